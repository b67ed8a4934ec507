using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows the provider owes for which no finding is given, here or above.</summary>
internal sealed class MissingFinding() : AssessmentRule(CompletenessDiagnostics.MissingFinding)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (!declaration.IsOwedByProvider || MissingInformation.IsGiven(declaration, FieldKind.Finding, context.Symbols)) return;
        MissingInformation.Report(FieldKind.Finding, Descriptor, declaration, context);
    }
}
