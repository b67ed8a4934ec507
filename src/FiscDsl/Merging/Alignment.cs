using FiscDsl.Model;

namespace FiscDsl.Merging;

/// <summary>One item as the three texts have it; null where one has it not.</summary>
internal sealed record Triple(MergeItem? Ours, MergeItem? Origin, MergeItem? Theirs)
{
    /// <summary>An item of it that is there.</summary>
    public MergeItem Any => Ours ?? Theirs ?? Origin ?? throw new InvalidOperationException("A triple has an item.");
}

/// <summary>Which items of three lists are the same, and in which order they stand when merged.</summary>
internal static class Alignment
{
    /// <summary>Aligns lists of siblings.</summary>
    public static List<Triple> Of(List<MergeItem> ours, List<MergeItem> origin, List<MergeItem> theirs)
    {
        var (toOurs, toTheirs) = (Pairs(origin, ours), Pairs(origin, theirs));
        var byItem = new Dictionary<MergeItem, Triple>();
        foreach (var item in origin) Add(new(toOurs.GetValueOrDefault(item), item, toTheirs.GetValueOrDefault(item)));
        var added = Keyed(theirs.Where(t => !byItem.ContainsKey(t)));
        foreach (var (key, item) in Keyed(ours.Where(o => !byItem.ContainsKey(o)))) Add(new(item, null, added.GetValueOrDefault(key)));
        foreach (var item in theirs.Where(t => !byItem.ContainsKey(t))) Add(new(null, null, item));

        // A side that has moved items says where they stand; of two, ours.
        var theyMoved = IsInOrder(origin, toOurs, ours) && !IsInOrder(origin, toTheirs, theirs);
        var (first, second) = theyMoved ? (theirs, ours) : (ours, theirs);
        return InOrder([.. first.Select(i => byItem[i])], [.. second.Select(i => byItem[i])]);

        void Add(Triple triple)
        {
            if (triple.Ours is { } our) byItem[our] = triple;
            if (triple.Origin is { } old) byItem[old] = triple;
            if (triple.Theirs is { } their) byItem[their] = triple;
        }
    }

    /// <summary>For each item of the origin that a side still has, that item. One that lost its key in its place has been renamed.</summary>
    private static Dictionary<MergeItem, MergeItem> Pairs(List<MergeItem> origin, List<MergeItem> side)
    {
        var byKey = Keyed(side);
        var pairs = new Dictionary<MergeItem, MergeItem>();
        foreach (var (key, item) in Keyed(origin))
            if (byKey.TryGetValue(key, out var same)) pairs.Add(item, same);
        if (pairs.Count == origin.Count || pairs.Count == side.Count) return pairs;

        var taken = pairs.Values.ToHashSet();
        var place = side.Index().ToDictionary(static s => s.Item, static s => s.Index);
        for (var i = 0; i < origin.Count; i++)
        {
            if (pairs.ContainsKey(origin[i])) continue;
            var at = i == 0 ? 0 : pairs.TryGetValue(origin[i - 1], out var before) ? place[before] + 1 : -1;
            if (at < 0 || at >= side.Count || taken.Contains(side[at]) || !IsRenamed(origin[i], side[at])) continue;
            pairs.Add(origin[i], side[at]);
            taken.Add(side[at]);
        }

        return pairs;
    }

    private static bool IsRenamed(MergeItem item, MergeItem now)
    {
        if (item.Declaration is null || now.Declaration is null) return item.Declaration is null && now.Declaration is null && item.Field is { } field && field == now.Field;
        if (item.Declaration.Kind != now.Declaration.Kind) return false;
        // More than half of the fields and clauses are still those they were; a clause of one text has only its title to go by.
        var known = now.Children.Select(static c => c.Body.Trim()).ToHashSet(StringComparer.Ordinal);
        return item.Children.Count > 0 && item.Children.Count(c => known.Contains(c.Body.Trim())) * 2 > Math.Max(item.Children.Count, now.Children.Count);
    }

    private static Dictionary<string, MergeItem> Keyed(IEnumerable<MergeItem> items)
    {
        var keyed = new Dictionary<string, MergeItem>(StringComparer.Ordinal);
        var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (keyed.TryAdd(item.Key, item)) continue;
            var number = repeats[item.Key] = repeats.GetValueOrDefault(item.Key, 1) + 1;
            keyed.Add($"{item.Key}\u001F{number}", item);
        }

        return keyed;
    }

    private static bool IsInOrder(List<MergeItem> origin, Dictionary<MergeItem, MergeItem> pairs, List<MergeItem> side)
    {
        var place = side.Index().ToDictionary(static s => s.Item, static s => s.Index);
        var last = -1;
        foreach (var item in origin)
        {
            if (!pairs.TryGetValue(item, out var now)) continue;
            if (place[now] < last) return false;
            last = place[now];
        }

        return true;
    }

    /// <summary>The first list, with what only the second has behind the item that it stands behind there.</summary>
    private static List<Triple> InOrder(List<Triple> first, List<Triple> second)
    {
        var inFirst = first.ToHashSet(ReferenceEqualityComparer.Instance);
        var inSecond = second.ToHashSet(ReferenceEqualityComparer.Instance);
        var behind = new Dictionary<Triple, List<Triple>>(ReferenceEqualityComparer.Instance);
        List<Triple> atStart = [], run = atStart;
        foreach (var triple in second)
        {
            if (inFirst.Contains(triple)) behind[triple] = run = [];
            else run.Add(triple);
        }

        var ordered = new List<Triple>(first.Count + second.Count);
        var (pending, own) = (atStart, new List<Triple>());
        foreach (var triple in first)
        {
            if (!inSecond.Contains(triple))
            {
                own.Add(triple);
                continue;
            }

            ordered.AddRange(Interleave(own, pending));
            ordered.Add(triple);
            (pending, own) = (behind[triple], []);
        }

        ordered.AddRange(Interleave(own, pending));
        return ordered;
    }

    /// <summary>Two runs in one place: in the order of fields and ids where both have it, else one behind the other.</summary>
    private static IEnumerable<Triple> Interleave(List<Triple> first, List<Triple> second)
    {
        if (first.Count == 0 || second.Count == 0 || !IsSorted(first) || !IsSorted(second)) return first.Concat(second);
        // A stable sort, so that of equals the first stay first.
        return first.Concat(second).Order(Comparer<Triple>.Create(static (a, b) => Rank(a.Any, b.Any)));
    }

    private static bool IsSorted(List<Triple> run)
    {
        for (var i = 1; i < run.Count; i++)
            if (Rank(run[i - 1].Any, run[i].Any) > 0) return false;
        return true;
    }

    private static int Rank(MergeItem a, MergeItem b)
    {
        if (a.Declaration is null || b.Declaration is null)
            return a.Declaration is null && b.Declaration is null ? FieldRank(a).CompareTo(FieldRank(b)) : a.Declaration is null ? -1 : 1;
        return a.Declaration.Kind != b.Declaration.Kind ? a.Declaration.Kind.CompareTo(b.Declaration.Kind) : NaturalOrder.Instance.Compare(a.Declaration.Id, b.Declaration.Id);
    }

    private static int FieldRank(MergeItem item) => item.Owner is { } owner && item.Field is { } field ? owner.Fields.IndexOf(field) : int.MaxValue;
}
