using System.Buffers;

namespace FiscDsl.Syntax.Prose;

/// <summary>The characters that end sentences, and what they do to the white space and the line break behind them.</summary>
internal static class Punctuation
{
    /// <summary>The marks that end a Japanese sentence.</summary>
    internal static readonly SearchValues<char> Terminators = SearchValues.Create("。！？");

    /// <summary>ASCII and full-width digits.</summary>
    internal const string Digits = "0123456789０１２３４５６７８９";

    internal static bool IsTerminator(char c) => c is '。' or '！' or '？';

    internal static bool IsLatinTerminator(char c) => c is '.' or '!' or '?';

    internal static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>True where the text ends with a terminator and any closing brackets: white space behind it is no text.</summary>
    internal static bool EndsTerminated(ReadOnlySpan<char> text) => EndsTerminated(text, out _);

    /// <summary>The same; <paramref name="decided"/> is false for closing brackets alone, which say nothing of what came before.</summary>
    internal static bool EndsTerminated(ReadOnlySpan<char> text, out bool decided)
    {
        while (!text.IsEmpty && Brackets.IsCloser(text[^1])) text = text[..^1];
        decided = !text.IsEmpty;
        return decided && IsTerminator(text[^1]);
    }
}
