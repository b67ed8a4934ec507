using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Completion;

/// <summary>The values of a layout: what a column gives, what a mark means, what is carried down.</summary>
internal static class LayoutCompletion
{
    /// <summary>What fits a column's value: the marks around a heading, and behind the arrow what no other column gives yet.</summary>
    public static Offer? Column(CompletionContext place, FieldSchema field, int start)
    {
        if (Behind(place, start) is not { } role) return IsEmpty(place, start) ? Heading(place, start) : null;
        var sides = place.Content.End > start ? (ValueReader.Read(field, place.Text, TextSpan.FromBounds(start, place.Content.End)) as ColumnSyntax)?.Sides : null;
        if (sides?.Lead is { } lead && place.At >= lead.Span.Start) return null;
        var slot = sides?.Lead is null ? place.SlotToEnd(role) : place.Slot(role);
        var taken = place.Owner is TableLayout layout
            ? layout.Columns.Where(c => place.Block is null || place.Block.Source.LineOf(c.Span.Start) != place.Line).Select(static c => ColumnRoles.Of(c.Role)).Where(static r => !r.Repeats).ToList()
            : [];
        var free = ColumnRoles.All.Where(r => !taken.Exists(t => t.Clashes(r)));
        return slot.Choose(place, free.Select(r => Of(place, field, r.Spelling)), sides?.Row is { } row ? KeyOf(field, row.Spelling) : null, isNarrowed: true);
    }

    /// <summary>What fits a mark's value behind the arrow.</summary>
    public static Offer? Mark(CompletionContext place, FieldSchema field, int start)
    {
        if (Behind(place, start) is not { } meaning) return null;
        var slot = place.SlotToEnd(meaning);
        var sides = place.Content.End > start ? (ValueReader.Read(field, place.Text, TextSpan.FromBounds(start, place.Content.End)) as MarkSyntax)?.Sides : null;
        return slot.Choose(place, MarkMeanings.All.Select(m => Of(place, field, m.Spelling)), sides?.Row is { } row ? KeyOf(field, row.Spelling) : null, isNarrowed: true);
    }

    /// <summary>What fits a list of what is carried down.</summary>
    public static Offer Carry(CompletionContext place, FieldSchema field, int start)
    {
        var slot = place.Slot(TypedElement.Before(place.Text, start, place.At, hasQuotations: false).Start);
        var others = place.Content.End > start && ValueReader.Read(field, place.Text, TextSpan.FromBounds(start, place.Content.End)) is RolesSyntax roles
            ? roles.Roles.Where(r => r.Span.End <= slot.Span.Start || r.Span.Start >= slot.Span.End).Select(static r => r.Value).ToHashSet()
            : [];
        var standing = FixedWord.Read(place.Text, slot.Value, field.FixedValues);
        return slot.Choose(place, field.FixedValues.Where(v => !others.Contains(v)).Select(v => Of(place, field, v.Spelling)), ValueCompletion.KeyOf(field, standing));
    }

    // Where the words behind the arrow begin; null before it.
    private static int? Behind(CompletionContext place, int start)
    {
        if (place.Content.End <= start || ValueReader.ArrowIn(place.Text, TextSpan.FromBounds(start, place.Content.End)) is not { } arrow || place.At < arrow.End) return null;
        var at = arrow.End;
        while (at < place.At && Blank.Is(place.Text[at])) at++;
        return at;
    }

    private static bool IsEmpty(CompletionContext place, int start) => start >= place.Content.End;

    private static Offer? Heading(CompletionContext place, int start)
    {
        if (place.Word(start) is not { } word) return null;
        var (open, close) = ("「", $"」 {ValuePrinter.Arrow} ");
        return new Offer(word, [new(CompletionKind.Value, open + close.TrimEnd(), open + close, [open]) { Stops = [SnippetStop.At(open.Length), SnippetStop.At(open.Length + close.Length)] }]) { Lead = place.Lead(start) };
    }

    private static Candidate Of(CompletionContext place, FieldSchema field, Spelling spelling) => Candidate.Of(CompletionKind.Value, spelling, place.Spelling, KeyOf(field, spelling));

    private static string KeyOf(FieldSchema field, Spelling spelling) => $"{field.Spelling.English}:{spelling.English}";
}
