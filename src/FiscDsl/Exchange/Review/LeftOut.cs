using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Review;

/// <summary>Says what of a returned workbook is not taken: columns that others have added or deleted, and what they have written elsewhere.</summary>
internal sealed class LeftOut(TableFile file, ReturnedTable table, ImmutableArray<ReferenceColumn> columns, IReadOnlySet<TableRow> read, Catalog exported, Action<ReturnRemarkKind, LocalizedText, LocalizedText> remark)
{
    /// <summary>Says it.</summary>
    public void Report()
    {
        foreach (var column in table.Rows.SelectMany(static r => r.Cells).Where(c => !table.IsOurs(c.Column) && c.Text.Length > 0).GroupBy(static c => c.Column).OrderBy(static c => c.Key))
            remark(ReturnRemarkKind.Left, column.First().Address, ReturnTexts.OtherColumn(table.Headings.At(column.Key)?.Text ?? "", column.Count()));
        foreach (var column in columns.Where(c => table.PlaceOf(c) is null && (c.IsUsedBy is not { } isUsed || exported.Controls.SelectMany(static d => d.Subtree).Concat<Declaration>(exported.AllCategories).Any(isUsed))))
            remark(ReturnRemarkKind.Left, table.Headings.AddressOf(0), ReturnTexts.ColumnGone(column.Title));
        foreach (var cell in file.Sheets.SelectMany(static s => s.Rows).Where(r => !read.Contains(r)).SelectMany(static r => r.Cells))
            foreach (var note in cell.Notes) remark(ReturnRemarkKind.Conflict, cell.Address, ReturnTexts.CommentWithoutClause(note.Text));
        if (exported.Reference is not { } reference) return;
        // What follows from the rows differs with them, where it is not known what they were.
        IReadOnlyList<Sheet> known = StateReader.SheetOf(file) is null ? [] : ReviewOutput.Sheets(exported, reference);
        var ours = SheetList.Of(exported, reference, new()).Select(static s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var sheet in file.Sheets.Where(s => (known.Count > 0 || !ours.Contains(s.Name)) && s != table.Sheet && s != StateReader.SheetOf(file))) OtherSheet(sheet, known);
    }

    // A sheet that says what it said, or nothing, is not worth a word.
    private void OtherSheet(TableGrid sheet, IReadOnlyList<Sheet> known)
    {
        var texts = known.Where(k => k.Name == sheet.Name).SelectMany(static k => k.Rows()).SelectMany(static r => r.Cells)
            .Select(static c => c.Number is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : ShownText.Of(c.Text)).ToHashSet(StringComparer.Ordinal);
        var others = sheet.Rows.SelectMany(static r => r.Cells).Where(c => c.Text.Length > 0 && !texts.Contains(ShownText.Of(c.Text)) && !texts.Contains(c.Value)).ToList();
        if (others is [var first, ..]) remark(ReturnRemarkKind.Left, first.Address, ReturnTexts.OtherSheet(sheet.Name, others.Count));
    }
}
