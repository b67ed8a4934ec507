using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;

namespace FiscDsl.Rules;

/// <summary>
/// Findings that name a kind of document, in the wordings of their rule's row and of the policy, that none of their sources is. A finding holds for its own row and for those
/// that inherit it, one shared cell in print, so the sources of all these rows count together, and the finding is
/// reported once, where it is written. Silent where one of the sources is unknown or does not say who may read it, and
/// where nothing is cited: missing-evidence or open-gap says so, and a finding that a document has nothing on the matter speaks of it too.
/// </summary>
internal abstract class FindingAccessRule(DiagnosticDescriptor descriptor, SourceAccess wanted) : AssessmentRule(descriptor)
{
    private readonly ImmutableArray<(string, string)> _wordings = [.. descriptor.Wordings.Select(static w => (w, Wordings.KeyOf(w)))];

    public override void Check(AssessedDeclaration declaration, RuleContext context) => Check(declaration, declaration.SelfAndDescendants(), context);

    /// <summary>Looks at the finding of a declaration.</summary>
    /// <param name="declaration">A clause, a control or a category.</param>
    /// <param name="below">All controls and clauses that may inherit from it, itself among them.</param>
    /// <param name="context">What rules know.</param>
    public void Check(Declaration declaration, IEnumerable<AssessedDeclaration> below, RuleContext context)
    {
        if (declaration.TextOf(FieldKind.Finding) is not { } finding) return;
        var plain = finding.Plain;
        if (Wordings.First(plain.Text, WordingsIn(context.Symbols.Policy)) is not { } seen) return;
        var phrase = plain.ToOriginal(seen);
        var rows = below.Where(d => d.IsAssessed && context.Symbols.GiverOfText(d, FieldKind.Finding) == declaration).ToList();
        if (!IsWanting(rows, context.Symbols)) return;
        context.Report(Descriptor, declaration, finding.ToBlock(phrase.Start, phrase.Length), declaration.Subject);
    }

    private IEnumerable<(string, string)> WordingsIn(Policy? policy)
    {
        var added = Policy.WordingsOf(policy, Descriptor);
        return !added.IsEmpty ? _wordings.Concat(added.Select(static w => (w, Wordings.KeyOf(w)))) : _wordings;
    }

    private bool IsWanting(List<AssessedDeclaration> rows, SymbolTable symbols)
    {
        var cited = rows.SelectMany(static r => r.Evidence?.Citations ?? []).ToList();
        return cited.Count > 0 && cited.TrueForAll(c => symbols.Sources.TryGetValue(c.Source, out var source) && source.Access is { } access && access != wanted);
    }
}

/// <summary>The same of the findings of categories, which hold for rows in any file.</summary>
internal sealed class CategoryFindingAccess(params ImmutableArray<FindingAccessRule> rules) : CatalogRule([.. rules.SelectMany(static r => r.Reports)])
{
    public override void Check(Catalog catalog, RuleContext context)
    {
        foreach (var category in catalog.AllCategories.Where(static c => c.TextOf(FieldKind.Finding) is not null))
        {
            var below = catalog.ControlsAsWritten.Where(c => catalog.CategoryOf(c) is { } own && (own == category || own.Parent == category)).SelectMany(static c => c.Subtree);
            foreach (var rule in rules) rule.Check(category, below, context);
        }
    }
}
