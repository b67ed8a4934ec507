using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Rules;

/// <summary>
/// Labels that do not count up. Siblings of one style (<c>(#)</c>, <c>#.</c>, <c>①</c>) count from 1, and in a run from
/// its first label; a run counts for all its numbers. After a gap the count goes on from what was found, so that a gap
/// is one finding; a label given before is the affair of repeated-label.
/// </summary>
internal sealed class SkippedLabel() : AssessmentRule(NumberingDiagnostics.SkippedLabel)
{
    public override void Check(AssessedDeclaration declaration, RuleContext context)
    {
        if (declaration.Clauses.IsEmpty) return;
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        if (LabelGrammar.Run(declaration.Id) is { } run && LabelGrammar.Number(run.First) is { } runFirst) next[runFirst.Style] = runFirst.Value;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in declaration.Clauses)
        {
            if (!seen.Add(clause.Id) || NumbersOf(clause.Id) is not { } numbers) continue;
            var (first, last) = numbers;
            var expected = next.GetValueOrDefault(first.Style, 1);
            next[first.Style] = last + 1;
            if (first.Value != expected) context.Report(Descriptor, clause, clause.Name, clause.Id, LabelGrammar.WithNumber(first, expected), declaration.Subject);
        }
    }

    /// <summary>The first number of a label, in its style, and the last it counts for; null for a label that has no number.</summary>
    private static (LabelNumber First, int Last)? NumbersOf(string label)
    {
        if (LabelGrammar.Run(label) is not { } run) return LabelGrammar.Number(label) is { } single ? (single, single.Value) : null;
        if (LabelGrammar.Number(run.First) is not { } first) return null;
        return LabelGrammar.Number(run.Last) is { } last && last.Style == first.Style && last.Value > first.Value ? (first, last.Value) : (first, first.Value);
    }
}
