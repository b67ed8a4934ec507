using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>The lossless tree of one file: its blocks, each a tree of lines. Knows no vocabulary.</summary>
public sealed class SyntaxTree
{
    internal SyntaxTree(SourceText text, ImmutableArray<SyntaxBlock> blocks)
    {
        Text = text;
        Blocks = blocks;
    }

    /// <summary>The text the tree was built from.</summary>
    public SourceText Text { get; }

    /// <summary>One tree for each block of the text, in order.</summary>
    public ImmutableArray<SyntaxBlock> Blocks { get; }

    /// <summary>Builds the tree. Never throws; linear in the length of the text.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        var blocks = ImmutableArray.CreateBuilder<SyntaxBlock>(text.Blocks.Length);
        foreach (var block in text.Blocks) blocks.Add(SyntaxBlock.Parse(block));
        return new SyntaxTree(text, blocks.MoveToImmutable());
    }

    /// <summary>The text again, to the character.</summary>
    public override string ToString() => Text.ToString();
}
