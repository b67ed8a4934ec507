using System.IO.Compression;
using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange;
using FiscDsl.Outputs;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>A workbook that somebody has made to be read by us: a few kilobytes that would become gigabytes of text, memory or time.</summary>
public class HostileWorkbookTests
{
    private const int MostText = 34_000_000;

    private const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Relationships = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="s.xml"/></Relationships>""";

    [Fact]
    public void A_text_that_any_number_of_cells_share_ends_with_the_output()
    {
        var text = Read(Sheet(Repeated("<row>" + Repeat("<c t=\"s\"><v>0</v></c>", 100) + "</row>", 20)), shared: $"<si><t>{new string('あ', 60_000)}</t></si>");
        Assert.InRange(text.Length, 30_000_000, MostText);
        Assert.Contains("（文字数が上限の 33,554,432 を超えるため、ここから後は省略した）\n", text, StringComparison.Ordinal);
        Assert.Contains("（省略したもの: 1つのセルの 32,767 字を超える部分（", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_texts_are_kept_only_so_far()
    {
        var text = Read(Sheet(["<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>599</v></c></row>"]), shared: Repeat($"<si><t>𠮷{new string('あ', 32_000)}</t></si>", 600));
        Assert.Contains("𠮷あああ", text, StringComparison.Ordinal);
        Assert.EndsWith("（省略したもの: 共有の文字列のうち 16,777,216 字を超える分（1 個のセル））\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_more_cells_than_there_are_columns_is_cut()
    {
        var text = Read(Sheet(["<row>", .. Repeated("<c><v>1</v></c>", 20_000), "</row><row><c><v>次</v></c></row>"]));
        Assert.Contains("（省略したもの: 大きすぎる行の残りと、最後の列（XFD）より右のセル（3,616 個））", text, StringComparison.Ordinal);
        Assert.Contains("\n次\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c/>", 5_000_000, "（セルの数が上限の 4,000,000 を超えるため、ここから後は省略した）")]
    [InlineData("<a/>", 33_000_000, "（XML の要素の数が上限の 32,000,000 を超えるため、ここから後は省略した）")]
    [InlineData("                                ", 17_000_000, "（展開後のバイト数が上限の 536,870,912 を超えるため、ここから後は省略した）")]
    public void What_no_workbook_holds_ends_the_reading(string repeated, int times, string said) =>
        Assert.Contains(said, Read(Sheet(["<row>", .. Repeated(repeated, times), "</row>"])), StringComparison.Ordinal);

    [Fact]
    public void A_column_behind_the_last_is_none()
    {
        var text = Read(Sheet(["<row><c r=\"XFD1\"><v>端</v></c><c r=\"XFE1\"><v>外</v></c><c r=\"ZZZZZZZZZZ1\"><v>外</v></c></row>"]));
        Assert.Equal("=== 一覧 ===\n\n端\n（省略したもの: 大きすぎる行の残りと、最後の列（XFD）より右のセル（2 個））\n", text);
    }

    [Fact]
    public void A_cell_of_megabytes_is_cut_at_what_a_cell_holds()
    {
        var text = Read(Sheet(["<row><c t=\"inlineStr\"><is><t>", .. Repeated("𠮷", 10_000_000), "</t></is></c></row>"]));
        Assert.InRange(text.Length, 32_000, 33_000);
        Assert.Contains("𠮷…\n（省略したもの: 1つのセルの 32,767 字を超える部分（1 か所））\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_sheet_under_any_number_of_tabs_counts_every_time()
    {
        var text = Read(Sheet(["<row>", .. Repeated("<c t=\"s\"><v>0</v></c>", 100), "</row>"]), shared: $"<si><t>{new string('あ', 30_000)}</t></si>", sheets: 1000);
        Assert.Equal(12, text.Split("=== 一覧 ===").Length - 1);
        Assert.Contains("（文字数が上限の 33,554,432 を超えるため", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"笑笑\"><!ENTITY b \"&a;&a;&a;\">]>", "<c><v>&b;</v></c>", 1, "")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<c><v>&a;</v></c>", 1, "")]
    [InlineData("", "<c r=\"", 1, "A")]
    [InlineData("", "<a>", 100_000, "")]
    [InlineData("", "<c><v><![CDATA[", 1, "あ")]
    [InlineData("", "<?x ", 1, "あ")]
    public void What_no_program_writes_is_no_workbook(string before, string start, int times, string repeated)
    {
        using var workbook = Package(
            ("xl/_rels/workbook.xml.rels", [Relationships]), ("xl/workbook.xml", [Book(1)]),
            ("xl/s.xml", [before, $"<worksheet {Namespace}><sheetData><row>", .. Repeated(start, times), .. Repeated(repeated, 3_000_000)]));
        Assert.Null(Text(workbook));
    }

    [Fact]
    public void Names_without_end_are_no_workbook()
    {
        using var workbook = Package(
            ("xl/_rels/workbook.xml.rels", [Relationships]), ("xl/workbook.xml", [Book(1)]),
            ("xl/s.xml", [$"<worksheet {Namespace}>", .. Enumerable.Range(0, 50_000).Select(static i => $"<a{i}/>"), "</worksheet>"]));
        Assert.Null(Text(workbook));
    }

    [Fact]
    public void A_workbook_cannot_write_to_the_terminal()
    {
        var text = Read(Sheet(["""<row r="1"><c><v>見_x001B_出</v></c><c><v>甲</v></c><c><v>乙</v></c></row><row r="2"><c><v>_x001B_[2J&#x9B;&#x202E;&#x9;_x0007_&#x85;次</v></c></row>"""]), name: "_x001B_&#x9B;一");
        Assert.Equal("=== _x001B_<U+009B>一 ===\n\n見␛出\n甲\n乙\n\n見␛出: ␛[2J<U+009B><U+202E>␉␇\n    次\n", text);
    }

    [Fact]
    public void A_damaged_workbook_is_none_however_it_is_damaged()
    {
        using var stream = new MemoryStream();
        WorkbookOutput.Write(stream, SampleCatalog.Catalog, new OutputOptions());
        var bytes = stream.ToArray();
        for (var seed = 0; seed < 300; seed++)
        {
            var damaged = bytes.ToArray();
            for (var hit = 0; hit < 1 + (seed % 8); hit++) damaged[(seed * 7919 + hit * 104_729) % damaged.Length] ^= (byte)(1 + (seed % 255));
            using var workbook = new MemoryStream(damaged[..(seed % 3 == 0 ? damaged.Length * (seed + 1) / 301 : damaged.Length)]);
            _ = Text(workbook);
        }
    }

    private static string Read(IEnumerable<string> sheet, string shared = "", int sheets = 1, string name = "一覧")
    {
        using var workbook = Package(
            ("xl/_rels/workbook.xml.rels", [Relationships]), ("xl/workbook.xml", [Book(sheets, name)]), ("xl/sharedStrings.xml", [$"<sst {Namespace}>{shared}</sst>"]), ("xl/s.xml", sheet));
        return Text(workbook) ?? throw new InvalidOperationException("not a workbook");
    }

    private static string? Text(Stream workbook)
    {
        using var text = new StringWriter();
        return WorkbookText.TryWrite(workbook, text, MessageLanguage.Ja) ? text.ToString() : null;
    }

    private static string Book(int sheets, string name = "一覧") =>
        $"<workbook {Namespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{Repeat($"<sheet name=\"{name}\" r:id=\"a\"/>", sheets)}</sheets></workbook>";

    private static IEnumerable<string> Sheet(IEnumerable<string> rows) => [$"<worksheet {Namespace}><sheetData>", .. rows, "</sheetData></worksheet>"];

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    // In stretches, so that the tests themselves hold little.
    private static IEnumerable<string> Repeated(string text, int times)
    {
        const int Stretch = 1000;
        var stretch = Repeat(text, Math.Min(times, Stretch));
        for (var left = times; left > 0; left -= Stretch) yield return left >= Stretch ? stretch : Repeat(text, left);
    }

    private static MemoryStream Package(params (string Path, IEnumerable<string> Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, texts) in parts)
            {
                using var part = new StreamWriter(archive.CreateEntry(path, CompressionLevel.Fastest).Open());
                foreach (var text in texts) part.Write(text);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
