using System.Text;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.Merging;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Exchange;
using FiscDsl.Outputs;
using FiscDsl.Schema;
using FiscDsl.Testing.Fuzzing;
using FiscDsl.Tests.Repository;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Fuzzing;

/// <summary>All that is done to a file that somebody has changed; what goes wrong is thrown.</summary>
internal sealed class FuzzedFile
{
    private const string Path = "運用基準/運113.fisc";

    /// <summary>What the examples' controls refer to, one declaration a file, so that each can give way to one of the same name.</summary>
    private static readonly CompiledFile[] Common =
    [
        .. ((string[])["reference.fisc", "categories.fisc", "sources.fisc"])
            .SelectMany(static name => SourceText.From(RepositoryTree.Read("examples/aws-fisc/" + name)).Blocks)
            .Select(static (block, i) => CompiledFile.Create(new SourceFile($"共通{i}.fisc", SourceText.From(block.Text)))),
    ];

    private static readonly ConflictStyle Style = new("ours", "theirs");

    private readonly FuzzInput _input;
    private readonly CompiledFile _file;
    private readonly Compilation _compilation;
    private readonly MessageLanguage? _keywords;

    public FuzzedFile(FuzzInput input)
    {
        _input = input;
        _file = Compiled(SourceText.From(input.After));
        _compilation = Compile(_file);
        _keywords = (input.Before.Length % 3) switch { 0 => MessageLanguage.Ja, 1 => MessageLanguage.En, _ => null };
    }

    /// <summary>What the run came to, for the rates.</summary>
    public HashSet<string> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>What is being done.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>Does all of it.</summary>
    public void Run()
    {
        Stage = "check";
        Check();
        Stage = "format";
        var formatted = Format();
        Stage = "say the same";
        if (formatted is not null) SaysTheSame(formatted);
        Stage = "build";
        if (_compilation.Catalog.Reference is not null && !HasErrors(_compilation)) Build(formatted);
        Stage = "compare";
        Compare();
        Stage = "merge";
        if (_file.Tree.Text.Fault is null) Merge(_file.Tree.ToString());
    }

    private void Check()
    {
        var text = _file.Tree.Text;
        Outcomes.Add(text.Fault is not null ? "not UTF-8" : HasErrors(_compilation) ? "with errors" : "sound");
        if (text.Fault is null) Assert.Equal(Encoding.UTF8.GetString(_input.After), (text.HasByteOrderMark ? "\uFEFF" : "") + _file.Tree);
        foreach (var finding in _compilation.Diagnostics)
        {
            Assert.NotEmpty(finding.Diagnostic.Message(MessageLanguage.Ja));
            Assert.NotEmpty(finding.Diagnostic.Message(MessageLanguage.En));
            if (finding.File == FileDiagnostic.NoFile) continue;
            Assert.InRange(finding.Span.End, finding.Span.Start, _compilation.Files[finding.File].Tree.Text.Length);
        }
    }

    /// <summary>The formatted file; null where formatting changes nothing.</summary>
    private CompiledFile? Format()
    {
        var before = _file.Tree.ToString();
        var result = Formatter.Format(_file, _keywords);
        Assert.Equal([], result.Refused.Select(r => $"refused at line {_file.Tree.Text.PositionOf(r).Line + 1}"));
        if (result.HasConflict) Outcomes.Add("with a conflict");
        if (result.BrokenDeclarations > 0) Outcomes.Add("left in part");
        if (result.Edits.IsEmpty)
        {
            if (_file.Tree.Text.Fault is null && !result.HasConflict) Assert.True(before.Length == 0 || before[^1] is '\n' or '\r', "the last line is not ended");
            return null;
        }

        Outcomes.Add("formatted");
        foreach (var (edit, next) in result.Edits.Zip(result.Edits.Skip(1))) Assert.InRange(next.Span.Start, edit.Span.End, before.Length);
        var after = Compiled(SourceText.From(TextEdit.Apply(before, result.Edits)));
        var again = Formatter.Format(after, _keywords);
        Assert.Empty(again.Refused);
        Assert.Equal(after.Tree.ToString(), TextEdit.Apply(after.Tree.ToString(), again.Edits));
        Assert.Equal(result.BrokenDeclarations, again.BrokenDeclarations);
        return after;
    }

    // By other ways than the formatter's own.
    private void SaysTheSame(CompiledFile formatted)
    {
        var after = Compile(formatted);
        Assert.Equal(Comments(_file), Comments(formatted));
        Assert.Equal(Findings(_compilation), Findings(after));
        Assert.Equal([], CatalogComparison.Of(_compilation, after).Changes.Select(static c => $"{c.Class} {c.Subject}"));
    }

    private void Build(CompiledFile? formatted)
    {
        Outcomes.Add("built");
        var json = Json(_compilation);
        Assert.Equal(json, Json(Compile(_file)));
        if (formatted is not null) Assert.Equal(json, Json(Compile(formatted)));
        if (WorkbookLimits.Check(_compilation.Catalog, new OutputOptions()).Any(static d => d.Severity == DiagnosticSeverity.Error)) return;
        using var workbook = new MemoryStream();
        WorkbookOutput.Write(workbook, _compilation.Catalog, new OutputOptions());
        workbook.Position = 0;
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(WorkbookText.TryWrite(workbook, text, MessageLanguage.Ja), "the workbook cannot be read");
    }

    private void Compare()
    {
        var old = Compile(Compiled(SourceText.From(_input.Before)));
        Assert.Empty(CatalogComparison.Of(_compilation, _compilation).Changes);
        var document = new ComparisonDocument(CatalogComparison.Of(old, _compilation), new StateName("旧"), new StateName("新"), MessageLanguage.Ja);
        if (!document.Comparison.Changes.IsEmpty) Outcomes.Add("with changes");
        Assert.Equal(document.Comparison.Changes.IsEmpty, CatalogComparison.Of(_compilation, old).Changes.IsEmpty);
        Assert.NotEmpty(ComparisonMarkdown.Of(document));
        ComparisonHtml.Write(TextWriter.Null, document);
        using var stream = new MemoryStream();
        ComparisonJson.Write(stream, document);
        ComparisonWorkbook.Write(stream, document);
    }

    private void Merge(string ours)
    {
        var origin = _input.Before;
        if (CatalogMerge.Merge(ours, origin, origin, Style) is not { } alone) return;
        Outcomes.Add("merged");
        Assert.Equal(new MergeResult(ours, 0), alone);
        Assert.Equal(alone, CatalogMerge.Merge(origin, origin, ours, Style));
        Assert.Equal(alone, CatalogMerge.Merge(ours, origin, ours, Style));
        // The other side adds a declaration on top and leaves the rest alone.
        const string Added = "source 99 枝の資料\n  url: https://example.jp/枝\n\n";
        if (origin.Length == 0 || !char.IsLetter(origin[0]) || IsPartOfWhatIsAbove(Added, origin) || CatalogMerge.Merge(ours, origin, Added + origin, Style) is not { } both) return;
        Assert.Contains(Folded(Added), Folded(both.Text), StringComparison.Ordinal);
        if (both.Conflicts > 0) Outcomes.Add("with merge conflicts");
        else Assert.Equal(Lines(ours), Without(Lines(Added), Lines(both.Text)));
    }

    /// <summary>True for a text that begins with prose on the margin, which goes with the declaration that is put above it.</summary>
    private static bool IsPartOfWhatIsAbove(string above, string text)
    {
        var blocks = Compiled(SourceText.From(above + text)).Blocks;
        return blocks[0].Block.Text.Length != above.Length;
    }

    private static List<string> Lines(string text) => [.. text.TrimStart('\uFEFF').Split('\n').Select(static l => l.TrimEnd('\r')).Where(static l => !string.IsNullOrWhiteSpace(l))];

    private static List<string> Without(List<string> run, List<string> lines)
    {
        var at = Enumerable.Range(0, lines.Count).First(i => lines.Skip(i).Take(run.Count).SequenceEqual(run, StringComparer.Ordinal));
        lines.RemoveRange(at, run.Count);
        return lines;
    }

    private static string Folded(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c) && c != '\uFEFF'));

    private static CompiledFile Compiled(SourceText text) => CompiledFile.Create(new SourceFile(Path, text));

    private static Compilation Compile(CompiledFile file)
    {
        var own = Names(file).ToHashSet();
        return Compilation.Create([.. Common.Where(c => !Names(c).Any(own.Contains)), file]);
    }

    // There is one reference, whatever it is called.
    private static IEnumerable<(DeclarationKind Kind, string Id)> Names(CompiledFile file) =>
        file.Blocks.SelectMany(static b => b.Declarations).SelectMany(static d => d.SelfAndNested()).Select(static d => (d.Kind, d is Model.Reference ? "" : d.Id));

    private static bool HasErrors(Compilation compilation) => compilation.Diagnostics.Any(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error);

    private static string Json(Compilation compilation)
    {
        using var stream = new MemoryStream();
        JsonOutput.Write(stream, compilation.Catalog, new OutputOptions());
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Comments(CompiledFile file) => file.Tree.ToString().Split('\n', '\r')
        .Select(static l => l.Trim(' ', '\t', '\u3000'))
        .Where(static l => l.StartsWith('#') && (l.Length == 1 || l[1] is ' ' or '\t' or '\u3000'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Findings(Compilation compilation) => compilation.Diagnostics
        .Where(static d => d.Diagnostic.Severity != DiagnosticSeverity.Info && !HasDoneItsWork(d.Diagnostic))
        .Select(static d => $"{d.Diagnostic.Descriptor.Code} {d.Diagnostic.Subject}")
        .Order(StringComparer.Ordinal);

    // Once a line is laid out as the prose that an acceptance says it is, nothing is left to accept.
    private static bool HasDoneItsWork(Diagnostic finding) =>
        finding.Descriptor == EvidenceDiagnostics.UnusedAcceptance && UnsettledLine.Reasons.Keys.Any(r => r.Name == finding.Arguments[0]);
}
