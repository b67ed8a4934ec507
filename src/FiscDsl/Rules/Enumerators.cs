using FiscDsl.Syntax.Names;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Where an enumerator stands.</summary>
internal enum EnumeratorPlace
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>At the start of a line of the text.</summary>
    LineStart,

    /// <summary>Within a line, where another word has ended: 次の1)から3)まで.</summary>
    InLine,
}

/// <summary>Finds the enumerators <c>1)</c>, <c>a)</c>, <c>ア）</c>, <c>①)</c> that end in a closing parenthesis.</summary>
internal static class Enumerators
{
    private const int LongestNumber = 3;

    /// <summary>The place of the enumerator whose parenthesis stands at an offset.</summary>
    public static EnumeratorPlace EndingAt(string text, int parenthesis)
    {
        var start = parenthesis;
        while (start > 0 && parenthesis - start < LongestNumber && char.IsAsciiDigit(FullWidth.Fold(text[start - 1]))) start--;
        var isNumber = start < parenthesis;
        if (!isNumber && start > 0 && IsLetter(text[start - 1])) start--;
        if (start == parenthesis) return EnumeratorPlace.None;
        if (start == 0 || text[start - 1] == '\n') return EnumeratorPlace.LineStart;
        var before = text[start - 1];
        return EndsWord(before) || (!isNumber && IsHan(before)) ? EnumeratorPlace.InLine : EnumeratorPlace.None;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(FullWidth.Fold(c)) || c is >= 'ァ' and <= 'ヶ' || LabelGrammar.IsCircled(c);

    // Hiragana, a particle, ends a word as a blank or a mark does. Kanji go on into a number (付録1) but not into a single letter.
    private static bool EndsWord(char c) => Blank.Is(c) || c is >= 'ぁ' and <= 'ん' or '。' or '、' or '，' or ',' or '・' or '～' or '〜' or '-' or ')' or '）' or '」' or '：' or ':' or '；' or ';';

    private static bool IsHan(char c) => c is >= '㐀' and <= '鿿' or >= '豈' and <= '龎' || char.IsLowSurrogate(c);
}
