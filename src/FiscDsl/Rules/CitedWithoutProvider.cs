using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows that cite sources although the provider is said not to be responsible. One that says nothing lacks its responsibility.</summary>
internal sealed class CitedWithoutProvider() : AssessmentRule(EvidenceDiagnostics.CitedWithoutProvider)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration.Responsibility is not { Provider: false } || declaration.Evidence is not { Citations.IsEmpty: false } || declaration.Site(FieldKind.Evidence) is not { } site) return;
        context.Report(Descriptor, declaration, site.Value, declaration.Subject);
    }
}
