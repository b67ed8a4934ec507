using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Completion;

/// <summary>Values on their field's line.</summary>
internal static class ValueCompletion
{
    /// <summary>What fits behind a field's name.</summary>
    public static Offer? At(CompletionContext place, FieldSchema field)
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
            ValueKind.Correction => place.Word(start) is { IsEmpty: true } word && place.ValueStart >= place.Content.End ? new Offer(word, [SnippetCompletion.Correction(place, hasName: false)]) { Lead = place.Lead(start) } : null,
            ValueKind.Acceptance => RuleCompletion.Accepted(place, start),
            ValueKind.Column => LayoutCompletion.Column(place, field, start),
            ValueKind.Mark => LayoutCompletion.Mark(place, field, start),
            ValueKind.Roles => LayoutCompletion.Carry(place, field, start),
            _ => null,
        };
    }

    /// <summary>The fixed values of a field.</summary>
    public static IEnumerable<Candidate> Fixed(CompletionContext place, FieldSchema field) =>
        field.FixedValues.Select(v => Candidate.Of(CompletionKind.Value, v.Spelling, place.Spelling, CompletionDocumentation.KeyOf(field, v)));

    /// <summary>All that a field of fixed values may say, those of several words among it.</summary>
    public static IEnumerable<Candidate> Whole(CompletionContext place, FieldSchema field) => field.Value == ValueKind.Parties ? Fixed(place, field).Prepend(Both(place, field)) : Fixed(place, field);

    private static Offer Choices(CompletionContext place, FieldSchema field, int start)
    {
        var slot = place.SlotToEnd(start);
        return slot.Choose(place, Fixed(place, field), KeyOf(field, FixedWord.Read(place.Text, slot.Value, field.FixedValues)));
    }

    /// <summary>What names a word that is a fixed value; null for any other.</summary>
    public static string? KeyOf(FieldSchema field, FixedWord word) => word.Value is { } value ? CompletionDocumentation.KeyOf(field, value) : null;

    private static Offer? Parties(CompletionContext place, FieldSchema field, int start)
    {
        var text = place.Text;
        var (element, separator, _) = TypedElement.Before(text, start, place.At, hasQuotations: false);
        var isFirst = separator is null;
        // Behind a word that stands alone, a reason.
        if (text.AsSpan(element, place.At - element).IndexOfAny(" \t\u3000") >= 0) return null;
        var all = place.SlotToEnd(start);
        if (StandingParties(field, text, all) is { } standing) return all.Choose(place, WholeValues(place, field, standing, all), standing);
        var slot = place.Slot(element);
        var others = ValueReader.Parties(field, text, TextSpan.FromBounds(start, Math.Max(start, place.Content.End))).Parties
            .Where(p => p.Span.End <= slot.Span.Start || p.Span.Start >= slot.Span.End).Select(static p => p.Value).ToHashSet();
        var free = field.FixedValues.Where(v => !others.Contains(v) && (isFirst || v != Fields.NobodyParty)).ToHashSet();
        var parties = Fixed(place, field).Zip(field.FixedValues).Where(v => free.Contains(v.Second)).Select(static v => v.First).ToList();
        if (isFirst && slot.Span.End >= place.Content.End) parties.Insert(0, Both(place, field));
        return slot.Choose(place, parties, standing: null);
    }

    /// <summary>What names the whole value where it is sound: one party, both, or nobody; else null.</summary>
    private static string? StandingParties(FieldSchema field, string text, Slot all)
    {
        if (all.Value.IsEmpty) return null;
        var read = ValueReader.Parties(field, text, all.Value);
        if (read.Nobody is not null) return CompletionDocumentation.KeyOf(field, Fields.NobodyParty);
        var parties = read.Parties.Select(static p => p.Value).ToList();
        if (parties.Contains(null) || parties.Contains(Fields.NobodyParty) || parties.Distinct().Count() < parties.Count) return null;
        return CompletionDocumentation.KeyOf(field, parties is [var only] ? only : null);
    }

    /// <summary>All that the field may say; a reason stays behind the nobody that it is given for.</summary>
    private static IEnumerable<Candidate> WholeValues(CompletionContext place, FieldSchema field, string standing, Slot all)
    {
        var word = all.Value.Start;
        while (word < all.Value.End && !Syntax.Blank.Is(place.Text[word])) word++;
        return Whole(place, field).Select(c => c.Name == standing && c.Name == CompletionDocumentation.KeyOf(field, Fields.NobodyParty) ? c with { End = word } : c);
    }

    private static Candidate Both(CompletionContext place, FieldSchema field)
    {
        var parties = field.FixedValues.Where(static v => v != Fields.NobodyParty).ToList();
        var written = string.Join(ValuePrinter.Separator, parties.Select(v => v.Spelling.In(place.Spelling)));
        return new(CompletionKind.Value, written, written, [written, .. parties.SelectMany(static v => new[] { v.Spelling.English, v.Spelling.Japanese })])
        {
            Key = CompletionDocumentation.KeyOf(field, null),
        };
    }

    /// <summary>The categories, each by its id, or its path where the id does not do.</summary>
    public static IEnumerable<Candidate> Categories(CompletionContext place) => Categories(place, isPath: false);

    private static Offer Categories(CompletionContext place, int start)
    {
        var slot = place.SlotToEnd(start);
        var isPath = slot.Value.Of(place.Text).IndexOfAny("/／") >= 0;
        return slot.Choose(place, Categories(place, isPath), StandingCategory(place.Text, slot, [.. Named(place)]), isNarrowed: true);
    }

    private static IEnumerable<Category> Named(CompletionContext place) => place.Catalog.AllCategories.Where(static c => c.Id.Length > 0);

    private static IEnumerable<Candidate> Categories(CompletionContext place, bool isPath)
    {
        var shared = Named(place).CountBy(static c => c.Id).Where(static c => c.Value > 1).Select(static c => c.Key).ToHashSet(StringComparer.Ordinal);
        return Named(place).Select(c => Of(c, isPath || shared.Contains(c.Id)));
    }

    private static string? StandingCategory(string text, Slot slot, List<Category> all)
    {
        if (slot.Value.IsEmpty || ValueReader.CategoryPath(text, slot.Value) is not { IsSound: true } path) return null;
        var name = string.Join(Category.PathSeparator, path.Ids.Elements.Select(id => IdGrammar.Normalize(id.Span.Of(text))));
        return (all.Find(c => c.Subject == name) ?? all.Find(c => c.Id == name))?.Subject;
    }

    // A control under a 大項目 alone is the exception, so what can be narrowed down to a 中項目 is.
    private static Candidate Of(Category category, bool asPath)
    {
        var name = asPath ? category.Subject : category.Id;
        var title = category.Title?.Corrected;
        return new(CompletionKind.Category, name, name, [name, category.Id, category.Subject, title ?? ""])
        {
            Key = category.Subject, Detail = title, Description = category.Parent?.Heading(asPrinted: false),
        };
    }
}

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
