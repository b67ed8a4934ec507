using System.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Files;
using FiscDsl.Tests.Outputs;
using Xunit;

namespace FiscDsl.Tests.Exchange;

/// <summary>Workbooks that other programs have written: openpyxl and LibreOffice, which test.sh sees to, and this one.</summary>
public sealed class OtherProgramTests : IDisposable
{
    private const string Script = """
        import datetime, openpyxl
        from openpyxl.comments import Comment
        from openpyxl.workbook.defined_name import DefinedName
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = 'ＦＩＳＣ 対応表'
        sheet['A1'] = '項番'
        sheet['B1'] = '対応の主体'
        sheet['B2'] = 'クラウド事業者'
        sheet['C2'] = '利用者'
        sheet['A3'] = '実１−１'
        sheet['B3'] = '〇'
        sheet['C3'] = 'あ\r\n𠮷い'
        sheet['D3'] = datetime.date(2024, 3, 5)
        sheet['D3'].number_format = '[$-411]ggge"年"m"月"d"日"'
        sheet['E3'] = True
        sheet['F3'] = '=1+1'
        sheet['G3'] = '前後'
        sheet['H3'] = '報告書'
        sheet['H3'].hyperlink = 'https://example.com/報告'
        sheet['A4'] = 0.5
        sheet['A4'].number_format = '0%'
        sheet['A4'].comment = Comment('要確認\n二行目', '山田')
        sheet['B4'] = '=NA()'
        sheet.merge_cells('A1:A2')
        sheet.merge_cells('B1:C1')
        sheet.column_dimensions['E'].hidden = True
        sheet.row_dimensions[4].hidden = True
        sheet.freeze_panes = 'B3'
        book.create_sheet('控え').sheet_state = 'veryHidden'
        names = book.defined_names
        getattr(names, 'add', getattr(names, 'append', None))(DefinedName('fisc.rows', attr_text="'ＦＩＳＣ 対応表'!$A$3:$H$4"))
        book.save('表.xlsx')
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("fisc-tables-").FullName;

    [Fact]
    public async Task What_openpyxl_writes_is_read()
    {
        await WriteAsync();
        var file = Read("表.xlsx");
        Assert.Equal(
            [
                ("A1", CellKind.Text, "項番"), ("B1", CellKind.Text, "対応の主体"), ("B2", CellKind.Text, "クラウド事業者"), ("C2", CellKind.Text, "利用者"),
                ("A3", CellKind.Text, "実１−１"), ("B3", CellKind.Text, "〇"), ("C3", CellKind.Text, "あ\r\n𠮷い"), ("D3", CellKind.Date, "令和6年3月5日"), ("E3", CellKind.Boolean, "TRUE"),
                ("F3", CellKind.Blank, ""), ("G3", CellKind.Text, "前後"), ("H3", CellKind.Text, "報告書"), ("A4", CellKind.Number, "50%"), ("B4", CellKind.Blank, ""),
            ],
            Cells(file).Select(static c => (c.Address.Ja[(c.Address.Ja.IndexOf('!', StringComparison.Ordinal) + 1)..], c.Kind, c.Text)));
        Assert.Equal(["'ＦＩＳＣ 対応表'!F3", "'ＦＩＳＣ 対応表'!B4"], Cells(file).Where(static c => c.LacksResult).Select(static c => c.Address.Ja));
        Assert.Equal(new CellNote("山田", "要確認\n二行目", false), Cells(file).SelectMany(static c => c.Notes).Single());
        AssertAround(file, SheetVisibility.VeryHidden);
    }

    [Fact]
    public async Task What_LibreOffice_makes_of_it_has_the_results_too_and_says_the_same_otherwise()
    {
        await WriteAsync();
        await OutsideProgram.Convert(_folder, "表.xlsx", "xlsx", "--outdir", "再保存");
        var file = Read("再保存/表.xlsx");
        Assert.Equal(
            ["項番", "対応の主体", "クラウド事業者", "利用者", "実１−１", "〇", "あ𠮷い", "令和6年3月5日", "TRUE", "2", "前後", "報告書", "50%", "#N/A"],
            // LibreOffice has its own way with the carriage return of a line break.
            Cells(file).Select(static c => c.Text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)));
        Assert.DoesNotContain(Cells(file), static c => c.LacksResult);
        Assert.Equal(CellKind.Error, Cells(file).Last().Kind);
        Assert.Equal("要確認\n二行目", Cells(file).SelectMany(static c => c.Notes).Single().Text);
        AssertAround(file, SheetVisibility.Hidden);
    }

    [Fact]
    public async Task Old_and_foreign_formats_and_separated_values_of_LibreOffice_are_known()
    {
        await WriteAsync();
        foreach (var format in (string[])["xls", "ods", "csv:Text - txt - csv (StarCalc):44,34,64", "fods"]) await OutsideProgram.Convert(_folder, "表.xlsx", format);
        Assert.StartsWith("「表.xls」は Excel 97-2003 形式（.xls）のブックである", Assert.Throws<TableFaultException>(() => Read("表.xls")).Text.Ja, StringComparison.Ordinal);
        Assert.StartsWith("「表.ods」は OpenDocument 形式（.ods）のファイルである", Assert.Throws<TableFaultException>(() => Read("表.ods")).Text.Ja, StringComparison.Ordinal);
        // Shift_JIS has no 𠮷 and no U+2212.
        var values = Read("表.csv");
        Assert.Equal("「表.csv」は UTF-8 でも UTF-16 でもないので、CP932（Shift_JIS）として読んだ", Assert.Single(values.Notices).Ja);
        Assert.Equal("令和6年3月5日", values.Sheets[0].Rows[2].At(3)?.Text);
    }

    [Theory]
    [InlineData("見本")]
    [InlineData("aws-fisc")]
    public void Our_own_workbook_says_in_every_cell_what_another_reader_finds_there(string name)
    {
        var catalog = name == "見本" ? SampleCatalog.Catalog : ExampleCatalog.Of(name);
        var workbook = WorkbookFile.Of(catalog);
        using var stream = new MemoryStream(workbook.Bytes);
        var file = TableFile.Read(stream, "表.xlsx");
        foreach (var (expected, sheet) in workbook.Sheets().Zip(file.Sheets))
        {
            Assert.Equal(expected.Name, sheet.Name);
            Assert.Equal(
                expected.Rows.SelectMany(static (row, r) => row.Select((text, c) => (r + 1, c, text))).Where(static cell => cell.text.Length > 0),
                sheet.Rows.SelectMany(static r => r.Cells).Select(static c => (c.Row.Number, c.Column, c.Text)));
        }
    }

    [Fact]
    public void A_workbook_that_another_program_holds_is_named_with_what_to_do()
    {
        var path = Path.Combine(_folder, "開いている.xlsx");
        using var held = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(
            "「開いている.xlsx」は、ほかのソフトが使っているので読めない（Excel で開いている場合は閉じてから、もう一度実行する）", Assert.Throws<TableFaultException>(() => TableFileReader.Read(path)).Text.Ja);
        Assert.Equal(FileKind.Directory, Assert.Throws<FileKindException>(() => TableFileReader.Read(_folder)).Kind);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertAround(TableFile file, SheetVisibility hidden)
    {
        var sheet = file.Sheets[0];
        Assert.Equal([("ＦＩＳＣ 対応表", SheetVisibility.Visible), ("控え", hidden)], file.Sheets.Select(static s => (s.Name, s.Visibility)));
        Assert.Equal(["A1:A2", "B1:C1"], sheet.Merges.Select(static m => m.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal([4], Enumerable.Range(0, 8).Where(sheet.IsHidden));
        Assert.Equal([4], sheet.Rows.Where(static r => r.IsHidden).Select(static r => r.Number));
        Assert.StartsWith("https://example.com/", Assert.Single(sheet.Row(3)?.At(7)?.Links ?? []).Address, StringComparison.Ordinal);
        Assert.True(file.Names.Single(static n => n.Name == "fisc.rows").TryRange(out var on, out var range));
        Assert.Equal(("ＦＩＳＣ 対応表", "A3:H4"), (on, range.ToString()));
    }

    private static IEnumerable<TableCell> Cells(TableFile file) => file.Sheets[0].Rows.SelectMany(static r => r.Cells);

    private TableFile Read(string file) => TableFileReader.Read(Path.Combine(_folder, file));

    private async Task WriteAsync()
    {
        // Debian's own Python, which sees Debian's packages, whatever comes first on the path.
        var start = new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3") { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        using var process = Process.Start(start);
        Assert.NotNull(process);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
    }
}
