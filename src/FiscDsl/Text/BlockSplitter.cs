using System.Collections.Immutable;

namespace FiscDsl.Text;

/// <summary>
/// Cuts a text before every line that begins on the left margin. Comments on the margin directly before such a line go
/// with it, since a comment belongs to the declaration that follows; other comments
/// never cut, since a comment ends nothing, and neither do the markers of a failed merge.
/// </summary>
internal static class BlockSplitter
{
    internal static ImmutableArray<TextBlock> Split(ReadOnlySpan<char> text)
    {
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        var blockStart = 0;
        var commentRun = -1;
        var seenMargin = false;
        for (var line = 0; line < text.Length;)
        {
            var next = LineBreaks.NextLine(text, line);
            switch (text[line])
            {
                case '#':
                    if (commentRun < 0) commentRun = line;
                    break;
                case '\r' or '\n':
                    break;
                case ' ' or '\t' or '\u3000':
                    // An indented line that is not blank means the comments stood inside the declaration before it.
                    if (!text[line..next].IsWhiteSpace()) commentRun = -1;
                    break;
                case '<' or '=' or '>' or '|' when ConflictMarker.Is(text[line..LineBreaks.ContentEnd(text, line, next)]):
                    break;
                default:
                    if (seenMargin)
                    {
                        var cut = commentRun >= 0 ? commentRun : line;
                        blocks.Add(new TextBlock(text[blockStart..cut].ToString()));
                        blockStart = cut;
                    }

                    seenMargin = true;
                    commentRun = -1;
                    break;
            }

            line = next;
        }

        if (blockStart < text.Length) blocks.Add(new TextBlock(text[blockStart..].ToString()));
        return blocks.ToImmutable();
    }
}
