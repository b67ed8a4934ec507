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

    /// <summary>How words fit what is typed; null where none does.</summary>
    /// <param name="words">The words, the likeliest first.</param>
    public Fit? FitOf(ImmutableArray<string> words)
    {
        if (_folded.Length == 0) return new(0, 0, 0);
        for (var i = 0; i < words.Length; i++)
            if (End(words[i], 0) is { } end) return new(end == words[i].Length ? 0 : i + 1, i, end);
        // One letter is within nearly every word.
        if (_folded.Length == 1 && char.IsAsciiLetterOrDigit(_folded[0])) return null;
        for (var i = 0; i < words.Length; i++)
            for (var start = 1; start < words[i].Length; start++)
                if (End(words[i], start) is { } end) return new(words.Length + 1, i, end);
        return null;
    }

    /// <summary>What an editor compares what is typed with: it begins with that where the words fit, so that the editor keeps them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="fit">How they fit.</param>
    /// <param name="keeps">True where the editor is to keep them in any case.</param>
    public string FilterText(ImmutableArray<string> words, Fit? fit, bool keeps)
    {
        var filter = fit is { } found ? $"{_typed}{words[found.Word][found.End..]} {string.Join(' ', words.RemoveAt(found.Word))}" : string.Join(' ', keeps ? words.Insert(0, _typed) : words);
        filter = filter.TrimEnd().Length < _typed.Length ? _typed : filter.TrimEnd();
        var longest = Math.Max(LongestFilter, _typed.Length);
        return filter.Length <= longest ? filter : filter[..(longest - (char.IsHighSurrogate(filter[longest - 1]) ? 1 : 0))];
    }

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

/// <summary>How one of several words fits what is typed.</summary>
/// <param name="Rank">The least is the best: a whole word before the beginning of one, and that before the middle.</param>
/// <param name="Word">Index of the word.</param>
/// <param name="End">Where what is typed ends in it.</param>
internal readonly record struct Fit(int Rank, int Word, int End);
