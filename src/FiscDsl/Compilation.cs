using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Rules;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl;

/// <summary>A finding with its place in a file.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="File">Index of the file in <see cref="Compilation.Files"/>; <see cref="NoFile"/> for a finding about a catalog without text.</param>
/// <param name="Span">Offsets in the file.</param>
public readonly record struct FileDiagnostic(Diagnostic Diagnostic, int File, TextSpan Span)
{
    /// <summary>Stands for no file.</summary>
    public const int NoFile = -1;
}

/// <summary>
/// A catalog's files, the catalog they declare, and the findings: an immutable function of the files, whatever order
/// they are given in and whatever state came before.
/// </summary>
public sealed class Compilation
{
    /// <summary>Findings kept a file: a person reads fewer, and a damaged file has no use for more.</summary>
    internal const int MaxFindingsPerFile = 10_000;

    private readonly BoundCatalog _bound;
    private readonly CatalogFindings _findings;
    private readonly Lazy<Dictionary<SyntaxBlock, (int File, int Block)>> _places;
    private readonly Lazy<ImmutableArray<FileDiagnostic>> _diagnostics;

    private Compilation(ImmutableArray<CompiledFile> files, BoundCatalog bound, CatalogFindings findings)
    {
        Files = files;
        _bound = bound;
        _findings = findings;
        _places = new(Places);
        _diagnostics = new(AllDiagnostics);
    }

    /// <summary>The files, in natural order of their paths.</summary>
    public ImmutableArray<CompiledFile> Files { get; }

    /// <summary>The catalog.</summary>
    public Catalog Catalog => _bound.Catalog;

    /// <summary>All findings that are not switched off or accepted, by file, place and code.</summary>
    public ImmutableArray<FileDiagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>True where the catalog cannot be compiled.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Compiles files.</summary>
    /// <param name="files">The files of one catalog.</param>
    /// <param name="root">How to name the catalog where a finding is about no file: the path of its root.</param>
    public static Compilation Create(IEnumerable<SourceFile> files, string root = ".") =>
        Create(files.Select(CompiledFile.Create), root);

    /// <summary>Compiles files that are parsed and bound already.</summary>
    /// <param name="files">The files of one catalog.</param>
    /// <param name="root">How to name the catalog where a finding is about no file: the path of its root.</param>
    /// <param name="previous">A state to take over from what has not changed since; it makes no difference to the result.</param>
    public static Compilation Create(IEnumerable<CompiledFile> files, string root = ".", Compilation? previous = null)
    {
        var ordered = Sorted.By([.. files], static (a, b) => NaturalOrder.Instance.Compare(a.File.Path, b.File.Path));
        var change = CatalogChange.Between(previous?.Files ?? [], ordered);
        var bound = CatalogBinder.Bind(ordered, root, previous?._bound, change);
        return new Compilation(ordered, bound, CatalogFindings.Create(bound, change, previous?._findings));
    }

    /// <summary>The findings in a file, by place and code.</summary>
    /// <param name="file">Its index in <see cref="Files"/>.</param>
    public ImmutableArray<FileDiagnostic> DiagnosticsOf(int file)
    {
        var text = Files[file].Tree.Text;
        var count = _findings.OfFile(file).Length;
        for (var block = 0; block < text.Blocks.Length; block++) count += _findings.OfBlock(file, block).Length;
        var findings = ImmutableArray.CreateBuilder<FileDiagnostic>(count);
        foreach (var finding in _findings.OfFile(file)) findings.Add(new(finding, file, default));
        for (var block = 0; block < text.Blocks.Length; block++)
        {
            var start = text.BlockStart(block);
            foreach (var finding in _findings.OfBlock(file, block)) findings.Add(new(finding, file, finding.Location.Span.Shift(start)));
        }

        if (count <= MaxFindingsPerFile) return findings.MoveToImmutable();
        // The most serious stay; of equals, those that stand first.
        var kept = findings.Index().OrderByDescending(static d => d.Item.Diagnostic.Severity).Take(MaxFindingsPerFile).OrderBy(static d => d.Index).Select(static d => d.Item);
        var rest = new Diagnostic(LimitDiagnostics.TooManyFindings, new(Files[file].Tree.Blocks[0], default), [Number(count - MaxFindingsPerFile), Number(MaxFindingsPerFile)]);
        return [new(rest, file, default), .. kept];
    }

    /// <summary>The findings that touch a stretch of a file, by place and code; those of other blocks are not looked at.</summary>
    /// <param name="file">Its index in <see cref="Files"/>.</param>
    /// <param name="span">Offsets in the file.</param>
    public IEnumerable<FileDiagnostic> DiagnosticsIn(int file, TextSpan span)
    {
        var text = Files[file].Tree.Text;
        for (var block = Math.Max(0, text.BlockOf(span.Start)); block < text.Blocks.Length && text.BlockStart(block) <= span.End; block++)
        {
            var start = text.BlockStart(block);
            foreach (var finding in _findings.OfBlock(file, block))
            {
                var found = finding.Location.Span.Shift(start);
                if (found.Start <= span.End && span.Start <= found.End) yield return new(finding, file, found);
            }
        }
    }

    /// <summary>
    /// True where a file's findings are those of another state, each on the same line and at the same column: nothing need
    /// be said of them again. May be false though nothing has changed; never true though something has.
    /// </summary>
    /// <param name="file">Index of the file in <see cref="Files"/>.</param>
    /// <param name="other">The other state.</param>
    /// <param name="otherFile">Index of the file there.</param>
    public bool HasSameFindings(int file, Compilation other, int otherFile)
    {
        if (_findings.IsUntouched(file, other._findings, otherFile)) return true;
        var (text, otherText) = (Files[file].Tree.Text, other.Files[otherFile].Tree.Text);
        if (text.Blocks.Length != otherText.Blocks.Length || !_findings.OfFile(file).SequenceEqual(other._findings.OfFile(otherFile), FindingComparer.Instance)) return false;
        for (var block = 0; block < text.Blocks.Length; block++)
        {
            var findings = _findings.OfBlock(file, block);
            if (findings != other._findings.OfBlock(otherFile, block)) return false;
            if (findings.Length == 0) continue;
            // What another block explains moves with that one.
            if (text.BlockFirstLine(block) != otherText.BlockFirstLine(block) || findings.Any(static d => d.Related.Any(r => r.Location.Block != d.Location.Block))) return false;
        }

        return true;
    }

    /// <summary>Where a place in a block stands: the index of its file and the offsets there.</summary>
    public (int File, TextSpan Span) Locate(BlockLocation location)
    {
        var (file, block) = _places.Value[location.Block];
        return (file, location.Span.Shift(Files[file].Tree.Text.BlockStart(block)));
    }

    private ImmutableArray<FileDiagnostic> AllDiagnostics()
    {
        var byFile = Files.Select((_, file) => DiagnosticsOf(file)).ToList();
        var all = ImmutableArray.CreateBuilder<FileDiagnostic>(_findings.CatalogDiagnostics.Length + byFile.Sum(static f => f.Length));
        foreach (var finding in _findings.CatalogDiagnostics) all.Add(new(finding, FileDiagnostic.NoFile, default));
        foreach (var findings in byFile) all.AddRange(findings);
        return all.MoveToImmutable();
    }

    private Dictionary<SyntaxBlock, (int File, int Block)> Places()
    {
        var places = new Dictionary<SyntaxBlock, (int, int)>();
        for (var file = 0; file < Files.Length; file++)
            for (var block = 0; block < Files[file].Tree.Blocks.Length; block++) places[Files[file].Tree.Blocks[block]] = (file, block);
        return places;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
