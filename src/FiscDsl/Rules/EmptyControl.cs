using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Controls with neither clauses nor an assessment.</summary>
internal sealed class EmptyControl() : StandingRule(CompletenessDiagnostics.EmptyControl)
{
    protected override void Report(AssessedDeclaration row, RuleContext context)
    {
        if (!UnreadLines.Any(row)) context.Report(Descriptor, row, row.Name, row.Id);
    }
}
