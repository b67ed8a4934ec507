using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Meaning;

/// <summary>
/// In what two sentences differ. Their parts are held against each other in order, so that it counts what each governs: of two
/// figures that exchange their places both have changed. Where nothing that adds to the meaning differs, they say the same.
/// </summary>
internal sealed class SentenceMeaning
{
    private readonly string _before;
    private readonly string _after;
    private readonly List<MeaningToken> _old;
    private readonly List<MeaningToken> _now;
    private readonly SortedSet<ChangeClass> _classes = [];

    private SentenceMeaning(string old, string now)
    {
        (_before, _old) = MeaningReader.Read(old);
        (_after, _now) = MeaningReader.Read(now);
        Compare();
    }

    /// <summary>The classes in which two sentences differ, the most serious first: actor, modality, negation, scope, number, text. None where they say the same.</summary>
    public static ImmutableArray<ChangeClass> Differences(string old, string now)
    {
        (old, now) = (WithoutEnumerator(PlainText.Of(old)), WithoutEnumerator(PlainText.Of(now)));
        var classes = new SentenceMeaning(old, now)._classes;
        // What is left may be the same words in kanji and in kana.
        var unified = KanjiSpelling.Unified(old, now);
        if (classes.Count > 0 && unified != now && new SentenceMeaning(old, unified)._classes is var rest && rest.Count <= classes.Count) classes = rest;
        if (classes.Count == 0 && !ParticleProof.Holds(old, now) && !(unified != now && ParticleProof.Holds(old, unified))) classes.Add(ChangeClass.Text);
        return [.. classes];
    }

    /// <summary>
    /// The classes in which sentences differ from those that they were split into or merged from. 「監査し、記録を残すこと。」 binds as 「監査すること。記録を残すこと。」 does,
    /// which says so twice.
    /// </summary>
    public static ImmutableArray<ChangeClass> Differences(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var differences = Differences(string.Concat(old), string.Concat(now));
        var strengths = old.Concat(now).Select(StrengthsOf).ToList();
        var first = strengths[0];
        return first.Count == 1 && strengths.TrueForAll(s => s.SetEquals(first)) ? differences.Remove(ChangeClass.Modality) : differences;
    }

    private static HashSet<string> StrengthsOf(string sentence) =>
        [.. MeaningReader.Read(WithoutEnumerator(PlainText.Of(sentence))).Tokens.Where(static t => t.Kind == MeaningKind.Modality).Select(static t => t.Key)];

    /// <summary>What a sentence that is new or gone was about: whether it bound, denied, or named somebody.</summary>
    public static ImmutableArray<ChangeClass> Of(string sentence)
    {
        var (_, tokens) = MeaningReader.Read(WithoutEnumerator(PlainText.Of(sentence)));
        var classes = new SortedSet<ChangeClass> { ChangeClass.Text };
        if (tokens.Exists(static t => t is { Kind: MeaningKind.Modality, Key: "required" or "recommended" or "permitted" })) classes.Add(ChangeClass.Modality);
        return [.. classes];
    }

    /// <summary>A sentence without the number or mark that makes it an item.</summary>
    public static string WithoutEnumerator(string sentence)
    {
        var rest = sentence[Math.Max(Enumerators.Length(sentence), Enumerators.Mark(sentence) == '\0' ? 0 : 1)..];
        var said = rest.AsSpan().TrimStart(" \u3000");
        // (5)名以上, ①から⑤まで, - 20度: what is meant, and no item's number.
        var isMeant = said.Length == 0 || said[0] is 'か' or 'ま' or 'を' or 'に' or 'の' or 'が' or 'は' or 'と' or 'で' or '、' or '又' or '及' or '～' || char.IsAsciiDigit(FullWidth.Fold(said[0])) || Expressions.At(said, 0, Lexicon.Units) is not null;
        return isMeant ? sentence : rest;
    }

    private void Compare()
    {
        int i = 0, j = 0;
        var pairs = CommonSubsequence.Of([.. _old.Select(static t => t.Identity)], [.. _now.Select(static t => t.Identity)], EqualityComparer<(MeaningKind, string)>.Default);
        foreach (var (a, b) in pairs.Append((_old.Count, _now.Count)))
        {
            if (a > i || b > j) Stretch(i, a, j, b);
            if (a < _old.Count && _old[a] is { Kind: MeaningKind.Actor, Role: not '?' } before && _now[b].Role != '?' && before.Role != _now[b].Role) _classes.Add(ChangeClass.Actor);
            (i, j) = (a + 1, b + 1);
        }

        if (_classes.Count > 0 && !DefinitionReach.IsSame(_before, _after)) _classes.Add(ChangeClass.Scope);
    }

    // What stands between two parts that are the same on both sides.
    private void Stretch(int oldStart, int oldEnd, int newStart, int newEnd)
    {
        var (gone, added) = Surplus(_old[oldStart..oldEnd], _now[newStart..newEnd]);
        // 述べられる is 述べることができる.
        Settle(gone, added);
        Settle(added, gone);
        foreach (var token in gone.Concat(added))
        {
            switch (token.Kind)
            {
                case MeaningKind.Actor or MeaningKind.Causative:
                    _classes.Add(ChangeClass.Actor);
                    break;
                case MeaningKind.Modality:
                    _classes.Add(ChangeClass.Modality);
                    break;
                case MeaningKind.Negation:
                    _classes.Add(ChangeClass.Negation);
                    break;
                case MeaningKind.Scope:
                    _classes.Add(ChangeClass.Scope);
                    break;
                case MeaningKind.Figure:
                    _classes.Add(ChangeClass.Number);
                    break;
                case MeaningKind.Past:
                    _classes.Add(ChangeClass.Text);
                    break;
            }
        }

        var (hadContent, hasContent) = (gone.Exists(IsContent), added.Exists(IsContent));
        if (gone.Exists(IsRelation) && added.Exists(IsRelation)) _classes.Add(ChangeClass.Text);
        if (!hadContent && !hasContent) return;
        // 外部の|監査人: which of them.
        if (oldEnd < _old.Count && newEnd < _now.Count && _old[oldEnd].Kind == MeaningKind.Actor && _now[newEnd].Kind == MeaningKind.Actor) _classes.Add(ChangeClass.Actor);
        if (hadContent && hasContent && TurnsRound(WordsOf(_before, _old, oldStart, oldEnd), WordsOf(_after, _now, newStart, newEnd)))
        {
            _classes.Add(ChangeClass.Negation);
            return;
        }

        _classes.Add(ChangeClass.Text);
        if (hadContent != hasContent && (hadContent ? Qualifies(_before, _old, oldStart, oldEnd) : Qualifies(_after, _now, newStart, newEnd))) _classes.Add(ChangeClass.Scope);
    }

    private static bool IsContent(MeaningToken token) => token.Kind == MeaningKind.Content;

    private static bool IsRelation(MeaningToken token) => token.Kind == MeaningKind.Relation;

    private static void Settle(List<MeaningToken> able, List<MeaningToken> passive)
    {
        while (able.FindIndex(static t => t is { Kind: MeaningKind.Modality, Key: "possible" }) is >= 0 and var possible && passive.FindIndex(static t => t.Kind == MeaningKind.Passive) is >= 0 and var form)
        {
            able.RemoveAt(possible);
            passive.RemoveAt(form);
        }
    }

    private static (List<MeaningToken> Gone, List<MeaningToken> Added) Surplus(List<MeaningToken> old, List<MeaningToken> now)
    {
        var gone = new List<MeaningToken>();
        var left = now.ToList();
        foreach (var token in old)
        {
            if (left.FindIndex(t => t.Identity == token.Identity) is >= 0 and var same) left.RemoveAt(same);
            else gone.Add(token);
        }

        return (gone, left);
    }

    // 変更を伴う|作業: what stands before a noun and says which.
    private static bool Qualifies(string text, List<MeaningToken> tokens, int start, int end)
    {
        if (end >= tokens.Count || start >= end) return false;
        var before = tokens[end].Start - 1;
        return before >= tokens[start].Start && text[before] is 'る' or 'う' or 'た' or 'な' or 'い' or 'む' or 'ぐ' or 'す' or 'く';
    }

    // The words that a stretch touches, whole.
    private static ReadOnlySpan<char> WordsOf(string text, List<MeaningToken> tokens, int start, int end)
    {
        var (from, to) = (tokens[start].Start, tokens[end - 1].End);
        while (from > 0 && Script.Of(text, from - 1) == Script.Of(text, from) && Script.Of(text, from) is ScriptKind.Kanji or ScriptKind.Katakana) from--;
        while (to < text.Length && Script.Of(text, to) == Script.Of(text, to - 1) && Script.Of(text, to) is ScriptKind.Kanji or ScriptKind.Katakana) to++;
        return text.AsSpan(from, to - from);
    }

    private static bool TurnsRound(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var (one, other) in Lexicon.Opposites)
        {
            var first = Expressions.Count(after, one) - Expressions.Count(before, one);
            if (first != 0 && Math.Sign(Expressions.Count(after, other) - Expressions.Count(before, other)) == -Math.Sign(first)) return true;
        }

        return false;
    }
}
