namespace FiscDsl.Text;

/// <summary>The forms of kana: what is written in hiragana, in katakana or in half-width katakana reads the same.</summary>
public static class Kana
{
    private const char FirstHalfWidth = '\uFF61', LastHalfWidth = '\uFF9F';

    // In the order of the half-width forms. The marks are those that compose with the kana before them.
    private const string FullWidthForms = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

    private const int FromHiragana = 'ァ' - 'ぁ';

    /// <summary>The text with all kana in katakana of full width; any other character as it is. A voiced mark of half width is left behind its kana, for NFC to compose.</summary>
    public static string ToKatakana(string text) => text.AsSpan().ContainsAnyInRange('ぁ', 'ゞ') || text.AsSpan().ContainsAnyInRange(FirstHalfWidth, LastHalfWidth)
        ? string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = ToKatakana(source[i]);
        })
        : text;

    private static char ToKatakana(char c) => c switch
    {
        (>= 'ぁ' and <= 'ゖ') or 'ゝ' or 'ゞ' => (char)(c + FromHiragana),
        >= FirstHalfWidth and <= LastHalfWidth => FullWidthForms[c - FirstHalfWidth],
        _ => c,
    };
}
