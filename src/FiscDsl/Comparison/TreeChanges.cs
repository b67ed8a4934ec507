using FiscDsl.Matching;
using FiscDsl.Comparison.Prose;
using FiscDsl.Comparison.Values;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Comparison;

/// <summary>Goes through paired declarations, with what is nested in them, in the order of the new ones.</summary>
/// <typeparam name="T">The declarations: all revisions, categories or sources, or all controls and clauses.</typeparam>
/// <param name="pairs">Which old one became which new one.</param>
/// <param name="compare">What has changed between two; the third argument is what has changed in their quotations, where that is known.</param>
/// <param name="oldSide">The old side.</param>
/// <param name="newSide">The new side.</param>
internal sealed class TreeChanges<T>(Pairs<T> pairs, Func<T, T, IReadOnlyList<Change>?, IReadOnlyList<Change>> compare, CatalogSide oldSide, CatalogSide newSide)
    where T : Declaration
{
    /// <summary>Adds the changes of declarations on the margin.</summary>
    /// <param name="old">The old ones, in order.</param>
    /// <param name="now">The new ones, in order.</param>
    /// <param name="hasOrder">True where the order is the author's.</param>
    /// <param name="changes">Where to.</param>
    public void Top(IReadOnlyList<T> old, IReadOnlyList<T> now, bool hasOrder, List<Change> changes) => Siblings(old, now, hasOrder, changes);

    private void Siblings(IReadOnlyList<T> old, IReadOnlyList<T> now, bool hasOrder, List<Change> changes)
    {
        var gone = GoneBehind(old, now);
        var moved = hasOrder ? Moved(old, now) : [];
        foreach (var lost in gone.GetValueOrDefault(-1) ?? []) changes.Add(WholeChanges.Removed(lost, IsGone, oldSide));
        for (var at = 0; at < now.Count; at++)
        {
            var first = changes.Count;
            One(now[at], moved.TryGetValue(at, out var place) ? place : null, at, changes);
            for (var i = first; now[at].Container is null && i < changes.Count; i++) changes[i] = changes[i] with { Owner = now[at] };
            foreach (var lost in gone.GetValueOrDefault(at) ?? []) changes.Add(WholeChanges.Removed(lost, IsGone, oldSide));
        }
    }

    private void One(T now, int? formerPlace, int place, List<Change> changes)
    {
        if (pairs.TryOld(now, out var old))
        {
            Placed(old, now, formerPlace, place, changes);
            if (now.Container is null && pairs.IsUntouched(old, now)) return;
            var (splits, merges) = (pairs.Parts(old), pairs.Parts(now));
            if (splits.Count > 0) changes.Add(WholeChanges.Split(old, [now, .. splits]));
            if (merges.Count > 0) changes.Add(WholeChanges.Merged([old, .. merges], now));
            changes.AddRange(compare(old, now, splits.Count + merges.Count == 0 ? null : Quotations([old, .. merges], [now, .. splits])));
            // A part brings what the whole has not said already, or takes along what the whole does not say.
            foreach (var part in merges) changes.AddRange(compare(part, now, []).Where(static c => c.Kind is ChangeKind.Removed));
            Siblings([.. Nested(old), .. merges.SelectMany(Nested)], Nested(now), hasOrder: true, changes);
        }
        else if (pairs.TrySplit(now, out var whole))
        {
            changes.AddRange(compare(whole, now, []).Where(static c => c.Kind is ChangeKind.Added or ChangeKind.Modified));
            Siblings([], Nested(now), hasOrder: false, changes);
        }
        else
        {
            changes.Add(WholeChanges.Added(now, IsNew, newSide));
            foreach (var kept in Known(now)) One(kept, null, 0, changes);
        }
    }

    private void Placed(T old, T now, int? formerPlace, int place, List<Change> changes)
    {
        if (!IsBelowTheSame(old, now)) changes.Add(WholeChanges.Renamed(old, now, ChangeKind.Moved));
        else if (old.Id != now.Id) changes.Add(WholeChanges.Renamed(old, now, ChangeKind.Renamed));
        else if (formerPlace is { } former) changes.Add(WholeChanges.Reordered(old, now, former + 1, place + 1));
    }

    private bool IsBelowTheSame(T old, T now) => (old.Container, now.Container) switch
    {
        (null, null) => true,
        (T before, T after) => pairs.TryOld(after, out var paired) && (paired == before || pairs.Parts(after).Contains(before)),
        _ => false,
    };

    // Old declarations that are gone, by the index of the new one behind which they are told; -1 for before the first.
    private Dictionary<int, List<T>> GoneBehind(IReadOnlyList<T> old, IReadOnlyList<T> now)
    {
        var gone = new Dictionary<int, List<T>>();
        if (old.All(pairs.LivesOn)) return gone;
        var places = now.Index().ToDictionary(static n => n.Item, static n => n.Index);
        var behind = -1;
        foreach (var before in old)
        {
            if (pairs.TryNew(before, out var after)) behind = places.GetValueOrDefault(after, behind);
            if (pairs.LivesOn(before)) continue;
            if (!gone.TryGetValue(behind, out var here)) gone.Add(behind, here = []);
            here.Add(before);
        }

        return gone;
    }

    // New places of those that have left their order among the others, with the old ones.
    private Dictionary<int, int> Moved(IReadOnlyList<T> old, IReadOnlyList<T> now)
    {
        var places = old.Index().ToDictionary(static o => o.Item, static o => o.Index);
        var kept = now.Index().Select(n => (n.Index, Old: pairs.TryOld(n.Item, out var before) ? places.GetValueOrDefault(before, -1) : -1)).Where(static n => n.Old >= 0).ToList();
        var inOrder = CommonSubsequence.Ascending([.. kept.Select(static k => k.Old)]);
        foreach (var index in Enumerable.Reverse(inOrder)) kept.RemoveAt(index);
        return kept.ToDictionary(static k => k.Index, static k => k.Old);
    }

    private bool IsNew(Declaration declaration) => declaration is T now && !pairs.HasPast(now);

    private bool IsGone(Declaration declaration) => declaration is T old && !pairs.LivesOn(old);

    // What is nested in something new and was there before, at any depth.
    private IEnumerable<T> Known(T now) => Nested(now).SelectMany(n => pairs.HasPast(n) ? [n] : Known(n));

    private static List<T> Nested(T declaration) => [.. declaration.Children.OfType<T>()];

    private static IReadOnlyList<Change> Quotations(IEnumerable<T> old, IEnumerable<T> now) =>
        ProseComparison.Of(Sentences(old), Sentences(now), FieldKind.Text, ChangeClass.Text);

    private static List<Sentence> Sentences(IEnumerable<T> declarations) =>
        [.. declarations.SelectMany(static d => Sentence.Of(d, (d as AssessedDeclaration)?.Quotation))];
}
