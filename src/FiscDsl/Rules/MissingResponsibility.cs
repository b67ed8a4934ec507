using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows that do not say who is responsible. An empty control is reported as such and not for what it would need besides.</summary>
internal sealed class MissingResponsibility() : StandingRule(CompletenessDiagnostics.MissingResponsibility)
{
    protected override void Report(AssessedDeclaration row, RuleContext context)
    {
        if (row.Site(FieldKind.Responsibility) is not null || UnreadLines.Any(row)) return;
        context.Report(Descriptor, row, row.Name, [BlockFixes.AddField(row, FieldKind.Responsibility)], row.Subject);
    }
}
