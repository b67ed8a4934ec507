using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model;

/// <summary>A field as it stands in the text.</summary>
/// <param name="Kind">Which field.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Value">From the first to the last character of its value; empty behind the colon where it has none.</param>
public readonly record struct FieldSite(FieldKind Kind, TextSpan Name, TextSpan Value);

/// <summary>A declaration of a catalog. All spans are relative to its block.</summary>
public abstract class Declaration
{
    /// <summary>Which declaration it is.</summary>
    public abstract DeclarationKind Kind { get; }

    /// <summary>The block it stands in.</summary>
    public required SyntaxBlock Block { get; init; }

    /// <summary>Index of its header's line in the block.</summary>
    public required int Line { get; init; }

    /// <summary>The keyword in its header.</summary>
    public required TextSpan Keyword { get; init; }

    /// <summary>The id or label in its header; the keyword where it has none.</summary>
    public required TextSpan Name { get; init; }

    /// <summary>The id or label, normalized; empty for a policy.</summary>
    public required string Id { get; init; }

    /// <summary>Its fields, in the order of the text.</summary>
    public required ImmutableArray<FieldSite> Fields { get; init; }

    /// <summary>Its notes.</summary>
    public required ImmutableArray<TextValue> Notes { get; init; }

    /// <summary>Its corrections, in the order of the text.</summary>
    public required ImmutableArray<Correction> Corrections { get; init; }

    /// <summary>Its acceptances, in the order of the text.</summary>
    public required ImmutableArray<Acceptance> Acceptances { get; init; }

    /// <summary>Its acceptances by their rule.</summary>
    internal ILookup<DiagnosticDescriptor?, Acceptance> AcceptancesByRule => field ??= Acceptances.ToLookup(static a => a.Rule);

    /// <summary>What findings and outputs call it: a clause's path, else the id.</summary>
    public virtual string Subject => Id;

    /// <summary>Its title and its prose fields, in the order of the schema, and behind them the notes: what corrections correct, and what is searched.</summary>
    public required ImmutableArray<TextValue> Texts { get; init; }

    /// <summary>The title; null where it has none.</summary>
    public TextValue? Title => TextOf(FieldKind.Title);

    /// <summary>The declaration it is nested in; null for one on the margin.</summary>
    public virtual Declaration? Container => null;

    /// <summary>The declarations nested in it, one level down, in the order of the text.</summary>
    public virtual ImmutableArray<Declaration> Children => [];

    /// <summary>This declaration and those nested in it, in the order of the text.</summary>
    public virtual IEnumerable<Declaration> SelfAndNested() => [this];

    /// <summary>How many declarations it is nested in.</summary>
    internal int Depth()
    {
        var depth = 0;
        for (var at = Container; at is not null; at = at.Container) depth++;
        return depth;
    }

    /// <summary>The first field of a kind; null where it has none.</summary>
    public FieldSite? Site(FieldKind kind)
    {
        foreach (var field in Fields)
            if (field.Kind == kind) return field;
        return null;
    }

    /// <summary>A field as written, its value read anew; null for a place that is none of its fields.</summary>
    public FieldSyntax? Syntax(FieldSite site) => FieldSyntax.Read(Block, Block.Source.LineOf(site.Name.Start), LanguageSchema.Of(Kind));

    /// <summary>True where a rule says nothing of it: the policy switches it off, or the declaration accepts it.</summary>
    internal bool IsSettled(DiagnosticDescriptor rule, Policy? policy) =>
        Policy.SeverityOf(policy, rule) == DiagnosticSeverity.Off || Acceptances.Any(a => a.Rule == rule);

    /// <summary>The title or a prose field; null where it is absent, and of those that repeat the first.</summary>
    public TextValue? TextOf(FieldKind kind)
    {
        foreach (var text in Texts)
            if (text.Field == kind) return text;
        return null;
    }

    /// <summary>Where a finding about the declaration as a whole stands.</summary>
    public BlockLocation Location => new(Block, Name);

    /// <summary>A place in the declaration's block.</summary>
    public BlockLocation At(TextSpan span) => new(Block, span);
}
