using System.Text;

namespace FiscDsl.Services;

/// <summary>Puts text that is no Markdown into Markdown.</summary>
internal static class Markdown
{
    // What CommonMark and what editors add to it would take for markup within a line.
    private const string Marks = "\\`*_~[]<>#|&$!";

    /// <summary>A text that reads as it is; its line breaks stay line breaks.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var isNumber = true;
        foreach (var c in text)
        {
            // A number with a full stop, or a dash, begins a list at the start of a line and is text anywhere else.
            if (Marks.Contains(c, StringComparison.Ordinal) || (isNumber && c is '.' or ')' or '-' or '+' or '=')) escaped.Append('\\');
            if (c == '\n') escaped.Append("  ");
            escaped.Append(c);
            isNumber = c == '\n' || (isNumber && char.IsAsciiDigit(c));
        }

        return escaped.ToString();
    }

    /// <summary>An address that can be followed. An address of the language holds neither blanks nor angle brackets.</summary>
    public static string Link(string url) => $"<{url}>";
}
