using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Linking;

/// <summary>A file with its tree and its bound blocks.</summary>
/// <param name="File">The file.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="Blocks">One bound block for each block of the tree, in order.</param>
public sealed record CompiledFile(SourceFile File, SyntaxTree Tree, ImmutableArray<BoundBlock> Blocks)
{
    /// <summary>Blocks that are bound at a time: enough to pay for a thread's start.</summary>
    private const int BatchLength = 256;

    /// <summary>Parses and binds a file. Never throws.</summary>
    public static CompiledFile Create(SourceFile file)
    {
        var batches = new List<Task<BoundBlock[]>>();
        var blocks = file.Text.Blocks;
        // A block is bound by itself alone, so the order in which threads come to them leaves no trace.
        for (var start = 0; start + BatchLength <= blocks.Length; start += BatchLength) batches.Add(Begin([.. blocks.AsSpan(start, BatchLength)], null));
        return Create(file, batches, null);
    }

    /// <summary>
    /// Reads, parses and binds a file, as <see cref="SourceText.Read"/> has it; what is read is bound while the rest is
    /// still being read. Throws what the stream throws.
    /// </summary>
    /// <param name="path">The file's path below the catalog's root, with <c>/</c>.</param>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="known">Blocks of another state; they make no difference to the result.</param>
    public static CompiledFile Read(string path, Stream stream, KnownBlocks? known = null)
    {
        var batches = new List<Task<BoundBlock[]>>();
        var reader = new SourceTextReader();
        var piece = new byte[SourceTextReader.PieceLength];
        while (reader.AppendFrom(stream, piece))
            for (var start = batches.Count * BatchLength; start + BatchLength <= reader.BlockCount; start += BatchLength) batches.Add(Begin(reader.Blocks(start, BatchLength), known));
        return Create(new SourceFile(path, SourceText.From(reader)), batches, known);
    }

    /// <summary>This file with another text. Blocks that both texts share are not bound again.</summary>
    public CompiledFile With(SourceText text)
    {
        var old = Tree.Text.Blocks;
        var now = text.Blocks;
        var (head, tail) = SharedEnds.Of(old, now);
        var known = new Dictionary<TextBlock, BoundBlock>();
        for (var i = head; i < old.Length - tail; i++) known[old[i]] = Blocks[i];
        var bound = ImmutableArray.CreateBuilder<BoundBlock>(now.Length);
        bound.AddRange(Blocks.AsSpan()[..head]);
        for (var i = head; i < now.Length - tail; i++) bound.Add(known.TryGetValue(now[i], out var block) ? block : Bind(now[i], null));
        bound.AddRange(Blocks.AsSpan()[^tail..]);
        return Create(new SourceFile(File.Path, text) { Fault = File.Fault }, bound.MoveToImmutable());
    }

    private static CompiledFile Create(SourceFile file, List<Task<BoundBlock[]>> batches, KnownBlocks? known)
    {
        var blocks = file.Text.Blocks;
        var bound = new BoundBlock[blocks.Length];
        var rest = batches.Count * BatchLength;
        for (var i = rest; i < bound.Length; i++) bound[i] = Bind(blocks[i], known);
        // From the end, where no other thread has come yet, so that this one takes part in the work.
        for (var i = batches.Count - 1; i >= 0; i--) batches[i].GetAwaiter().GetResult().CopyTo(bound, i * BatchLength);
        return Create(file, ImmutableCollectionsMarshal.AsImmutableArray(bound));
    }

    private static CompiledFile Create(SourceFile file, ImmutableArray<BoundBlock> bound)
    {
        var trees = new SyntaxBlock[bound.Length];
        for (var i = 0; i < trees.Length; i++) trees[i] = bound[i].Block;
        return new CompiledFile(file, new SyntaxTree(file.Text, ImmutableCollectionsMarshal.AsImmutableArray(trees)), bound);
    }

    private static Task<BoundBlock[]> Begin(TextBlock[] blocks, KnownBlocks? known) => Task.Run(() => Array.ConvertAll(blocks, b => Bind(b, known)));

    private static BoundBlock Bind(TextBlock block, KnownBlocks? known) => known?.Take(block.Text) ?? BoundBlock.Bind(SyntaxBlock.Parse(block));
}
