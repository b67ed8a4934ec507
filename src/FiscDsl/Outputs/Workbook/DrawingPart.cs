using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The part that places a chart on its sheet.</summary>
internal static class DrawingPart
{
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static WorksheetDrawing Create(CoverageChart chart, string chartRelationshipId) => new(
        new TwoCellAnchor(
            new FromMarker(Column(chart.LeftColumn), Offset(), Row(chart.TopRow), new RowOffset("0")),
            new ToMarker(Column(chart.RightColumn), Offset(), Row(chart.BottomRow), new RowOffset("0")),
            new GraphicFrame(
                new NonVisualGraphicFrameProperties(
                    new NonVisualDrawingProperties { Id = 2, Name = WorkbookTexts.ByCategory.In(chart.Language), Description = WorkbookTexts.ChartDescription.In(chart.Language) },
                    new NonVisualGraphicFrameDrawingProperties()),
                new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = chartRelationshipId }) { Uri = ChartUri })) { Macro = "" },
            new ClientData()) { EditAs = EditAsValues.OneCell });

    private static ColumnId Column(int column) => new(column.ToString(CultureInfo.InvariantCulture));

    private static RowId Row(int row) => new(row.ToString(CultureInfo.InvariantCulture));

    /// <summary>A gap between the table on the left and the chart, in English Metric Units.</summary>
    private static ColumnOffset Offset() => new("120000");
}
