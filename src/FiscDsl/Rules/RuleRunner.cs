using System.Collections.Concurrent;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Shows every declaration and text of a catalog to the rules that look at its kind.</summary>
internal sealed class RuleRunner
{
    /// <summary>Declarations on the margin from which on several threads pay for their start.</summary>
    private const int ParallelFrom = 256;

    private readonly DeclarationRule[] _declarationRules;
    private readonly AssessmentRule[] _assessmentRules;
    private readonly SourceRule[] _sourceRules;
    private readonly TextRule[] _textRules;
    private readonly MentionRule[] _mentionRules;
    private readonly CatalogRule[] _catalogRules;

    private RuleRunner(RuleContext context)
    {
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
        var declarations = catalog.Declarations;
        if (declarations.Length < ParallelFrom)
        {
            runner.Visit(0, declarations.Length, context);
        }
        else
        {
            // A rule sees one declaration alone, so the order in which threads come to them leaves no trace but the findings' order, and they are sorted.
            var parts = new ConcurrentBag<RuleContext>();
            Parallel.ForEach(Partitioner.Create(0, declarations.Length), range =>
            {
                var part = context.Part();
                runner.Visit(range.Item1, range.Item2, part);
                parts.Add(part);
            });
            foreach (var part in parts) context.Take(part);
        }

        foreach (var rule in runner._catalogRules) rule.Check(context);
        UnusedAcceptances.Report(context);
        return context.Findings;
    }

    private void Visit(int start, int end, RuleContext context)
    {
        for (var i = start; i < end; i++)
            foreach (var declaration in context.Catalog.Declarations[i].SelfAndNested()) Visit(declaration, context);
    }

    private void Visit(Declaration declaration, RuleContext context)
    {
        foreach (var rule in _declarationRules) rule.Check(declaration, context);
        if (declaration is AssessedDeclaration assessed)
        {
            foreach (var rule in _assessmentRules) rule.Check(assessed, context);
        }
        else if (declaration is Source source)
        {
            foreach (var rule in _sourceRules) rule.Check(source, context);
        }

        foreach (var text in declaration.Texts)
        {
            foreach (var rule in _textRules) rule.Check(text, declaration, context);
            foreach (var mention in MentionSite.In(text))
                foreach (var rule in _mentionRules) rule.Check(mention, declaration, context);
        }
    }
}
