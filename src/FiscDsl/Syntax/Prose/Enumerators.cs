using System.Buffers;

namespace FiscDsl.Syntax.Prose;

/// <summary>
/// Marks at the start of a line that make it an item, a line of its own in the output (grammar/language.md, "Prose").
/// </summary>
public static class Enumerators
{
    // More digits are a year or an amount: 「(2016)」 may well begin a line that an author broke.
    private const int MaxDigits = 3;

    // What word processors put before the items of a list, and asterisks of remarks.
    private static readonly SearchValues<char> Bullets = SearchValues.Create("•‣⁃◦●○◎◆◇■□▪▫＊");

    /// <summary>
    /// The length of the enumerator a line begins with, 0 where there is none: <c>(1)</c>, <c>1)</c>, <c>1.</c> (no digit
    /// after it), <c>①</c>, <c>(注)</c>, <c>(注1)</c>; parentheses, digits and the full stop may be full-width.
    /// </summary>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return 0;
        if (line[0] is (>= '①' and <= '⑳') or (>= '㉑' and <= '㉟') or (>= '㊱' and <= '㊿')) return 1;
        var opens = line[0] is '(' or '（';
        var at = opens ? 1 : 0;
        var isNote = opens && line[at..].StartsWith('注');
        if (isNote) at++;
        var digits = at;
        while (digits < line.Length && digits - at <= MaxDigits && Punctuation.IsDigit(line[digits])) digits++;
        var count = digits - at;
        if (count > MaxDigits || (count == 0 && !isNote) || digits == line.Length) return 0;
        if (line[digits] is ')' or '）') return digits + 1;
        return !opens && line[digits] is '.' or '．' && !StartsWithDigit(line[(digits + 1)..]) ? digits + 1 : 0;
    }

    /// <summary>
    /// The mark a line begins with among those that make an item only where a sentence, an item of the same mark or a paragraph
    /// ended before; in one form where it has several; NUL where there is none. Inside a sentence they are punctuation.
    /// </summary>
    public static char Mark(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return '\0';
        var isBlankNext = line.Length > 1 && Blank.Is(line[1]);
        return line[0] switch
        {
            '・' or '･' => '・',
            '※' => '※',
            '-' or '－' or '‐' or '−' or '–' => isBlankNext ? '-' : '\0',
            '*' => isBlankNext ? '＊' : '\0',
            // ○○銀行: a name left out.
            var mark => (mark is (>= '\u2022' and <= '\u25FF') or '＊') && Bullets.Contains(mark) && !line[1..].StartsWith(mark) ? mark : '\0',
        };
    }

    /// <summary>True where a line is a number with a full stop and nothing else, so that a digit joined to it would unmake it.</summary>
    internal static bool IsBareNumber(ReadOnlySpan<char> line) => !line.IsEmpty && line[^1] is '.' or '．' && Length(line) == line.Length;

    internal static bool StartsWithDigit(ReadOnlySpan<char> line) => !line.IsEmpty && Punctuation.IsDigit(line[0]);
}
