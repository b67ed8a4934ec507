using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Completion;

/// <summary>Evidence: sources, those first that the clauses nearby cite; places in them; and the dispositions.</summary>
internal static class EvidenceCompletion
{
    /// <summary>What fits a value that begins at an offset.</summary>
    public static Offer? At(CompletionContext place, FieldSchema field, int start)
    {
        var text = place.Text;
        var element = TypedElement.Before(text, start, place.At, hasQuotations: true);
        var id = element.Id(text, place.At);
        var all = place.SlotToEnd(start).Value;
        var word = all.IsEmpty ? null : ValueReader.Evidence(text, all).Disposition;
        // Behind a word that stands alone, a reason.
        if (word is { } disposition && place.At > disposition.Span.End) return null;
        var cited = IdGrammar.Normalize(id.Of(text));
        if (element.OpenMark is { } quote) return LocatorCompletion.Inside(place, cited, quote);
        if (id.End < place.At && Blank.Trim(text, TextSpan.FromBounds(id.End, place.At)).IsEmpty && place.Catalog.SourceById.ContainsKey(cited)) return LocatorCompletion.Behind(place, cited);
        var slot = place.Slot(element.Start);
        var source = IdGrammar.Normalize(slot.Value.Of(text));
        var standing = word is { } said ? ValueCompletion.KeyOf(field, said) : place.Catalog.SourceById.ContainsKey(source) ? source : null;
        var whole = Math.Max(slot.Span.End, place.Content.End);
        var candidates = Sources(place).Select(s => Of(s, place.Spelling)).Select(c => c with { End = c.Name == standing ? null : word is null ? EndOfCitation(place, slot.Span.End) : whole });
        if (element.Separator is null) candidates = candidates.Concat(ValueCompletion.Fixed(place, field).Select(c => c with { End = word?.Span.End ?? whole }));
        return slot.Choose(place, candidates, standing, isNarrowed: true);
    }

    /// <summary>One citation, of any source, or a disposition.</summary>
    public static IEnumerable<Candidate> Whole(CompletionContext place, FieldSchema field) => Sources(place).Select(s => Of(s, place.Spelling)).Concat(ValueCompletion.Fixed(place, field));

    // A place in one source is none in another.
    private static int EndOfCitation(CompletionContext place, int id)
    {
        var quote = id;
        while (quote < place.Content.End && Blank.Is(place.Text[quote])) quote++;
        return quote < place.Content.End && QuotationMarks.Opens(place.Text[quote]) && QuotationMarks.Closing(place.Text, quote, place.Content.End) is { } close ? close + 1 : id;
    }

    /// <summary>All sources: those that clauses nearby cite, the nearest first, then the others; what the value cites already comes last.</summary>
    private static IEnumerable<Source> Sources(CompletionContext place)
    {
        var here = place.Owner as AssessedDeclaration;
        var cited = (here?.Evidence?.Citations ?? []).Select(static c => c.Source).ToHashSet(StringComparer.Ordinal);
        var near = here is null ? [] : here.Control.Subtree.Where(d => d != here).OrderBy(d => Math.Abs(d.Line - here.Line))
            .SelectMany(static d => d.Evidence?.Citations ?? []).Select(static c => c.Source).Distinct(StringComparer.Ordinal)
            .Select(id => place.Catalog.SourceById.GetValueOrDefault(id)).OfType<Source>();
        return near.Concat(place.Catalog.Sources).Where(static s => s.Id.Length > 0).Distinct().OrderBy(s => cited.Contains(s.Id));
    }

    private static Candidate Of(Source source, MessageLanguage language) =>
        Candidate.OfId(CompletionKind.Source, source.Id, source.Id, source.Title?.Corrected, source.Urls.IsEmpty ? WorkbookTexts.NoAddress.In(language) : source.Urls[0].Value);
}
