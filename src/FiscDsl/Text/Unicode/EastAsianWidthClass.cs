namespace FiscDsl.Text.Unicode;

/// <summary>The values of Unicode's East_Asian_Width property (UAX #11); the numbers are those of the generated table.</summary>
public enum EastAsianWidthClass
{
    /// <summary>N: no character of East Asian typography.</summary>
    Neutral = 0,

    /// <summary>Na: narrow, with a full-width counterpart; ASCII.</summary>
    Narrow = 1,

    /// <summary>H: a half-width form such as ｶ.</summary>
    Halfwidth = 2,

    /// <summary>W: kana, kanji and their punctuation.</summary>
    Wide = 3,

    /// <summary>F: a full-width form such as Ａ or U+3000.</summary>
    Fullwidth = 4,

    /// <summary>A: wide or narrow by context, such as ①, ○, “, — and é.</summary>
    Ambiguous = 5,
}
