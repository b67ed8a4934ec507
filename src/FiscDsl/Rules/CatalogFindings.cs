using System.Collections.Concurrent;
using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Model.Linking;

namespace FiscDsl.Rules;

/// <summary>
/// The findings of a catalog, block by block, so that those of unchanged blocks are taken over from the state before
/// an edit, and what the edit has changed can be told from what it has not.
/// </summary>
internal sealed class CatalogFindings
{
    /// <summary>Blocks from which on several threads pay for their start.</summary>
    private const int ParallelFrom = 256;

    private readonly ImmutableArray<CompiledFile> _files;
    private readonly RuleRunner _runner;
    private readonly FileFindings[] _ofFiles;
    private readonly CrossBlockDiagnostics _wider;

    private CatalogFindings(ImmutableArray<CompiledFile> files, RuleRunner runner, FileFindings[] ofFiles, CrossBlockDiagnostics wider)
    {
        _files = files;
        _runner = runner;
        _ofFiles = ofFiles;
        _wider = wider;
    }

    /// <summary>Findings about a catalog that has no text for them to stand in.</summary>
    public ImmutableArray<Diagnostic> CatalogDiagnostics { get; private init; } = [];

    /// <summary>Runs all rules.</summary>
    /// <param name="bound">The catalog, and what was found when it was put together.</param>
    /// <param name="change">Its files, and what of them has changed since an earlier state.</param>
    /// <param name="previous">The findings of the earlier state; null where there is none.</param>
    public static CatalogFindings Create(BoundCatalog bound, CatalogChange change, CatalogFindings? previous)
    {
        var (catalog, files) = (bound.Catalog, change.Now);
        // What a block's findings depend on beside the block are the symbols.
        var known = previous is not null && ReferenceEquals(previous._runner.Symbols, catalog.Symbols) ? previous : null;
        var runner = known?._runner ?? new RuleRunner(catalog.Symbols);
        var ofFiles = known is null ? LookAt(runner, CatalogChange.Between([], files), []) : LookAt(runner, change, known._ofFiles);
        List<Diagnostic> wider = [.. bound.Findings, .. runner.OfCatalog(catalog, ofFiles.SelectMany(static f => f.Open))];
        foreach (var file in ofFiles)
            if (file.Blocks.Length > 0) wider.AddRange(file.Faults);
        return new CatalogFindings(files, runner, ofFiles, CrossBlockDiagnostics.Of(wider, previous?._wider)) { CatalogDiagnostics = files.All(static f => f.Blocks.IsEmpty) ? [.. wider] : [] };
    }

    /// <summary>The findings about a file that has no text for them to stand in.</summary>
    public ImmutableArray<Diagnostic> OfFile(int file) => _ofFiles[file].Blocks.Length == 0 ? _ofFiles[file].Faults : [];

    /// <summary>The findings in a block, in order; the same array as in an earlier state where nothing has changed.</summary>
    public ImmutableArray<Diagnostic> OfBlock(int file, int block) => _wider.With(_ofFiles[file].Blocks[block].Diagnostics, _files[file].Tree.Blocks[block]);

    /// <summary>True where it is plain without looking at its blocks that a file and its findings are those of another state.</summary>
    public bool IsUntouched(int file, CatalogFindings other, int otherFile) =>
        ReferenceEquals(_ofFiles[file], other._ofFiles[otherFile]) && ReferenceEquals(_wider, other._wider) && !_wider.HasRelated;

    private static FileFindings[] LookAt(RuleRunner runner, CatalogChange change, FileFindings[] known)
    {
        var ofFiles = new FileFindings[change.Now.Length];
        for (var file = 0; file < ofFiles.Length; file++)
            if (change.BeforeOf(file) is >= 0 and var before) ofFiles[file] = known[before];

        var missing = new List<(BlockFindings[] Found, int Index, BoundBlock Block)>();
        var found = new BlockFindings[change.Files.Length][];
        foreach (var (index, (file, before, head, tail)) in change.Files.Index())
        {
            var blocks = change.Now[file].Blocks;
            found[index] = new BlockFindings[blocks.Length];
            if (before >= 0)
            {
                var old = known[before].Blocks;
                Array.Copy(old, found[index], head);
                Array.Copy(old, old.Length - tail, found[index], blocks.Length - tail, tail);
            }

            for (var block = head; block < blocks.Length - tail; block++) missing.Add((found[index], block, blocks[block]));
        }

        // A block is looked at by itself, so the order in which threads come to them leaves no trace.
        if (missing.Count < ParallelFrom) LookAtSome(0, missing.Count);
        else Parallel.ForEach(Partitioner.Create(0, missing.Count), range => LookAtSome(range.Item1, range.Item2));
        foreach (var (index, part) in change.Files.Index()) ofFiles[part.File] = FileFindings.Of(change.Now[part.File], found[index], part, part.Before < 0 ? null : known[part.Before]);
        return ofFiles;

        void LookAtSome(int start, int end)
        {
            for (var i = start; i < end; i++) missing[i].Found[missing[i].Index] = runner.Of(missing[i].Block);
        }
    }
}
