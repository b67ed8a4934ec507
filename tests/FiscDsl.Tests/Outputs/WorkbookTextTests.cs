using System.IO.Compression;
using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange;
using FiscDsl.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

public class WorkbookTextTests
{
    [Fact]
    public void Rows_are_paragraphs_of_cells_behind_their_headings()
    {
        using var workbook = new MemoryStream();
        WorkbookOutput.Write(workbook, SampleCatalog.Catalog, new OutputOptions());
        var text = Text(workbook);
        Assert.NotNull(text);
        Assert.StartsWith("=== 表紙 ===\n", text, StringComparison.Ordinal);
        Assert.Contains("\n=== 情報参照元 ===\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', text);
        Assert.DoesNotContain('\r', text);
        foreach (var row in SampleCatalog.Catalog.Rows) Assert.Contains($": {row.Subject}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_headings_of_an_English_workbook_are_known_too()
    {
        using var workbook = new MemoryStream();
        var catalog = Compilation.Create([new SourceFile("a.fisc", SourceText.From("reference a\n  language: en\n  title: A\n  version: 1.0\n  standard: FISC 13\n  provider: P\nsource 5 Report\n  url: https://example.com\ncontrol 運113 Keep 𠮷\n  responsibility: provider\n  evidence: 5\n"))]).Catalog;
        WorkbookOutput.Write(workbook, catalog, new OutputOptions());
        var text = Text(workbook);
        Assert.NotNull(text);
        Assert.Contains(": 運113 Keep 𠮷\n", text, StringComparison.Ordinal);
        Assert.Contains(": https://example.com\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("\n(運113|https://).*\n", text);
    }

    [Fact]
    public void Workbooks_of_other_programs_are_read_too()
    {
        using var workbook = Package(
            ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="/xl/s.xml"/></Relationships>"""),
            ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一覧" r:id="a"/></sheets></workbook>"""),
            ("xl/sharedStrings.xml", """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>項目</t></si><si><r><t>𠮷</t></r><r><t>田_x000D_</t></r><rPh sb="0" eb="1"><t>よし</t></rPh></si></sst>"""),
            ("xl/s.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="B1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2"><v>12.5</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>99</v></c></row>
                <row r="3"><c r="B3" t="str"><f>1+1</f><v>二</v></c></row>
                </sheetData></worksheet>
                """));
        Assert.Equal("=== 一覧 ===\n\n項目\n\n12.5\n𠮷田\n    \n\n二\n", Text(workbook));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""<sheetViews><sheetView><pane ySplit="3"/></sheetView></sheetViews>""")]
    public void The_headings_of_an_unknown_table_are_the_first_row_of_names_that_is_as_wide_as_the_table_whatever_stays_in_view(string view) =>
        Assert.Equal(
            "=== 一覧 ===\n\n点検表\n\n版\n1.1\n\n番号\n項目\n状態\n備考\n\n番号: 1\n項目: 𠮷田の点検\n状態: 済\n\n番号: 2\n項目: 委託\n状態: 未\n備考: 次回\n",
            Text(Sheet(view, ["点検表"], ["版", "1.1000000000000001"], ["番号", "項目", "状態", "備考"], ["1", "𠮷田の点検", "済"], ["2", "委託", "未", "次回"])));

    [Fact]
    public void Names_and_their_values_are_no_table() =>
        Assert.Equal("=== 一覧 ===\n\n版\n甲\n\n規格\n乙\n\n提供者\n丙\n", Text(Sheet("", ["版", "甲"], ["規格", "乙"], ["提供者", "丙"])));

    [Fact]
    public void Our_headings_are_known_wherever_they_stand_and_with_a_column_that_somebody_has_added() =>
        Assert.Equal(
            "=== 一覧 ===\n\n写し\n\n記号\n情報源名称\n参照先\n担当\n\n記号: 5\n情報源名称: 𠮷の報告書\n参照先: https://例.jp\n担当: 山田\n",
            Text(Sheet("", ["写し"], ["記号", "情報源名称", "参照先", "担当"], ["5", "𠮷の報告書", "https://例.jp", "山田"])));

    [Fact]
    public void Anything_else_is_no_workbook()
    {
        using var bytes = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, .. "暗号化されたブック"u8]);
        Assert.Null(Text(bytes));
        using var archive = Package(("a.txt", "文書"));
        Assert.Null(Text(archive));
        using var damaged = Package(("xl/_rels/workbook.xml.rels", "<Relationships"), ("xl/workbook.xml", "<workbook/>"));
        Assert.Null(Text(damaged));
    }

    private static MemoryStream Sheet(string view, params string[][] rows) => Package(
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="/xl/s.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一覧" r:id="a"/></sheets></workbook>"""),
        ("xl/s.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{view}<sheetData>{string.Concat(rows.Select(static row => $"<row>{string.Concat(row.Select(Cell))}</row>"))}</sheetData></worksheet>"""));

    private static string Cell(string text) => char.IsAsciiDigit(text[0]) ? $"<c><v>{text}</v></c>" : $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";

    private static string? Text(Stream workbook)
    {
        workbook.Position = 0;
        using var text = new StringWriter();
        return WorkbookText.TryWrite(workbook, text, MessageLanguage.Ja) ? text.ToString() : null;
    }

    private static MemoryStream Package(params (string Path, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream;
    }
}
