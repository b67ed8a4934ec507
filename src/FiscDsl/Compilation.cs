using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Rules;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl;

/// <summary>A file with its tree and its bound blocks.</summary>
/// <param name="File">The file.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="Blocks">One bound block for each block of the tree, in order.</param>
public sealed record CompiledFile(SourceFile File, SyntaxTree Tree, ImmutableArray<BoundBlock> Blocks)
{
    /// <summary>Blocks from which on several threads pay for their start.</summary>
    private const int ParallelFrom = 256;

    /// <summary>Parses and binds a file. Never throws.</summary>
    public static CompiledFile Create(SourceFile file)
    {
        var text = file.Text;
        var trees = new SyntaxBlock[text.Blocks.Length];
        var bound = new BoundBlock[text.Blocks.Length];
        // A block is bound by itself alone, so the order in which threads come to them leaves no trace.
        if (trees.Length < ParallelFrom) Bind(0, trees.Length);
        else Parallel.ForEach(Partitioner.Create(0, trees.Length), range => Bind(range.Item1, range.Item2));
        var tree = new SyntaxTree(text, ImmutableCollectionsMarshal.AsImmutableArray(trees));
        return new CompiledFile(file, tree, ImmutableCollectionsMarshal.AsImmutableArray(bound));

        void Bind(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                trees[i] = SyntaxBlock.Parse(text.Blocks[i]);
                bound[i] = BoundBlock.Bind(trees[i]);
            }
        }
    }
}

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
/// they are given in.
/// </summary>
public sealed class Compilation
{
    private readonly Lazy<Dictionary<SyntaxBlock, (int File, int Block)>> _places;

    private Compilation(ImmutableArray<CompiledFile> files, Catalog catalog, ImmutableArray<FileDiagnostic> diagnostics, Lazy<Dictionary<SyntaxBlock, (int, int)>> places)
    {
        Files = files;
        Catalog = catalog;
        Diagnostics = diagnostics;
        _places = places;
    }

    /// <summary>The files, in natural order of their paths.</summary>
    public ImmutableArray<CompiledFile> Files { get; }

    /// <summary>The catalog.</summary>
    public Catalog Catalog { get; }

    /// <summary>All findings that are not switched off or accepted, by file, place and code.</summary>
    public ImmutableArray<FileDiagnostic> Diagnostics { get; }

    /// <summary>True where the catalog cannot be compiled.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Compiles files.</summary>
    /// <param name="files">The files of one catalog.</param>
    /// <param name="root">How to name the catalog where a finding is about no file: the path of its root.</param>
    public static Compilation Create(IEnumerable<SourceFile> files, string root = ".") =>
        Create(files.Select(CompiledFile.Create), root);

    /// <summary>Compiles files that are parsed and bound already.</summary>
    public static Compilation Create(IEnumerable<CompiledFile> files, string root = ".")
    {
        var ordered = files.OrderBy(static f => f.File.Path, NaturalOrder.Instance).ToImmutableArray();
        var places = new Lazy<Dictionary<SyntaxBlock, (int, int)>>(() => Places(ordered));
        var (catalog, findings) = CatalogBinder.Bind(ordered, root);
        var all = DiagnosticCollector.Collect(ordered, catalog, findings, places);
        return new Compilation(ordered, catalog, all, places);
    }

    /// <summary>Where a place in a block stands: the index of its file and the offsets there.</summary>
    public (int File, TextSpan Span) Locate(BlockLocation location)
    {
        var (file, block) = _places.Value[location.Block];
        return (file, location.Span.Shift(Files[file].Tree.Text.BlockStart(block)));
    }

    private static Dictionary<SyntaxBlock, (int File, int Block)> Places(ImmutableArray<CompiledFile> files)
    {
        var places = new Dictionary<SyntaxBlock, (int, int)>();
        for (var file = 0; file < files.Length; file++)
            for (var block = 0; block < files[file].Tree.Blocks.Length; block++) places[files[file].Tree.Blocks[block]] = (file, block);
        return places;
    }
}
