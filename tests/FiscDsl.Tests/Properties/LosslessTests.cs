using System.Text;
using FiscDsl.Syntax;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Properties;

/// <summary>Invariant 1: the tree is the text, whatever the text.</summary>
public sealed class LosslessTests
{
    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 2000)]
    public void Tree_is_the_text(NastyText nasty)
    {
        var text = SourceText.From(nasty.Text);
        Assert.Equal(nasty.Text, (text.HasByteOrderMark ? "\uFEFF" : "") + SyntaxTree.Parse(text));
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 1000)]
    public void Tree_of_bytes_is_the_text(NastyText nasty)
    {
        // A lone surrogate has no bytes.
        var written = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(nasty.Text));
        var text = SourceText.From(Encoding.UTF8.GetBytes(written));
        Assert.Null(text.Fault);
        Assert.Equal(written, (text.HasByteOrderMark ? "\uFEFF" : "") + SyntaxTree.Parse(text));
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 1000)]
    public void Lines_tile_every_block(NastyText nasty)
    {
        foreach (var block in SyntaxTree.Parse(SourceText.From(nasty.Text)).Blocks)
        {
            var end = 0;
            foreach (var line in block.Lines)
            {
                Assert.Equal(end, line.Start);
                Assert.InRange(line.ContentStart, line.Start, line.ContentEnd);
                Assert.InRange(line.ContentEnd, line.ContentStart, line.End);
                end = line.End;
            }

            Assert.Equal(block.Text.Length, end);
        }
    }

    [Property(Arbitrary = [typeof(CatalogText)], MaxTest = 1000)]
    public void Offsets_and_positions_are_two_names_of_a_place(NastyText nasty)
    {
        var text = SourceText.From(nasty.Text);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var position = text.PositionOf(offset);
            // A place within a line break is named by the end of its line.
            Assert.InRange(text.OffsetOf(position), Math.Max(0, offset - 1), offset);
        }
    }
}
