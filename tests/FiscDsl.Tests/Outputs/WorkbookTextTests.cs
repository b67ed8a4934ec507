using System.IO.Compression;
using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs;
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
    public void Workbooks_of_other_programs_are_read_too()
    {
        using var workbook = Package(
            ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="/xl/s.xml"/></Relationships>"""),
            ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一覧" r:id="a"/></sheets></workbook>"""),
            ("xl/sharedStrings.xml", """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>項目</t></si><si><r><t>𠮷</t></r><r><t>田_x000D_</t></r><rPh sb="0" eb="1"><t>よし</t></rPh></si></sst>"""),
            ("xl/s.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView><pane ySplit="1"/></sheetView></sheetViews><sheetData>
                <row r="1"><c r="B1" t="s"><v>0</v></c></row>
                <row r="2"><c r="A2"><v>12.5</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>99</v></c></row>
                <row r="3"><c r="B3" t="str"><f>1+1</f><v>二</v></c></row>
                </sheetData></worksheet>
                """));
        Assert.Equal("=== 一覧 ===\n\n項目\n\n12.5\n項目: 𠮷田\n    \n\n項目: 二\n", Text(workbook));
    }

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
