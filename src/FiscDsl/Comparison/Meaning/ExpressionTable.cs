using System.Collections.Immutable;

namespace FiscDsl.Comparison.Meaning;

/// <summary>Where an expression counts.</summary>
internal enum ExpressionPlace
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>At the beginning of a noun alone: 全端末.</summary>
    Prefix,

    /// <summary>At the end of a noun alone: 作業前.</summary>
    Suffix,

    /// <summary>Behind the stem of a verb alone: 含まず.</summary>
    BehindStem,

    /// <summary>Anywhere but there: まず、計画を定める.</summary>
    NotBehindStem,
}

/// <summary>An expression of the <see cref="Vocabulary"/>.</summary>
/// <param name="Text">Its spelling.</param>
/// <param name="Place">Where it counts.</param>
/// <param name="Additions">What it adds; empty for what adds nothing.</param>
internal sealed record Expression(string Text, ExpressionPlace Place, ImmutableArray<(MeaningKind Kind, string Key)> Additions);

/// <summary>The <see cref="Vocabulary"/>, for looking up.</summary>
internal static class ExpressionTable
{
    private static readonly Dictionary<char, Expression[]> ByFirst = Read().GroupBy(static e => e.Text[0]).ToDictionary(static g => g.Key, static g => g.OrderByDescending(static e => e.Text.Length).ToArray());

    private static readonly Dictionary<string, ImmutableArray<(MeaningKind Kind, string Key)>> LatinWords =
        Vocabulary.Latin.SelectMany(static row => row.Words.Select(word => (word, Additions(row.Addition)))).ToDictionary(static w => w.word, static w => w.Item2, StringComparer.Ordinal);

    /// <summary>The rows of the table, each the spellings of one meaning.</summary>
    public static ImmutableArray<ImmutableArray<string>> Rows { get; } =
        [.. Lines().Where(static line => !line.Additions.Any(IsItself)).Select(static line => line.Expressions.Where(static e => e[0] is not '^' and not '~' and not '!' && !e.EndsWith('$')).ToImmutableArray())];

    /// <summary>What a word in lower-case Latin letters adds; null for a word like any other.</summary>
    public static ImmutableArray<(MeaningKind Kind, string Key)>? Latin(string word) => LatinWords.TryGetValue(word, out var additions) ? additions : null;

    /// <summary>The longest expression that counts at a place; null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="isBehindStem">True behind the stem of a verb.</param>
    /// <param name="isNounStart">True where a noun begins.</param>
    public static Expression? At(ReadOnlySpan<char> text, int at, bool isBehindStem, bool isNounStart)
    {
        if (!ByFirst.TryGetValue(text[at], out var candidates)) return null;
        foreach (var candidate in candidates)
        {
            if (!text[at..].StartsWith(candidate.Text, StringComparison.Ordinal)) continue;
            var end = at + candidate.Text.Length;
            // し|てはならない, 読ん|でもよい: the て belongs to what it begins.
            if (end - at > 1 && text[end - 1] is 'て' or 'で' && ByFirst.TryGetValue(text[end - 1], out var longer) && IsAny(longer, text[(end - 1)..])) continue;
            if (candidate.Place switch
            {
                ExpressionPlace.Prefix => isNounStart && end < text.Length && IsNoun(text, end),
                ExpressionPlace.Suffix => end == text.Length || EndsWord(text, end),
                ExpressionPlace.BehindStem => isBehindStem,
                ExpressionPlace.NotBehindStem => !isBehindStem,
                _ => true,
            }) return candidate;
        }

        return null;
    }

    private static bool IsAny(Expression[] expressions, ReadOnlySpan<char> text)
    {
        foreach (var expression in expressions)
            if (expression.Text.Length > 2 && expression.Additions.Length > 0 && text.StartsWith(expression.Text, StringComparison.Ordinal)) return true;
        return false;
    }

    // Behind です, one of few kana; behind a kanji, any.
    private static bool EndsWord(ReadOnlySpan<char> text, int at) => Syntax.Script.Of(text, at) switch
    {
        Syntax.ScriptKind.Kanji => false,
        Syntax.ScriptKind.Hiragana => Syntax.Script.Of(text, at - 1) != Syntax.ScriptKind.Hiragana || text[at] is 'が' or 'か' or 'し' or 'の',
        _ => true,
    };

    private static bool IsNoun(ReadOnlySpan<char> text, int at) => Syntax.Script.Of(text, at) is Syntax.ScriptKind.Kanji or Syntax.ScriptKind.Katakana or Syntax.ScriptKind.Latin;

    private static IEnumerable<Expression> Read() => Lines().SelectMany(static line => line.Expressions.Select(e => Of(e, line.Additions)));

    private static Expression Of(string expression, ImmutableArray<(MeaningKind Kind, string Key)> additions)
    {
        if (expression.Length == 1) return new(expression, ExpressionPlace.Anywhere, additions);
        var place = expression[0] == '^' ? ExpressionPlace.Prefix : expression[0] == '~' ? ExpressionPlace.BehindStem : expression[0] == '!' ? ExpressionPlace.NotBehindStem : expression[^1] == '$' ? ExpressionPlace.Suffix : ExpressionPlace.Anywhere;
        var text = expression.Trim('^', '~', '!', '$');
        return new(text, place, [.. additions.Select(a => IsItself(a) ? (a.Kind, text) : a)]);
    }

    // A word that means itself, and stands in the table for what it looks like.
    private static bool IsItself((MeaningKind Kind, string Key) addition) => addition is { Kind: MeaningKind.Content, Key: "" };

    private static IEnumerable<(ImmutableArray<(MeaningKind Kind, string Key)> Additions, string[] Expressions)> Lines()
    {
        foreach (var line in Vocabulary.Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#')) continue;
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            yield return (Additions(line[..sign]), line[(sign + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static ImmutableArray<(MeaningKind Kind, string Key)> Additions(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static a => (a[0] switch
        {
            'M' => MeaningKind.Modality,
            'N' => MeaningKind.Negation,
            'S' => MeaningKind.Scope,
            'F' => MeaningKind.Figure,
            'A' => MeaningKind.Actor,
            'R' => MeaningKind.Relation,
            'V' => MeaningKind.Passive,
            'P' => MeaningKind.Particle,
            _ => MeaningKind.Content,
        }, a[2..]))];
}
