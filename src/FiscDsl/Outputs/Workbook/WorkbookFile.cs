using System.Globalization;
using System.IO.Compression;
using System.Xml;
using FiscDsl.Diagnostics;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Writes sheets as a workbook (Office Open XML, transitional), row by row: memory does not grow with them.</summary>
internal static class WorkbookFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Types = "application/vnd.openxmlformats-officedocument.";

    /// <summary>Writes a workbook; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="sheets">The sheets, in order.</param>
    /// <param name="language">The language of what is named beside the sheets.</param>
    /// <param name="footer">What stands at the foot of each page.</param>
    /// <param name="properties">Writes the core properties of the document.</param>
    public static void Write(Stream stream, IReadOnlyList<Sheet> sheets, MessageLanguage language, PageFooter footer, Action<XmlWriter> properties)
    {
        var parts = new List<Part>
        {
            new("docProps/app.xml", Types + "extended-properties+xml", DocumentProperties.CreateExtended().WriteTo),
            new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties),
            new("xl/styles.xml", Types + "spreadsheetml.styles+xml", Stylesheets.Create(language).WriteTo),
            new("xl/workbook.xml", Types + "spreadsheetml.sheet.main+xml", WorkbookPart.Create(sheets).WriteTo),
            Package.Relationships("",
            [
                new("app", Office + "extended-properties", "docProps/app.xml"),
                new("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                new("workbook", Office + "officeDocument", "xl/workbook.xml"),
            ]),
            Package.Relationships("xl/workbook.xml",
            [
                .. sheets.Select(static (_, i) => new Relationship(WorkbookPart.SheetId(i + 1), Office + "worksheet", $"worksheets/{SheetFile(i + 1)}")),
                new("styles", Office + "styles", "styles.xml"),
            ]),
        };
        for (var i = 0; i < sheets.Count; i++) AddSheet(parts, sheets[i], i + 1, footer);
        Package.Write(stream, parts);
    }

    private static void AddSheet(List<Part> parts, Sheet sheet, int number, PageFooter footer)
    {
        var path = "xl/worksheets/" + SheetFile(number);
        parts.Add(new(path, Types + "spreadsheetml.worksheet+xml", xml => new WorksheetWriter(xml, sheet, footer).Write(isFirst: number == 1)) { Compression = sheet.IsRepetition ? CompressionLevel.Optimal : CompressionLevel.Fastest });
        var relationships = new List<Relationship>();
        if (sheet.HasLinks)
        {
            var links = sheet.Rows().SelectMany(static r => r.Cells).Select(static c => c.Link).OfType<string>().Where(static l => l[0] != CellReference.PlaceMark);
            relationships.AddRange(links.Select(static (link, i) => new Relationship(WorksheetWriter.LinkId(i + 1), Office + "hyperlink", link, IsExternal: true)));
        }

        if (sheet.Chart is { } chart)
        {
            relationships.Add(new(WorksheetWriter.DrawingId, Office + "drawing", "../drawings/drawing1.xml"));
            parts.Add(new("xl/drawings/drawing1.xml", Types + "drawing+xml", DrawingPart.Create(chart, "chart").WriteTo));
            parts.Add(Package.Relationships("xl/drawings/drawing1.xml", [new("chart", Office + "chart", "../charts/chart1.xml")]));
            parts.Add(new("xl/charts/chart1.xml", Types + "drawingml.chart+xml", ChartPart.Create(chart).WriteTo));
        }

        if (relationships.Count > 0) parts.Add(Package.Relationships(path, relationships));
    }

    private static string SheetFile(int number) => string.Create(CultureInfo.InvariantCulture, $"sheet{number}.xml");
}
