using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Corrections that were not made, each by what became of it.</summary>
internal sealed class CorrectionOutcomes() : DeclarationRule(
    CorrectionDiagnostics.UnmatchedCorrection, CorrectionDiagnostics.AmbiguousCorrection,
    CorrectionDiagnostics.EmptyCorrection, CorrectionDiagnostics.OverlappingCorrections)
{
    private static readonly LocalizedText Other = new("重なる訂正", "The other correction");

    public override void Check(Declaration declaration, RuleContext context)
    {
        foreach (var correction in declaration.Corrections)
        {
            switch (correction.Outcome)
            {
                case CorrectionOutcome.Unmatched:
                    context.Report(CorrectionDiagnostics.UnmatchedCorrection, declaration, correction.Span, correction.Printed);
                    break;
                case CorrectionOutcome.Ambiguous:
                    context.Report(CorrectionDiagnostics.AmbiguousCorrection, declaration, correction.Span, correction.Printed, correction.Occurrences.ToString(CultureInfo.InvariantCulture));
                    break;
                case CorrectionOutcome.Unchanged:
                    context.Report(CorrectionDiagnostics.EmptyCorrection, declaration, correction.Span, correction.Printed);
                    break;
                case CorrectionOutcome.Overlapping when correction.Overlapped is { } other:
                    context.Report(CorrectionDiagnostics.OverlappingCorrections, declaration, correction.Span, [], [new(declaration.At(other.Span), Other)], correction.Printed, other.Printed);
                    break;
            }
        }
    }
}
