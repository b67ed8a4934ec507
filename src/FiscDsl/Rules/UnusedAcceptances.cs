using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>
/// Acceptances that silence nothing. Runs when every other rule has looked at the declaration. An acceptance of this
/// rule is judged last, and cannot silence the finding about itself. What rules have not looked at because of an error
/// is not held unused.
/// </summary>
internal static class UnusedAcceptances
{
    private static readonly DiagnosticDescriptor Rule = EvidenceDiagnostics.UnusedAcceptance;

    public static void Report(Declaration declaration, RuleContext context)
    {
        if (declaration.Acceptances.IsEmpty || UnreadLines.Any(declaration)) return;
        foreach (var acceptance in declaration.Acceptances)
            if (acceptance.Rule is { } rule && rule != Rule && IsUnused(acceptance, rule, context)) context.Report(Rule, declaration, acceptance.Span, [Remove(acceptance, rule)], rule.Name);
        foreach (var acceptance in declaration.Acceptances)
            if (acceptance.Rule == Rule && IsUnused(acceptance, Rule, context)) context.ReportAlways(Rule, declaration, acceptance.Span, [Remove(acceptance, Rule)], [], Rule.Name);
    }

    private static bool IsUnused(Acceptance acceptance, DiagnosticDescriptor rule, RuleContext context) =>
        !context.Used.Contains(acceptance) && context.Symbols.SeverityOf(rule) != DiagnosticSeverity.Off;

    private static CodeFix Remove(Acceptance acceptance, DiagnosticDescriptor rule) => CodeFix.Delete(acceptance.FieldSpan, "accept: " + rule.Name);
}
