using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>What is to be said of rows: every filled cell is in the text, or named here with its row and column.</summary>
internal static class RowsNotes
{
    /// <summary>Something that is said of cells.</summary>
    public static LocalizedText Of(IEnumerable<CellPlace> places, Func<string, LocalizedText> text)
    {
        ImmutableArray<CellPlace> all = [.. places];
        return new(text(CellPlaces.Of(all, MessageLanguage.Ja)).Ja, text(CellPlaces.Of(all, MessageLanguage.En)).En);
    }

    /// <summary>Something that is said of rows.</summary>
    public static LocalizedText Of(IEnumerable<TableRow> rows, Func<string, LocalizedText> text)
    {
        var numbers = string.Join(", ", rows.Select(static r => ImportTexts.Number(r.Line)));
        return new(text($"{numbers} 行目").Ja, text($"row {numbers}").En);
    }

    /// <summary>The remarks of some severities; what is said of no cell is about a table as a whole.</summary>
    public static IEnumerable<LocalizedText> Remarks(ImportedTable table, Func<DiagnosticSeverity, bool> severity) =>
        from remark in table.Remarks
        where severity(remark.Severity) && !remark.Places.IsEmpty && remark.Text != ImportTexts.NumberedSources
        select RowTexts.Remark(remark.In(MessageLanguage.Ja), remark.In(MessageLanguage.En));

    /// <summary>The cells that are left out; those of columns that say something of the control only where it says something else.</summary>
    public static IEnumerable<LocalizedText> Left(ImportedTable table, RowIds ids, RowColumns columns, Control control, Catalog catalog)
    {
        var ofControl = columns.Columns.Where(static c => c.IsOfControl).ToDictionary(static c => c.Index);
        foreach (var column in ofControl.Values)
        {
            if (column.Role is not { } role) continue;
            var differing = ids.Grid.Rows.Where(r => r.Number > columns.Headings.Last && r.At(column.Index) is { } cell && cell.Text.Trim().Length > 0 && !Says(control, catalog, role, cell.Text)).ToList();
            if (differing.Count > 0) yield return Of(differing.Select(r => new CellPlace(r, column.Index)), cells => new(RowTexts.OfControl(cells, ColumnRoles.Of(role).Spelling.Japanese).Ja, RowTexts.OfControl(cells, ColumnRoles.Of(role).Spelling.English).En));
        }

        foreach (var left in table.LeftOut)
            if (left.Places.Where(p => !ofControl.ContainsKey(p.Column)).ToList() is { Count: > 0 } places) yield return Of(places, cells => RowTexts.Left(cells, left.Reason));
    }

    /// <summary>The rows that say something of the clause above, for they name none: merged cells aside.</summary>
    public static LocalizedText? GoingOn(RowIds ids, RowColumns columns)
    {
        var naming = columns.Columns.Where(static c => c.Role is ColumnRole.Text or ColumnRole.Label).Select(static c => c.Index).ToList();
        var rows = ids.Grid.Rows.Where(r => r.Number > columns.Headings.Last && naming.TrueForAll(c => r.MergeAt(c) is null && (r.At(c) is not { } cell || cell.Text.Trim().Length == 0)) && ControlNames.Read(r.At(ids.Column)?.Text ?? "") is { Names: [{ Labels.IsEmpty: true }] }).ToList();
        return rows.Count == 0 ? null : Of(rows, RowTexts.GoesOn);
    }

    /// <summary>The texts that begin with that of the clause above, as our workbook shows them.</summary>
    public static LocalizedText? Lent(IEnumerable<ImportedDeclaration> clauses, RowColumns columns)
    {
        if (columns.First(ColumnRole.Text) is not { } text) return null;
        var lent = clauses.SelectMany(static c => c.SelfAndNested()).SelectMany(static above => above.Nested.Where(n => BeginsWith(n, above.Id + " "))).ToList();
        return lent.Count == 0 ? null : Of(lent.SelectMany(static n => n.Rows).Distinct().Select(r => new CellPlace(r, text.Index)), RowTexts.Lent);
    }

    private static bool BeginsWith(ImportedDeclaration clause, string start) =>
        clause.Fields.Any(f => f is { Schema.Kind: FieldKind.Text, Value: FieldValue.Text { Printed: var printed } } && printed.StartsWith(start, StringComparison.Ordinal));

    private static bool Says(Control control, Catalog catalog, ColumnRole role, string text) => role switch
    {
        ColumnRole.Control => ControlNames.Read(text).Title is not { Length: > 0 } title || IsSame(title, control.Title),
        ColumnRole.Title => IsSame(text, control.Title) || (text.Trim().StartsWith(control.Id, StringComparison.Ordinal) && IsSame(text.Trim()[control.Id.Length..], control.Title)),
        ColumnRole.Intent => IsSame(text, control.Intent),
        _ => control.CategoryPath.Contains(text.Trim(), StringComparer.Ordinal) || CategoriesOf(control, catalog).Any(c => c.Id == text.Trim() || IsSame(text, c.Title)),
    };

    private static IEnumerable<Category> CategoriesOf(Control control, Catalog catalog)
    {
        for (var at = catalog.CategoryOf(control); at is not null; at = at.Parent) yield return at;
    }

    private static bool IsSame(string text, TextValue? value) => value is not null && (Compared(text) == Compared(value.Printed) || Compared(text) == Compared(value.Corrected));

    private static string Compared(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
