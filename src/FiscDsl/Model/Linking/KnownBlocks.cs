using System.Collections.Concurrent;
using FiscDsl.Model.Binding;

namespace FiscDsl.Model.Linking;

/// <summary>
/// Bound blocks of another state of a catalog, for reading a state that has most of its text in common with it: a block
/// with the same text is not parsed and bound again. May be asked by several threads at a time.
/// </summary>
public sealed class KnownBlocks
{
    private readonly ConcurrentDictionary<string, BoundBlock> _blocks = new(StringComparer.Ordinal);

    /// <summary>Takes the blocks of some files.</summary>
    public KnownBlocks(IEnumerable<CompiledFile> files)
    {
        foreach (var file in files)
            foreach (var block in file.Blocks) _blocks.TryAdd(block.Block.Text, block);
    }

    /// <summary>The block with a text, given once: a place in a catalog is told by its block, so that no two may be the same. Null for one that is not known.</summary>
    internal BoundBlock? Take(string text) => _blocks.TryRemove(text, out var block) ? block : null;
}
