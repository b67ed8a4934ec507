using System.Collections.Concurrent;
using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax;

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
    private readonly SymbolTable _symbols;
    private readonly ImmutableArray<Diagnostic>[] _ofFiles;
    private readonly BlockFindings[][] _ofBlocks;

    // Findings that take more than a block to see, and with them all others of their block.
    private readonly Dictionary<SyntaxBlock, (ImmutableArray<Diagnostic> Own, ImmutableArray<Diagnostic> Wider, ImmutableArray<Diagnostic> All)> _wider = [];

    private CatalogFindings(ImmutableArray<CompiledFile> files, SymbolTable symbols)
    {
        _files = files;
        _symbols = symbols;
        _ofFiles = [.. files.Select(FileFaults.Of)];
        _ofBlocks = new BlockFindings[files.Length][];
    }

    /// <summary>Findings about a catalog that has no text for them to stand in.</summary>
    public ImmutableArray<Diagnostic> Homeless { get; private set; } = [];

    /// <summary>Runs all rules.</summary>
    /// <param name="files">The files, in order.</param>
    /// <param name="catalog">What they declare.</param>
    /// <param name="names">What was found when they were put together.</param>
    /// <param name="previous">The findings of an earlier state; null where there is none.</param>
    public static CatalogFindings Create(ImmutableArray<CompiledFile> files, Catalog catalog, IReadOnlyList<Diagnostic> names, CatalogFindings? previous)
    {
        var findings = new CatalogFindings(files, catalog.Symbols);
        var runner = new RuleRunner(catalog.Symbols);
        findings.LookAtBlocks(runner, previous is not null && ReferenceEquals(previous._symbols, catalog.Symbols) ? previous : null);
        findings.Place([.. names, .. runner.OfCatalog(catalog, findings._ofBlocks.SelectMany(static f => f))], previous);
        return findings;
    }

    /// <summary>The findings about a file that has no text for them to stand in.</summary>
    public ImmutableArray<Diagnostic> OfFile(int file) => _ofFiles[file];

    /// <summary>The findings in a block, in order; the same array as in an earlier state where nothing has changed.</summary>
    public ImmutableArray<Diagnostic> OfBlock(int file, int block) =>
        _wider.Count > 0 && _wider.TryGetValue(_files[file].Tree.Blocks[block], out var findings) ? findings.All : _ofBlocks[file][block].Diagnostics;

    private void LookAtBlocks(RuleRunner runner, CatalogFindings? previous)
    {
        var before = previous?._files.Index().DistinctBy(static f => f.Item.File.Path, StringComparer.Ordinal).ToDictionary(static f => f.Item.File.Path, static f => f.Index, StringComparer.Ordinal);
        var changed = new List<(int File, int Block)>();
        for (var file = 0; file < _files.Length; file++)
        {
            var blocks = _files[file].Blocks;
            int head = 0, tail = 0;
            if (previous is not null && before is not null && before.TryGetValue(_files[file].File.Path, out var index))
            {
                var old = previous._files[index].Blocks;
                if (old == blocks)
                {
                    _ofBlocks[file] = previous._ofBlocks[index];
                    continue;
                }

                (head, tail) = SharedEnds.Of(old, blocks);
                _ofBlocks[file] = new BlockFindings[blocks.Length];
                Array.Copy(previous._ofBlocks[index], _ofBlocks[file], head);
                Array.Copy(previous._ofBlocks[index], old.Length - tail, _ofBlocks[file], blocks.Length - tail, tail);
            }
            else
            {
                _ofBlocks[file] = new BlockFindings[blocks.Length];
            }

            for (var block = head; block < blocks.Length - tail; block++) changed.Add((file, block));
        }

        // A block is looked at by itself, so the order in which threads come to them leaves no trace.
        if (changed.Count < ParallelFrom) LookAt(0, changed.Count);
        else Parallel.ForEach(Partitioner.Create(0, changed.Count), range => LookAt(range.Item1, range.Item2));

        void LookAt(int start, int end)
        {
            foreach (var (file, block) in changed.GetRange(start, end - start)) _ofBlocks[file][block] = runner.Of(_files[file].Blocks[block]);
        }
    }

    private void Place(List<Diagnostic> wider, CatalogFindings? previous)
    {
        for (var file = 0; file < _files.Length; file++)
        {
            if (_files[file].Blocks.IsEmpty) continue;
            wider.AddRange(_ofFiles[file]);
            _ofFiles[file] = [];
        }

        if (wider.Count == 0) return;
        var byBlock = wider.ToLookup(static d => d.Location.Block);
        for (var file = 0; file < _files.Length; file++)
        {
            for (var block = 0; block < _ofBlocks[file].Length; block++)
            {
                var syntax = _files[file].Tree.Blocks[block];
                if (!byBlock.Contains(syntax)) continue;
                var own = _ofBlocks[file][block].Diagnostics;
                var found = BlockFindings.InOrder([.. byBlock[syntax]]);
                // Found anew on every edit; what is equal stays the same array.
                _wider[syntax] = previous is not null && previous._wider.TryGetValue(syntax, out var known) && known.Own == own && known.Wider.SequenceEqual(found, FindingComparer.Instance)
                    ? known
                    : (own, found, BlockFindings.InOrder([.. own, .. found]));
            }
        }

        if (_files.All(static f => f.Blocks.IsEmpty)) Homeless = [.. wider];
    }
}
