using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows for which the search for evidence found nothing, whoever is responsible.</summary>
internal sealed class OpenGap() : StandingRule(EvidenceDiagnostics.OpenGap)
{
    protected override void Report(AssessedDeclaration row, RuleContext context)
    {
        if (row.Site(FieldKind.Evidence) is { } site) context.Report(Descriptor, row, site.Value, row.Subject);
    }
}
