using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>
/// Where a value goes. With the cursor in front of one that stands, in it, or behind one that is known, all that fits is
/// listed and takes its place; else one is being typed, and that narrows the list.
/// </summary>
/// <param name="Span">What is replaced: from the cursor or what is typed before it to the end of the value.</param>
/// <param name="Value">What stands there, without blanks before it; empty where nothing does.</param>
internal readonly record struct Slot(TextSpan Span, TextSpan Value)
{
    /// <summary>What fits the slot.</summary>
    /// <param name="place">The cursor.</param>
    /// <param name="candidates">All that fits, the likeliest first.</param>
    /// <param name="standing">What names the one that stands, <see cref="Candidate.Name"/>; null where it is none of them.</param>
    /// <param name="isNarrowed">As <see cref="Offer.IsNarrowed"/>, while a value is typed.</param>
    public Offer Choose(CompletionContext place, IEnumerable<Candidate> candidates, string? standing, bool isNarrowed = false) =>
        IsChosenAnew(place, standing)
            ? new(Span, candidates) { Lead = place.Lead(Span.Start), IsChosenAnew = true, Standing = standing }
            : new(Span, candidates.Select(static c => c with { End = null })) { Lead = place.Lead(Span.Start), IsNarrowed = isNarrowed };

    /// <summary>True where a value stands that another is to replace.</summary>
    public bool IsChosenAnew(CompletionContext place, string? standing) => !Value.IsEmpty && (Value.End > place.At || standing is not null);
}
