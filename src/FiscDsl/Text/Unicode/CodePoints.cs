namespace FiscDsl.Text.Unicode;

/// <summary>Code points of UTF-16 text; a lone surrogate counts as one, so that nothing is lost or replaced.</summary>
internal static class CodePoints
{
    /// <summary>The code point that begins at an index, and its length in code units.</summary>
    internal static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        var isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
        length = isPair ? 2 : 1;
        return isPair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
    }

    /// <summary>The last code point of a text that is not empty.</summary>
    internal static int Last(ReadOnlySpan<char> text)
    {
        var isPair = text.Length > 1 && char.IsSurrogatePair(text[^2], text[^1]);
        return At(text, text.Length - (isPair ? 2 : 1), out _);
    }
}
