using System.Collections.Immutable;
using FiscDsl.Exchange.Import;
using FiscDsl.Matching;
using FiscDsl.Model;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>What the categories of a table are in the catalog: by their ids, their headings, or headings that are like them. What is new is added when a control is first in it.</summary>
internal sealed class CategoryMatch(ForeignTable table, Compilation today, CatalogPairs pairs, CatalogEdits edits)
{
    private readonly Dictionary<Category, Category?> _now = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Category, ImmutableArray<string>> _paths = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _ids = [.. today.Catalog.AllCategories.Select(static c => c.Id)];

    /// <summary>What a category is today; null for a new one, and for one that stands in another.</summary>
    public Category? NowOf(Category said)
    {
        if (!_now.TryGetValue(said, out var now)) _now.Add(said, now = Find(said));
        return now;
    }

    /// <summary>The path by which a control names a category, which is added where it is new.</summary>
    public ImmutableArray<string> PathOf(Category said)
    {
        if (_paths.TryGetValue(said, out var known)) return known;
        if (NowOf(said) is { } now)
        {
            var path = today.Catalog.AllCategories.Count(c => c.Id == now.Id) == 1 ? [now.Id] : now.Path;
            _paths.Add(said, path);
            return path;
        }

        if (said.Parent is { } above && NowOf(above) is null)
        {
            // What it stands in is new as well, and brings it along.
            PathOf(above);
            return _paths[said];
        }

        var id = said.Id;
        for (var number = 2; !_ids.Add(id); number++) id = $"{said.Id}-{number}";
        _paths.Add(said, [id]);
        var heading = said.Heading(asPrinted: true);
        var declaration = table.SaidOf(said) with { Id = id, Title = heading == id ? null : heading };
        Category? before = null;
        foreach (var sibling in (said.Parent?.Categories ?? table.Compilation.Catalog.Categories).TakeWhile(c => c != said)) before = NowOf(sibling) ?? before;
        if (said.Parent is { } parent && NowOf(parent) is { } nowParent) edits.Of(nowParent).AddNested(nowParent, before ?? nowParent.Categories.LastOrDefault(), declaration, _paths.Count);
        else edits.Add(declaration, before ?? today.Catalog.Categories.LastOrDefault(), ImportedCatalog.CategoriesFile, today);
        foreach (var nested in said.Categories) _paths.Add(nested, _ids.Add(nested.Id) ? [nested.Id] : [id, nested.Id]);
        return _paths[said];
    }

    private Category? Find(Category said)
    {
        if (pairs.Categories.TryNew(said, out var paired) && StandsWhere(paired, said)) return paired;
        var named = today.Catalog.AllCategories.Where(c => (c.Id == said.Id || c.Heading(asPrinted: true) == said.Heading(asPrinted: true)) && StandsWhere(c, said)).Take(2).ToList();
        return named is [var only] ? only : null;
    }

    // A table of one level says nothing of what its categories stand in.
    private bool StandsWhere(Category now, Category said) => said.Parent is { } parent
        ? now.Parent is { } above && NowOf(parent) == above
        : now.Parent is null || table.Compilation.Catalog.Categories.All(static c => c.Categories.IsEmpty);
}
