using System.Globalization;
using System.Text;

namespace FiscDsl.Text.Unicode;

/// <summary>Why a character is not what it looks like.</summary>
public enum UnusualCharacter
{
    /// <summary>It is.</summary>
    None,

    /// <summary>Nobody sees it: zero-width characters, bidirectional controls, soft hyphens, separators, tags.</summary>
    Invisible,

    /// <summary>A mark that makes one character with the one before it: か and U+3099.</summary>
    Decomposed,

    /// <summary>A radical that looks like an ideograph: ⽤.</summary>
    Radical,

    /// <summary>A space that looks like an ordinary one: U+00A0.</summary>
    Space,

    /// <summary>A character for private use: what it looks like is a matter of the font it was written in.</summary>
    Private,
}

/// <summary>
/// Finds characters that are not what they look like. Variants of ideographs (葛 and a selector) and of symbols, emoji
/// joined to one, and compatibility ideographs are what they look like.
/// </summary>
public static class UnusualCharacters
{
    /// <summary>Marks of a character, as many as no writing has (UAX #15, Stream-Safe Text Format): a text of nothing but marks takes no longer than another.</summary>
    private const int MostMarks = 30;

    private const int JoinerOfEmoji = 0x200D;

    /// <summary>What is unusual about the character at an index, and its length in code units.</summary>
    public static UnusualCharacter At(ReadOnlySpan<char> text, int index, out int length)
    {
        var codePoint = CodePoints.At(text, index, out length);
        if (codePoint < 0xA0) return UnusualCharacter.None;
        if (IsSpace(codePoint)) return UnusualCharacter.Space;
        if (IsPrivate(codePoint)) return UnusualCharacter.Private;
        if (IsInvisible(codePoint)) return IsText(text, index, codePoint, length) ? UnusualCharacter.None : UnusualCharacter.Invisible;
        if (Radicals.IdeographOf(codePoint) != 0) return UnusualCharacter.Radical;
        return index > 0 && IsMark(codePoint) && Cluster(text, index, out _).Composed is not null ? UnusualCharacter.Decomposed : UnusualCharacter.None;
    }

    /// <summary>The character that a mark belongs to with all of its marks, and the same composed; null where that is no other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mark">The offset of a mark.</param>
    /// <param name="end">The offset behind the last mark.</param>
    public static (int Start, string? Composed) Cluster(ReadOnlySpan<char> text, int mark, out int end)
    {
        var start = mark;
        while (start > 0 && mark - start < MostMarks && IsMark(text[start])) start--;
        if (start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])) start--;
        end = mark + 1;
        while (end < text.Length && end - mark < MostMarks && IsMark(text[end])) end++;
        var written = text[start..end].ToString();
        var composed = Nfc.Normalize(written);
        return (start, composed == written ? null : composed);
    }

    /// <summary>
    /// True for what shows nothing: Unicode's Default_Ignorable_Code_Point, the separators of lines and paragraphs and the
    /// anchors of annotations.
    /// </summary>
    public static bool IsInvisible(int codePoint) => codePoint switch
    {
        < 0xAD => false,
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 => true,
        >= 0x180B and <= 0x180F => true,
        >= 0x200B and <= 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0xFE00 and <= 0xFE0F or (>= 0xFFF0 and <= 0xFFFB) => true,
        >= 0x1BCA0 and <= 0x1BCA3 or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => false,
    };

    /// <summary>True for a space of another kind or width than the ordinary one and U+3000.</summary>
    public static bool IsSpace(int codePoint) => codePoint is 0xA0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F;

    /// <summary>True for a character for private use, such as Word's bullets and a Japanese system's own ideographs (外字).</summary>
    public static bool IsPrivate(int codePoint) => codePoint is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    /// <summary>What a character for private use shows in the fonts that Word takes its bullets and arrows from, Symbol and Wingdings; null where they do not say.</summary>
    public static string? MeantBy(int codePoint) => codePoint switch
    {
        0xF0B7 => "・",
        0xF06C => "●",
        0xF06E => "■",
        0xF06F or 0xF0A8 => "□",
        0xF075 => "◆",
        0xF0A7 => "▪",
        0xF0D8 => "‣",
        0xF0E0 or 0xF0E8 => "→",
        0xF0FC => "✓",
        _ => null,
    };

    /// <summary>True for a selector of a variant.</summary>
    public static bool IsSelector(int codePoint) => codePoint is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>True for a mark that is drawn on the character before it.</summary>
    public static bool IsMark(int codePoint) => codePoint is (>= 0x300 and <= 0x36F and not 0x34F) or 0x3099 or 0x309A;

    private static bool IsText(ReadOnlySpan<char> text, int index, int codePoint, int length)
    {
        if (index == 0) return false;
        var before = CodePoints.Last(text[..index]);
        if (IsSelector(codePoint)) return IsIdeograph(before) || (codePoint is 0xFE0E or 0xFE0F && IsSymbol(before));
        return codePoint == JoinerOfEmoji && index + length < text.Length && (before == 0xFE0F || IsEmoji(before)) && IsEmoji(CodePoints.At(text, index + length, out _));
    }

    private static bool IsIdeograph(int codePoint) => codePoint is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or '々' or '〇';

    private static bool IsEmoji(int codePoint) => codePoint is (>= 0x2190 and <= 0x2BFF) or (>= 0x1F000 and <= 0x1FAFF);

    private static bool IsSymbol(int codePoint) => codePoint is '#' or '*' or (>= '0' and <= '9') || (Rune.IsValid(codePoint) && Rune.GetUnicodeCategory(new Rune(codePoint))
        is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OtherNumber);
}
