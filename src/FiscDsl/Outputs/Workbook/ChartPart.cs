using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Charts;
using FiscDsl.Model;
using A = DocumentFormat.OpenXml.Drawing;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The part of a chart: horizontal bars, stacked. It repeats the sheet's numbers for viewers that do not read the sheet.</summary>
internal static class ChartPart
{
    private const uint CategoryAxisId = 1;
    private const uint ValueAxisId = 2;
    private const string Ink = "374151";

    public static ChartSpace Create(CoverageChart chart)
    {
        var tag = WorkbookTexts.Tag.In(chart.Language);
        var bars = new BarChart(
            new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Stacked }, new VaryColors { Val = false });
        for (var i = 0; i < EvidenceStatuses.All.Length; i++) bars.AppendChild(Series(chart, i));
        bars.Append(new GapWidth { Val = 60 }, new Overlap { Val = 100 }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
        return new ChartSpace(
            new RoundedCorners { Val = false },
            new Chart(
                ChartTitle(WorkbookTexts.ChartTitle.In(chart.Language), tag),
                new AutoTitleDeleted { Val = false },
                new PlotArea(new Layout(), bars, CategoryAxis(tag), ValueAxis(tag)),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            Text(900, isBold: false, tag));
    }

    private static BarChartSeries Series(CoverageChart chart, int index)
    {
        var column = CoverageChart.FirstStatusColumn + index;
        var status = EvidenceStatuses.All[index];
        var last = chart.FirstDataRow + Math.Max(1, chart.Categories.Length) - 1;
        var names = new StringCache(new PointCount { Val = (uint)chart.Categories.Length });
        var counts = new NumberingCache(new FormatCode("General"), new PointCount { Val = (uint)chart.Categories.Length });
        for (var i = 0; i < chart.Categories.Length; i++)
        {
            names.AppendChild(new StringPoint(new NumericValue(CellTextEscape.Escape(chart.Categories[i].Name))) { Index = (uint)i });
            var count = chart.Categories[i].Coverage[status.Status];
            counts.AppendChild(new NumericPoint(new NumericValue(count.ToString(CultureInfo.InvariantCulture))) { Index = (uint)i });
        }

        return new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index },
            new Order { Val = (uint)index },
            new SeriesText(new StringReference(
                new Formula(CellReference.Absolute(chart.SheetName, column, chart.HeaderRow, column, chart.HeaderRow)),
                new StringCache(new PointCount { Val = 1 }, new StringPoint(new NumericValue(status.Heading.In(chart.Language))) { Index = 0 }))),
            new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = status.Color })),
            new InvertIfNegative { Val = false },
            new CategoryAxisData(new StringReference(new Formula(CellReference.Absolute(chart.SheetName, 0, chart.FirstDataRow, 0, last)), names)),
            new Values(new NumberReference(new Formula(CellReference.Absolute(chart.SheetName, column, chart.FirstDataRow, column, last)), counts)));
    }

    private static CategoryAxis CategoryAxis(string tag) => new(
        new AxisId { Val = CategoryAxisId },
        // From the top down, as in the table.
        new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        Outline("9CA3AF"),
        Text(800, isBold: false, tag),
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new AutoLabeled { Val = true },
        new LabelAlignment { Val = LabelAlignmentValues.Center },
        new LabelOffset { Val = 100 },
        new NoMultiLevelLabels { Val = true });

    private static ValueAxis ValueAxis(string tag) => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorGridlines(Outline("E5E7EB")),
        new NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        Outline("9CA3AF"),
        Text(800, isBold: false, tag),
        new CrossingAxis { Val = CategoryAxisId },
        // The category axis runs downwards, so the numbers stand at its end.
        new Crosses { Val = CrossesValues.Maximum },
        new CrossBetween { Val = CrossBetweenValues.Between });

    private static Title ChartTitle(string text, string tag) => new(
        new ChartText(new RichText(
            new A.BodyProperties(), new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(Characters<A.DefaultRunProperties>(1100, isBold: true)),
                new A.Run(RunOf(1100, tag), new A.Text(text))))),
        new Overlay { Val = false });

    private static A.RunProperties RunOf(int size, string tag)
    {
        var properties = Characters<A.RunProperties>(size, isBold: true);
        properties.Language = tag;
        return properties;
    }

    private static TextProperties Text(int size, bool isBold, string tag) => new(
        new A.BodyProperties(), new A.ListStyle(),
        new A.Paragraph(new A.ParagraphProperties(Characters<A.DefaultRunProperties>(size, isBold)), new A.EndParagraphRunProperties { Language = tag }));

    private static T Characters<T>(int size, bool isBold)
        where T : A.TextCharacterPropertiesType, new()
    {
        var characters = new T { FontSize = size, Bold = isBold };
        characters.Append(
            new A.SolidFill(new A.RgbColorModelHex { Val = Ink }),
            new A.LatinFont { Typeface = Stylesheets.FontName }, new A.EastAsianFont { Typeface = Stylesheets.FontName });
        return characters;
    }

    private static ChartShapeProperties Outline(string color) => new(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = color })) { Width = 9525 });
}
