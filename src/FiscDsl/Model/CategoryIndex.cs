namespace FiscDsl.Model;

/// <summary>
/// Finds the category that a control names: by the path from the 大項目, which a 大項目's own id is, or else by the id of a 中項目
/// that stands under one 大項目 alone.
/// </summary>
public sealed class CategoryIndex
{
    // Where a path is declared twice, the second is the error and the first is meant.
    private readonly Dictionary<string, Category[]> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Category>> _byId = new(StringComparer.Ordinal);

    /// <summary>Indexes 大項目 and what is nested in them.</summary>
    public CategoryIndex(IEnumerable<Category> categories)
    {
        foreach (var category in categories)
        {
            if (category.Id.Length > 0) _byPath.TryAdd(category.Id, [category]);
            foreach (var nested in category.Categories)
                if (nested.Id.Length > 0 && _byPath.TryAdd(nested.Subject, [nested])) Add(nested);
        }
    }

    /// <summary>Everything that names a category.</summary>
    public IEnumerable<string> Paths => _byPath.Keys.Concat(_byId.Keys.Where(id => !_byPath.ContainsKey(id)));

    /// <summary>The category that a control names; null where it names none, an unknown one or one of several.</summary>
    public Category? Of(Control control) => Of(control.CategoryName);

    /// <summary>The category that a name leads to; null where it leads to none or to several.</summary>
    public Category? Of(string name) => Candidates(name) is [var only] ? only : null;

    /// <summary>The categories that a control may mean; empty where it names none or an unknown one.</summary>
    public IReadOnlyList<Category> Candidates(Control control) => Candidates(control.CategoryName);

    private IReadOnlyList<Category> Candidates(string name) =>
        _byPath.TryGetValue(name, out var exact) ? exact : _byId.TryGetValue(name, out var found) ? found : [];

    private void Add(Category nested)
    {
        if (!_byId.TryGetValue(nested.Id, out var known)) _byId[nested.Id] = known = [];
        known.Add(nested);
    }
}
