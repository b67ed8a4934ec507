using System.Xml.Linq;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml;
using FiscDsl.Model;
using FiscDsl.Outputs;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The file as Excel sees it: valid, repeatable, and laid out.</summary>
public class WorkbookPackageTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly WorkbookFile Workbook = WorkbookFile.Of(SampleCatalog.Catalog);

    public static TheoryData<string> Catalogs => new("見本", "例", "最小", "項なし", "改版履歴");

    [Theory]
    [MemberData(nameof(Catalogs))]
    public void The_sdk_finds_no_error(string name)
    {
        using var document = WorkbookFile.Of(Of(name)).Open();
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(static e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Parts_are_sorted_and_stamped_with_one_time()
    {
        var parts = Workbook.Parts();
        Assert.Equal(parts.Select(static p => p.Name).Order(StringComparer.Ordinal), parts.Select(static p => p.Name));
        Assert.All(parts, static p => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), p.Time));
    }

    [Fact]
    public void Every_relationship_leads_to_a_part()
    {
        var parts = Workbook.Parts().ToDictionary(static p => p.Name, static p => p.Text, StringComparer.Ordinal);
        var types = XDocument.Parse(parts["[Content_Types].xml"]).Descendants().Select(static e => e.Attribute("PartName")?.Value.TrimStart('/')).OfType<string>();
        Assert.Equal(parts.Keys.Where(static n => !n.EndsWith(".rels", StringComparison.Ordinal) && n[0] != '['), types);
        var internalTargets =
            from part in parts.Where(static p => p.Key.EndsWith(".rels", StringComparison.Ordinal))
            let folder = part.Key[..part.Key.IndexOf("_rels/", StringComparison.Ordinal)]
            from relationship in XDocument.Parse(part.Value).Root?.Elements() ?? []
            where relationship.Attribute("TargetMode") is null
            select new Uri(new Uri("http://package/" + folder), relationship.Attribute("Target")?.Value).AbsolutePath.TrimStart('/');
        Assert.Equal(types.Order(StringComparer.Ordinal), internalTargets.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Statement("The properties of the document name the tool and its version.")]
    public void The_properties_are_the_references()
    {
        using var document = Workbook.Open();
        Assert.Equal("金融機関向け「サンプル」対応リファレンス", document.PackageProperties.Title);
        Assert.Equal(new DateTime(2016, 11, 10, 0, 0, 0, DateTimeKind.Utc), document.PackageProperties.Created?.ToUniversalTime());
        Assert.Equal($"FiscDsl {ToolVersion.Current}", document.ExtendedFilePropertiesPart?.Properties?.Application?.Text);
    }

    [Fact]
    public void The_reference_sheet_is_frozen_filtered_and_prints_on_a3_one_page_wide()
    {
        var sheet = Sheet(2);
        var pane = sheet.Descendants(Main + "pane").Single();
        Assert.Equal(("4", "2", "E3", "frozen"), (pane.Attribute("xSplit")?.Value, pane.Attribute("ySplit")?.Value, pane.Attribute("topLeftCell")?.Value, pane.Attribute("state")?.Value));
        Assert.Equal("A2:N9", sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")?.Value);
        var setup = sheet.Descendants(Main + "pageSetup").Single();
        Assert.Equal(("8", "landscape", "1", "0"), (setup.Attribute("paperSize")?.Value, setup.Attribute("orientation")?.Value, setup.Attribute("fitToWidth")?.Value, setup.Attribute("fitToHeight")?.Value));
        Assert.Equal("1", sheet.Descendants(Main + "pageSetUpPr").Single().Attribute("fitToPage")?.Value);
        Assert.Equal(["A1:F1", "G1:H1", "J1:J2", "K1:K2", "L1:L2", "M1:M2", "N1:N2"], sheet.Descendants(Main + "mergeCell").Select(static m => m.Attribute("ref")?.Value));
        var names = XDocument.Parse(Workbook.Parts().Single(static p => p.Name == "xl/workbook.xml").Text).Descendants(Main + "definedName");
        Assert.Contains(names, static n => n is { Value: "'リファレンス'!$1:$2" } && n.Attribute("name")?.Value == "_xlnm.Print_Titles");
    }

    [Fact]
    [Statement("Header cells merge and body cells do not: a value repeated from the row above is written, in a muted font, so that filters and sorting work.")]
    public void Values_repeated_from_the_row_above_are_muted_and_marks_are_not()
    {
        Assert.Equal(["A4", "A5", "A6"], MutedCells("A"));
        Assert.Equal(["B4", "B5", "B6", "B7", "B8"], MutedCells("B"));
        Assert.Equal(["E4", "E5", "E6", "E7", "E8"], MutedCells("E"));
        Assert.Empty(MutedCells("F"));
        Assert.Empty(MutedCells("G"));
        Assert.Equal(["J5", "J6", "J7"], MutedCells("J"));
        Assert.Empty(MutedCells("K"));
    }

    [Fact]
    public void A_heading_is_muted_where_the_row_above_has_shown_it()
    {
        Assert.Single(Runs("F4"));
        Assert.Equal(["2 未然防止策には、以下のような例がある。\n", "(3) 連絡体制を定める。\n(4) 訓練する。"], Runs("F6").Select(static r => r.Descendants(Main + "t").Single().Value));
        Assert.Equal(["FF767676"], Runs("F6").Descendants(Main + "color").Select(static c => c.Attribute("rgb")?.Value));
    }

    [Fact]
    public void Text_that_begins_like_a_formula_keeps_its_quotation_prefix()
    {
        var workbook = WorkbookFile.Of(SampleCatalog.WithControls("control 運1 題\n  category: 運用\n  clause -\n    text: =1+1\n    responsibility: user\n    finding: 文。\n"));
        using var document = workbook.Open();
        var formats = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>().ToList();
        Assert.True(Format("F3")?.QuotePrefix?.Value);
        Assert.Null(Format("K3")?.QuotePrefix);

        CellFormat? Format(string reference) =>
            formats?[int.Parse(Cell(workbook, 2, reference).Attribute("s")?.Value ?? "", System.Globalization.CultureInfo.InvariantCulture)];
    }

    [Fact]
    public void Rows_are_as_tall_as_their_text_needs_and_no_taller_than_excel_allows()
    {
        var workbook = WorkbookFile.Of(SampleCatalog.WithControls(
            "control 運1 題\n  category: 運用\n  clause 1\n    text: 短い。\n" +
            "  clause 2\n    text: " + string.Concat(Enumerable.Repeat("長い文を繰り返す。", 60)) + "\n" +
            "  clause 3\n    text: " + string.Concat(Enumerable.Repeat("長い文を繰り返す。", 3000)) + "\n"));
        var heights = Sheet(workbook, 2).Descendants(Main + "row").Select(static r => double.Parse(r.Attribute("ht")?.Value ?? "", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(heights[2], 12, 40);
        Assert.InRange(heights[3], 100, 300);
        Assert.Equal(409, heights[4]);
    }

    [Fact]
    public void Addresses_are_links_with_japanese_percent_encoded()
    {
        var links = Sheet(3).Descendants(Main + "hyperlink").Select(static l => l.Attribute("ref")?.Value);
        Assert.Equal(["C2", "C3", "C4", "C5"], links);
        var targets = XDocument.Parse(Workbook.Parts().Single(static p => p.Name == "xl/worksheets/_rels/sheet3.xml.rels").Text).Descendants().Select(static r => r.Attribute("Target")?.Value).OfType<string>();
        Assert.Equal(["https://example.com/1", "https://example.com/5/a.pdf", "https://example.com/5/%E8%B3%87%E6%96%99.pdf", "https://example.com/10"], targets);
    }

    [Fact]
    [Statement("**集計** has the coverage by state of the evidence and by category, a chart, and the [open](#open-and-settled) rows, accepted or not.")]
    public void The_chart_stacks_the_statuses_of_each_category()
    {
        XNamespace chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        var part = XDocument.Parse(Workbook.Parts().Single(static p => p.Name == "xl/charts/chart1.xml").Text);
        var series = part.Descendants(chart + "ser").ToList();
        Assert.Equal(["情報参照元あり", "なし", "対象外", "未記入"], series.Select(s => s.Element(chart + "tx")?.Descendants(chart + "v").Single().Value));
        Assert.Equal(["0", "2", "1"], series[0].Element(chart + "val")?.Descendants(chart + "v").Select(static v => v.Value));
        var sheet = Workbook.Sheet("集計").ToList();
        var first = sheet.FindIndex(static r => r[0].StartsWith("V. 運用基準 ／ クラウド", StringComparison.Ordinal)) + 1;
        Assert.Equal($"'集計'!$C${first}:$C${first + 2}", series[0].Element(chart + "val")?.Descendants(chart + "f").Single().Value);
    }

    private static Catalog Of(string name) => name switch
    {
        "見本" => SampleCatalog.Catalog,
        "例" => ExampleCatalog.Of("aws-fisc"),
        "最小" => ExampleCatalog.Of("minimal"),
        "改版履歴" => SampleCatalog.WithRevisions,
        _ => SampleCatalog.WithControls(""),
    };

    private static IEnumerable<string?> MutedCells(string column)
    {
        using var document = Workbook.Open();
        var styles = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet;
        var fonts = styles?.Fonts?.Elements<Font>().Select(static f => f.Color?.Rgb?.Value).ToList() ?? [];
        var formats = styles?.CellFormats?.Elements<CellFormat>().Select(f => fonts[(int)(f.FontId?.Value ?? 0)]).ToList() ?? [];
        return [.. Sheet(2).Descendants(Main + "c")
            .Where(c => c.Attribute("r")?.Value.StartsWith(column, StringComparison.Ordinal) == true && c.HasElements)
            .Where(c => formats[int.Parse(c.Attribute("s")?.Value ?? "", System.Globalization.CultureInfo.InvariantCulture)] == "FF767676")
            .Select(static c => c.Attribute("r")?.Value)];
    }

    private static List<XElement> Runs(string reference)
    {
        var text = Cell(Workbook, 2, reference).Element(Main + "is");
        return text?.Elements(Main + "r").ToList() is { Count: > 0 } runs ? runs : [.. text?.Elements() ?? []];
    }

    private static XElement Cell(WorkbookFile workbook, int sheet, string reference) =>
        Sheet(workbook, sheet).Descendants(Main + "c").Single(c => c.Attribute("r")?.Value == reference);

    private static XElement Sheet(int number) => Sheet(Workbook, number);

    private static XElement Sheet(WorkbookFile workbook, int number) =>
        XElement.Parse(workbook.Parts().Single(p => p.Name == $"xl/worksheets/sheet{number}.xml").Text, LoadOptions.PreserveWhitespace);
}
