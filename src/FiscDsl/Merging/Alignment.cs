using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Merging;

/// <summary>One item as the three texts have it; null where one has it not.</summary>
internal sealed record Triple(MergeItem? Ours, MergeItem? Origin, MergeItem? Theirs)
{
    /// <summary>True where a side has put it elsewhere among its siblings.</summary>
    public bool IsMoved { get; init; }

    /// <summary>True where a side has made several of it, or one of it and others: what the other side says of it cannot be placed.</summary>
    public bool IsDivided { get; init; }

    /// <summary>True where it is new, and something else with its name stands beside it in what is merged.</summary>
    public bool Clashes { get; init; }

    /// <summary>The id or label that it has when merged; null for what needs none of its own.</summary>
    public string? Name
    {
        get
        {
            if (Any.Declaration is not { Id: { Length: > 0 } id } || id == LanguageSchema.Nothing) return null;
            var (ours, origin, theirs) = (Ours?.Declaration?.Id, Origin?.Declaration?.Id, Theirs?.Declaration?.Id);
            return ours is null ? theirs ?? origin : theirs is null || theirs == origin ? ours : ours == origin ? theirs : ours;
        }
    }

    /// <summary>An item of it that is there.</summary>
    public MergeItem Any => Ours ?? Theirs ?? Origin ?? throw new InvalidOperationException("A triple has an item.");
}

/// <summary>Which items of three lists are the same, and in which order they stand when merged.</summary>
internal static class Alignment
{
    /// <summary>Aligns lists of siblings.</summary>
    public static List<Triple> Of(List<MergeItem> ours, List<MergeItem> origin, List<MergeItem> theirs)
    {
        ItemPairs toOurs = ItemPairs.Of(origin, ours), toTheirs = ItemPairs.Of(origin, theirs);
        HashSet<MergeItem> moved = [.. Moved(origin, toOurs, ours), .. Moved(origin, toTheirs, theirs)];
        var byItem = new Dictionary<MergeItem, Triple>();
        foreach (var item in origin)
            Add(new(toOurs.Of(item), item, toTheirs.Of(item)) { IsMoved = moved.Contains(item), IsDivided = toOurs.IsDivided(item) || toTheirs.IsDivided(item) });
        // Without a base, two are the same where they have one name and say the same.
        List<MergeItem> ourNew = [.. ours.Where(o => !byItem.ContainsKey(o))], theirNew = [.. theirs.Where(t => !byItem.ContainsKey(t))];
        var added = Keyed(theirNew);
        foreach (var (key, item) in Keyed(ourNew)) Add(new(item, null, added.GetValueOrDefault(key)));
        foreach (var item in theirNew.Where(t => !byItem.ContainsKey(t))) Add(new(null, null, item));

        // A side that has moved items says where they stand; of two, ours.
        var theyMoved = IsInOrder(origin, toOurs, ours) && !IsInOrder(origin, toTheirs, theirs);
        var (first, second) = theyMoved ? (theirs, ours) : (ours, theirs);
        return WithClashes(InOrder([.. first.Select(i => byItem[i])], [.. second.Select(i => byItem[i])]));

        void Add(Triple triple)
        {
            if (triple.Ours is { } our) byItem[our] = triple;
            if (triple.Origin is { } old) byItem[old] = triple;
            if (triple.Theirs is { } their) byItem[their] = triple;
        }
    }

    /// <summary>Items by their keys; those that share one are numbered.</summary>
    public static Dictionary<string, MergeItem> Keyed(IEnumerable<MergeItem> items)
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

    private static bool IsInOrder(List<MergeItem> origin, ItemPairs pairs, List<MergeItem> side) => !Moved(origin, pairs, side).Any();

    // What has changed its place against most of the others.
    private static IEnumerable<MergeItem> Moved(List<MergeItem> origin, ItemPairs pairs, List<MergeItem> side)
    {
        var place = side.Index().ToDictionary(static s => s.Item, static s => s.Index);
        var kept = origin.Where(i => pairs.Of(i) is not null).ToList();
        var stay = CommonSubsequence.Ascending([.. kept.Select(i => pairs.Of(i) is { } now ? place[now] : -1)]).ToHashSet();
        return kept.Where((_, index) => !stay.Contains(index));
    }

    // What only the whole shows: a name that neither side has given twice.
    private static List<Triple> WithClashes(List<Triple> triples)
    {
        var names = triples.Where(static t => NameOf(t) is not null && Stays(t)).ToLookup(static t => NameOf(t), StringComparer.Ordinal);
        return triples.ConvertAll(triple => NameOf(triple) is { } name && names[name].Count() > 1 && names[name].Any(t => t != triple && Clash(triple, t)) ? triple with { Clashes = true } : triple);
    }

    // Of something new and something renamed, the new one is in question.
    private static bool Clash(Triple triple, Triple other) =>
        triple.Origin is null ? IsOfOtherSide(other, triple) : IsRenamed(triple) && IsRenamed(other) && !IsBesideOn(triple.Ours, other.Ours) && !IsBesideOn(triple.Theirs, other.Theirs);

    private static bool IsRenamed(Triple triple) => triple.Origin is { } origin && Stays(triple) && triple.Name != origin.Declaration?.Id;

    private static bool IsBesideOn(MergeItem? one, MergeItem? other) => one is not null && other is not null && one.Key == other.Key;

    private static bool Stays(Triple triple) => triple.Origin is null || (triple.Ours is not null && triple.Theirs is not null);

    private static bool IsOfOtherSide(Triple other, Triple added) => added.Ours is null ? other.Ours?.Key != added.Any.Key || other.Theirs is null : other.Theirs?.Key != added.Any.Key || other.Ours is null;

    private static string? NameOf(Triple triple) => triple.Name is { } name ? $"{triple.Any.Declaration?.Kind} {name}" : null;

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
