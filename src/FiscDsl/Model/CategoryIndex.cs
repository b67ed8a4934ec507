namespace FiscDsl.Model;

/// <summary>Finds the category that a control names, by an id that is unique or by the path from the 大項目.</summary>
public sealed class CategoryIndex
{
    private readonly Dictionary<string, List<Category>> _byPath = new(StringComparer.Ordinal);

    /// <summary>Indexes 大項目 and what is nested in them.</summary>
    public CategoryIndex(IEnumerable<Category> categories)
    {
        foreach (var category in categories)
        {
            foreach (var known in category.Categories.Prepend(category))
            {
                Add(known.Id, known);
                if (known.Parent is not null) Add(known.Subject, known);
            }
        }
    }

    /// <summary>Everything that names a category.</summary>
    public IEnumerable<string> Paths => _byPath.Keys;

    /// <summary>The category that a control names; null where it names none, an unknown one or one of several.</summary>
    public Category? Of(Control control) => Of(control.CategoryName);

    /// <summary>The category that a name leads to; null where it leads to none or to several.</summary>
    public Category? Of(string name) => Candidates(name) is [var only] ? only : null;

    /// <summary>The categories that a control may mean; empty where it names none or an unknown one.</summary>
    public IReadOnlyList<Category> Candidates(Control control) => Candidates(control.CategoryName);

    private IReadOnlyList<Category> Candidates(string name) => _byPath.TryGetValue(name, out var found) ? found : [];

    private void Add(string path, Category category)
    {
        if (path.Length == 0) return;
        if (!_byPath.TryGetValue(path, out var known)) _byPath[path] = known = [];
        known.Add(category);
    }
}
