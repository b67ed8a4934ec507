using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>What a column says in a row.</summary>
/// <param name="Text">The text, with LF and without blanks around it.</param>
/// <param name="Cell">The cell that holds it: of merged ones the first.</param>
/// <param name="IsLent">True where that stands in another row, above.</param>
/// <param name="IsShared">True where it holds for several rows.</param>
internal sealed record CellValue(string Text, TableCell Cell, bool IsLent, bool IsShared);

/// <summary>Reads the cells of a table's rows by a layout: what is merged, what marks mean, what is blank.</summary>
internal sealed class RowCells(LayoutColumns columns, TableLayout layout, ImportReport report)
{
    private readonly TableGrid _grid = columns.Headings.Grid;
    private readonly Dictionary<(string Mark, ColumnRole Role), (MarkMeaning? Meaning, string? Like)> _meanings = [];

    /// <summary>What a column says in a row; null for nothing.</summary>
    public CellValue? ValueOf(TableRow row, ReadColumn column)
    {
        var cell = row.At(column.Index);
        var (isLent, isShared) = (false, false);
        if (row.MergeAt(column.Index) is { } merge)
        {
            if (merge.FirstColumn != column.Index || merge.FirstRow <= columns.Headings.Rows.Last) return null;
            (isLent, isShared) = (merge.FirstRow < row.Number, merge.LastRow > merge.FirstRow);
            if (isLent) cell = _grid.Row(merge.FirstRow)?.At(column.Index);
        }

        if (cell is null) return null;
        if (cell.LacksResult)
        {
            report.Add(DiagnosticSeverity.Error, ImportTexts.NoResult, cell);
            return null;
        }

        report.Take(cell);
        var text = cell.Text.ReplaceLineEndings("\n").Trim(' ', '\u3000', '\n', '\t', '\u00A0');
        if (text.Length == 0 || MeaningOf(text, column.Role, cell) == MarkMeaning.Blank) return null;
        if (cell.Kind == CellKind.Error) report.Add(DiagnosticSeverity.Warning, ImportTexts.ErrorValue, cell);
        return new(text, cell, isLent, isShared);
    }

    /// <summary>What a mark means in columns of a role: as it is written, else as one that looks like it; null where nothing says.</summary>
    public MarkMeaning? MeaningOf(string text, ColumnRole role, TableCell? cell)
    {
        // Prose is no mark, and is not kept.
        if (text.Length > 100) return null;
        if (!_meanings.TryGetValue((text, role), out var found)) _meanings.Add((text, role), found = Find(text, role, cell));
        if (found.Like is { } like && cell is not null) report.Add(DiagnosticSeverity.Info, ImportTexts.Folded(ImportTexts.Quote(text), like), cell);
        return found.Meaning;
    }

    private (MarkMeaning? Meaning, string? Like) Find(string text, ColumnRole role, TableCell? cell)
    {
        if (layout.MeaningOf(text, role) is { } exact) return (exact, null);
        var folded = FoldedMark.Of(text);
        if (folded.Length == 0) return (null, null);
        var like = layout.Marks.Where(m => MarkMeanings.Of(m.Meaning).Roles.Contains(role)).SelectMany(static m => m.Marks.Select(mark => (Mark: mark, m.Meaning))).Where(m => FoldedMark.Of(m.Mark) == folded).ToList();
        if (like.Count == 0) return (null, null);
        if (like.TrueForAll(m => m.Meaning == like[0].Meaning)) return (like[0].Meaning, like[0].Mark);
        if (cell is not null) report.Add(DiagnosticSeverity.Error, ImportTexts.AmbiguousMark(text), cell);
        return (null, null);
    }
}
