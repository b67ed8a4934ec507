using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Rows the provider owes for which it is said to have nothing to show.</summary>
internal sealed class ContradictingEvidence() : AssessmentRule(EvidenceDiagnostics.ContradictingEvidence)
{
    private static readonly LocalizedText Contradicted = new("主体にクラウド事業者がある", "The provider is responsible");

    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (!declaration.IsOwedByProvider || declaration.Status != EvidenceStatus.NotApplicable || declaration.Site(FieldKind.Evidence) is not { } site) return;
        var responsibility = declaration.Site(FieldKind.Responsibility)?.Value ?? declaration.Name;
        context.Report(Descriptor, declaration, site.Value, [], [new(declaration.At(responsibility), Contradicted)], declaration.Subject);
    }
}
