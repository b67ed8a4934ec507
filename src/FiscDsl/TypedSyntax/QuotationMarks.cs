using FiscDsl.Syntax.Values;

namespace FiscDsl.TypedSyntax;

/// <summary>The quotation marks of locators, wordings and corrections.</summary>
internal static class QuotationMarks
{
    private const char Corner = '「', ClosingCorner = '」';

    /// <summary>True for a mark that opens a quotation.</summary>
    public static bool Opens(char c) => QuotedGrammar.Opens(c);

    /// <summary>True for a mark that opens or closes a quotation.</summary>
    public static bool IsMark(char c) => Opens(c) || c == ClosingCorner;

    /// <summary>True for a mark that closes what another has opened.</summary>
    public static bool Closes(char c, char opening) => opening == Corner ? c == ClosingCorner : QuotedGrammar.DoubleMarks.Contains(c, StringComparison.Ordinal);

    /// <summary>The mark that an editor writes to close what another has opened.</summary>
    public static char ClosingOf(char opening) => opening == Corner ? ClosingCorner : '"';

    /// <summary>Where a quotation is closed before an end; null where it is not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Offset of the mark that opens it.</param>
    /// <param name="end">Offset behind the last character that is looked at.</param>
    public static int? Closing(string text, int open, int end)
    {
        var depth = 0;
        for (var at = open + 1; at < end; at++)
        {
            if (text[open] == Corner && text[at] == Corner) depth++;
            else if (Closes(text[at], text[open]) && depth-- == 0) return at;
        }

        return null;
    }

    /// <summary>True for a text that can be typed behind a mark without closing it, or opening another.</summary>
    public static bool FitsBehind(char opening, string text) => !text.Any(c => Closes(c, opening) || (opening == Corner && c == Corner));

    /// <summary>A text between double marks, as a locator is written; in corners where it has such marks itself.</summary>
    public static string Quote(string text) => FitsBehind('"', text) ? $"\"{text}\"" : $"{Corner}{text}{ClosingCorner}";

    /// <summary>A text in corners, as a correction is written; between double marks where its own corners are not paired. Null where neither can hold it.</summary>
    public static string? QuoteInCorners(string text) => IsPaired(text) ? $"{Corner}{text}{ClosingCorner}" : FitsBehind('"', text) ? $"\"{text}\"" : null;

    private static bool IsPaired(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            if (c == Corner) depth++;
            else if (c == ClosingCorner && --depth < 0) return false;
        }

        return depth == 0;
    }
}
