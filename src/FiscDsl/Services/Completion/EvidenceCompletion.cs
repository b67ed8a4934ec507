using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>Evidence: sources, those first that the clauses nearby cite; places in them; and the dispositions.</summary>
internal static class EvidenceCompletion
{
    /// <summary>What fits a value that begins at an offset.</summary>
    public static Offer? At(Place place, FieldSchema field, int start)
    {
        var text = place.Text;
        var (element, quote) = Element(text, start, place.At);
        var isFirst = element == start;
        while (element < place.At && Blank.Is(text[element])) element++;
        var id = element + IdGrammar.Scan(text.AsSpan(element, place.At - element));
        var all = place.SlotToEnd(start).Value;
        var word = all.IsEmpty ? null : EvidenceGrammar.Read(text, all).Disposition;
        // Behind a word that stands alone, a reason.
        if (word is { } disposition && place.At > disposition.End) return null;
        if (quote >= 0) return LocatorCompletion.Inside(place, IdGrammar.Normalize(text.AsSpan(element, id - element)), quote);
        if (id < place.At && Blank.Trim(text, TextSpan.FromBounds(id, place.At)).IsEmpty && IdGrammar.Normalize(text.AsSpan(element, id - element)) is var cited && place.Catalog.SourceById.ContainsKey(cited))
            return LocatorCompletion.Behind(place, cited);
        var slot = place.Slot(element);
        var source = IdGrammar.Normalize(slot.Value.Of(text));
        var standing = word is { } said ? ValueCompletion.Standing(field, said.Of(text)) : place.Catalog.SourceById.ContainsKey(source) ? source : null;
        var whole = Math.Max(slot.Span.End, place.Content.End);
        var candidates = Sources(place).Select(Of).Select(c => c with { End = c.Name == standing ? null : word is null ? EndOfCitation(place, slot.Span.End) : whole });
        if (isFirst) candidates = candidates.Concat(ValueCompletion.Fixed(place, field).Select(c => c with { End = word?.End ?? whole }));
        return slot.Choose(place, candidates, standing, isNarrowed: true);
    }

    // A place in one source is none in another.
    private static int EndOfCitation(Place place, int id)
    {
        var quote = id;
        while (quote < place.Content.End && Blank.Is(place.Text[quote])) quote++;
        return quote < place.Content.End && Quoted.Opens(place.Text[quote]) && LocatorCompletion.Closing(place.Text, quote, place.Content.End) is { } close ? close + 1 : id;
    }

    /// <summary>Where the element before the cursor begins, and the quotation mark that is still open there, or -1.</summary>
    private static (int Element, int Quote) Element(string text, int start, int end)
    {
        var element = start;
        for (var at = start; at < end; at++)
        {
            if (ListGrammar.Separators.Contains(text[at], StringComparison.Ordinal)) element = at + 1;
            if (!Quoted.Opens(text[at])) continue;
            if (LocatorCompletion.Closing(text, at, end) is not { } close) return (element, at);
            at = close;
        }

        return (element, -1);
    }

    /// <summary>All sources: those that clauses nearby cite, the nearest first, then the others; what the value cites already comes last.</summary>
    private static IEnumerable<Source> Sources(Place place)
    {
        var here = place.Owner as AssessedDeclaration;
        var cited = (here?.Evidence?.Citations ?? []).Select(static c => c.Source).ToHashSet(StringComparer.Ordinal);
        var near = here is null ? [] : here.Control.Subtree.Where(d => d != here).OrderBy(d => Math.Abs(d.Line - here.Line))
            .SelectMany(static d => d.Evidence?.Citations ?? []).Select(static c => c.Source).Distinct(StringComparer.Ordinal)
            .Select(id => place.Catalog.SourceById.GetValueOrDefault(id)).OfType<Source>();
        return near.Concat(place.Catalog.Sources).Where(static s => s.Id.Length > 0).Distinct().OrderBy(s => cited.Contains(s.Id));
    }

    private static Candidate Of(Source source) =>
        Candidate.OfId(CompletionKind.Source, source.Id, source.Id, source.Title?.Corrected, source.Urls.IsEmpty ? null : source.Urls[0].Value);
}
