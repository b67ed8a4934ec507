using System.Xml.Linq;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Text;
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
        Assert.Equal(["A1:F1", "G1:H1", "L1:N1"], sheet.Descendants(Main + "mergeCell").Select(static m => m.Attribute("ref")?.Value));
        var names = XDocument.Parse(Workbook.Parts().Single(static p => p.Name == "xl/workbook.xml").Text).Descendants(Main + "definedName");
        Assert.Contains(names, static n => n is { Value: "'リファレンス'!$1:$2" } && n.Attribute("name")?.Value == "_xlnm.Print_Titles");
    }

    [Fact]
    [Statement("Header cells merge and body cells do not: a value repeated from the row above is written, so that filters and sorting work, and grey by a rule that looks at the row that is seen right above.")]
    public void Values_repeated_from_the_row_above_are_muted_by_a_rule_and_marks_are_not()
    {
        Assert.All((string[])["A", "B", "E", "F", "J"], static column => Assert.Empty(MutedCells(column)));
        var rules = Sheet(2).Descendants(Main + "conditionalFormatting").ToList();
        Assert.Equal(["A4:E9", "J4:K9"], rules.Select(static r => r.Attribute("sqref")?.Value));
        Assert.Equal(
            ["AND(A4<>\"\",EXACT(A4,A3),SUBTOTAL(103,A3)=1)", "AND(J4<>\"\",EXACT(J4,J3),SUBTOTAL(103,J3)=1)"], rules.Select(static r => r.Value));
        using var document = Workbook.Open();
        Assert.Equal("FF767676", document.WorkbookPart?.WorkbookStylesPart?.Stylesheet?.DifferentialFormats?.GetFirstChild<DifferentialFormat>()?.Font?.Color?.Rgb?.Value);
    }

    [Fact]
    [Statement("What headings lend is grey in every row.")]
    public void What_a_heading_lends_is_muted_in_every_row()
    {
        Assert.Single(Runs("F3"));
        Assert.Equal(["2 未然防止策には、以下のような例がある。\n", "(3) 連絡体制を定める。\n(4) 訓練する。"], Runs("F6").Select(static r => r.Descendants(Main + "t").Single().Value));
        Assert.All((string[])["F4", "F5", "F6", "F7"], static cell => Assert.Equal(["FF767676"], Runs(cell).Descendants(Main + "color").Select(static c => c.Attribute("rgb")?.Value)));
    }

    [Fact]
    [Statement("An empty cell is yellow where something is [owed](#open-and-settled) and missing, and has a line through it where nothing is owed, for only the user or nobody is responsible; any other is one where nothing has to be written, or where responsibility is missing and nobody knows what else is owed.")]
    public void What_is_owed_and_what_is_not_look_different()
    {
        var workbook = WorkbookFile.Of(SampleCatalog.WithControls("""
            control 運1 題
              category: 運用
              clause 1
                text: 𠮷。
                responsibility: provider
              clause 2
                text: 乙。
                responsibility: user
              clause 3
                text: 丙。
                responsibility: none
                finding: -
              clause 4
                text: 丁。
            """));
        // The provider, the evidence, the information, the finding, and the intent, which nobody has to write.
        Assert.Equal(["", "owed", "owed", "owed", ""], Looks(3));
        Assert.Equal(["", "not owed", "not owed", "not owed", ""], Looks(4));
        Assert.Equal(["", "not owed", "not owed", "", ""], Looks(5));
        Assert.Equal(["owed", "owed", "", "", ""], Looks(6));
        Assert.Equal("—", workbook.Sheet("リファレンス")[4][10]);

        IEnumerable<string> Looks(int row) => "GIJKE".Select(column => LookOf(workbook, Cell(workbook, 2, $"{column}{row}")));
    }

    [Theory]
    [Statement("Short text with digits (`1-1`, `1.30`) has the format for text, so that Excel makes no date or number of it.")]
    [InlineData("1-1", 49)]
    [InlineData("1.30", 49)]
    [InlineData("(1)", 49)]
    [InlineData("３月１日", 49)]
    [InlineData("確認した。", 0)]
    public void Text_that_excel_would_take_for_a_number_or_a_date_has_the_format_for_text(string text, uint format)
    {
        var workbook = WorkbookFile.Of(SampleCatalog.WithControls($"control 運1 題\n  category: 運用\n  clause -\n    text: 文。\n    responsibility: user\n    finding: {text}\n"));
        Assert.Equal(text, workbook.Sheet("リファレンス")[2][10]);
        Assert.Equal(format, FormatOf(workbook, Cell(workbook, 2, "K3"))?.NumberFormatId?.Value);
    }

    [Fact]
    [Statement("The evidence of a row leads to its citations, a citation to its row and its source, and an open row in 集計 to its row; the links are those of the order that the workbook is written in.")]
    public void Links_lead_to_the_rows_that_they_name()
    {
        var names = Workbook.Sheets().Select(static s => s.Name).ToList();
        var links = names.SelectMany((name, i) => Sheet(i + 1).Descendants(Main + "hyperlink").Where(static l => l.Attribute("location") is not null)
            .Select(l => (From: At(name, l.Attribute("ref")?.Value), To: Target(l.Attribute("location")?.Value)))).ToList();
        // Four rows cite, five citations lead to their rows and sources, three rows are open.
        Assert.Equal(3 + 5 + 5 + 3, links.Count);
        Assert.All(links, static link => Assert.Equal(link.From, link.To));

        string At(string sheet, string? cell) => (sheet, cell) is ("リファレンス", { } evidence) ? Value(sheet, $"N{evidence[1..]}") : Value(sheet, cell);
        string Target(string? location) => Value(location?.Split('\'')[1] ?? "", location?.Split('!')[1]);
        string Value(string sheet, string? cell) => Workbook.Sheet(sheet)[int.Parse(cell?[1..] ?? "", System.Globalization.CultureInfo.InvariantCulture) - 1][(cell?[0] ?? 'A') - 'A'];
    }

    [Fact]
    [Statement("The tables are named, in either language: `fisc.rows`, `fisc.sources`, `fisc.citations`, `fisc.statuses`, `fisc.categories`, `fisc.gaps`, `fisc.revisions` and `fisc.corrections`.")]
    public void Tables_have_names_that_begin_at_their_headings()
    {
        var named = Names(SampleCatalog.Catalog).Concat(Names(SampleCatalog.WithRevisions).Where(static n => n.Key == "fisc.revisions")).ToList();
        Assert.Equal(
            ["fisc.categories=分類", "fisc.citations=項のパス", "fisc.corrections=種別", "fisc.gaps=基準小項目", "fisc.revisions=版", "fisc.rows=項目", "fisc.sources=記号", "fisc.statuses=区分"],
            named.Select(static n => $"{n.Key}={n.FirstHeading}").Order(StringComparer.Ordinal));
        Assert.Equal(Workbook.Sheet("集計").Count, named.Single(static n => n.Key == "fisc.gaps").LastRow);
        Assert.Equal(Workbook.Sheet("リファレンス").Count, named.Single(static n => n.Key == "fisc.rows").LastRow);
        Assert.Equal(["fisc.rows", "fisc.sources"], Names(EnglishCatalog.Compilation.Catalog).Select(static n => n.Key).Where(static n => n is "fisc.rows" or "fisc.sources"));
    }

    private static IEnumerable<(string Key, string FirstHeading, int LastRow)> Names(Catalog catalog)
    {
        var workbook = WorkbookFile.Of(catalog);
        return XDocument.Parse(workbook.Parts().Single(static p => p.Name == "xl/workbook.xml").Text).Descendants(Main + "definedName")
            .Where(static n => n.Attribute("name")?.Value.StartsWith("fisc.", StringComparison.Ordinal) == true)
            .Select(n => (n.Attribute("name")?.Value ?? "", Parts: n.Value.Split('\'', '$', ':')))
            .Select(n => (n.Item1, workbook.Sheet(n.Parts[1])[Row(n.Parts[4]) - 1][0], Row(n.Parts[^1])));

        static int Row(string number) => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    [Statement("Headings are repeated on each page, and its foot has the title, version, date of issue, sheet and page.")]
    public void Each_page_repeats_the_headings_and_says_what_it_is_of()
    {
        var titles = XDocument.Parse(Workbook.Parts().Single(static p => p.Name == "xl/workbook.xml").Text).Descendants(Main + "definedName")
            .Where(static n => n.Attribute("name")?.Value == "_xlnm.Print_Titles").Select(static n => n.Value).ToList();
        var gaps = Workbook.Sheet("集計").ToList().FindIndex(static r => r[0] == "基準小項目") + 1;
        Assert.Equal(["'リファレンス'!$1:$2", "'印刷用'!$1:$2", "'情報参照元'!$1:$1", "'根拠'!$1:$1", $"'集計'!${gaps}:${gaps}", "'訂正'!$1:$1"], titles);
        Assert.All(Enumerable.Range(1, 7), static number => Assert.Equal(
            "&L&\"Yu Gothic UI,Regular\"&9 金融機関向け「サンプル」対応リファレンス　版 1.30　発行日 2016-11-10&R&\"Yu Gothic UI,Regular\"&9 &A　&P / &N",
            Sheet(number).Descendants(Main + "oddFooter").Single().Value));
    }

    [Fact]
    public void A_footer_holds_no_code_of_the_title_and_is_no_longer_than_excel_reads()
    {
        var catalog = SampleCatalog.Compile([new SourceFile("見本.fisc", SourceText.From($"reference 見本\n  title: R&D{new string('&', 40)}{string.Concat(Enumerable.Repeat("𠮷", 200))}\n  version: {new string('9', 300)}\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\n"))]);
        var footer = Sheet(WorkbookFile.Of(catalog), 1).Descendants(Main + "oddFooter").Single().Value;
        Assert.InRange(footer.Length, 100, 255);
        Assert.Contains("&9 R&&D&&&&", footer, StringComparison.Ordinal);
        Assert.Contains("𠮷…　版 999", footer, StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_is_a_formula_and_no_sheet_hidden()
    {
        Assert.All(Workbook.Parts().Where(static p => p.Name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)), static p => Assert.Empty(XDocument.Parse(p.Text).Descendants(Main + "f")));
        Assert.All(XDocument.Parse(Workbook.Parts().Single(static p => p.Name == "xl/workbook.xml").Text).Descendants(Main + "sheet"), static s => Assert.Null(s.Attribute("state")));
    }

    [Fact]
    public void Text_that_begins_like_a_formula_keeps_its_quotation_prefix()
    {
        var workbook = WorkbookFile.Of(SampleCatalog.WithControls("control 運1 題\n  category: 運用\n  clause -\n    text: =1+1\n    responsibility: user\n    finding: 文。\n"));
        Assert.True(FormatOf(workbook, Cell(workbook, 2, "F3"))?.QuotePrefix?.Value);
        Assert.Null(FormatOf(workbook, Cell(workbook, 2, "K3"))?.QuotePrefix);
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
        var links = Sheet(4).Descendants(Main + "hyperlink").Select(static l => l.Attribute("ref")?.Value);
        Assert.Equal(["C2", "C3", "C4", "C5"], links);
        var targets = XDocument.Parse(Workbook.Parts().Single(static p => p.Name == "xl/worksheets/_rels/sheet4.xml.rels").Text).Descendants().Select(static r => r.Attribute("Target")?.Value).OfType<string>();
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

    private static CellFormat? FormatOf(WorkbookFile workbook, XElement cell)
    {
        using var document = workbook.Open();
        var index = int.Parse(cell.Attribute("s")?.Value ?? "", System.Globalization.CultureInfo.InvariantCulture);
        return document.WorkbookPart?.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>().ElementAt(index);
    }

    /// <summary>What a cell without text looks like; empty for one that says something, or looks like any other.</summary>
    private static string LookOf(WorkbookFile workbook, XElement cell)
    {
        using var document = workbook.Open();
        var styles = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet;
        var format = FormatOf(workbook, cell);
        var fill = styles?.Fills?.Elements<Fill>().ElementAt((int)(format?.FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;
        var border = styles?.Borders?.Elements<Border>().ElementAt((int)(format?.BorderId?.Value ?? 0));
        return cell.HasElements ? "" : border?.DiagonalUp?.Value == true ? "not owed" : fill == "FFFFF2CC" ? "owed" : "";
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
