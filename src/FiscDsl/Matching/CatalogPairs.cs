using FiscDsl.Model;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Matching;

/// <summary>Which declarations of two catalogs are one and the same.</summary>
internal sealed class CatalogPairs
{
    private readonly Matcher<AssessedDeclaration> _assessed;
    private readonly IReadOnlyDictionary<string, Source> _oldSources;

    /// <summary>Pairs the declarations of two catalogs.</summary>
    public CatalogPairs(Catalog old, Catalog now)
    {
        _oldSources = old.SourceById;
        Simple(Revisions, old.Revisions, now.Revisions, static r => r.Id);
        Simple(Categories, [.. old.AllCategories], [.. now.AllCategories], static c => c.Subject);
        ByWhatTheySay(Sources, old.Sources, now.Sources, static s => s.Id);
        var renumbered = old.Sources.Where(s => Sources.TryNew(s, out var renamed) && renamed.Id != s.Id).Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        Assessed = new() { IsUntouched = (before, after) => IsSameText(before, after) && !(renumbered.Count > 0 && before.Control.CitedSources.Any(renumbered.Contains)) };
        _assessed = new(Assessed);
        Controls(old.ControlsAsWritten, now.ControlsAsWritten);
        Clauses(old.ControlsAsWritten, now.ControlsAsWritten);
    }

    public Pairs<Revision> Revisions { get; } = new();

    public Pairs<Category> Categories { get; } = new();

    public Pairs<Source> Sources { get; } = new();

    /// <summary>The controls, and the clauses of those that have changed.</summary>
    public Pairs<AssessedDeclaration> Assessed { get; }

    /// <summary>What a source of the old catalog is called in the new one; its own id for one that is gone.</summary>
    public string SourceOf(string id) => _oldSources.TryGetValue(id, out var source) && Sources.TryNew(source, out var renamed) ? renamed.Id : id;

    private static bool IsSameText(AssessedDeclaration old, AssessedDeclaration now) => old.Line == now.Line && old.Block.Text == now.Block.Text;

    private static void Simple<T>(Pairs<T> pairs, IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, string> name)
        where T : Declaration
    {
        var matcher = new Matcher<T>(pairs);
        matcher.ByName(old, Named(old, now, name), static (_, _) => true);
        matcher.ByContent(old, now);
        matcher.ByLikeness(old, now);
    }

    // Where two documents have exchanged their numbers, a citation that did not follow cites another document.
    private static void ByWhatTheySay<T>(Pairs<T> pairs, IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, string> name)
        where T : Declaration
    {
        var matcher = new Matcher<T>(pairs);
        var named = Named(old, now, name);
        matcher.ByName(old, named, matcher.IsEqual);
        matcher.ByContent(old, now);
        matcher.ByName(old, named, matcher.IsAlike);
        matcher.ByLikeness(old, now);
        matcher.ByName(old, named, static (_, _) => true);
    }

    private void Controls(IReadOnlyList<Control> old, IReadOnlyList<Control> now)
    {
        var named = Named<AssessedDeclaration>(old, now, static c => c.Id);
        _assessed.ByName(old, named, IsSameText);
        // Titles are boilerplate: 委託先の…を実施すること. What stands below tells them apart.
        _assessed.InOrder(old, now);
        _assessed.ByContent(old, now);
        _assessed.ByTellingParts(old, now, named, static c => c.SelfAndDescendants().Select(Content.Own));
        _assessed.ByName(old, named, _assessed.IsAlike);
        _assessed.ByLikeness(old, now);
        _assessed.ByName(old, named, static (a, b) => CanonicalComparer.Instance.Equals(((Control)a).Title?.Corrected, ((Control)b).Title?.Corrected));
        _assessed.ByName(old, named, static (_, _) => true);
    }

    private void Clauses(IReadOnlyList<Control> old, IReadOnlyList<Control> now)
    {
        var scopes = new List<(List<AssessedDeclaration> Old, List<AssessedDeclaration> Now)>();
        foreach (var control in old)
        {
            if (Assessed.TryNew(control, out var after) && !Assessed.IsUntouched(control, after)) scopes.Add(([.. control.SelfAndDescendants().Skip(1)], [.. after.SelfAndDescendants().Skip(1)]));
        }

        foreach (var (before, after) in scopes)
        {
            var named = InPlace(after);
            _assessed.InOrder(before, after);
            _assessed.ByName(before, named, _assessed.IsEqual);
            _assessed.ByContent(before, after);
            _assessed.ByName(before, named, _assessed.IsAlike);
            _assessed.ByParts(before, after);
            _assessed.ByLikeness(before, after);
        }

        var lost = scopes.SelectMany(static s => s.Old).Concat(old.Where(c => !Assessed.LivesOn(c)).SelectMany(static c => c.SelfAndDescendants().Skip(1))).Where(c => !Assessed.LivesOn(c)).ToList();
        var found = scopes.SelectMany(static s => s.Now).Concat(now.Where(c => !Assessed.HasPast(c)).SelectMany(static c => c.SelfAndDescendants().Skip(1))).Where(c => !Assessed.HasPast(c)).ToList();
        _assessed.ByContent(lost, found);
        _assessed.ByLikeness(lost, found);
        foreach (var (before, after) in scopes) _assessed.ByName(before, InPlace(after), static (_, _) => true);
    }

    // The clause with the same label below what the parent has become.
    private Func<AssessedDeclaration, AssessedDeclaration?> InPlace(IEnumerable<AssessedDeclaration> now)
    {
        var places = now.ToDictionary(static n => (n.Parent, LastSegment(n)), static n => n);
        return before => before.Parent is { } parent && Assessed.TryNew(parent, out var place) ? places.GetValueOrDefault((place, LastSegment(before))) : null;
    }

    private static string LastSegment(AssessedDeclaration clause) => clause.Subject[(clause.Parent?.Subject.Length ?? 0)..];

    // An id given twice is an error; the first stands for the first, the second for the second.
    private static Func<T, T?> Named<T>(IEnumerable<T> old, IEnumerable<T> now, Func<T, string> name)
        where T : Declaration
    {
        var byName = Numbered(now, name).ToDictionary(static n => n.Key, static n => n.Item);
        var keys = new Dictionary<T, (string, int)>(ReferenceEqualityComparer.Instance);
        foreach (var (key, item) in Numbered(old, name)) keys.Add(item, key);
        return before => byName.GetValueOrDefault(keys[before]);
    }

    private static IEnumerable<((string Name, int Number) Key, T Item)> Numbered<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var number = seen[name(item)] = seen.GetValueOrDefault(name(item)) + 1;
            yield return ((name(item), number), item);
        }
    }
}
