using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows the provider owes for which the search found nothing.</summary>
internal sealed class OpenGap() : AssessmentRule(EvidenceDiagnostics.OpenGap)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (!declaration.IsOwedByProvider || declaration.Status != EvidenceStatus.None || declaration.Site(FieldKind.Evidence) is not { } site) return;
        context.Report(Descriptor, declaration, site.Value, declaration.Subject);
    }
}
