using System.IO.Compression;
using System.Text;
using FiscDsl.Exchange.Tables;
using Xunit;

namespace FiscDsl.Tests.Exchange;

/// <summary>Files that cannot be read: each is told apart, and the message says what to do.</summary>
public class TableFaultTests
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly byte[] Blanks = [.. Enumerable.Repeat((byte)' ', 1 << 20)];

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "表.xlsx", [], "「表.xlsx」は空のファイルである（書き出しや転送が途中で終わっていないか確かめる）" },
        { "~$表.xlsx", Utf8("\u0006山田"), "「~$表.xlsx」は、Excel がブックを開いている間だけ置く一時ファイルである（「表.xlsx」を指定する）" },
        { "C:\\共有\\~$表.xlsx", [], "「~$表.xlsx」は、Excel がブックを開いている間だけ置く一時ファイルである（「表.xlsx」を指定する）" },
        { "表.xlsx", Utf8("ただの文"), "「表.xlsx」は Excel のブックではない（表を Excel で開けるなら、Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "表.xls", Utf8("\uFEFF\r\n<html><table>"), "「表.xls」は、拡張子だけがブックの Web ページか XML である（Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "表.pdf", Utf8("%PDF-1.7"), "「表.pdf」は何の表か分からない（.xlsx、.csv、.tsv、.md のどれかにする）" },
        { "表", Utf8("a,b"), "「表」は何の表か分からない（.xlsx、.csv、.tsv、.md のどれかにする）" },
        { "表.xlsx", [.. CompoundFile, .. Entry("EncryptionInfo"), .. Entry("EncryptedPackage")], "「表.xlsx」はパスワードで暗号化されている（Excel で開き、パスワードを外して保存し直す）" },
        { "表.xls", [.. CompoundFile, .. Entry("Workbook")], "「表.xls」は Excel 97-2003 形式（.xls）のブックである（Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "文書.xlsx", [.. CompoundFile, .. Entry("WordDocument")], "「文書.xlsx」は Excel のブックではない（表を Excel で開けるなら、Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "表.xlsx", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"), ("META-INF/manifest.xml", "<a/>")), "「表.xlsx」は OpenDocument 形式（.ods）のファイルである（LibreOffice や Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "表.xlsb", Zip(("[Content_Types].xml", "<a/>"), ("xl/workbook.bin", "")), "「表.xlsb」はバイナリ形式（.xlsb）のブックである（Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "表.zip", Zip(("送付/対応表.xlsx", "PK")), "「表.zip」はブックではなく、「送付/対応表.xlsx」を入れた ZIP ファイルである（取り出してから指定する）" },
        { "表.xlsx", Zip(("a.txt", "文")), "「表.xlsx」は Excel のブックではない（表を Excel で開けるなら、Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "表.xlsx", Zip(("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")), "「表.xlsx」は Excel のブックではない（表を Excel で開けるなら、Excel で開き、Excel ブック（.xlsx）として保存し直す）" },
        { "表.xlsx", Utf8("PK\u0003\u0004途中まで"), "「表.xlsx」はブックとして壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "表.csv", [0x82, 0xA0, 0xFF, 0xFF], "「表.csv」は文字コードが UTF-8、BOM 付きの UTF-16、CP932（Shift_JIS）のどれでもない（Excel では「CSV UTF-8」で保存し直す）" },
        { "表.csv", Encoding.Unicode.GetBytes("項番,a\r\n"), "「表.csv」は文字コードが UTF-8、BOM 付きの UTF-16、CP932（Shift_JIS）のどれでもない（Excel では「CSV UTF-8」で保存し直す）" },
        { "表.csv", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "「表.csv」は文字コードが UTF-8、BOM 付きの UTF-16、CP932（Shift_JIS）のどれでもない（Excel では「CSV UTF-8」で保存し直す）" },
        { "表.csv", CodePage(51932).GetBytes("項番,内容\nじつ４,せつめいのぶん\n"), "「表.csv」は文字コードが UTF-8、BOM 付きの UTF-16、CP932（Shift_JIS）のどれでもない。EUC-JP のように見える（Excel では「CSV UTF-8」で保存し直す）" },
        { "表.csv", CodePage(50220).GetBytes("項番,内容\n"), "「表.csv」は文字コードが UTF-8、BOM 付きの UTF-16、CP932（Shift_JIS）のどれでもない。ISO-2022-JP のように見える（Excel では「CSV UTF-8」で保存し直す）" },
        { "表.md", Utf8("# 表\n\n- ない\n"), "「表.md」に表がない（見出しの行と | --- | の行で始まる Markdown の表だけを読む）" },
        { "表.md", Utf8(new string('>', 5000) + " a"), "「表.md」は引用、箇条書き、括弧などの入れ子が深すぎて読めない（表だけを別のファイルに移す）" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_holds_no_table_is_refused_with_what_it_is_and_a_way_out(string name, byte[] bytes, string said) => Assert.Equal(said, FaultOf(new MemoryStream(bytes), name).Text.Ja);

    public static TheoryData<string, RawWorkbookCase, string> Workbooks => new()
    {
        { "two sheets of one name", new(static w => w.Sheet("一覧", "<sheetData/>").Sheet("一覧", "<sheetData/>")), "「表.xlsx」には「一覧」という名前のシートが2つあり、区別できない（一方の名前を変えて保存し直す）" },
        { "a sheet without a part", new(static w => w.Sheet("一覧", "").Part("xl/_rels/workbook.xml.rels", Worksheet("worksheets/none.xml"))), "「表.xlsx」のシート「一覧」は壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "a target above the package", new(static w => w.Sheet("一覧", "").Part("xl/_rels/workbook.xml.rels", Worksheet("../../../etc/passwd"))), "「表.xlsx」のシート「一覧」は壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "a sheet that ends in the middle", new(static w => w.Sheet("一覧", "").Part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")), "「表.xlsx」のシート「一覧」は壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "a list of sheets that is none", new(static w => w.Sheet("一覧", "<sheetData/>").Part("xl/workbook.xml", "<a/>")), "「表.xlsx」はブックとして壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "a row twice", new(static w => w.Sheet("一覧", Rows("<row r=\"5\"><c><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row>"))), "「表.xlsx」の 一覧!A5: このセルから壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "a cell twice", new(static w => w.Sheet("一覧", Rows("<row r=\"5\"><c r=\"C5\"><v>1</v></c><c r=\"B5\"><v>2</v></c></row>"))), "「表.xlsx」の 一覧!B5: このセルから壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "a shared text that there is not", new(static w => w.SharedTexts("<si><t>甲</t></si>").Sheet("一覧", Rows("<row r=\"5\"><c r=\"C5\" t=\"s\"><v>1</v></c></row>"))), "「表.xlsx」の 一覧!C5: このセルから壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）" },
        { "a cell that Excel cannot hold", new(static w => w.Sheet("一覧", Rows($"<row r=\"5\"><c r=\"C5\" t=\"inlineStr\"><is><t>{new string('あ', 32_768)}</t></is></c></row>"))), "「表.xlsx」の 一覧!C5: セルの上限の 32,767 字を超える（文を分けて別のセルに移す）" },
        { "merges that overlap", new(static w => w.Sheet("一覧", Rows("<row r=\"5\"><c><v>1</v></c></row>") + "<mergeCells><mergeCell ref=\"A1:B9\"/><mergeCell ref=\"B5:C5\"/></mergeCells>")), "「表.xlsx」の 一覧!B5: セルの結合 A1:B9 と B5:C5 が重なっている（Excel で開いて修復し、保存し直す）" },
        { "a column behind the last", new(static w => w.Sheet("一覧", Rows("<row r=\"5\"><c r=\"XFE5\"><v>1</v></c></row>"))), "「表.xlsx」は大きすぎて読めない（省略したもの: 大きすぎる行の残りと、最後の列（XFD）より右のセル（1 個））。使っていないシート、行、列を削除して保存し直す" },
    };

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void A_workbook_that_says_too_little_is_refused_with_its_sheet_or_cell(string what, RawWorkbookCase workbook, string said)
    {
        Assert.NotEmpty(what);
        Assert.Equal(said, FaultOf(workbook.Make(new RawWorkbook()).Stream(), "表.xlsx").Text.Ja);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        using var stream = new MemoryStream();
        using (var sound = new ZipArchive(new RawWorkbook().Sheet("一覧", "").Sheet("二", "").Stream()))
        using (var bomb = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in sound.Entries)
            {
                using var part = bomb.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                using var content = entry.Open();
                if (!entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)) content.CopyTo(part);
                else for (var written = 0; written < 600; written++) part.Write(written == 0 ? "<worksheet>"u8 : written == 599 ? "</worksheet>"u8 : Blanks);
            }
        }

        Assert.InRange(stream.Length, 0, 16_000_000);
        Assert.Equal(
            "「表.xlsx」は大きすぎて読めない（展開後のバイト数が上限の 1,073,741,824 を超えるため、ここから後は省略した）。使っていないシート、行、列を削除して保存し直す", FaultOf(stream, "表.xlsx").Text.Ja);
    }

    [Fact]
    public void A_quotation_mark_that_swallows_the_rest_of_a_large_file_is_named_with_its_line() =>
        Assert.Equal(
            "「表.csv」の 2 行目: 1行が長すぎる（引用符（\"）の閉じ忘れがないか確かめる）", FaultOf(new MemoryStream(Utf8("a,b\n1,\"" + new string('x', 17_000_000))), "表.csv").Text.Ja);

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("sep=;")]
    [InlineData(",,\r\n")]
    public void Separated_values_without_any_are_a_file_of_no_rows(string text) =>
        Assert.Empty(TableFile.Read(new MemoryStream(Utf8("\uFEFF" + text)), "表.csv").Sheets.Single().Rows);

    [Fact]
    public void What_is_said_of_a_file_cannot_write_to_the_terminal() =>
        Assert.Equal("'␛[2J<U+202E>.xlsx' is an empty file; see whether it was exported and transferred to its end", FaultOf(new MemoryStream(), "\u001B[2J\u202E.xlsx").Text.En);

    [Fact]
    public void However_a_workbook_is_damaged_it_is_read_or_refused()
    {
        var sound = new RawWorkbook().SharedTexts("<si><t>甲𠮷</t></si>").Styles("", 0, 14)
            .Sheet("一覧", Rows("<row r=\"1\"><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45356</v></c></row>") + "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>").Stream().ToArray();
        var refused = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var damaged = sound.ToArray();
            for (var hit = 0; hit < 1 + (seed % 4); hit++) damaged[(seed * 7919 + hit * 104_729) % damaged.Length] ^= (byte)(1 + (seed % 255));
            try
            {
                _ = TableFile.Read(new MemoryStream(damaged), "表.xlsx");
            }
            catch (TableFaultException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 100, 500);
    }

    private static TableFaultException FaultOf(Stream stream, string name)
    {
        var fault = Assert.Throws<TableFaultException>(() => TableFile.Read(stream, name));
        Assert.NotEqual(fault.Text.Ja, fault.Text.En);
        return fault;
    }

    private static string Rows(string rows) => $"<sheetData>{rows}</sheetData>";

    private static string Worksheet(string target) => RawWorkbook.Relationships(RawWorkbook.Relationship("s1", $"{Relationships}/worksheet", target));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Path, string Text)[] parts) => RawWorkbook.Zip(parts).ToArray();

    // A directory entry of [MS-CFB] 2.6.1: the name, its length in bytes, and that it is a stream.
    private static byte[] Entry(string name)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name, entry);
        (entry[64], entry[66]) = ((byte)((name.Length + 1) * 2), 2);
        return entry;
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new InvalidOperationException();

    /// <summary>A workbook that is made when it is needed.</summary>
    public sealed class RawWorkbookCase
    {
        internal RawWorkbookCase(Func<RawWorkbook, RawWorkbook> make) => Make = make;

        internal Func<RawWorkbook, RawWorkbook> Make { get; }
    }
}
