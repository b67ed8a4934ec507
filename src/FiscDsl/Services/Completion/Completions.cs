using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>What may be inserted at a place. Nothing in prose but mentions of controls and what would end it, and nothing in comments.</summary>
public static class Completions
{
    /// <summary>How many things are given at most; typing more brings others.</summary>
    public const int MaxEntries = 200;

    private const int LongestDescription = 60;

    /// <summary>What fits a place, the likeliest first. It depends on what is typed before the cursor, and more typing may bring other things.</summary>
    /// <param name="compilation">The catalog.</param>
    /// <param name="file">Index of the file in <see cref="Compilation.Files"/>.</param>
    /// <param name="offset">The cursor, in the file.</param>
    /// <param name="trigger">The character that made an editor ask by itself; null where a person or a letter did.</param>
    public static ImmutableArray<CompletionEntry> At(Compilation compilation, int file, int offset, string? trigger = null)
    {
        if (CompletionContext.Of(compilation, file, offset) is not { } place) return [];
        // Whoever indents a line has asked for nothing, and would get a field for a line break.
        if (place.Content.IsEmpty && trigger is " " or "\u3000") return [];
        if (OfferAt(place) is not { } offer) return [];
        // Whoever writes in front of a value, a comma or the colon, has not asked for another in its place.
        if (offer.IsChosenAnew && trigger is not null && offer.Span.End > place.At) return [];
        var typed = new TypedText(TextSpan.FromBounds(offer.Span.Start, place.At).Of(place.Text).ToString());
        var fitting = new List<(Candidate Candidate, Fit? Fit)>();
        foreach (var candidate in offer.Candidates)
        {
            var fit = typed.FitOf(candidate.Words);
            if (fit is null && offer.IsNarrowed) continue;
            fitting.Add((candidate, fit));
            if (fitting.Count == MaxEntries && place.At == offer.Span.Start && offer.Standing is null) break;
        }

        return
        [
            .. fitting.OrderBy(f => f.Candidate.Name == offer.Standing ? -1 : f.Fit?.Rank ?? int.MaxValue).Take(MaxEntries)
                .Select(f => Entry(f.Candidate, typed.FilterText(f.Candidate.Words, f.Fit, keeps: offer.IsChosenAnew), TextSpan.FromBounds(offer.Span.Start, f.Candidate.End ?? offer.Span.End).Shift(place.Start), offer)),
        ];
    }

    private static Offer? OfferAt(CompletionContext place) => place switch
    {
        { Within.Value: ValueKind.Prose } => MentionCompletion.At(place, place.Content.Start) ?? OutdentCompletion.At(place),
        { Within: { } list } => ItemCompletion.At(place, list),
        _ when place.At <= place.Head.Name.End => MemberCompletion.At(place),
        _ when place.Head.Colon is { } colon && place.At <= colon.Start => null,
        { Owner: Policy } => RuleCompletion.Severities(place),
        { Field: { } field } => ValueCompletion.At(place, field),
        { Declared: { } declared } => HeaderCompletion.At(place, declared),
        _ => null,
    };

    private static CompletionEntry Entry(Candidate candidate, string filterText, TextSpan span, Offer offer) =>
        new(candidate.Kind, candidate.Label, new(span, offer.Lead + candidate.NewText), filterText)
        {
            Detail = candidate.Detail is { } detail ? Ellipsis.Of(detail, Ellipsis.OfLine) : null,
            Description = candidate.Description is { } description ? Ellipsis.Of(description, LongestDescription) : null,
            Key = candidate.Key, Stops = [.. candidate.Stops.Select(s => s with { Offset = s.Offset + offer.Lead.Length })], HasIndentation = offer.HasIndentation,
        };
}
