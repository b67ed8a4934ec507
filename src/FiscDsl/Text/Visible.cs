using System.Buffers;
using System.Globalization;
using System.Text;

namespace FiscDsl.Text;

/// <summary>
/// Text of a catalog, of a workbook or of another program as a person can be shown it: what a terminal would obey, what
/// reorders a line and what nobody would see are replaced by characters that show them. What is shown is not what is
/// stored: files keep every character.
/// </summary>
public static class Visible
{
    /// <summary>The high surrogate of U+E0000–U+E03FF: tags, and the selectors of the variants of ideographs.</summary>
    private const char HighOfTags = '\uDB40';

    // Line feed and tab are the layout of a text, and every output has its own way with them.
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
    [
        .. Range(0x00, 0x08), .. Range(0x0B, 0x1F), .. Range(0x7F, 0x9F), '\u00AD', '\u034F', '\u061C', .. Range(0x115F, 0x1160), .. Range(0x17B4, 0x17B5),
        .. Range(0x180B, 0x180F), .. Range(0x200B, 0x200F), .. Range(0x2028, 0x202E), .. Range(0x2060, 0x206F), '\u3164', '\uFEFF', '\uFFA0', .. Range(0xFFF0, 0xFFFB),
    ]);

    // The high surrogates of the controls of shorthand and of musical notation.
    private const char HighOfShorthand = '\uD82F', HighOfMusic = '\uD834';

    private static readonly SearchValues<char> Suspicious = SearchValues.Create([.. Range(0, 0xFFFF).Where(IsHidden), .. Range(0xFE00, 0xFE0F), HighOfTags, HighOfShorthand, HighOfMusic]);

    /// <summary>True for a character that nobody would see, or that would do something else than be seen; false for line feed, tab, a variation selector and half of a pair.</summary>
    public static bool IsHidden(char c) => Hidden.Contains(c);

    /// <summary>True where a text may have such characters; quick on text that has none.</summary>
    public static bool MayHide(ReadOnlySpan<char> text) =>
        // Ranges are looked through many characters a step, the set itself is several times slower on Japanese text.
        (text.ContainsAnyInRange('\0', '\x1F') || text.ContainsAnyInRange('\x7F', '\u206F') || text.ContainsAny('\u3164', HighOfTags, HighOfShorthand) || text.Contains(HighOfMusic)
            || text.ContainsAnyInRange('\uFE00', '\uFE0F') || text.Contains('\uFEFF') || text.ContainsAnyInRange('\uFFA0', '\uFFFB'))
        && text.ContainsAny(Suspicious);

    /// <summary>
    /// The text with every such character shown: a control character by its picture (␛), any other by its number
    /// (<c>&lt;U+202E&gt;</c>). A variation selector is shown where it stands behind nothing that has variants. The same text where there is nothing to show.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (!MayHide(text)) return text.ToString();
        var shown = new StringBuilder(text.Length + 16);
        var before = default(Rune);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            if (IsHidden(rune, before)) shown.Append(Shown(rune));
            else shown.Append(text.Slice(at, length));
            before = rune;
            at += length;
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune, Rune before) => rune.Value switch
    {
        >= 0xFE00 and <= 0xFE0F => before.Value is not ('#' or '*' or (>= '0' and <= '9') or > 0xA0) || IsSelector(before.Value) || (before.IsBmp && IsHidden((char)before.Value)),
        >= 0xE0100 and <= 0xE01EF => !IsIdeograph(before.Value),
        >= 0xE0000 and <= 0xE0FFF or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) => true,
        <= char.MaxValue => IsHidden((char)rune.Value),
        _ => false,
    };

    private static bool IsSelector(int value) => value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsIdeograph(int value) => value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or '々' or '〇';

    private static string Shown(Rune rune) => rune.Value switch
    {
        < ' ' => ((char)('\u2400' + rune.Value)).ToString(),
        0x7F => "\u2421",
        var value => string.Create(CultureInfo.InvariantCulture, $"<U+{value:X4}>"),
    };

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(static c => (char)c);
}
