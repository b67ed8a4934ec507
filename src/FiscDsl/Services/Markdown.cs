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
        foreach (var c in text)
        {
            if (Marks.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c == '\n' ? "  \n" : c);
        }

        return escaped.ToString();
    }

    /// <summary>An address that can be followed. An address of the language holds neither blanks nor angle brackets.</summary>
    public static string Link(string url) => $"<{url}>";
}
