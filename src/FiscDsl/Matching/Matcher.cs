using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Matching;

/// <summary>
/// Pairs declarations of one kind: by their names where those still stand for the same, then by what they say. Near
/// linear: only what has found no partner by name is compared with more than a few others.
/// </summary>
/// <typeparam name="T">The declarations.</typeparam>
/// <param name="pairs">What is paired already, and what this adds to.</param>
internal sealed class Matcher<T>(Pairs<T> pairs)
    where T : Declaration
{
    /// <summary>Likeness from which on two of one name are the same, whatever else there is.</summary>
    private const double SameName = 0.4;

    /// <summary>Likeness from which on two of different names are the same.</summary>
    private const double OtherName = 0.5;

    /// <summary>How much of a part stands in the whole that it was split off.</summary>
    private const double Part = 0.75;

    /// <summary>How much of a part may stand in what the whole is paired with, for words recur.</summary>
    private const double Elsewhere = 0.5;

    /// <summary>By how much an order has to be better than the names.</summary>
    private const double BetterThanNames = 1.02;

    /// <summary>Pairs above which the best order is not looked for.</summary>
    private const int MostInOrder = 10_000;

    /// <summary>Letters or shingles below which a text is too common to be known again.</summary>
    private const int Telling = 6;

    private readonly Dictionary<T, Content> _contents = new(ReferenceEqualityComparer.Instance);

    /// <summary>Pairs those of one name that say the same.</summary>
    /// <param name="old">Old declarations, each before those nested in it.</param>
    /// <param name="named">The new declaration of an old one's name; null where there is none.</param>
    /// <param name="isAlike">What it takes to say the same.</param>
    public void ByName(IEnumerable<T> old, Func<T, T?> named, Func<T, T, bool> isAlike)
    {
        foreach (var before in old)
            if (!pairs.LivesOn(before) && named(before) is { } now && !pairs.HasPast(now) && isAlike(before, now)) pairs.Add(before, now);
    }

    /// <summary>Pairs those that say the same to the letter, in their order. What several say is paired where as many say it on both sides.</summary>
    public void InOrder(IEnumerable<T> old, IEnumerable<T> now)
    {
        (old, now) = (Unmatched(old, pairs.LivesOn), Unmatched(now, pairs.HasPast));
        var (before, after) = (Counted(old), Counted(now));
        List<T> from = [.. old.Where(IsKnown)], to = [.. now.Where(IsKnown)];
        foreach (var (a, b) in CommonSubsequence.Of([.. from.Select(o => Of(o).Letters)], [.. to.Select(n => Of(n).Letters)], StringComparer.Ordinal)) pairs.Add(from[a], to[b]);

        bool IsKnown(T declaration) => IsTelling(declaration) && before.GetValueOrDefault(Of(declaration).Letters) == after.GetValueOrDefault(Of(declaration).Letters);

        Dictionary<string, int> Counted(IEnumerable<T> declarations) => declarations.CountBy(d => Of(d).Letters, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>True where a declaration says enough to be known by it.</summary>
    public bool IsTelling(T declaration) => Of(declaration).Letters.Length >= Telling;

    /// <summary>True where two say the same, white space aside.</summary>
    public bool IsEqual(T old, T now) => Of(old).Letters == Of(now).Letters;

    /// <summary>True where two are alike enough for two of one name.</summary>
    public bool IsAlike(T old, T now) => LikenessOf(old, now) >= SameName;

    /// <summary>Pairs those that say the same to the letter, under whatever name, where no other says it.</summary>
    public void ByContent(IEnumerable<T> old, IEnumerable<T> now)
    {
        var byLetters = Unmatched(now, pairs.HasPast).ToLookup(n => Of(n).Letters, StringComparer.Ordinal);
        foreach (var group in Unmatched(old, pairs.LivesOn).GroupBy(o => Of(o).Letters, StringComparer.Ordinal))
            if (group.Key.Length >= Telling && group.Count() == 1 && byLetters[group.Key].Count() == 1) pairs.Add(group.First(), byLetters[group.Key].First());
    }

    /// <summary>
    /// Pairs those that are alike in their order, whatever their names, where that makes them more alike on the whole than their names
    /// do: a run that was numbered anew and edited throughout.
    /// </summary>
    /// <param name="old">Old declarations, in order.</param>
    /// <param name="now">New ones.</param>
    /// <param name="named">The new declaration of an old one's name; null where there is none.</param>
    public void InLikeOrder(IEnumerable<T> old, IEnumerable<T> now, Func<T, T?> named)
    {
        var (from, to) = (Unmatched(old, pairs.LivesOn), Unmatched(now, pairs.HasPast));
        if (from.Count < 2 || to.Count < 2 || (long)from.Count * to.Count > MostInOrder) return;
        var byName = from.Sum(o => named(o) is { } same && !pairs.HasPast(same) && LikenessOf(o, same) is >= SameName and var likeness ? likeness : 0);
        var best = new double[from.Count + 1, to.Count + 1];
        for (var i = from.Count - 1; i >= 0; i--)
            for (var j = to.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), LikenessOf(from[i], to[j]) is >= SameName and var likeness ? best[i + 1, j + 1] + likeness : 0);
        // Names count where it makes hardly a difference.
        if (best[0, 0] <= byName * BetterThanNames) return;
        for (int i = 0, j = 0; i < from.Count && j < to.Count;)
        {
            if (best[i, j] == best[i + 1, j]) i++;
            else if (best[i, j] == best[i, j + 1]) j++;
            else pairs.Add(from[i++], to[j++]);
        }
    }

    /// <summary>
    /// Pairs those of different names that share a part which no other has, most such parts first, unless one of the same name is
    /// more alike: what was numbered anew and edited.
    /// </summary>
    /// <param name="old">Old declarations.</param>
    /// <param name="now">New ones.</param>
    /// <param name="named">The new declaration of an old one's name; null where there is none.</param>
    /// <param name="partsOf">The texts that a declaration is made of.</param>
    public void ByTellingParts(IEnumerable<T> old, IEnumerable<T> now, Func<T, T?> named, Func<T, IEnumerable<string>> partsOf)
    {
        var (from, to) = (Unmatched(old, pairs.LivesOn), Unmatched(now, pairs.HasPast));
        var (before, after) = (OwnersOf(from), OwnersOf(to));
        var rivals = new Dictionary<T, T>(ReferenceEqualityComparer.Instance);
        foreach (var item in from)
            if (named(item) is { } same) rivals[same] = item;
        var shared = before.Where(p => p.Value >= 0 && after.GetValueOrDefault(p.Key, -1) >= 0).CountBy(p => (Old: p.Value, Now: after[p.Key]));
        foreach (var ((o, n), _) in shared.OrderByDescending(static s => s.Value).ThenBy(static s => s.Key))
        {
            var (a, b) = (from[o], to[n]);
            if (!pairs.LivesOn(a) && !pairs.HasPast(b) && !IsOutdone(a, b)) pairs.Add(a, b);
        }

        bool IsOutdone(T a, T b)
        {
            var likeness = LikenessOf(a, b);
            return (named(a) is { } same && !pairs.HasPast(same) && LikenessOf(a, same) > likeness) || (rivals.TryGetValue(b, out var rival) && !pairs.LivesOn(rival) && LikenessOf(rival, b) > likeness);
        }

        // -1: several have the part.
        Dictionary<string, int> OwnersOf(List<T> items)
        {
            var owners = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (index, item) in items.Index())
                foreach (var part in partsOf(item).Select(static t => Blank.Removed(PlainText.Of(t))).Where(static t => t.Length >= Telling).Distinct(StringComparer.Ordinal))
                    if (!owners.TryAdd(part, index)) owners[part] = -1;
            return owners;
        }
    }

    /// <summary>Pairs those that are most alike, under whatever name.</summary>
    public void ByLikeness(IEnumerable<T> old, IEnumerable<T> now)
    {
        var index = IndexOf(Unmatched(old, pairs.LivesOn));
        var candidates =
            from after in Unmatched(now, pairs.HasPast)
            from before in index.Near(Of(after).Shingles)
            let likeness = LikenessOf(before, after)
            where likeness >= OtherName && Of(after).Shingles.Count >= Telling
            orderby likeness descending
            select (Old: before, Now: after);
        foreach (var (before, after) in candidates)
            if (!pairs.LivesOn(before) && !pairs.HasPast(after)) pairs.Add(before, after);
    }

    /// <summary>Finds new ones that were part of an old one, and old ones that are part of a new one.</summary>
    public void ByParts(IReadOnlyCollection<T> old, IReadOnlyCollection<T> now)
    {
        var wholes = IndexOf(old);
        foreach (var part in Unmatched(now, pairs.HasPast))
        {
            if (Whole(wholes, part, o => pairs.TryNew(o, out var paired) ? paired : null) is not { } whole) continue;
            if (pairs.LivesOn(whole)) pairs.AddSplit(whole, part);
            else pairs.Add(whole, part);
        }

        wholes = IndexOf(now);
        foreach (var part in Unmatched(old, pairs.LivesOn))
        {
            if (Whole(wholes, part, n => pairs.TryOld(n, out var paired) ? paired : null) is not { } whole) continue;
            if (pairs.HasPast(whole)) pairs.AddMerge(part, whole);
            else pairs.Add(part, whole);
        }
    }

    // The text of the part has to be new to its side: not in what the whole is paired with.
    private T? Whole(ShingleIndex<T> wholes, T part, Func<T, T?> pairedWith)
    {
        var shingles = Of(part).Shingles;
        if (shingles.Count < Telling) return null;
        return wholes.Near(shingles).FirstOrDefault(whole =>
            shingles.Within(Of(whole).Shingles) >= Part && (pairedWith(whole) is not { } paired || shingles.Within(Of(paired).Shingles) < Elsewhere));
    }

    private double LikenessOf(T old, T now) => Of(old).Shingles.Likeness(Of(now).Shingles);

    private ShingleIndex<T> IndexOf(IEnumerable<T> items)
    {
        var index = new ShingleIndex<T>();
        foreach (var item in items) index.Add(item, Of(item).Shingles);
        return index;
    }

    private static List<T> Unmatched(IEnumerable<T> items, Func<T, bool> isMatched) => [.. items.Where(i => !isMatched(i))];

    private Content Of(T declaration)
    {
        if (!_contents.TryGetValue(declaration, out var content)) _contents.Add(declaration, content = Content.Of(declaration));
        return content;
    }
}
