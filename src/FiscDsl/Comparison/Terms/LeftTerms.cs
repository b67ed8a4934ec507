using System.Buffers;
using FiscDsl.Comparison.Prose;
using FiscDsl.Model;
using FiscDsl.Syntax;

namespace FiscDsl.Comparison.Terms;

/// <summary>Where a catalog still says terms that were replaced elsewhere. One pass over its text, however many terms there are.</summary>
internal sealed class LeftTerms
{
    private readonly Dictionary<string, List<TermPair>> _byOld = new(StringComparer.Ordinal);
    private readonly SearchValues<char> _firsts;
    private readonly int[] _lengths;

    private LeftTerms(IReadOnlyCollection<TermPair> terms)
    {
        foreach (var group in terms.GroupBy(static t => t.Old, StringComparer.Ordinal)) _byOld.Add(group.Key, [.. group]);
        _firsts = SearchValues.Create([.. _byOld.Keys.Select(static t => t[0]).Distinct()]);
        _lengths = [.. _byOld.Keys.Select(static t => t.Length).Distinct()];
    }

    /// <summary>The sentences of controls and clauses that say each term, in order.</summary>
    public static Dictionary<TermPair, List<ChangeSite>> Of(IReadOnlyCollection<TermPair> terms, Catalog catalog)
    {
        var left = terms.ToDictionary(static t => t, static _ => new List<ChangeSite>());
        var search = new LeftTerms(terms);
        foreach (var declaration in catalog.Controls.SelectMany(static c => c.SelfAndDescendants()))
            foreach (var text in declaration.Texts) search.In(declaration, text, left);
        return left;
    }

    private void In(AssessedDeclaration declaration, TextValue text, Dictionary<TermPair, List<ChangeSite>> left)
    {
        if (!text.Corrected.AsSpan().ContainsAny(_firsts)) return;
        List<Sentence>? sentences = null;
        var last = new Dictionary<TermPair, Sentence>();
        var number = 0;
        foreach (var (at, term) in Found(text.Corrected))
        {
            sentences ??= Sentence.Of(declaration, text);
            while (number < sentences.Count && sentences[number].Span.End <= at) number++;
            if (number == sentences.Count || (last.TryGetValue(term, out var known) && known == sentences[number])) continue;
            last[term] = sentences[number];
            left[term].Add(sentences[number].Site);
        }
    }

    private IEnumerable<(int At, TermPair Term)> Found(string text)
    {
        var lookup = _byOld.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(_firsts);
            if (next < 0) yield break;
            at += next;
            foreach (var length in _lengths)
            {
                if (at + length > text.Length || !lookup.TryGetValue(text.AsSpan(at, length), out var terms) || !IsWhole(text, at, length)) continue;
                foreach (var term in terms)
                    if (!IsOfNew(text, at, term)) yield return (at, term);
            }
        }
    }

    // カタログ says no ログ; 顧客情報 says 顧客.
    private static bool IsWhole(string text, int at, int length) => !IsInWord(text, at) && !IsInWord(text, at + length);

    private static bool IsInWord(string text, int at) =>
        at > 0 && at < text.Length && Script.Of(text, at) is ScriptKind.Katakana or ScriptKind.Latin && Script.Of(text, at) == Script.Of(text, at - 1);

    // サービス利用者 is where 利用者 was.
    private static bool IsOfNew(string text, int at, TermPair term)
    {
        for (var inside = term.New.IndexOf(term.Old, StringComparison.Ordinal); inside >= 0; inside = term.New.IndexOf(term.Old, inside + 1, StringComparison.Ordinal))
            if (at >= inside && text.AsSpan(at - inside).StartsWith(term.New, StringComparison.Ordinal)) return true;
        return false;
    }
}
