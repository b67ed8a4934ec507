using FiscDsl.Model;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Completion;

/// <summary>Places in a source, as they are given elsewhere.</summary>
internal static class LocatorCompletion
{
    /// <summary>Places behind an open quotation mark.</summary>
    /// <param name="place">The place.</param>
    /// <param name="id">The source.</param>
    /// <param name="quote">Offset of the mark.</param>
    public static Offer Inside(CompletionContext place, string id, int quote)
    {
        var opening = place.Text[quote];
        // A mark that an editor has closed is closed again, unless it is the first of the next element.
        var end = place.At;
        while (end < place.Content.End && !QuotationMarks.Closes(place.Text[end], opening) && !TypedElement.IsSeparator(place.Text[end])) end++;
        end = end < place.Content.End && QuotationMarks.Closes(place.Text[end], opening) ? end + 1 : place.At;
        var close = QuotationMarks.ClosingOf(opening);
        var written = TextSpan.FromBounds(quote + 1, end > place.At ? end - 1 : quote + 1);
        var used = Used(place, id).Where(l => QuotationMarks.FitsBehind(opening, l)).ToList();
        var standing = used.Find(l => written.Of(place.Text).SequenceEqual(l));
        return new Slot(TextSpan.FromBounds(quote + 1, end), written).Choose(place, used.Select(l => Of(l, l, l + close)), standing, isNarrowed: true) with { Lead = "" };
    }

    /// <summary>Places, with their marks, behind a source's id.</summary>
    public static Offer Behind(CompletionContext place, string id)
    {
        var quote = place.At;
        while (quote < place.Content.End && Blank.Is(place.Text[quote])) quote++;
        var close = quote < place.Content.End && QuotationMarks.Opens(place.Text[quote]) ? QuotationMarks.Closing(place.Text, quote, place.Content.End) : null;
        var written = close is { } end ? TextSpan.FromBounds(quote, end + 1) : new TextSpan(place.At, 0);
        var standing = close is { } ? QuotationMarks.Quote(place.Text[(quote + 1)..(written.End - 1)]) : null;
        return new Slot(TextSpan.FromBounds(place.At, written.End), written).Choose(place, Used(place, id).Select(QuotationMarks.Quote).Select(static l => Of(l, l, l)), standing) with { Lead = "" };
    }

    private static Candidate Of(string label, string word, string newText) => new(CompletionKind.Locator, label, newText, [word]);

    /// <summary>The places given for a source: in the same control first, then those that are given most often.</summary>
    private static IEnumerable<string> Used(CompletionContext place, string id)
    {
        var control = (place.Owner as AssessedDeclaration)?.Control;
        return CitationSite.Of(place.Compilation, [id])[id].Select(static c => c.Declaration).Where(d => d != place.Owner)
            .SelectMany(d => (d.Evidence?.Citations ?? []).Where(c => c.Source == id && c.Locator is { Length: > 0 }).Select(c => (Locator: c.Locator ?? "", IsNear: d.Control == control)))
            .GroupBy(static c => c.Locator, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Any(static c => c.IsNear)).ThenByDescending(static g => g.Count()).ThenBy(static g => g.Key, NaturalOrder.Instance)
            .Select(static g => g.Key);
    }
}
