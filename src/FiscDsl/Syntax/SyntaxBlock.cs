using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>
/// A block as a tree of lines: a line belongs to the nearest line above that is indented less. The tree is implicit
/// in <see cref="SyntaxLine.SubtreeEnd"/>, so depth costs nothing and nothing recurses. It is lossless: the lines tile
/// the text.
/// </summary>
public sealed class SyntaxBlock
{
    private SyntaxBlock(TextBlock source, SyntaxLine[] lines)
    {
        Source = source;
        Lines = ImmutableCollectionsMarshal.AsImmutableArray(lines);
    }

    /// <summary>The block's text.</summary>
    public TextBlock Source { get; }

    /// <summary>The characters of the block.</summary>
    public string Text => Source.Text;

    /// <summary>The lines, in order, without gaps.</summary>
    public ImmutableArray<SyntaxLine> Lines { get; }

    /// <summary>Builds the tree. Never throws; linear in the length of the text.</summary>
    public static SyntaxBlock Parse(TextBlock source)
    {
        var text = source.Text;
        var lines = new SyntaxLine[source.LineCount];
        for (var i = 0; i < lines.Length; i++) lines[i] = Scan(text, source.LineStart(i), source.LineStart(i + 1));
        return Nested(source, lines);
    }

    /// <summary>The same lines, of which some are prose that ends nothing.</summary>
    /// <param name="stray">Indices of lines.</param>
    internal SyntaxBlock WithStray(IEnumerable<int> stray)
    {
        var lines = Lines.ToArray();
        foreach (var line in stray) lines[line] = lines[line] with { Kind = LineKind.Stray, SubtreeEnd = 0 };
        return Nested(Source, lines);
    }

    private static SyntaxBlock Nested(TextBlock source, SyntaxLine[] lines)
    {
        var open = new Stack<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind != LineKind.Content) continue;
            while (open.TryPeek(out var top) && lines[top].Indent >= lines[i].Indent) lines[open.Pop()] = lines[top] with { SubtreeEnd = i };
            open.Push(i);
        }

        while (open.TryPop(out var top)) lines[top] = lines[top] with { SubtreeEnd = lines.Length };
        return new SyntaxBlock(source, lines);
    }

    /// <summary>The first content line at or after <paramref name="line"/> and before <paramref name="end"/>; <paramref name="end"/> where there is none.</summary>
    public int NextContent(int line, int end)
    {
        while (line < end && Lines[line].Kind != LineKind.Content) line++;
        return line;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static SyntaxLine Scan(string text, int start, int end)
    {
        var contentEnd = LineBreaks.ContentEnd(text, start, end);
        var at = start;
        var columns = 0;
        for (; at < contentEnd && Blank.Is(text[at]); at++) columns = Blank.NextColumn(columns, text[at]);
        while (contentEnd > at && Blank.Is(text[contentEnd - 1])) contentEnd--;
        var kind = at == contentEnd ? LineKind.Blank
            : text[at] == '#' ? LineKind.Comment
            : ConflictMarker.Is(text.AsSpan(start, contentEnd - start)) ? LineKind.ConflictMarker
            : LineKind.Content;
        return new SyntaxLine(start, at, contentEnd, end, columns, 0, kind);
    }
}
