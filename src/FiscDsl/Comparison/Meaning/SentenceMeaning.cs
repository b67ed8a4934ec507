using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Meaning;

/// <summary>
/// What of a sentence's meaning can be told from its expressions: how binding it is, what it denies, and its figures.
/// Two sentences differ in one of these where they hold different expressions, wherever in the sentence those stand; characters that do not show hide none.
/// </summary>
internal sealed class SentenceMeaning
{
    private readonly int[] _modality = new int[Enum.GetValues<ModalityLevel>().Length];
    private readonly List<string> _figures;
    private readonly string _text;
    private int _negations;

    private SentenceMeaning(string sentence)
    {
        _text = sentence;
        _figures = [.. Figures.Find(sentence).Select(static f => f.Value).Order(StringComparer.Ordinal)];
        Read(sentence);
    }

    /// <summary>The classes in which two sentences differ, the most serious first: modality, negation, number.</summary>
    public static ImmutableArray<ChangeClass> Differences(string old, string now)
    {
        var (before, after) = (new SentenceMeaning(WithoutEnumerator(PlainText.Of(old))), new SentenceMeaning(WithoutEnumerator(PlainText.Of(now))));
        var classes = ImmutableArray.CreateBuilder<ChangeClass>(3);
        if (!before._modality.AsSpan().SequenceEqual(after._modality)) classes.Add(ChangeClass.Modality);
        if (before._negations != after._negations || TurnsRound(before._text, after._text)) classes.Add(ChangeClass.Negation);
        if (!before._figures.SequenceEqual(after._figures, StringComparer.Ordinal)) classes.Add(ChangeClass.Number);
        return classes.ToImmutable();
    }

    /// <summary>A sentence without the number or mark that makes it an item.</summary>
    public static string WithoutEnumerator(string sentence) => sentence[Math.Max(Enumerators.Length(sentence), Enumerators.Mark(sentence) == '\0' ? 0 : 1)..];

    private void Read(string sentence)
    {
        var end = EndOf(sentence);
        if (EndsInOrder(sentence.AsSpan(0, end))) _modality[(int)ModalityLevel.Required]++;
        for (var at = 0; at < sentence.Length;) at += Math.Max(1, ReadAt(sentence, at, end));
    }

    // The length of the expression at a place; 0 for none.
    private int ReadAt(string sentence, int at, int end)
    {
        if (Expressions.At(sentence, at, Lexicon.Innocent) is { } innocent) return innocent.Length;
        foreach (var (expression, level) in Lexicon.Modality)
        {
            if (!Expressions.StandsAt(sentence, at, expression)) continue;
            if (level != ModalityLevel.Nothing) _modality[(int)level]++;
            return expression.Length;
        }

        if (at + 2 == end && sentence.AsSpan(at, 2) is "必要" or "可能" or "不要")
        {
            _modality[(int)(sentence[at] switch { '必' => ModalityLevel.Required, '可' => ModalityLevel.Permitted, _ => ModalityLevel.Unneeded })]++;
            return 2;
        }

        if (Expressions.At(sentence, at, Lexicon.Negations) is { } negation)
        {
            _negations++;
            return negation.Length;
        }

        if (IsNegativePrefix(sentence, at) || IsNegativeZu(sentence, at)) _negations++;
        return 0;
    }

    // 不 before a kanji: 不適切. In 有無 or 可否 it is half of a pair.
    private static bool IsNegativePrefix(string sentence, int at) =>
        Lexicon.NegativePrefixes.Contains(sentence[at]) && at + 1 < sentence.Length && Syntax.Script.Of(sentence, at + 1) == Syntax.ScriptKind.Kanji
        && (at == 0 || sentence[at - 1] is not '有' and not '可');

    // せずに, 問わず、: but 必ず, まず, わずか and 講ずる are no denials.
    private static bool IsNegativeZu(string sentence, int at) =>
        sentence[at] == 'ず' && at > 0 && sentence[at - 1] is not '必' and not 'ま' and not 'は' and not '先'
        && at + 1 < sentence.Length && sentence[at + 1] is 'に' or '、' or '，' or '。' or 'と';

    private static bool TurnsRound(string before, string after)
    {
        foreach (var (one, other) in Lexicon.Opposites)
        {
            var first = Expressions.Count(after, one) - Expressions.Count(before, one);
            if (first != 0 && Math.Sign(Expressions.Count(after, other) - Expressions.Count(before, other)) == -Math.Sign(first)) return true;
        }

        return false;
    }

    // …を整備すること: an order, but for 「以下のこと」.
    private static bool EndsInOrder(ReadOnlySpan<char> sentence) =>
        sentence.EndsWith("こと") && (!sentence.EndsWith("のこと") || sentence.EndsWith("参照のこと"));

    // Where the words of a sentence end: before 。, closing brackets and mentions.
    private static int EndOf(string sentence)
    {
        var end = sentence.Length;
        if (sentence.EndsWith('】') && sentence.LastIndexOf('【') is > 0 and var mention) end = mention;
        while (end > 0 && (Punctuation.IsTerminator(sentence[end - 1]) || Punctuation.IsLatinTerminator(sentence[end - 1]) || Brackets.IsCloser(sentence[end - 1]) || Syntax.Blank.Is(sentence[end - 1]))) end--;
        return end;
    }
}
