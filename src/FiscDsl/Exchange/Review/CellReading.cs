using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review;

/// <summary>Reads the cells of a row that was exported: what is not as it was is a change.</summary>
internal sealed class CellReading(
    ReturnedTable table, ImmutableArray<ReferenceColumn> columns, IReadOnlyDictionary<string, Source> sources,
    Action<ReturnRemarkKind, LocalizedText, LocalizedText> remark, Action<LocalizedText> changed)
{
    private const string ProviderKey = "provider", UserKey = "user", TextKey = "text";

    /// <summary>What the cells make of fields.</summary>
    public CellEdits Edits { get; } = new(remark);

    /// <summary>Reads a row.</summary>
    public void Read(TableRow returned, Row row)
    {
        TableCell? provider = null, user = null;
        var marksChanged = false;
        var isAnother = IsAnother(returned, row);
        foreach (var column in columns)
        {
            if (column.Key == ReferenceColumn.PathKey || table.PlaceOf(column) is not { } place) continue;
            var cell = returned.At(place);
            if (column.Key == ProviderKey) provider = cell;
            if (column.Key == UserKey) user = cell;
            var pieces = column.Pieces(row, false);
            var (was, now) = (CellPiece.Join(pieces), cell?.Text ?? "");
            var isMark = column.Key is ProviderKey or UserKey;
            if (ShownText.AreSame(was, now) || (isMark && ShownText.Mark(was) == ShownText.Mark(now))) continue;
            var address = returned.AddressOf(place);
            if (cell is not null && CellValues.IsSameNumber(cell, was)) continue;
            changed(address);
            if (Refusal(returned, place, cell, now) is { } refusal) remark(ReturnRemarkKind.Conflict, address, refusal);
            else if (isAnother && column.Key != TextKey) remark(ReturnRemarkKind.Conflict, address, ReturnTexts.OtherLabel(row.Declaration.Subject));
            else if (isMark) marksChanged = true;
            else Take(column, row, pieces, now, address);
        }

        if (marksChanged) Parties(row, provider, user, returned);
    }

    // A row whose text has lost its label may say what another clause is to say: who sorts rows without their keys does that.
    private bool IsAnother(TableRow returned, Row row) =>
        row.Parts is [{ IsUnlabelled: false } own, ..] && columns.FirstOrDefault(static c => c.Key == TextKey) is { } column && table.PlaceOf(column) is not null
        && table.TextOf(returned, column) is { Length: > 0 } text && column.Text(row, asPrinted: false).Split('\n').Any(l => l.StartsWith(own.Id, StringComparison.Ordinal))
        && !ShownText.Of(text).Split('\n').Any(l => l.StartsWith(own.Id, StringComparison.Ordinal)) && LabelAt(ShownText.Of(text)) is not null;

    private static LocalizedText? Refusal(TableRow row, int place, TableCell? cell, string now) =>
        row.MergeAt(place) is { } merge && (merge.FirstRow < merge.LastRow || merge.FirstColumn < merge.LastColumn) ? ReturnTexts.Merged(merge.ToString())
        : cell?.Kind == CellKind.Date ? ReturnTexts.ByMachine(now)
        : cell is { Kind: CellKind.Error } or { LacksResult: true } ? ReturnTexts.NoValue
        : CellValues.HasControls(now) ? ReturnTexts.ControlCharacter
        : null;

    private void Take(ReferenceColumn column, Row row, ImmutableArray<CellPiece> pieces, string now, LocalizedText address)
    {
        switch (pieces)
        {
            case [{ Owner: { } owner, Field: FieldKind.Evidence }]:
                Evidence(owner, ((AssessedDeclaration)owner).Evidence, now, address);
                return;
            case [{ Owner: { } owner, Field: FieldKind.Code }]:
                Edits.Value(owner, FieldKind.Code, CellValues.Codes(now), address);
                return;
        }

        if (!pieces.Any(static p => p.Owner is not null))
        {
            remark(ReturnRemarkKind.Conflict, address, ReturnTexts.Fixed(column.Title));
            return;
        }

        if (pieces.Any(static p => p is { Owner: not null, Field: FieldKind.Note }) && NoteLines.Of(pieces, now) is { } notes)
        {
            if (notes.IsReordered) remark(ReturnRemarkKind.Left, address, ReturnTexts.NotesOrder);
            foreach (var gone in notes.Gone) Edits.Text(pieces[gone], new("", []), address);
            if (notes.Added.Length > 0) Edits.Text(new("", row.Declaration, FieldKind.Note), new(notes.Added, []), address);
            return;
        }

        if (CellDivision.Of(pieces, now) is not { } edited)
        {
            var owned = pieces.Where(static p => p.Owner is not null).ToList();
            // Other rows that show the same are not the whole of what was asked for.
            if (owned is [{ Owner: { } whose, Field: var field }]) Edits.Refuse(whose, field);
            var isInCorrection = pieces.All(p => p.Owner is not null || now.Contains(p.Text, StringComparison.Ordinal)) && owned.Any(p => p.Value?.Corrections.Any(c => c.NewText.Length > 0 && !now.Contains(c.NewText, StringComparison.Ordinal)) == true);
            remark(ReturnRemarkKind.Conflict, address, isInCorrection ? ReturnTexts.AcrossCorrection : ReturnTexts.Border);
            return;
        }

        foreach (var (index, text) in edited.OrderBy(static e => e.Key))
        {
            // Where a text is taken over, a dash says that there is none for this row.
            var isNone = pieces[index] is { Value: not null } taken && taken.Owner != row.Declaration && LanguageSchema.Inherited.Any(f => f.Kind == taken.Field) && ShownText.Mark(text.Printed) == Row.Dash;
            if (IsLabelled(pieces, index, text)) remark(ReturnRemarkKind.Conflict, address, ReturnTexts.Border);
            else Edits.Text(isNone ? pieces[index] with { Owner = row.Declaration, Value = null } : pieces[index], text, address);
        }
    }

    // A label or an id that was written over, or put into the middle, would become part of a text.
    private static bool IsLabelled(ImmutableArray<CellPiece> pieces, int index, EditedText text)
    {
        if (index == 0 || pieces[index - 1].Owner is not null || pieces[index].Field is not (FieldKind.Text or FieldKind.Title)) return false;
        if (LabelAt(text.Printed) is not null && LabelAt(pieces[index].Text) is null) return true;
        if (pieces[index].Field == FieldKind.Title) return false;
        // As many lines with a label like those of the cell as there were.
        var shapes = pieces.Where(static p => p.Owner is null).Select(static p => ShapeOf(p.Text.Trim('\n'))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Labels(text.Printed, shapes) > Labels(pieces[index].Text, shapes);
    }

    private static int Labels(string text, HashSet<string> shapes) => text.Split('\n').Count(l => ShapeOf(l) is { } shape && shapes.Contains(shape));

    // What looks like a label before a blank, at most a few signs behind the beginning.
    private static string? LabelAt(string text)
    {
        var line = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length).TrimStart(" 　#「『*-—・");
        var blank = line.IndexOfAny(' ', '　', '\t');
        var word = blank < 0 ? line : line[..blank];
        return word.Length is > 0 and <= 8 && (blank >= 0 || line.Length == text.Trim().Length) && ShapeOf(word.ToString() + " ") is { } shape && (blank >= 0 || shape.Length > 0) ? shape : null;
    }

    // A label with its digits alike: (1) and (12) are of one shape.
    private static string? ShapeOf(string line)
    {
        var blank = line.AsSpan().IndexOfAny(' ', '　', '\t');
        var word = blank < 0 ? line : line[..blank];
        var folded = Text.FullWidth.Fold(word);
        if (folded.Length is 0 or > 10 || !folded.Any(static c => char.IsAsciiDigit(c) || c is >= '①' and <= '㊿')) return null;
        var shape = string.Concat(folded.Select(static c => char.IsAsciiDigit(c) ? '#' : c is >= '①' and <= '㊿' ? '①' : c)).Replace("##", "#", StringComparison.Ordinal);
        return shape.All(static c => c is '#' or '①' or '(' or ')' or '.' or '-' || IsOfIds(c)) ? shape : null;

        // 統1 is an id; AES256 and ISO27001 begin texts.
        static bool IsOfIds(char c) => char.IsLetter(c) && c > '\u2E80';
    }

    private void Evidence(Declaration owner, Evidence? known, string now, LocalizedText address)
    {
        if (ShownText.Of(now).Trim().Length == 0) Edits.Value(owner, FieldKind.Evidence, null, address);
        else if (CellValues.Evidence(now, known, sources, out var unknown) is { } evidence) Edits.Value(owner, FieldKind.Evidence, evidence, address);
        else remark(ReturnRemarkKind.Conflict, address, ReturnTexts.UnknownEvidence(unknown ?? now));
    }

    private void Parties(Row row, TableCell? provider, TableCell? user, TableRow returned)
    {
        var places = columns.Where(static c => c.Key is ProviderKey or UserKey).Select(table.PlaceOf).ToList();
        if (places is not [{ } ofProvider, { } ofUser]) return;
        if (!CellValues.TryMark(provider?.Text ?? "", out var isProvider)) remark(ReturnRemarkKind.Conflict, returned.AddressOf(ofProvider), ReturnTexts.UnknownMark(provider?.Text ?? ""));
        else if (!CellValues.TryMark(user?.Text ?? "", out var isUser)) remark(ReturnRemarkKind.Conflict, returned.AddressOf(ofUser), ReturnTexts.UnknownMark(user?.Text ?? ""));
        else if (isProvider is { } one && isUser is { } other)
        {
            var was = row.Declaration.Responsibility;
            Edits.Value(row.Declaration, FieldKind.Responsibility, new FieldValue.Parties(new(one, other) { Reason = was?.Reason is { } reason && !one && !other ? reason : null }), returned.AddressOf(ofProvider));
        }
        else if (isProvider is null && isUser is null) Edits.Value(row.Declaration, FieldKind.Responsibility, null, returned.AddressOf(ofProvider));
        else remark(ReturnRemarkKind.Conflict, returned.AddressOf(isProvider is null ? ofProvider : ofUser), ReturnTexts.HalfResponsible);
    }
}
