using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Categories without controls. Those nested in an empty one are not reported on top of it.</summary>
internal sealed class EmptyCategory() : CatalogRule(CompletenessDiagnostics.EmptyCategory)
{
    public override void Check(Catalog catalog, RuleContext context)
    {
        var used = new HashSet<Category>(ReferenceEqualityComparer.Instance);
        foreach (var name in catalog.Uses.Categories.Keys)
        {
            if (catalog.Symbols.Categories.Of(name) is not { } category) continue;
            used.Add(category);
            if (category.Parent is { } parent) used.Add(parent);
        }

        foreach (var category in catalog.AllCategories)
            if (!used.Contains(category) && (category.Parent is null || used.Contains(category.Parent))) context.Report(Descriptor, category, category.Name, category.Subject);
    }
}
