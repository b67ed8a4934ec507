using FiscDsl.Diagnostics;

namespace FiscDsl.Rules;

/// <summary>Acceptances that silence nothing. Runs when every other rule has.</summary>
internal static class UnusedAcceptances
{
    public static void Report(RuleContext context)
    {
        foreach (var declaration in context.Catalog.Declarations.SelectMany(RuleRunner.SelfAndNested))
        {
            foreach (var acceptance in declaration.Acceptances)
            {
                if (acceptance.Rule is not { } rule || context.IsUsed(acceptance) || context.SeverityOf(rule) == DiagnosticSeverity.Off) continue;
                context.Report(EvidenceDiagnostics.UnusedAcceptance, declaration, acceptance.Span, [Fixes.Delete(acceptance.FieldSpan, "accept: " + rule.Name)], rule.Name);
            }
        }
    }
}
