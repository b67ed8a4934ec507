using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;

namespace FiscDsl.Rules;

/// <summary>
/// A rule on catalogs. What a rule looks at is said by its base class below, so that nobody asks a rule about what it
/// has no interest in; all but <see cref="CatalogRule"/> see one declaration and the catalog's
/// <see cref="SymbolTable"/> alone, so that their findings last while neither changes.
/// </summary>
/// <param name="reports">The diagnostics it may report; it is not run where the policy switches all of them off.</param>
internal abstract class Rule(params ImmutableArray<DiagnosticDescriptor> reports)
{
    /// <summary>The diagnostics the rule may report.</summary>
    public ImmutableArray<DiagnosticDescriptor> Reports { get; } = reports;

    /// <summary>The one diagnostic of a rule that has one.</summary>
    protected DiagnosticDescriptor Descriptor => Reports[0];
}

/// <summary>A rule on declarations of every kind, nested ones included.</summary>
internal abstract class DeclarationRule(params ImmutableArray<DiagnosticDescriptor> reports) : Rule(reports)
{
    public abstract void Check(Declaration declaration, RuleContext context);
}

/// <summary>A rule on controls and clauses, assessed or not.</summary>
internal abstract class AssessmentRule(params ImmutableArray<DiagnosticDescriptor> reports) : Rule(reports)
{
    public abstract void Check(AssessedDeclaration declaration, RuleContext context);
}

/// <summary>A rule that the table of <see cref="Standing"/> names: it looks at the rows of which the table says that it is reported.</summary>
internal abstract class StandingRule(DiagnosticDescriptor report) : AssessmentRule(report)
{
    public sealed override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration.IsAssessed && declaration.Standing.Reports.Contains(Descriptor)) Report(declaration, context);
    }

    protected abstract void Report(AssessedDeclaration row, RuleContext context);
}

/// <summary>A rule on sources.</summary>
internal abstract class SourceRule(params ImmutableArray<DiagnosticDescriptor> reports) : Rule(reports)
{
    public abstract void Check(Source source, RuleContext context);
}

/// <summary>A rule on titles and prose fields; the corrected text is what counts.</summary>
internal abstract class TextRule(params ImmutableArray<DiagnosticDescriptor> reports) : Rule(reports)
{
    public abstract void Check(TextValue text, Declaration declaration, RuleContext context);
}

/// <summary>A rule on bracketed ids in titles and prose, mentions or not.</summary>
internal abstract class MentionRule(params ImmutableArray<DiagnosticDescriptor> reports) : Rule(reports)
{
    public abstract void Check(MentionSite mention, Declaration declaration, RuleContext context);
}

/// <summary>A rule on all the text of a block, comments included; one that has no declaration is not shown.</summary>
internal abstract class BlockRule(params ImmutableArray<DiagnosticDescriptor> reports) : Rule(reports)
{
    public abstract void Check(BoundBlock block, RuleContext context);
}

/// <summary>A rule that has to see the whole catalog.</summary>
internal abstract class CatalogRule(params ImmutableArray<DiagnosticDescriptor> reports) : Rule(reports)
{
    public abstract void Check(Catalog catalog, RuleContext context);
}
