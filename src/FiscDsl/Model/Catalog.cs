using System.Collections.Immutable;

namespace FiscDsl.Model;

/// <summary>
/// A whole catalog, in the order of its outputs. It is made of any text; only one without errors is compiled, and only
/// then does every name lead somewhere.
/// </summary>
public sealed class Catalog
{
    /// <summary>What the catalog is; null where there is no reference, which is an error.</summary>
    public required Reference? Reference { get; init; }

    /// <summary>The policy; null where there is none.</summary>
    public required Policy? Policy { get; init; }

    /// <summary>The 大項目, in the order of their declaration.</summary>
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>The sources, in natural order of their ids.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The controls: by category, then in natural order of their ids. Those without a known category come last.</summary>
    public required ImmutableArray<Control> Controls { get; init; }

    /// <summary>The sources by id; the first where an id is given twice.</summary>
    public required IReadOnlyDictionary<string, Source> SourceById { get; init; }

    /// <summary>The controls by id; the first where an id is given twice.</summary>
    public required IReadOnlyDictionary<string, Control> ControlById { get; init; }

    /// <summary>The category of each control that names a known one.</summary>
    public required IReadOnlyDictionary<Control, Category> CategoryOf { get; init; }

    /// <summary>All declarations but nested ones, in the order of the files.</summary>
    public required ImmutableArray<Declaration> Declarations { get; init; }

    /// <summary>All categories, each before those nested in it.</summary>
    public IEnumerable<Category> AllCategories => Categories.SelectMany(static c => c.Categories.Prepend(c));

    /// <summary>All assessed controls and clauses: the rows of the workbook, in order.</summary>
    public IEnumerable<AssessedDeclaration> Rows => Controls.SelectMany(static c => c.SelfAndDescendants()).Where(static d => d.IsAssessed);
}
