using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>
/// Rows the provider owes that have no evidence. The rules on missing fields ask for the field and not for its value: one
/// that is there and cannot be read has an error of its own.
/// </summary>
internal sealed class MissingEvidence() : StandingRule(EvidenceDiagnostics.MissingEvidence)
{
    protected override void Report(AssessedDeclaration row, RuleContext context)
    {
        if (row.Site(FieldKind.Evidence) is not null || UnreadLines.Any(row)) return;
        context.Report(Descriptor, row, row.Name, [BlockFixes.AddField(row, FieldKind.Evidence)], row.Subject);
    }
}
