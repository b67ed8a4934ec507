using System.Collections.Immutable;
using FiscDsl.Comparison.Values;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison.Terms;

/// <summary>
/// Sentences in which nothing has changed but a term that was replaced in others as well, one change with all its places: 懲役 → 拘禁刑. A sentence in
/// which more has changed stands by itself; one with several such terms is a place of each.
/// </summary>
internal static class ReplacedTerms
{
    /// <summary>Sentences with no other change from which on a replacement is one change.</summary>
    private const int Least = 3;

    /// <summary>The changes, those of terms first among those of the reference.</summary>
    public static IReadOnlyList<Change> Folded(IReadOnlyList<Change> changes, Catalog now)
    {
        var rows = changes.Where(IsCandidate).Select(static c => (Change: c, Replacements: Replacements.Of(c.Text.Japanese))).Where(static r => r.Replacements.Count > 0).ToList();
        var terms = Established(rows);
        if (terms.Count == 0) return changes;
        var folded = new HashSet<Change>(ReferenceEqualityComparer.Instance);
        var places = new Dictionary<TermPair, List<Change>>();
        foreach (var (change, replacements) in rows)
        {
            if (!replacements.TrueForAll(r => terms.ContainsKey(r.Pair)) || !IsTold(change, replacements.Select(r => terms[r.Pair]))) continue;
            folded.Add(change);
            foreach (var pair in replacements.Select(r => terms[r.Pair]).Distinct())
            {
                if (!places.TryGetValue(pair, out var all)) places.Add(pair, all = []);
                all.Add(change);
            }
        }

        var left = LeftTerms.Of(places.Keys, now);
        var kept = changes.Where(c => !folded.Contains(c)).ToList();
        kept.InsertRange(kept.TakeWhile(c => c.Owner is Reference).Count(), places.Select(p => One(p.Key, p.Value, [.. left[p.Key]], now)));
        return kept;
    }

    private static bool IsCandidate(Change change) =>
        change is { Kind: ChangeKind.Modified, Field: { } field, New.Declaration: AssessedDeclaration now } && now.Texts.Any(t => t.Field == field) && !change.Classes.Any(TermPair.IsReadInPlace)
        && change.Remarks.All(static r => r.Kind is ChangeRemarkKind.ForeignWord or ChangeRemarkKind.Radical);

    // By what was replaced, narrowly: the terms as they are told, with what stands around them everywhere.
    private static Dictionary<TermPair, TermPair> Established(List<(Change Change, List<Replacement> Replacements)> rows)
    {
        var terms = new Dictionary<TermPair, TermPair>();
        foreach (var group in rows.SelectMany(static r => r.Replacements.Select(p => (r.Change, Replacement: p, IsAlone: r.Replacements.TrueForAll(other => other.Pair == p.Pair)))).GroupBy(static r => r.Replacement.Pair))
        {
            if (group.Where(static r => r.IsAlone).Select(static r => r.Change).Distinct(ReferenceEqualityComparer.Instance).Count() < Least) continue;
            var (left, right) = (SharedEnd([.. group.Select(static r => r.Replacement.Left)]), SharedStart([.. group.Select(static r => r.Replacement.Right)]));
            var pair = new TermPair(left + group.Key.Old + right, left + group.Key.New + right);
            if (pair.AreTerms && group.Where(r => r.IsAlone && IsTold(r.Change, [pair])).Select(static r => r.Change).Distinct(ReferenceEqualityComparer.Instance).Count() >= Least) terms.Add(group.Key, pair);
        }

        return terms;
    }

    // Reach that the terms do not change themselves is for a reader of the sentence.
    private static bool IsTold(Change change, IEnumerable<TermPair> terms) => !change.Concerns(ChangeClass.Scope) || terms.Any(static t => t.ChangesScope);

    private static Change One(TermPair pair, List<Change> changes, ImmutableArray<ChangeSite> left, Catalog now)
    {
        var first = changes[0];
        var one = first with
        {
            // Reach that another term of the same sentence changes stands in the row of that one.
            Classes = [.. changes.SelectMany(static c => c.Classes).Where(c => c != ChangeClass.Scope || pair.ChangesScope).Distinct().Order()],
            Field = changes.TrueForAll(c => c.Field == first.Field) ? first.Field : null,
            Parts = [.. changes.Select(static c => c.Declaration).Distinct()],
            Remarks = [.. changes.SelectMany(static c => c.Remarks).Distinct()],
            IsUnconfirmed = changes.Exists(static c => c.IsUnconfirmed),
            Term = new(pair.Old, pair.New, [.. changes.Select(static c => c.New).OfType<ChangeSite>()], left),
            Text = DiffText.Of(FieldComparison.Replaced(pair.Old, pair.New)),
        };
        return now.Reference is { } reference ? one with { Owner = reference } : one;
    }

    private static string SharedEnd(IReadOnlyList<string> texts) => texts.Aggregate(static (a, b) =>
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[^(length + 1)] == b[^(length + 1)]) length++;
        if (length > 0 && char.IsLowSurrogate(a[^length])) length--;
        return a[^length..];
    });

    private static string SharedStart(IReadOnlyList<string> texts) => texts.Aggregate(static (a, b) =>
    {
        var length = a.AsSpan().CommonPrefixLength(b);
        if (length > 0 && char.IsHighSurrogate(a[length - 1])) length--;
        return a[..length];
    });
}
