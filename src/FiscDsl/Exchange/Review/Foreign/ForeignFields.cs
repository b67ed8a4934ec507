using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>What a table says of one declaration, field by field, beside what the text says today. A field without a column stays.</summary>
internal sealed class ForeignFields(ForeignTable table, SourceMatch sources, CategoryMatch categories, CatalogEdits edits, Catalog today, Action<ReturnRemarkKind, LocalizedText, LocalizedText> remark, Action<LocalizedText> changed)
{
    /// <summary>Compares a category, a control or a clause.</summary>
    public void Compare(Declaration said, Declaration now)
    {
        Title(said, now);
        foreach (var field in LanguageSchema.Of(now.Kind).Fields)
        {
            if (!table.Holds(field.Kind)) continue;
            switch (field.Kind)
            {
                case FieldKind.Title or FieldKind.Correction or FieldKind.Accept:
                    break;
                case FieldKind.Note:
                    Notes(said, now, field);
                    break;
                case FieldKind.Category when said is Control control && now is Control present:
                    Category(control, present, field);
                    break;
                default:
                    var (before, after) = (FieldValue.Of(now, field).FirstOrDefault(), FieldValue.Of(said, field).FirstOrDefault());
                    Change(said, now, field, Kept(before, after));
                    break;
            }
        }

        Comments(said, now);
    }

    /// <summary>Compares a source. Its address is what it was known by, and of all else a table holds the title alone, where it does.</summary>
    public void CompareSource(Source said, Source now)
    {
        var isUnknown = said.Title is null || said.Urls.Any(u => u.Value == said.Title.Printed);
        if (!isUnknown && FieldChange.SchemaOf(now, FieldKind.Title) is { } title) Change(said, now, title, TextOf(said.Title));
    }

    private void Title(Declaration said, Declaration now)
    {
        if (FieldChange.SchemaOf(now, FieldKind.Title) is not { } title || now is Clause) return;
        // The heading of a category is its id where it has no title.
        if (said is Category category && now is Category present)
        {
            if (table.Holds(FieldKind.Category) && category.Heading(asPrinted: true) != present.Heading(asPrinted: true)) Change(said, now, title, new FieldValue.Text(category.Heading(asPrinted: true)));
        }
        // Behind an id, a title may stand without a column of its own.
        else if (table.Holds(FieldKind.Title) || said.Title is not null)
        {
            Change(said, now, title, TextOf(said.Title));
        }
    }

    private void Category(Control said, Control now, FieldSchema field)
    {
        if (table.Compilation.Catalog.CategoryOf(said) is not { } category) return;
        if (categories.NowOf(category) is { } known && known == today.CategoryOf(now)) return;
        Change(said, now, field, new FieldValue.List(categories.PathOf(category)));
    }

    // What no table holds stays as it is: the order of codes and sources, where in a document, a reason beside a mark.
    private FieldValue? Kept(FieldValue? before, FieldValue? after) => after switch
    {
        FieldValue.Evidence evidence => sources.Mapped(evidence, before as FieldValue.Evidence),
        FieldValue.Parties { Responsibility: var parties } when before is FieldValue.Parties { Responsibility: var today } && today with { Reason = null } == parties => before,
        FieldValue.List { Items: var codes } when before is FieldValue.List { Items: var old } => new FieldValue.List([.. old.Intersect(codes, StringComparer.Ordinal), .. codes.Except(old, StringComparer.Ordinal)]),
        _ => after,
    };

    // Those that are only in the text are its own. What a column leads is one note, which the table may say otherwise now.
    private void Notes(Declaration said, Declaration now, FieldSchema field)
    {
        var (theirs, ours) = (said.Notes.Select(static n => n.Printed).ToList(), now.Notes.Select(static n => n.Printed).ToList());
        foreach (var note in theirs.Where(n => !ours.Contains(n)))
        {
            var lead = LeadOf(note);
            var old = lead is null ? [] : ours.Where(o => !theirs.Contains(o) && LeadOf(o) == lead).ToList();
            Change(said, now, field, new FieldValue.Text(note), old is [var only] && theirs.Count(t => LeadOf(t) == lead) == 1 ? new FieldValue.Text(only) : null);
        }
    }

    private string? LeadOf(string note) => table.Leads.Where(l => note.StartsWith(l, StringComparison.Ordinal)).MaxBy(static l => l.Length);

    private void Change(Declaration said, Declaration now, FieldSchema field, FieldValue? after) => Change(said, now, field, after, field.Kind == FieldKind.Title ? TextOf(now.Title) : FieldValue.Of(now, field).FirstOrDefault());

    private void Change(Declaration said, Declaration now, FieldSchema field, FieldValue? after, FieldValue? before)
    {
        if (Equals(before, after)) return;
        var address = table.AddressOf(said, field.Kind);
        var lost = field.Kind == FieldKind.Note ? [] : LostCorrections(now, field, after);
        if (lost.Exists(c => !IsMended(c, after)))
        {
            remark(ReturnRemarkKind.Conflict, address, ReturnTexts.CorrectionLost);
            return;
        }

        changed(address);
        if (edits.Of(now).Change(new(now, field, before, after)) == FieldOutcome.NotWritable) remark(ReturnRemarkKind.Conflict, address, ReturnTexts.NotWritable);
        else if (FieldChange.SchemaOf(now, FieldKind.Correction) is { } corrections)
            foreach (var correction in lost) edits.Of(now).Change(new(now, corrections, new FieldValue.Correction(correction.Printed, correction.Replacement, correction.Reason), null));
    }

    // A correction finds its place by what is printed there, which has to stand there once.
    private static List<Correction> LostCorrections(Declaration now, FieldSchema field, FieldValue? after)
    {
        var text = field.Kind == FieldKind.Title ? now.Title : now.TextOf(field.Kind);
        return text is null ? [] : [.. now.Corrections.Where(c => c.Target == text && (IsMended(c, after) || !(after is FieldValue.Text { Printed: var printed } && printed.Split(c.Printed).Length == 2)))];
    }

    // The publisher has mended it, or the text is gone.
    private static bool IsMended(Correction correction, FieldValue? after)
    {
        if (after is not FieldValue.Text { Printed: var printed }) return after is null;
        if (correction.Replacement.Length == 0) return !printed.Contains(correction.Printed, StringComparison.Ordinal);
        return printed.Contains(correction.Replacement, StringComparison.Ordinal) && !printed.Replace(correction.Replacement, "", StringComparison.Ordinal).Contains(correction.Printed, StringComparison.Ordinal);
    }

    private void Comments(Declaration said, Declaration now)
    {
        var comments = table.SaidOf(said).Comments;
        if (comments.IsEmpty) return;
        var known = edits.Of(now).CommentsAbove(now).ToHashSet(StringComparer.Ordinal);
        var added = comments.Where(c => !known.Contains(c)).ToList();
        if (added.Count == 0) return;
        edits.Of(now).Comment(now, added);
        remark(ReturnRemarkKind.Note, table.AddressOf(said, FieldKind.Text), ForeignTexts.CommentTaken);
    }

    private static FieldValue.Text? TextOf(TextValue? text) => text is null ? null : new FieldValue.Text(text.Printed);
}
