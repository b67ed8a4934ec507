using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>
/// What is typed so far, compared with words in whatever width and case it is typed, blanks aside. Japanese has no blanks
/// between words, so an editor's own comparison finds nothing within a title: it is done here.
/// </summary>
internal sealed class TypedText
{
    private const int LongestFilter = 100;

    private readonly string _typed;
    private readonly string _folded;

    public TypedText(string typed)
    {
        _typed = typed;
        _folded = string.Concat(typed.Where(static c => !Syntax.Blank.Is(c)).Select(Fold));
    }

    /// <summary>How well words fit what is typed, the least being the best; null where none does. A word's beginning fits better than its middle.</summary>
    /// <param name="words">The words, the likeliest first.</param>
    /// <param name="rest">What of the words is still to be typed.</param>
    public int? RankOf(ImmutableArray<string> words, out string rest)
    {
        rest = string.Join(' ', words);
        if (_folded.Length == 0) return 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (End(words[i], 0) is not { } end) continue;
            rest = Rest(words, i, end);
            return end == words[i].Length ? 0 : i + 1;
        }

        // One letter is within nearly every word.
        for (var i = 0; i < words.Length && !(_folded.Length == 1 && char.IsAsciiLetterOrDigit(_folded[0])); i++)
        {
            for (var start = 1; start < words[i].Length; start++)
            {
                if (End(words[i], start) is not { } end) continue;
                rest = Rest(words, i, end);
                return words.Length + 1;
            }
        }

        return null;
    }

    /// <summary>What an editor compares what is typed with, so that it keeps what fits.</summary>
    public string FilterText(int? rank, string rest)
    {
        var filter = rank is null ? rest : _typed + rest;
        return filter.Length <= LongestFilter ? filter : filter[..(LongestFilter - (char.IsHighSurrogate(filter[LongestFilter - 1]) ? 1 : 0))];
    }

    private static string Rest(ImmutableArray<string> words, int found, int end) => $"{words[found][end..]} {string.Join(' ', words.Where((_, i) => i != found))}".TrimEnd();

    /// <summary>Where what is typed ends in a word that has it at an offset; null where it has not.</summary>
    private int? End(string word, int start)
    {
        var at = start;
        foreach (var c in _folded)
        {
            while (at < word.Length && Syntax.Blank.Is(word[at])) at++;
            if (at == word.Length || Fold(word[at]) != c) return null;
            at++;
        }

        return at;
    }

    private static char Fold(char c) => char.ToLowerInvariant(FullWidth.Fold(c));
}
