namespace FiscDsl.Text.Unicode;

/// <summary>
/// East_Asian_Width and the two questions the language asks of it: whether lines join without a space, and how many
/// columns a text fills (grammar/language.md, "Prose"). The table is our own because the runtime has none.
/// </summary>
public static partial class EastAsianWidth
{
    // An entry's low five bits: the class, whether an ambiguous character is a letter, whether it takes no column.
    private const uint ClassBits = 7, LetterBit = 8, ZeroBit = 16;
    private const int PropertyBits = 5;

    /// <summary>The class of a code point; that of a lone surrogate is neutral.</summary>
    public static EastAsianWidthClass Of(int codePoint) => (EastAsianWidthClass)(Properties(codePoint) & ClassBits);

    /// <summary>
    /// Whether a soft line break beside the code point leaves nothing behind (grammar/language.md, "Prose"): true for
    /// East_Asian_Width W, F and H, false for what is narrow and for letters; null for what takes the side of its
    /// neighbours, A and no letter, combining marks and invisible format characters.
    /// </summary>
    public static bool? DecidesJoin(int codePoint)
    {
        var properties = Properties(codePoint);
        if ((properties & ZeroBit) != 0) return null;
        return (EastAsianWidthClass)(properties & ClassBits) switch
        {
            EastAsianWidthClass.Wide or EastAsianWidthClass.Fullwidth or EastAsianWidthClass.Halfwidth => true,
            EastAsianWidthClass.Ambiguous when (properties & LetterBit) == 0 => null,
            _ => false,
        };
    }

    /// <summary>
    /// Columns of one code point: 2 for W and F, and for A unless it is a letter (①, ○ and “ are drawn wide in Japanese
    /// fonts, é is not); 0 for combining marks and invisible format characters; else 1.
    /// </summary>
    public static int Columns(int codePoint)
    {
        var properties = Properties(codePoint);
        if ((properties & ZeroBit) != 0) return 0;
        return (EastAsianWidthClass)(properties & ClassBits) switch
        {
            EastAsianWidthClass.Wide or EastAsianWidthClass.Fullwidth => 2,
            EastAsianWidthClass.Ambiguous => (properties & LetterBit) == 0 ? 2 : 1,
            _ => 1,
        };
    }

    /// <summary>Columns of a text: the sum over its code points.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        while (!text.IsEmpty)
        {
            var ascii = text.IndexOfAnyExceptInRange('\0', '\x7F');
            if (ascii < 0) return columns + text.Length;
            columns += ascii;
            columns += Columns(CodePoints.At(text, ascii, out var length));
            text = text[(ascii + length)..];
        }

        return columns;
    }

    private static uint Properties(int codePoint)
    {
        if (codePoint is >= 0x20 and < 0x7F) return (uint)EastAsianWidthClass.Narrow;

        // Nearly all of a Japanese text; left out are U+3000, U+303F and the combining marks of the block.
        if (codePoint is >= 0x4E00 and <= 0x9FFF or >= 0x3041 and <= 0x3096 or >= 0x309B and <= 0x30FF or >= 0x3001 and <= 0x3029)
            return (uint)EastAsianWidthClass.Wide;

        // The range is the last that starts at or before the code point.
        var found = Ranges.BinarySearch(((uint)codePoint << PropertyBits) | ((1 << PropertyBits) - 1));
        return Ranges[found >= 0 ? found : ~found - 1];
    }
}
