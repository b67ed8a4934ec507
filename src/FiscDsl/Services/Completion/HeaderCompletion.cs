using FiscDsl.Schema;

namespace FiscDsl.Services.Completion;

/// <summary>What stands behind a declaration's keyword: the next free id or label, and mentions in a title.</summary>
internal static class HeaderCompletion
{
    /// <summary>What fits behind the keyword.</summary>
    public static Offer? At(CompletionContext place, DeclarationSchema declared)
    {
        var start = place.ValueStart;
        if (place.Text.AsSpan(start, place.At - start).IndexOfAny(" \t\u3000") >= 0) return declared.Header == HeaderShape.IdAndTitle ? MentionCompletion.At(place, start) : null;
        return place.Word(start) is { } word ? new Offer(word, Names(place, declared)) { Lead = place.Lead(start), IsNarrowed = true } : null;
    }

    private static IEnumerable<Candidate> Names(CompletionContext place, DeclarationSchema declared)
    {
        if (NextName.Of(place, declared.Kind) is { } name) yield return new(CompletionKind.Name, name, name, [name]);
        if (declared.Header == HeaderShape.Label) yield return new(CompletionKind.Name, LanguageSchema.Nothing, LanguageSchema.Nothing, [LanguageSchema.Nothing]);
    }
}
