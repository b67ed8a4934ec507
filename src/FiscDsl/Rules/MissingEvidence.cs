using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>
/// Rows the provider owes that have no evidence. The rules on missing fields ask for the field and not for its value: one
/// that is there and cannot be read has an error of its own.
/// </summary>
internal sealed class MissingEvidence() : AssessmentRule(EvidenceDiagnostics.MissingEvidence)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (!declaration.IsOwedByProvider || declaration.Site(FieldKind.Evidence) is not null) return;
        if (!UnreadLines.Any(declaration)) context.Report(Descriptor, declaration, declaration.Name, [Mends.AddField(declaration, FieldKind.Evidence)], declaration.Subject);
    }
}
