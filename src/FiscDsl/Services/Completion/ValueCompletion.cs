using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Services.Completion;

/// <summary>Values on their field's line.</summary>
internal static class ValueCompletion
{
    /// <summary>What fits behind a field's name.</summary>
    public static Offer? At(Place place, FieldSchema field)
    {
        var start = place.ValueStart;
        return field.Value switch
        {
            ValueKind.Prose => MentionCompletion.At(place, start),
            ValueKind.Line when field.Kind == FieldKind.Title => MentionCompletion.At(place, start),
            ValueKind.Choice => Choices(place, field, start),
            ValueKind.Parties => Parties(place, field, start),
            ValueKind.Evidence => EvidenceCompletion.At(place, field, start),
            ValueKind.CategoryPath => Categories(place, start),
            ValueKind.Acceptance => RuleCompletion.Accepted(place, start),
            _ => null,
        };
    }

    /// <summary>The fixed values of a field.</summary>
    public static IEnumerable<Candidate> Fixed(Place place, FieldSchema field) =>
        field.FixedValues.Select(v => Candidate.Of(CompletionKind.Value, v.Spelling, place.Spelling, CompletionDocumentation.KeyOf(field, v)));

    private static Offer? Choices(Place place, FieldSchema field, int start) =>
        place.Word(start) is { } word ? new Offer(word, Fixed(place, field)) { Lead = place.Lead(start) } : null;

    private static Offer? Parties(Place place, FieldSchema field, int start)
    {
        var text = place.Text;
        var element = start;
        for (var at = start; at < place.At; at++)
            if (ListGrammar.Separators.Contains(text[at], StringComparison.Ordinal)) element = at + 1;
        var isFirst = element == start;
        while (element < place.At && Syntax.Blank.Is(text[element])) element++;
        // Behind a word that stands alone, a reason.
        if (place.Word(element) is not { } word || text.AsSpan(element, place.At - element).IndexOfAny(" \t\u3000") >= 0) return null;
        var others = WordListGrammar.Read(text, TextSpan.FromBounds(start, Math.Max(start, place.Content.End))).Elements
            .Where(e => e.Span.End <= element || e.Span.Start >= word.End).Select(e => Model.Binding.ChoiceReader.Find(field.FixedValues, e.Span.Of(text))).ToHashSet();
        var free = field.FixedValues.Where(v => !others.Contains(v) && (isFirst || v != Fields.NobodyParty)).ToHashSet();
        var parties = Fixed(place, field).Zip(field.FixedValues).Where(v => free.Contains(v.Second)).Select(static v => v.First).ToList();
        if (isFirst && word.End >= place.Content.End) parties.Insert(0, Both(place, field));
        return new Offer(word, parties) { Lead = place.Lead(element) };
    }

    private static Candidate Both(Place place, FieldSchema field)
    {
        var parties = field.FixedValues.Where(static v => v != Fields.NobodyParty).ToList();
        var written = string.Join(", ", parties.Select(v => v.Spelling.In(place.Spelling)));
        return new(CompletionKind.Value, written, written, [written, .. parties.SelectMany(static v => new[] { v.Spelling.English, v.Spelling.Japanese })])
        {
            Key = CompletionDocumentation.KeyOf(field, null),
        };
    }

    private static Offer? Categories(Place place, int start)
    {
        var end = Math.Max(place.At, place.Content.End);
        if (start == place.At && end > start) return null;
        var all = place.Catalog.AllCategories.Where(static c => c.Id.Length > 0).ToList();
        var shared = all.CountBy(static c => c.Id).Where(static c => c.Value > 1).Select(static c => c.Key).ToHashSet(StringComparer.Ordinal);
        var isPath = place.Text.AsSpan(start, place.At - start).IndexOfAny("/／") >= 0;
        return new Offer(TextSpan.FromBounds(start, end), all.Select(c => Of(c, isPath || shared.Contains(c.Id)))) { Lead = place.Lead(start), IsNarrowed = true };
    }

    // A control under a 大項目 alone is the exception, so what can be narrowed down to a 中項目 is.
    private static Candidate Of(Category category, bool asPath)
    {
        var name = asPath ? category.Subject : category.Id;
        var title = category.TitleText?.Corrected;
        return new(CompletionKind.Category, name, name, [name, category.Id, category.Subject, title ?? ""])
        {
            Key = category.Subject, Detail = title, Description = category.Parent?.Title(asPrinted: false),
        };
    }
}
