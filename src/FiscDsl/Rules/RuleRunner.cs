using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Shows every rule every declaration of a catalog.</summary>
internal static class RuleRunner
{
    public static IReadOnlyList<Diagnostic> Run(Catalog catalog)
    {
        var context = new RuleContext(catalog);
        foreach (var declaration in catalog.Declarations) Visit(declaration, context);
        foreach (var rule in Rule.All) rule.CheckCatalog(context);
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

    private static void Visit(Declaration top, RuleContext context)
    {
        foreach (var declaration in SelfAndNested(top))
        {
            foreach (var rule in Rule.All)
            {
                rule.Check(declaration, context);
                if (declaration is AssessedDeclaration assessed) rule.Check(assessed, context);
                else if (declaration is Source source) rule.Check(source, context);
            }

            foreach (var text in declaration.Texts)
                foreach (var rule in Rule.All) rule.Check(text, declaration, context);
        }
    }
}
