using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Model.Binding;

/// <summary>Finds the category that a control names, by an id that is unique or by the path from the 大項目.</summary>
internal sealed class CategoryResolver
{
    private readonly List<Diagnostic> _findings;
    private readonly Dictionary<string, string?> _nearest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Category>> _byPath = new(StringComparer.Ordinal);

    public CategoryResolver(IEnumerable<Category> categories, List<Diagnostic> findings)
    {
        _findings = findings;
        foreach (var category in categories)
        {
            foreach (var known in category.Categories.Prepend(category))
            {
                InOrder.Add(known);
                Index(known.Id, known);
                if (known.Parent is not null) Index(known.Subject, known);
            }
        }
    }

    /// <summary>All categories, each before those nested in it.</summary>
    public List<Category> InOrder { get; } = [];

    public Category? Resolve(Control control)
    {
        if (control.CategoryPath.IsEmpty || control.Site(FieldKind.Category) is not { } site) return null;
        var path = string.Join(" / ", control.CategoryPath);
        if (!_byPath.TryGetValue(path, out var found))
        {
            if (!_nearest.TryGetValue(path, out var near)) _nearest[path] = near = Nearest.Of(path, _byPath.Keys);
            Report(NameDiagnostics.UnknownCategory, control, site, near is null ? [] : [Fixes.Replace(site.Value, near)], path);
            return null;
        }

        if (found.Count == 1) return found[0];
        Report(NameDiagnostics.AmbiguousCategory, control, site, [.. found.Select(c => Fixes.Replace(site.Value, c.Subject))], path, string.Join(", ", found.Select(static c => c.Subject)));
        return null;
    }

    private void Index(string path, Category category)
    {
        if (!_byPath.TryGetValue(path, out var known)) _byPath[path] = known = [];
        known.Add(category);
    }

    private void Report(DiagnosticDescriptor descriptor, Control control, FieldSite site, ImmutableArray<Fix> fixes, params ReadOnlySpan<string> arguments) =>
        _findings.Add(new Diagnostic(descriptor, control.At(site.Value), [.. arguments]) { Subject = control.Subject, Fixes = fixes });
}
