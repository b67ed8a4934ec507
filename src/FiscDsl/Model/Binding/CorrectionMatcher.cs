using System.Collections.Immutable;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

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
        // What is printed is looked for as it is read: か and a mark on the one side, が on the other.
        ImmutableArray<PlainText> plain = [.. texts.Select(static t => t.PlainPrinted)];
        var applied = new List<(TextValue Text, TextSpan Place, Correction Correction)>();
        string[] patterns = [.. declaration.Corrections.Select(static c => Pattern(c.Printed))];
        foreach (var (correction, pattern, match) in declaration.Corrections.Zip(patterns, PatternSearch.Of(patterns, [.. plain.Select(static t => t.Text)])))
        {
            correction.Occurrences = match.Count;
            if (correction.Printed == correction.Replacement) correction.Outcome = CorrectionOutcome.Unchanged;
            else if (match.Count == 0) correction.Outcome = CorrectionOutcome.Unmatched;
            else if (match.Count > 1) correction.Outcome = CorrectionOutcome.Ambiguous;
            else applied.Add((texts[match.Text], plain[match.Text].ToOriginal(new(match.Start, pattern.Length)), correction));
        }

        foreach (var group in applied.GroupBy(static a => a.Text)) Apply(group.Key, group);
    }

    // What is all invisible matches nothing, and no pattern may be empty.
    private static string Pattern(string printed) => PlainText.Map(printed).Text is { Length: > 0 } plain ? plain : printed;

    private static void Apply(TextValue text, IEnumerable<(TextValue Text, TextSpan Place, Correction Correction)> matches)
    {
        var replacements = ImmutableArray.CreateBuilder<TextCorrection>();
        Correction? last = null;
        var end = 0;
        foreach (var (_, place, correction) in matches.OrderBy(static m => m.Place.Start).ThenBy(static m => m.Correction.Span.Start))
        {
            if (last is not null && place.Start < end)
            {
                correction.Outcome = CorrectionOutcome.Overlapping;
                correction.Overlapped = last;
                continue;
            }

            correction.Target = text;
            replacements.Add(new(place.Start, place.Length, correction.Replacement));
            last = correction;
            end = place.End;
        }

        text.Apply(replacements.ToImmutable());
    }
}
