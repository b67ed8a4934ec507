using DocumentFormat.OpenXml.Spreadsheet;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The part that lists the sheets and names their print titles and filters.</summary>
internal static class WorkbookPart
{
    /// <summary>The relationship that leads to the n-th sheet, from 1.</summary>
    public static string SheetId(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sheet{number}");

    public static DocumentFormat.OpenXml.Spreadsheet.Workbook Create(IReadOnlyList<Sheet> sheets)
    {
        var list = new Sheets(sheets.Select(static (s, i) => Listed(s, i + 1)));
        var names = new DefinedNames(sheets.SelectMany(Names));
        var workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), list);
        if (names.HasChildren) workbook.AppendChild(names);
        return workbook;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Sheet Listed(Sheet sheet, int number)
    {
        var listed = new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)number, Id = SheetId(number) };
        if (sheet.IsHidden) listed.State = SheetStateValues.VeryHidden;
        return listed;
    }

    private static IEnumerable<DefinedName> Names(Sheet sheet, int index)
    {
        if (sheet is { View: { HasFilter: true } view, RowCount: { } rows })
        {
            var range = CellReference.Absolute(sheet.Name, 0, view.HeaderRows, sheet.ColumnWidths.Length - 1, rows);
            yield return new DefinedName(range) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)index, Hidden = true };
        }

        if (sheet.RepeatedRows is { } repeated) yield return new DefinedName($"'{sheet.Name}'!${repeated.First}:${repeated.Last}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };
        foreach (var table in sheet.Tables) yield return new DefinedName(CellReference.Absolute(sheet.Name, 0, table.FirstRow, table.Columns - 1, table.LastRow)) { Name = table.Name };
    }
}
