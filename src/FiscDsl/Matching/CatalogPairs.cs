using FiscDsl.Model;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Matching;

/// <summary>Which declarations of two catalogs are one and the same.</summary>
internal sealed class CatalogPairs
{
    private readonly Matcher<AssessedDeclaration> _assessed;
    private readonly IReadOnlyDictionary<string, Source> _oldSources;
    private readonly HashSet<string> _reassigned = [];
    private readonly Dictionary<AssessedDeclaration, bool> _mentioning = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<AssessedDeclaration, AssessedDeclaration> _untouched = new(ReferenceEqualityComparer.Instance);

    /// <summary>Pairs the declarations of two catalogs.</summary>
    public CatalogPairs(Catalog old, Catalog now)
    {
        _oldSources = old.SourceById;
        Simple(Layouts, old.Layouts, now.Layouts, static l => l.Id);
        Simple(Revisions, old.Revisions, now.Revisions, static r => r.Id);
        Simple(Categories, [.. old.AllCategories], [.. now.AllCategories], static c => c.Subject);
        ByWhatTheySay(Sources, old.Sources, now.Sources, static s => s.Id);
        var renumbered = old.Sources.Where(s => Sources.TryNew(s, out var renamed) && renamed.Id != s.Id).Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        Assessed = new() { IsUntouched = (before, after) => IsSameText(before, after) && !(renumbered.Count > 0 && before.Control.CitedSources.Any(renumbered.Contains)) && !MentionsAnother(after) };
        _assessed = new(Assessed);
        Controls(old.ControlsAsWritten, now.ControlsAsWritten);
        _reassigned = Reassigned(old, now);
        Clauses(old.ControlsAsWritten, now.ControlsAsWritten);
    }

    public Pairs<TableLayout> Layouts { get; } = new();

    public Pairs<Revision> Revisions { get; } = new();

    public Pairs<Category> Categories { get; } = new();

    public Pairs<Source> Sources { get; } = new();

    /// <summary>The controls, and the clauses of those that have changed.</summary>
    public Pairs<AssessedDeclaration> Assessed { get; }

    /// <summary>What a source of the old catalog is called in the new one; its own id for one that is gone.</summary>
    public string SourceOf(string id) => _oldSources.TryGetValue(id, out var source) && Sources.TryNew(source, out var renamed) ? renamed.Id : id;

    /// <summary>What an old control or clause is now; null for one that is gone. Clauses of controls that nobody has touched are not paired, and stand where they stood.</summary>
    public AssessedDeclaration? NewOf(AssessedDeclaration old)
    {
        if (Assessed.TryNew(old, out var now)) return now;
        if (old is Control || !Assessed.TryNew(old.Control, out var control) || !Assessed.IsUntouched(old.Control, control)) return null;
        if (!_untouched.TryGetValue(old, out now))
        {
            foreach (var (before, after) in old.Control.SelfAndDescendants().Zip(control.SelfAndDescendants())) _untouched[before] = after;
            now = _untouched[old];
        }

        return now;
    }

    /// <summary>True where an old control or clause became a new one, by itself or with others.</summary>
    public bool IsWhatBecame(AssessedDeclaration old, AssessedDeclaration now) => NewOf(old) == now || Assessed.Parts(now).Contains(old) || Assessed.Parts(old).Contains(now);

    // Ids that were a control's and are another's now.
    private HashSet<string> Reassigned(Catalog old, Catalog now) =>
        [.. old.ControlsAsWritten.Where(o => !(Assessed.TryNew(o, out var after) && after.Id == o.Id)).Select(static o => o.Id).Where(now.Symbols.HasControl)];

    private bool MentionsAnother(AssessedDeclaration declaration)
    {
        if (_reassigned.Count == 0) return false;
        if (!_mentioning.TryGetValue(declaration, out var mentions))
            _mentioning.Add(declaration, mentions = declaration.SelfAndNested().SelectMany(static d => d.Texts).SelectMany(MentionSite.In).Any(m => _reassigned.Contains(m.Id)));
        return mentions;
    }

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
            _assessed.InLikeOrder(before, after, named);
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
