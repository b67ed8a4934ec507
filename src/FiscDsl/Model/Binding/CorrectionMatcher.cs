using System.Collections.Immutable;

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
        foreach (var correction in declaration.Corrections)
        {
            var (text, start) = Find(correction, texts);
            if (correction.Printed == correction.Replacement) correction.Outcome = CorrectionOutcome.Unchanged;
            else if (text is null) correction.Outcome = CorrectionOutcome.Unmatched;
            else if (correction.Occurrences > 1) correction.Outcome = CorrectionOutcome.Ambiguous;
            else applied.Add((text, start, correction));
        }

        foreach (var group in applied.GroupBy(static a => a.Text)) Apply(group.Key, group);
    }

    private static (TextValue? Text, int Start) Find(Correction correction, ImmutableArray<TextValue> texts)
    {
        (TextValue? Text, int Start) found = default;
        foreach (var text in texts)
        {
            for (var at = text.Printed.IndexOf(correction.Printed, StringComparison.Ordinal); at >= 0; at = text.Printed.IndexOf(correction.Printed, at + 1, StringComparison.Ordinal))
            {
                if (correction.Occurrences++ == 0) found = (text, at);
            }
        }

        return found;
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
