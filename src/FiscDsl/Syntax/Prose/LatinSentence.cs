using System.Collections.Frozen;
using FiscDsl.Text;

namespace FiscDsl.Syntax.Prose;

/// <summary>
/// Tells a full stop, question or exclamation mark that ends a Latin sentence from one that is part of a word. In doubt it
/// ends none: two sentences in a line are read as they are meant, half a sentence is not.
/// </summary>
internal static class LatinSentence
{
    // Written before a capital more often than at a sentence's end; without stops, in lower case.
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
    [
        "inc", "ltd", "co", "corp", "llc", "plc", "bros", "gmbh", "dept", "univ", "assn", "intl", "govt",
        "mr", "mrs", "ms", "dr", "prof", "jr", "sr", "st", "gen", "hon", "rev", "messrs",
        "no", "nos", "fig", "figs", "sec", "sect", "secs", "ch", "chap", "vol", "vols", "art", "arts", "app", "ann", "ed", "eds", "ver",
        "pp", "par", "para", "cl", "ref", "refs", "tab", "eq", "ex", "cf", "al", "vs", "viz", "approx", "esp", "incl", "excl", "ca", "ibid", "phd",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    // No abbreviation of the table is longer.
    private const int LongestWord = 24;

    /// <summary>True where the mark may end the sentence that it stands in.</summary>
    /// <param name="sentence">The sentence up to the mark, without it.</param>
    /// <param name="mark">The mark.</param>
    internal static bool MayEnd(ReadOnlySpan<char> sentence, char mark)
    {
        if (mark == '?') return true;
        var word = LastWord(sentence);
        // Yahoo! and its like; a word in lower case is none, nor are ?! and !!.
        if (mark == '!') return word.IsEmpty || !char.IsUpper(word[0]);
        if (word.Length is 0 or > LongestWord) return true;
        // U.S., e.g., J. Smith: single letters.
        if (char.IsLetter(word[^1]) && (word.Length == 1 || word[^2] == '.')) return false;
        // 1., 2.3., 4-1.: nothing but the number of what follows.
        if (!word.ContainsAnyExcept(Numbering) && sentence[..^word.Length].TrimEnd(' ') is [] or [.., '.' or '!' or '?' or ':' or '：']) return false;
        return !Known.Contains(word);
    }

    /// <summary>True for ！ and ？ inside a name, ＹＡＨＯＯ！ＪＡＰＡＮ.</summary>
    internal static bool IsInsideName(ReadOnlySpan<char> line, int mark) =>
        mark > 0 && mark + 1 < line.Length && line[mark] is '！' or '？' && IsLatin(line[mark - 1]) && IsLatin(line[mark + 1]);

    private static ReadOnlySpan<char> Numbering => "0123456789.-";

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(FullWidth.Fold(c));

    // Letters, digits, and full stops and hyphens between them; no more of it than is looked at.
    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> sentence)
    {
        var start = sentence.Length;
        while (start > 0 && sentence.Length - start <= LongestWord && IsOfWord(sentence[start - 1])) start--;
        return sentence[start..];
    }

    private static bool IsOfWord(char c) => c < '\u3000' && (char.IsLetterOrDigit(c) || c is '.' or '-' or '\'' or '’');
}
