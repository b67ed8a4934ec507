using FiscDsl.Schema;

namespace FiscDsl.Services.Completion;

/// <summary>The mark before an item of a list.</summary>
internal static class ItemCompletion
{
    private const string Mark = "- ";

    /// <summary>The mark, at the beginning of a line of a list.</summary>
    public static Offer? At(CompletionContext place, FieldSchema list) =>
        list.Value is ValueKind.LineList or ValueKind.UrlList && place.Content.IsEmpty
            ? new Offer(place.Content, [new(CompletionKind.Marker, Mark.TrimEnd(), Mark, [Mark.TrimEnd()])])
            : null;
}
