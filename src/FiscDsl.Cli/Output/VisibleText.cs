using System.Buffers;
using System.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Text from files and their names as a terminal may show it: nothing in it moves the cursor, changes colours or
/// reorders the line.
/// </summary>
internal static class VisibleText
{
    /// <summary>How wide a tab is shown, in columns.</summary>
    public const int TabColumns = 4;

    // C0, DEL, C1, the line separators and the marks that reorder or isolate a bidirectional text.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Range(0, 0x1F), .. Range(0x7F, 0x9F), '\u061C', .. Range(0x200E, 0x200F), .. Range(0x2028, 0x202E), .. Range(0x2066, 0x2069)]);

    /// <summary>The text with every such character replaced by one that shows it, a tab by blanks.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (!MayBeUnsafe(text) || !text.ContainsAny(Unsafe)) return text.ToString();
        var visible = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c == '\t') visible.Append(' ', TabColumns);
            else visible.Append(Unsafe.Contains(c) ? Picture(c) : c);
        }

        return visible.ToString();
    }

    /// <summary>
    /// Columns that a terminal gives a character of <see cref="Of"/>'s text. Unlike the layout of printed Japanese,
    /// terminals draw ambiguous characters (①, →, “) narrow.
    /// </summary>
    public static int Columns(Rune rune)
    {
        if (rune.Value is >= ' ' and < '\x7F') return 1;
        if (rune.Value == '\t') return TabColumns;
        if (rune.IsBmp && Unsafe.Contains((char)rune.Value)) return 1;
        if (EastAsianWidth.Columns(rune.Value) == 0) return 0;
        return EastAsianWidth.Of(rune.Value) is EastAsianWidthClass.Wide or EastAsianWidthClass.Fullwidth ? 2 : 1;
    }

    /// <summary>Columns of a text.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Columns(rune);
        return columns;
    }

    // Ranges around the set, at many characters a step; the set itself is several times slower on Japanese text.
    private static bool MayBeUnsafe(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\x1F') || text.ContainsAnyInRange('\x7F', '\x9F') || text.Contains('\u061C') || text.ContainsAnyInRange('\u200E', '\u2069');

    // U+2400–U+2421 are pictures of the control characters.
    private static char Picture(char c) => c switch { < ' ' => (char)('\u2400' + c), '\u007F' => '\u2421', _ => '\uFFFD' };

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(static c => (char)c);
}
