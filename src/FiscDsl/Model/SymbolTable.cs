using System.Collections.Concurrent;
using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>
/// What a declaration sees of the rest of its catalog: the names it may use, the policy, the date of issue, and the texts that categories give. Two
/// tables are equal where no declaration can tell them apart, so what was found about an unchanged declaration holds
/// for as long as its catalog's table is equal.
/// </summary>
public sealed class SymbolTable : IEquatable<SymbolTable>
{
    private readonly ImmutableArray<string> _controlIds;
    private readonly ImmutableArray<Category> _categories;
    private readonly bool _giveTexts;
    private readonly ImmutableArray<Source> _sources;
    private readonly Lazy<HashSet<string>> _controls;
    private readonly Lazy<CategoryIndex> _categoryIndex;
    private readonly Lazy<LookalikeIndex> _lookalikes;
    private readonly Lazy<NearestNames> _sourceNames;
    private readonly Lazy<NearestNames> _categoryNames;
    private readonly ConcurrentDictionary<string, string?> _nearestSources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _nearestCategories = new(StringComparer.Ordinal);

    internal SymbolTable(
        Reference? reference, Policy? policy, ImmutableArray<Category> categories, ImmutableArray<Source> sources,
        IReadOnlyDictionary<string, Source> sourceById, ImmutableArray<string> controlIds)
    {
        Issued = reference?.Issued;
        Policy = policy;
        Sources = sourceById;
        _categories = categories;
        _giveTexts = categories.Any(static c => c.SelfAndNested().Any(GivesTexts));
        _sources = sources;
        _controlIds = controlIds;
        _controls = new(() => [.. controlIds]);
        _categoryIndex = new(() => new CategoryIndex(categories));
        _lookalikes = new(() => new LookalikeIndex(_controls.Value, sourceById.Keys));
        _sourceNames = new(() => new NearestNames(sourceById.Keys.Order(NaturalOrder.Instance)));
        _categoryNames = new(() => new NearestNames(Categories.Paths));
    }

    /// <summary>When the reference was issued; null where it does not say.</summary>
    public PartialDate? Issued { get; }

    /// <summary>The policy; null where there is none.</summary>
    public Policy? Policy { get; }

    /// <summary>The sources by id; the first where an id is given twice.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>The categories by what names them.</summary>
    public CategoryIndex Categories => _categoryIndex.Value;

    /// <summary>The ids of sources and controls by their shape.</summary>
    internal LookalikeIndex Lookalikes => _lookalikes.Value;

    /// <summary>True for the id of a control of the catalog.</summary>
    public bool HasControl(string id) => _controls.Value.Contains(id);

    /// <summary>
    /// The nearest declaration that has an inherited field: the row itself, a clause or the control above it, or the control's
    /// categories; null where none has it. One that says <c>-</c> is one.
    /// </summary>
    /// <param name="row">A control or clause.</param>
    /// <param name="field">One of <see cref="LanguageSchema.Inherited"/>.</param>
    public Declaration? GiverOf(AssessedDeclaration row, FieldKind field) => Giver(row, field);

    /// <summary>The declaration that would give an inherited field to another if that had none; null where none would.</summary>
    /// <param name="declaration">A control, a clause or a category.</param>
    /// <param name="field">One of <see cref="LanguageSchema.Inherited"/>.</param>
    internal Declaration? GiverAbove(Declaration declaration, FieldKind field) => Giver(Above(declaration), field);

    /// <summary>The declaration whose text of an inherited field holds for a row; null where none gives any, or <c>-</c> stops it.</summary>
    /// <param name="row">A control or clause.</param>
    /// <param name="field">One of <see cref="LanguageSchema.Inherited"/>.</param>
    public Declaration? GiverOfText(AssessedDeclaration row, FieldKind field) => GiverOf(row, field) is { } giver && giver.TextOf(field) is { IsNothing: false } ? giver : null;

    /// <summary>What a declaration takes texts over from where it has none: the clause, control or category it stands in; null for none.</summary>
    internal Declaration? Above(Declaration declaration) => declaration is not Control control ? declaration.Container : _giveTexts ? Categories.Of(control) : null;

    private Declaration? Giver(Declaration? at, FieldKind field)
    {
        while (at is not null && at.TextOf(field) is null) at = Above(at);
        return at;
    }

    /// <summary>The severity of a rule in this catalog.</summary>
    public DiagnosticSeverity SeverityOf(DiagnosticDescriptor rule) => Policy.SeverityOf(Policy, rule);

    /// <summary>The declared source whose id is most like another; null where none is near. Looked for once for every id: a source whose declaration was lost may be cited in every clause.</summary>
    internal string? NearestSource(string id) => _nearestSources.GetOrAdd(id, _sourceNames.Value.Of);

    /// <summary>What names a category and is most like another name; null where none is near.</summary>
    internal string? NearestCategory(string name) => _nearestCategories.GetOrAdd(name, _categoryNames.Value.Of);

    private static bool GivesTexts(Declaration category) => LanguageSchema.Inherited.Any(f => category.Site(f.Kind) is not null);

    /// <inheritdoc/>
    public bool Equals(SymbolTable? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Issued == other.Issued && Policy == other.Policy
            && _categories.AsSpan().SequenceEqual(other._categories.AsSpan())
            && _sources.AsSpan().SequenceEqual(other._sources.AsSpan())
            && _controlIds.AsSpan().SequenceEqual(other._controlIds.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SymbolTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Issued, Policy, _categories.Length, _sources.Length, _controlIds.Length);
}
