using System.Buffers;
using System.Text;

namespace FiscDsl.Outputs.Release;

/// <summary>Text of a catalog in Markdown (CommonMark), where it means nothing but itself.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>~|&\n");

    /// <summary>A text behind other text on one line.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (c == '\n') escaped.Append("<br>");
            else if (Special.Contains(c)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A text at the start of a line, where a dash or a number would begin a list.</summary>
    public static string Line(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits > 0 && text[digits] is '.' or ')') return string.Concat(text.AsSpan(0, digits), "\\", Escape(text[digits..]));
        return text.Length > 0 && text[0] is '#' or '+' or '-' or '=' ? "\\" + Escape(text) : Escape(text);
    }
}
