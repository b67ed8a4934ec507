namespace FiscDsl.Text;

/// <summary>Full-width forms that an IME types where the language wants ASCII.</summary>
public static class FullWidth
{
    /// <summary>The ASCII form of a full-width one (U+FF01–U+FF5E, U+3000) or of another hyphen; any other character as it is.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        '\u2010' or '\u2011' or '\u2212' => '-',
        _ => c,
    };

    /// <summary>True where <see cref="Fold(char)"/> changes a character of the text.</summary>
    public static bool Any(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c > '\u007F' && Fold(c) != c) return true;
        return false;
    }

    /// <summary>The text with every character folded; the same text where nothing changes.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (!Any(text)) return text.ToString();
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = Fold(source[i]);
        });
    }

    /// <summary>The text with every ASCII character in its full-width form, as an IME types it.</summary>
    public static string Widen(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = source[i] is > ' ' and <= '~' ? (char)(source[i] + 0xFEE0) : source[i];
    });
}
