using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>
/// Matches a declaration's corrections with its title and prose. All are matched against the printed text at once, so
/// their order never matters.
/// </summary>
internal static class CorrectionMatcher
{
    public static void Match(Declaration declaration)
    {
        if (declaration.Corrections.IsEmpty) return;
        var texts = declaration.Texts;
        var applied = new List<(TextValue Text, int Start, Correction Correction)>();
        var matches = PatternSearch.Of([.. declaration.Corrections.Select(static c => c.Printed)], [.. texts.Select(static t => t.Printed)]);
        foreach (var (correction, match) in declaration.Corrections.Zip(matches))
        {
            correction.Occurrences = match.Count;
            if (correction.Printed == correction.Replacement) correction.Outcome = CorrectionOutcome.Unchanged;
            else if (match.Count == 0) correction.Outcome = CorrectionOutcome.Unmatched;
            else if (match.Count > 1) correction.Outcome = CorrectionOutcome.Ambiguous;
            else applied.Add((texts[match.Text], match.Start, correction));
        }

        foreach (var group in applied.GroupBy(static a => a.Text)) Apply(group.Key, group);
    }

    private static void Apply(TextValue text, IEnumerable<(TextValue Text, int Start, Correction Correction)> matches)
    {
        var replacements = ImmutableArray.CreateBuilder<TextCorrection>();
        Correction? last = null;
        var end = 0;
        foreach (var (_, start, correction) in matches.OrderBy(static m => m.Start).ThenBy(static m => m.Correction.Span.Start))
        {
            if (last is not null && start < end)
            {
                correction.Outcome = CorrectionOutcome.Overlapping;
                correction.Overlapped = last;
                continue;
            }

            correction.Target = text;
            replacements.Add(new(start, correction.Printed.Length, correction.Replacement));
            last = correction;
            end = start + correction.Printed.Length;
        }

        text.Apply(replacements.ToImmutable());
    }
}
