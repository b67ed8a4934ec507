using System.Globalization;
using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>The scripts of Japanese text: a word is, near enough, a run of one of them.</summary>
internal enum ScriptKind
{
    /// <summary>Blanks.</summary>
    Blank,

    /// <summary>Punctuation and symbols.</summary>
    Symbol,

    /// <summary>Latin letters and digits of either width, and what joins them in an id or an address.</summary>
    Latin,

    /// <summary>ひらがな.</summary>
    Hiragana,

    /// <summary>カタカナ and ー.</summary>
    Katakana,

    /// <summary>漢字, 々 and 〆, and letters of any other script.</summary>
    Kanji,
}

/// <summary>Tells scripts apart.</summary>
internal static class Script
{
    /// <summary>The script of the character that a code unit belongs to.</summary>
    public static ScriptKind Of(ReadOnlySpan<char> text, int at)
    {
        // Both halves of a surrogate pair are of the character's script.
        if (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])) at--;
        var c = text[at];
        if (Blank.Is(c)) return ScriptKind.Blank;
        if (char.IsAsciiLetterOrDigit(FullWidth.Fold(c)) || c is '-' or '_' or '.' or '/' or '%') return ScriptKind.Latin;
        if (c is >= 'ぁ' and <= 'ゟ') return ScriptKind.Hiragana;
        if (c is >= 'ァ' and <= 'ヿ' or >= 'ｦ' and <= 'ﾟ' and not '・') return ScriptKind.Katakana;
        if (c is '々' or '〆' or '〇') return ScriptKind.Kanji;
        return Rune.DecodeFromUtf16(text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.ModifierLetter
            ? ScriptKind.Kanji
            : ScriptKind.Symbol;
    }
}
