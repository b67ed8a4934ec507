using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Sibling clauses with the same label, reported on the later ones.</summary>
internal sealed class RepeatedLabel() : AssessmentRule(NumberingDiagnostics.RepeatedLabel)
{
    private static readonly LocalizedText First = new("最初の項番", "The first one");

    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration.Clauses.Length < 2) return;
        var seen = new Dictionary<string, Clause>(StringComparer.Ordinal);
        foreach (var clause in declaration.Clauses)
        {
            if (clause.IsUnlabelled || seen.TryAdd(clause.Id, clause)) continue;
            context.Report(Descriptor, clause, clause.Name, [], [new(seen[clause.Id].Location, First)], clause.Id, declaration.Subject);
        }
    }
}
