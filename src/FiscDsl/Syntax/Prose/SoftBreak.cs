using FiscDsl.Text.Unicode;

namespace FiscDsl.Syntax.Prose;

/// <summary>
/// What a soft line break leaves between two texts: nothing where one side is wide, else one space (grammar/language.md,
/// "Prose"). The side of a text is that of the character nearest to the break that has a width of its own: what is drawn
/// wide in Japanese and narrow in Latin text (“, ®, —) takes the side of its neighbours.
/// </summary>
internal static class SoftBreak
{
    /// <summary>On which side a text stands, as far as it says.</summary>
    internal enum Side
    {
        /// <summary>The text has no character that tells.</summary>
        Undecided,

        /// <summary>Nothing but a number that Latin words are made of, Ⅳ.</summary>
        NarrowByNumber,

        /// <summary>Latin.</summary>
        Narrow,

        /// <summary>Japanese.</summary>
        Wide,
    }

    /// <summary>True where a break leaves one space, false where it leaves nothing.</summary>
    internal static bool LeavesSpace(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => LeavesSpace(before, EndOf(before), after);

    /// <summary>The same; <paramref name="side"/> is that of the end of <paramref name="before"/>, whose last character alone is looked at.</summary>
    internal static bool LeavesSpace(ReadOnlySpan<char> before, Side side, ReadOnlySpan<char> after)
    {
        if (before.IsEmpty || after.IsEmpty) return false;
        // A side that says nothing has no word that another could be fused with: “ and reports.
        var ends = side is Side.Narrow or Side.NarrowByNumber;
        var begins = StartOf(after) is Side.Narrow or Side.NarrowByNumber;
        return (ends && begins) || (ends != begins && ArePartsOfLatinWords(before[^1], after[0]));
    }

    /// <summary>The side of a text at its end.</summary>
    internal static Side EndOf(ReadOnlySpan<char> text)
    {
        var side = Side.Undecided;
        for (var end = text.Length; end > 0 && side is not (Side.Narrow or Side.Wide);)
        {
            var codePoint = CodePoints.Last(text[..end]);
            end -= codePoint > char.MaxValue ? 2 : 1;
            side = Further(side, codePoint);
        }

        return side;
    }

    private static Side StartOf(ReadOnlySpan<char> text)
    {
        var side = Side.Undecided;
        for (var at = 0; at < text.Length && side is not (Side.Narrow or Side.Wide);)
        {
            var codePoint = CodePoints.At(text, at, out var length);
            at += length;
            side = Further(side, codePoint);
        }

        return side;
    }

    private static Side Further(Side side, int codePoint)
    {
        if (codePoint <= char.MaxValue && Blank.Is((char)codePoint)) return side;
        return EastAsianWidth.DecidesJoin(codePoint) switch
        {
            true => Side.Wide,
            false => Side.Narrow,
            null when codePoint is >= 'Ⅰ' and <= 'ↈ' => Side.NarrowByNumber,
            null => side,
        };
    }

    // Ｏｒａｃｌｅ and Database. Where both are full-width, the line may as well have broken a word.
    private static bool ArePartsOfLatinWords(char last, char first) => IsLetter(last) && IsLetter(first);

    private static bool IsLetter(char c) => char.IsAsciiLetter(Text.FullWidth.Fold(c));
}
