using System.Collections.Immutable;
using FiscDsl.Schema;

namespace FiscDsl.Model;

/// <summary>A control or a clause: what can be assessed.</summary>
public abstract class AssessedDeclaration : Declaration
{
    /// <summary>The publisher's own numbers.</summary>
    public required ImmutableArray<string> Codes { get; init; }

    /// <summary>Who is responsible; null where the field is absent.</summary>
    public required Responsibility? Responsibility { get; init; }

    /// <summary>The evidence; null where the field is absent.</summary>
    public required Evidence? Evidence { get; init; }

    /// <summary>The clauses nested in it, as written.</summary>
    public required ImmutableArray<Clause> Clauses { get; init; }

    /// <summary>What it is nested in; null for a control.</summary>
    public AssessedDeclaration? Parent { get; internal set; }

    /// <summary>True where it is a row of the workbook and counts in the coverage.</summary>
    public bool IsAssessed { get; internal set; }

    /// <summary>What is said of who is responsible.</summary>
    public Parties Parties => Responsibility switch
    {
        null => Parties.Undecided,
        { Provider: true } => Parties.Provider,
        { User: true } => Parties.User,
        _ => Parties.Nobody,
    };

    /// <summary>How it stands as a row; for what is no row, how it would.</summary>
    public Standing Standing =>
        this is Control { Clauses.IsEmpty: true } && Site(FieldKind.Responsibility) is null && Site(FieldKind.Evidence) is null
            ? Standing.OfEmptyControl
            : Standing.Of(Parties, Evidence?.Status ?? EvidenceStatus.Missing);

    /// <summary>What it counts as in the coverage.</summary>
    public EvidenceStatus Status => Standing.Counts;

    /// <summary>True where the provider is responsible for an assessed clause: what the rules on missing information and findings look at.</summary>
    public bool IsOwedByProvider => IsAssessed && Parties == Parties.Provider;

    /// <summary>True for a row whose evidence is open.</summary>
    public bool IsGap => IsAssessed && Standing.IsGap;

    /// <summary>The acceptances of its gap; none where it is no gap.</summary>
    public IEnumerable<Acceptance> GapAcceptances => IsGap ? AcceptancesByRule[Standing.Reports[0]] : [];

    /// <summary>True for a gap that is accepted.</summary>
    public bool AcceptsGap => GapAcceptances.Any();

    /// <summary>The prose a row quotes: a clause's text, a control's intent.</summary>
    public abstract TextValue? Quotation { get; }

    /// <summary>The control this belongs to; itself for a control.</summary>
    public Control Control
    {
        get
        {
            AssessedDeclaration declaration = this;
            while (declaration.Parent is { } parent) declaration = parent;
            return (Control)declaration;
        }
    }

    /// <inheritdoc/>
    public override Declaration? Container => Parent;

    /// <inheritdoc/>
    public override ImmutableArray<Declaration> Children => ImmutableArray<Declaration>.CastUp(Clauses);

    /// <inheritdoc/>
    public override IEnumerable<Declaration> SelfAndNested() => SelfAndDescendants();

    /// <summary>This and all clauses below it, in the order of the text.</summary>
    public IReadOnlyList<AssessedDeclaration> SelfAndDescendants() => Subtree;

    /// <summary><see cref="SelfAndDescendants"/>: a stretch of the control's one list, so that going through a catalog allocates nothing.</summary>
    internal ArraySegment<AssessedDeclaration> Subtree { get; set; } = [];
}

/// <summary>An item of the standard.</summary>
public sealed class Control : AssessedDeclaration
{
    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Control;

    /// <summary>The ids that name its category, from the 大項目 or the category itself; empty where the field is missing or malformed.</summary>
    public required ImmutableArray<string> CategoryPath { get; init; }

    /// <summary><see cref="CategoryPath"/> as one text; empty where that is.</summary>
    public string CategoryName => field ??= string.Join(Category.PathSeparator, CategoryPath);

    /// <summary>The distinct ids that its evidence and that of its clauses cite, declared or not.</summary>
    public ImmutableArray<string> CitedSources { get; internal set; } = [];

    /// <summary>What to bear in mind when applying it.</summary>
    public TextValue? Intent => TextOf(FieldKind.Intent);

    /// <inheritdoc/>
    public override TextValue? Quotation => null;
}

/// <summary>A part of a control.</summary>
public sealed class Clause : AssessedDeclaration
{
    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Clause;

    /// <summary>What the standard says; null where it is missing.</summary>
    public TextValue? Text => TextOf(FieldKind.Text);

    /// <summary>The clause's path from its control, which names it: <c>運113/2/(1)</c>.</summary>
    public string Path { get; internal set; } = "";

    /// <summary>True for <c>clause -</c>.</summary>
    public bool IsUnlabelled => Id == LanguageSchema.Nothing;

    /// <inheritdoc/>
    public override string Subject => Path;

    /// <inheritdoc/>
    public override TextValue? Quotation => Text;
}
