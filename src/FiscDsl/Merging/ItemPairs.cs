using FiscDsl.Matching;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Merging;

/// <summary>
/// Which items of a side are those of the origin. Declarations are known by what they say, then by their names, then by likeness, as
/// where two states are compared; a clause that has another number is the same clause. Fields are known by their names.
/// </summary>
internal sealed class ItemPairs
{
    private readonly Dictionary<MergeItem, MergeItem> _pairs = [];
    private readonly HashSet<MergeItem> _divided = [];

    private ItemPairs(List<MergeItem> origin, List<MergeItem> side)
    {
        Fields(Undeclared(origin), Undeclared(side));
        foreach (var kind in origin.Where(static i => i.Declaration is not null).Select(static i => i.Declaration?.Kind).Distinct())
        {
            List<MergeItem> old = [.. origin.Where(i => i.Declaration?.Kind == kind)], now = [.. side.Where(i => i.Declaration?.Kind == kind)];
            var known = Untouched(old, now);
            Declarations([.. old.Where(i => !_pairs.ContainsKey(i))], [.. now.Where(i => !known.Contains(i))]);
        }
    }

    /// <summary>Pairs two lists of siblings.</summary>
    public static ItemPairs Of(List<MergeItem> origin, List<MergeItem> side) => new(origin, side);

    /// <summary>What an item of the origin is on the side; null where it is gone.</summary>
    public MergeItem? Of(MergeItem item) => _pairs.GetValueOrDefault(item);

    /// <summary>True for an item of the origin that was split, or made one with others.</summary>
    public bool IsDivided(MergeItem item) => _divided.Contains(item);

    private static List<MergeItem> Undeclared(List<MergeItem> items) => [.. items.Where(static i => i.Declaration is null)];

    // One that lost its key in its place, a note or a correction, is that field with something else to say.
    private void Fields(List<MergeItem> origin, List<MergeItem> side)
    {
        var byKey = Alignment.Keyed(side);
        foreach (var (key, item) in Alignment.Keyed(origin))
            if (byKey.TryGetValue(key, out var same)) _pairs.Add(item, same);
        if (_pairs.Count == origin.Count || _pairs.Count == side.Count) return;
        var taken = _pairs.Values.ToHashSet();
        var place = side.Index().ToDictionary(static s => s.Item, static s => s.Index);
        for (var i = 0; i < origin.Count; i++)
        {
            if (_pairs.ContainsKey(origin[i])) continue;
            var at = i == 0 ? 0 : _pairs.TryGetValue(origin[i - 1], out var before) ? place[before] + 1 : -1;
            if (at < 0 || at >= side.Count || taken.Contains(side[at]) || origin[i].Field is not { } field || field != side[at].Field) continue;
            _pairs.Add(origin[i], side[at]);
            taken.Add(side[at]);
        }
    }

    // What nobody has touched below its header, and nothing else repeats: most of a file, known without reading what it says.
    private HashSet<MergeItem> Untouched(List<MergeItem> origin, List<MergeItem> side)
    {
        var (before, after) = (Inner(origin), Inner(side));
        var known = new HashSet<MergeItem>();
        foreach (var (hash, items) in before)
        {
            if (items is not [{ Children.Count: > 0 } item] || !after.TryGetValue(hash, out var candidates) || candidates is not [var same] || !item.Inner.SequenceEqual(same.Inner)) continue;
            _pairs.Add(item, same);
            known.Add(same);
        }

        return known;

        static Dictionary<int, List<MergeItem>> Inner(List<MergeItem> items) =>
            items.GroupBy(static i => string.GetHashCode(i.Inner, StringComparison.Ordinal)).ToDictionary(static g => g.Key, static g => g.ToList());
    }

    private void Declarations(List<MergeItem> origin, List<MergeItem> side)
    {
        if (origin.Count == 0 || side.Count == 0) return;
        var pairs = new Pairs<Declaration>();
        var matcher = new Matcher<Declaration>(pairs);
        var items = new Dictionary<Declaration, MergeItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in origin.Concat(side)) items.Add(Declared(item), item);
        List<Declaration> old = [.. origin.Select(Declared)], now = [.. side.Select(Declared)];
        var (byName, names) = (Alignment.Keyed(side), Alignment.Keyed(origin).ToDictionary(static k => k.Value, static k => k.Key));
        matcher.InOrder(old, now);
        matcher.ByName(old, Named, matcher.IsEqual);
        matcher.ByContent(old, now);
        matcher.ByName(old, Named, matcher.IsAlike);
        matcher.ByParts(old, now);
        matcher.ByLikeness(old, now);
        // What says nothing by which it could be known is known by its name; so is what a catalog has one of.
        matcher.ByName(old, Named, (a, b) => a.Kind is DeclarationKind.Reference or DeclarationKind.Policy or DeclarationKind.Category || !matcher.IsTelling(a) || !matcher.IsTelling(b));
        foreach (var item in origin)
        {
            var declaration = Declared(item);
            if (pairs.TryNew(declaration, out var same)) _pairs.Add(item, items[same]);
            if (pairs.Parts(declaration).Count > 0 || (pairs.LivesOn(declaration) && same is null) || (same is not null && pairs.Parts(same).Count > 0)) _divided.Add(item);
        }

        Declaration? Named(Declaration declaration) => byName.GetValueOrDefault(names[items[declaration]])?.Declaration;
    }

    private static Declaration Declared(MergeItem item) => item.Declaration ?? throw new ArgumentException("A field is no declaration.", nameof(item));
}
