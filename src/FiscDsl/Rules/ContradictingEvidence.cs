using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows the provider owes for which it is said to have nothing to show.</summary>
internal sealed class ContradictingEvidence() : StandingRule(EvidenceDiagnostics.ContradictingEvidence)
{
    private static readonly LocalizedText Contradicted = new("主体にクラウド事業者がある", "The provider is responsible");

    protected override void Report(AssessedDeclaration row, RuleContext context)
    {
        if (row.Site(FieldKind.Evidence) is not { } site) return;
        var responsibility = row.Site(FieldKind.Responsibility)?.Value ?? row.Name;
        context.Report(Descriptor, row, site.Value, [], [new(row.At(responsibility), Contradicted)], row.Subject);
    }
}
