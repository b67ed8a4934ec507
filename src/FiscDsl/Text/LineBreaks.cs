using System.Buffers;

namespace FiscDsl.Text;

/// <summary>Line breaks as the Language Server Protocol counts them: LF, CRLF, and a CR without LF.</summary>
public static class LineBreaks
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n");

    /// <summary>Offset behind the line break that ends the line at <paramref name="start"/>; the text's length where none does.</summary>
    public static int NextLine(ReadOnlySpan<char> text, int start)
    {
        var found = text[start..].IndexOfAny(Breaks);
        if (found < 0) return text.Length;
        var at = start + found;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /// <summary>Offset behind the last character before the line break of the line that ends at <paramref name="lineEnd"/>.</summary>
    public static int ContentEnd(ReadOnlySpan<char> text, int lineStart, int lineEnd)
    {
        var end = lineEnd;
        if (end > lineStart && text[end - 1] == '\n') end--;
        if (end > lineStart && text[end - 1] == '\r') end--;
        return end;
    }

    internal static int[] Starts(string text)
    {
        if (text.Length == 0) return [];
        var starts = new List<int>(Math.Min(text.Length / 24, 64) + 1);
        for (var at = 0; at < text.Length; at = NextLine(text, at)) starts.Add(at);
        return [.. starts];
    }
}
