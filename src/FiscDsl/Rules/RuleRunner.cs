using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Shows every declaration and text of a catalog to the rules that look at its kind.</summary>
internal sealed class RuleRunner
{
    private readonly RuleContext _context;
    private readonly DeclarationRule[] _declarationRules;
    private readonly AssessmentRule[] _assessmentRules;
    private readonly SourceRule[] _sourceRules;
    private readonly TextRule[] _textRules;
    private readonly MentionRule[] _mentionRules;
    private readonly CatalogRule[] _catalogRules;

    private RuleRunner(RuleContext context)
    {
        _context = context;
        var rules = Rule.All.Where(r => r.Reports.Any(d => context.SeverityOf(d) != DiagnosticSeverity.Off)).ToList();
        _declarationRules = [.. rules.OfType<DeclarationRule>()];
        _assessmentRules = [.. rules.OfType<AssessmentRule>()];
        _sourceRules = [.. rules.OfType<SourceRule>()];
        _textRules = [.. rules.OfType<TextRule>()];
        _mentionRules = [.. rules.OfType<MentionRule>()];
        _catalogRules = [.. rules.OfType<CatalogRule>()];
    }

    public static IReadOnlyList<Diagnostic> Run(Catalog catalog)
    {
        var context = new RuleContext(catalog);
        var runner = new RuleRunner(context);
        foreach (var declaration in catalog.Declarations)
            foreach (var nested in SelfAndNested(declaration)) runner.Visit(nested);
        foreach (var rule in runner._catalogRules) rule.Check(context);
        UnusedAcceptances.Report(context);
        return context.Findings;
    }

    /// <summary>A declaration and those nested in it.</summary>
    internal static IEnumerable<Declaration> SelfAndNested(Declaration declaration) => declaration switch
    {
        AssessedDeclaration assessed => assessed.SelfAndDescendants(),
        Category category => category.Categories.Prepend(category),
        _ => [declaration],
    };

    private void Visit(Declaration declaration)
    {
        foreach (var rule in _declarationRules) rule.Check(declaration, _context);
        if (declaration is AssessedDeclaration assessed)
        {
            foreach (var rule in _assessmentRules) rule.Check(assessed, _context);
        }
        else if (declaration is Source source)
        {
            foreach (var rule in _sourceRules) rule.Check(source, _context);
        }

        foreach (var text in declaration.Texts)
        {
            foreach (var rule in _textRules) rule.Check(text, declaration, _context);
            foreach (var mention in MentionSite.In(text))
                foreach (var rule in _mentionRules) rule.Check(mention, declaration, _context);
        }
    }
}
