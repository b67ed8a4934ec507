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
        // Digits since the line began; -1 behind anything else.
        var digits = 0;
        foreach (var c in text)
        {
            // At the start of a line, a dash and a number with a full stop would begin a list.
            if (Marks.Contains(c, StringComparison.Ordinal) || (digits == 0 && c is '-' or '+' or '=') || (digits > 0 && c is '.' or ')')) escaped.Append('\\');
            if (c == '\n') escaped.Append("  ");
            escaped.Append(c);
            digits = c == '\n' ? 0 : digits >= 0 && char.IsAsciiDigit(c) ? digits + 1 : -1;
        }

        return escaped.ToString();
    }

    /// <summary>An address that can be followed. An address of the language holds neither blanks nor angle brackets.</summary>
    public static string Link(string url) => $"<{url}>";
}
