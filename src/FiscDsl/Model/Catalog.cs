using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FiscDsl.Schema;

namespace FiscDsl.Model;

/// <summary>
/// A whole catalog, in the order of its outputs. It is made of any text; only one without errors is compiled, and only
/// then does every name lead somewhere.
/// </summary>
public sealed class Catalog
{
    private ImmutableArray<Control> _controls;
    private ImmutableArray<Control> _controlsAsWritten;
    private ControlUses? _uses;
    private ILookup<Control, (Category Category, FieldKind Field)>? _untakenTexts;

    /// <summary>What the catalog is; null where there is no reference, which is an error.</summary>
    public required Reference? Reference { get; init; }

    /// <summary>The policy; null where there is none.</summary>
    public required Policy? Policy { get; init; }

    /// <summary>The history of revisions, in natural order of the versions; each version once.</summary>
    public required ImmutableArray<Revision> Revisions { get; init; }

    /// <summary>The layouts, in natural order of their ids; each id once.</summary>
    public required ImmutableArray<TableLayout> Layouts { get; init; }

    /// <summary>The 大項目, in the order of their declaration.</summary>
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>The sources, in natural order of their ids.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The controls in the order of the files.</summary>
    public ImmutableArray<Control> ControlsAsWritten => _controlsAsWritten.IsDefault ? _controlsAsWritten = [.. Declarations.OfType<Control>()] : _controlsAsWritten;

    /// <summary>The controls: by category, then in natural order of their ids. Those without a known category come last.</summary>
    public ImmutableArray<Control> Controls => _controls.IsDefault ? _controls = InOrder() : _controls;

    /// <summary>The controls by id; the first where an id is given twice.</summary>
    public IReadOnlyDictionary<string, Control> ControlById => field ??= ById();

    /// <summary>What a declaration sees of the others.</summary>
    public required SymbolTable Symbols { get; init; }

    /// <summary>The sources by id; the first where an id is given twice.</summary>
    public IReadOnlyDictionary<string, Source> SourceById => Symbols.Sources;

    /// <summary>All declarations but nested ones, in the order of the files.</summary>
    public required ImmutableArray<Declaration> Declarations { get; init; }

    /// <summary>What the controls use.</summary>
    internal ControlUses Uses => _uses ??= ControlUses.Of(ControlsAsWritten);

    /// <summary>All categories, each before those nested in it.</summary>
    public IEnumerable<Category> AllCategories => Categories.SelectMany(static c => c.Categories.Prepend(c));

    /// <summary>The inherited texts of categories that no row takes over, by the first control below the category that has a row; those of a category without rows are nowhere in the table.</summary>
    internal ILookup<Control, (Category Category, FieldKind Field)> UntakenTexts => _untakenTexts ??= Untaken().ToLookup(static t => t.First, static t => (t.Category, t.Field));

    /// <summary>All assessed controls and clauses: the rows of the workbook, in order.</summary>
    public IEnumerable<AssessedDeclaration> Rows => Controls.SelectMany(static c => c.Subtree).Where(static d => d.IsAssessed);

    /// <summary>The category of a control; null where it names none, an unknown one or one of several.</summary>
    public Category? CategoryOf(Control control) => Symbols.Categories.Of(control);

    /// <summary>This catalog with controls in the places of others that have the same ids.</summary>
    internal Catalog With(IReadOnlyList<(Control Old, Control Now)> replaced)
    {
        var declarations = Declarations.ToArray();
        var uses = Uses;
        foreach (var (old, now) in replaced)
        {
            declarations[Array.IndexOf(declarations, old)] = now;
            uses = uses.With(old, now);
        }

        return new Catalog
        {
            Reference = Reference, Policy = Policy, Layouts = Layouts, Revisions = Revisions, Categories = Categories, Sources = Sources, Symbols = Symbols,
            Declarations = ImmutableCollectionsMarshal.AsImmutableArray(declarations), _uses = uses,
        };
    }

    private IEnumerable<(Control First, Category Category, FieldKind Field)> Untaken()
    {
        var given = AllCategories.SelectMany(static c => LanguageSchema.Inherited.Where(f => c.TextOf(f.Kind) is not null).Select(f => (Category: c, Field: f.Kind))).ToList();
        if (given.Count == 0) yield break;
        var taken = new HashSet<(Declaration?, FieldKind)>();
        var first = new Dictionary<Category, Control>();
        foreach (var control in Controls)
        {
            foreach (var row in control.Subtree.Where(static d => d.IsAssessed))
            {
                for (var category = CategoryOf(control); category is not null; category = category.Parent) first.TryAdd(category, control);
                foreach (var field in LanguageSchema.Inherited) taken.Add((Symbols.GiverOf(row, field.Kind), field.Kind));
            }
        }

        foreach (var (category, field) in given)
            if (!taken.Contains((category, field)) && first.TryGetValue(category, out var control)) yield return (control, category, field);
    }

    private Dictionary<string, Control> ById()
    {
        var controls = new Dictionary<string, Control>(StringComparer.Ordinal);
        foreach (var control in ControlsAsWritten)
            if (control.Id.Length > 0) controls.TryAdd(control.Id, control);
        return controls;
    }

    private ImmutableArray<Control> InOrder()
    {
        var rank = AllCategories.Index().ToDictionary(static c => c.Item, static c => c.Index);
        return
        [
            .. Sorted.By(
                [.. ControlsAsWritten.Select(c => (Rank: CategoryOf(c) is { } category ? rank[category] : int.MaxValue, Control: c))],
                static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : NaturalOrder.Instance.Compare(a.Control.Id, b.Control.Id))
                .Select(static c => c.Control),
        ];
    }
}
