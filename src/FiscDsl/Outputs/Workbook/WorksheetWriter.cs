using System.Globalization;
using System.Xml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Writes the part of a sheet, row by row.</summary>
internal sealed class WorksheetWriter(XmlWriter xml, Sheet sheet, PageFooter footer)
{
    /// <summary>The relationship that leads to the sheet's drawing.</summary>
    public const string DrawingId = "drawing";

    private const double DefaultRowHeight = 18;

    private readonly List<string> _merges = [.. sheet.Merges];
    private readonly List<(string Cell, string Target)> _links = [];
    private int _rows;

    /// <summary>The relationship that leads to the address of the n-th link, from 1.</summary>
    public static string LinkId(int number) => string.Create(CultureInfo.InvariantCulture, $"link{number}");

    public void Write(bool isFirst)
    {
        xml.WriteStartElement(null, "worksheet", SpreadsheetXml.Namespace);
        xml.WriteAttributeString("xmlns", SpreadsheetXml.RelationshipPrefix, null, SpreadsheetXml.RelationshipNamespace);
        var last = sheet.ColumnWidths.Length - 1;
        new S.SheetProperties(new S.TabColor { Rgb = sheet.View.TabColor }, new S.PageSetupProperties { FitToPage = true }).WriteTo(xml);
        if (sheet.RowCount is { } known) new S.SheetDimension { Reference = CellReference.Range(0, 1, last, known) }.WriteTo(xml);
        new S.SheetViews(View(isFirst)).WriteTo(xml);
        new S.SheetFormatProperties { DefaultRowHeight = DefaultRowHeight, CustomHeight = true }.WriteTo(xml);
        new S.Columns(sheet.ColumnWidths.Select(static (w, i) => new S.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })).WriteTo(xml);
        Rows();
        if (sheet.View.HasFilter) new S.AutoFilter { Reference = CellReference.Range(0, sheet.View.HeaderRows, last, _rows) }.WriteTo(xml);
        if (_merges.Count > 0) new S.MergeCells(_merges.Select(static m => new S.MergeCell { Reference = m })) { Count = (uint)_merges.Count }.WriteTo(xml);
        Repeats();
        Hints();
        if (_links.Count > 0) Links();
        Print();
        new S.IgnoredErrors(new S.IgnoredError { SequenceOfReferences = new() { InnerText = CellReference.Range(0, 1, last, _rows) }, NumberStoredAsText = true, TwoDigitTextYear = true }).WriteTo(xml);
        if (sheet.Chart is not null) new S.Drawing { Id = DrawingId }.WriteTo(xml);
        xml.WriteEndElement();
    }

    private void Rows()
    {
        xml.WriteStartElement(null, "sheetData", SpreadsheetXml.Namespace);
        var cells = new CellWriter(xml);
        var number = 0;
        foreach (var row in sheet.Rows())
        {
            number++;
            var (fitted, height) = Fit(row);
            xml.WriteStartElement(null, "row", SpreadsheetXml.Namespace);
            xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("ht", height.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
            for (var column = 0; column < fitted.Length; column++)
            {
                var reference = CellReference.Of(column, number);
                cells.Write(reference, fitted.Span[column]);
                if (fitted.Span[column].Link is { } link) _links.Add((reference, link));
            }

            xml.WriteEndElement();
            if (row.Merge is { } merge) _merges.Add(CellReference.Range(merge.First, number, merge.Last, number));
        }

        xml.WriteEndElement();
        _rows = number;
    }

    /// <summary>What is seen right above may be hidden by a filter: SUBTOTAL counts a cell that is seen.</summary>
    private void Repeats()
    {
        var first = sheet.View.HeaderRows + 2;
        if (first > _rows) return;
        var priority = 0;
        foreach (var (firstColumn, lastColumn, key) in sheet.RepeatingColumns)
        {
            var (cell, above) = (CellReference.Of(firstColumn, first), CellReference.Of(firstColumn, first - 1));
            var likeKey = key is { } column ? $",EXACT(${CellReference.Of(column, first)},${CellReference.Of(column, first - 1)})" : "";
            new S.ConditionalFormatting(new S.ConditionalFormattingRule(new S.Formula($"AND({cell}<>\"\",EXACT({cell},{above}){likeKey},SUBTOTAL(103,{above})=1)"))
            {
                Type = S.ConditionalFormatValues.Expression, FormatId = Stylesheets.MutedDifference, Priority = ++priority,
            })
            {
                SequenceOfReferences = new() { InnerText = CellReference.Range(firstColumn, first, lastColumn, _rows) },
            }.WriteTo(xml);
        }
    }

    private void Hints()
    {
        var hints = sheet.Hints.Select(static hint =>
        {
            var validation = new S.DataValidation
            {
                SequenceOfReferences = new() { InnerText = hint.Cells }, AllowBlank = true, ShowInputMessage = true, PromptTitle = hint.Title, Prompt = hint.Hint,
            };
            if (hint.Values.IsDefault && !hint.IsLent) return validation;
            validation.ShowErrorMessage = true;
            validation.ErrorStyle = S.DataValidationErrorStyleValues.Warning;
            (validation.ErrorTitle, validation.Error) = (hint.Title, hint.Hint);
            validation.Type = hint.IsLent ? S.DataValidationValues.Custom : S.DataValidationValues.List;
            validation.Formula1 = new S.Formula1(hint.IsLent ? "FALSE" : $"\"{string.Join(',', hint.Values)}\"");
            return validation;
        }).ToList();
        if (hints.Count > 0) new S.DataValidations(hints) { Count = (uint)hints.Count }.WriteTo(xml);
    }

    // By name: three objects a link would cost more than the rows it leads to.
    private void Links()
    {
        xml.WriteStartElement(null, "hyperlinks", SpreadsheetXml.Namespace);
        var external = 0;
        foreach (var (cell, target) in _links)
        {
            xml.WriteStartElement(null, "hyperlink", SpreadsheetXml.Namespace);
            xml.WriteAttributeString("ref", cell);
            if (target[0] == CellReference.PlaceMark) xml.WriteAttributeString("location", target[1..]);
            else xml.WriteAttributeString(SpreadsheetXml.RelationshipPrefix, "id", SpreadsheetXml.RelationshipNamespace, LinkId(++external));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private (ReadOnlyMemory<Cell> Cells, double Height) Fit(SheetRow row)
    {
        if (row.Height is { } given) return (row.Cells.AsMemory(), given);
        var cells = new Cell[row.Cells.Length];
        var needed = TextMetrics.Height(1);
        for (var i = 0; i < cells.Length; i++)
        {
            (cells[i], var height) = CellFit.Of(row.Cells[i], sheet.ColumnWidths[i]);
            needed = Math.Max(needed, height);
        }

        return (cells, needed);
    }

    private S.SheetView View(bool isFirst)
    {
        var view = new S.SheetView { ShowGridLines = false, WorkbookViewId = 0 };
        if (isFirst) view.TabSelected = true;
        var (rows, columns) = (sheet.View.HeaderRows, sheet.View.HeaderColumns);
        if (rows == 0) return view;
        var corner = CellReference.Of(columns, rows + 1);
        var pane = new S.Pane
        {
            VerticalSplit = rows, TopLeftCell = corner, State = S.PaneStateValues.Frozen,
            ActivePane = columns > 0 ? S.PaneValues.BottomRight : S.PaneValues.BottomLeft,
        };
        if (columns > 0) pane.HorizontalSplit = columns;
        view.Append(pane, new S.Selection { Pane = pane.ActivePane, ActiveCell = corner, SequenceOfReferences = new() { InnerText = corner } });
        return view;
    }

    private void Print()
    {
        const uint A3 = 8;
        const uint A4 = 9;
        new S.PrintOptions { HorizontalCentered = true }.WriteTo(xml);
        new S.PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 }.WriteTo(xml);
        new S.PageSetup
        {
            PaperSize = sheet.View.IsA3 ? A3 : A4, FitToWidth = 1, FitToHeight = 0,
            Orientation = sheet.View.IsLandscape ? S.OrientationValues.Landscape : S.OrientationValues.Portrait,
        }.WriteTo(xml);
        new S.HeaderFooter(new S.OddFooter(footer.Text)) { ScaleWithDoc = false }.WriteTo(xml);
    }
}
