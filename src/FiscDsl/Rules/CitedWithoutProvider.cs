using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows that cite sources although the provider is said not to be responsible. One that says nothing lacks its responsibility.</summary>
internal sealed class CitedWithoutProvider() : StandingRule(EvidenceDiagnostics.CitedWithoutProvider)
{
    protected override void Report(AssessedDeclaration row, RuleContext context)
    {
        if (row.Evidence is { Citations.IsEmpty: false } && row.Site(FieldKind.Evidence) is { } site) context.Report(Descriptor, row, site.Value, row.Subject);
    }
}
