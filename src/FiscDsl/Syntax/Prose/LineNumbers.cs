using FiscDsl.Text;

namespace FiscDsl.Syntax.Prose;

/// <summary>Numbers that a page has at the start of its lines or on a line of their own.</summary>
internal static class LineNumbers
{
    // More digits are a year and more: no page has as many lines.
    private const int MaxDigits = 4;

    /// <summary>The length of the number that a line begins with, the blanks behind it left out; 0 where no blank and text follow.</summary>
    public static int Length(ReadOnlySpan<char> line, out int number)
    {
        var length = Digits(line, out number);
        return length > 0 && length < line.Length && Blank.Is(line[length]) ? length : 0;
    }

    /// <summary>True for a line that is the number of a page or a line and nothing else: <c>12</c>, <c>- 12 -</c>, <c>12/40</c>, <c>p. 12</c>, <c>12ページ</c>.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line.Length > 20) return false;
        var rest = Trimmed(line);
        if (Starts(rest, "page") is > 0 and var word || (word = Starts(rest, "p.")) > 0) rest = Trimmed(rest[word..]);
        if (Digits(rest, out _) is 0) return false;
        rest = Trimmed(rest[Digits(rest, out _)..]);
        if (rest.IsEmpty) return true;
        if (rest is "ページ" or "頁") return true;
        if (rest[0] is '/' or '／') rest = Trimmed(rest[1..]);
        else if (Starts(rest, "of") is > 0 and var of) rest = Trimmed(rest[of..]);
        else return false;
        return Digits(rest, out _) is > 0 and var all && Trimmed(rest[all..]) is "" or "ページ" or "頁";
    }

    private static int Digits(ReadOnlySpan<char> text, out int number)
    {
        var length = 0;
        for (number = 0; length < text.Length && Punctuation.IsDigit(text[length]); length++)
        {
            if (length == MaxDigits) return 0;
            number = (number * 10) + FullWidth.Fold(text[length]) - '0';
        }

        return length;
    }

    private static int Starts(ReadOnlySpan<char> text, string word)
    {
        if (text.Length < word.Length) return 0;
        for (var i = 0; i < word.Length; i++)
            if (char.ToLowerInvariant(FullWidth.Fold(text[i])) != word[i]) return 0;
        return word.Length;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) => text.Trim(" \t\u3000-－‐−–—");
}
