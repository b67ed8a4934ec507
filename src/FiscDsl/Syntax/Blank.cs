using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>The blanks of the language: space, tab and the full-width space U+3000, which an IME types.</summary>
public static class Blank
{
    /// <summary>True for a blank.</summary>
    public static bool Is(char c) => c is ' ' or '\t' or '\u3000';

    /// <summary>A text without blanks and line breaks; the same instance where it has none.</summary>
    public static string Removed(string text) =>
        text.AsSpan().IndexOfAny(" \t\u3000\n\u00A0") < 0 ? text : string.Concat(text.Where(static c => !Is(c) && c is not ('\n' or '\u00A0')));

    /// <summary>The column behind a blank: U+3000 counts two, a tab goes to the next multiple of two.</summary>
    public static int NextColumn(int column, char blank) => blank switch { '\t' => (column / 2 + 1) * 2, '\u3000' => column + 2, _ => column + 1 };

    /// <summary>The span without blanks at either end.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && Is(text[start])) start++;
        while (end > start && Is(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
