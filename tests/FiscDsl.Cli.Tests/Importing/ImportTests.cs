using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace FiscDsl.Cli.Tests.Importing;

/// <summary><c>fisc import</c>: a foreign table becomes a catalog.</summary>
public partial class ImportTests
{
    // As a spreadsheet writes it: CRLF, an upper heading once, groups with blanks below, circles and dashes of every kind.
    private static readonly string Table = """
        項番,大項目,小項目,内容説明,対応の主体,,AWSの情報,主な参照先,備考,GUID
        ,,,,クラウド事業者,利用者,,,,
        運 １０８,V. 運用基準,リスク管理を行うこと。,（１）　𠮷野家と契約すること。,○,○,AWSは対応する。,"AWS 資料
        https://example.jp/1",メモ,aaa
        ,,,"(2) 再委託先も
        確かめること。",〇,―,,—（公開情報なし）,,bbb
        運109,,監査を行うこと。,監査の計画を立てること。,◯,○,-,AWS 資料 https://example.jp/1,,ccc

        """.ReplaceLineEndings("\r\n");

    [Fact]
    [Statement("`fisc import` reads a table by a layout and puts that into the catalog it creates.")]
    [Statement("**Sources** are numbered as they first appear.")]
    [Statement("The title of one is what stands before its address, or in the line above.")]
    public async Task A_table_becomes_a_catalog_that_is_split_formatted_and_sound()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        var result = await ImportedFiles.Import(directory, "対応表.csv");
        await ImportedFiles.AssertSound(directory, result);
        var files = ImportedFiles.Of(directory);
        Assert.Equal(["categories.fisc", "layout.fisc", "reference.fisc", "sources.fisc", "運用基準/運108.fisc", "運用基準/運109.fisc"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("リファレンス 結果\n  名称: 𠮷野クラウド対応表\n  版: 1.0\n  発行日: 2026-01-31\n  準拠基準: 安全対策基準 第11版\n  クラウド事業者: 𠮷野クラウド\n  予約語: 日本語\n", files["reference.fisc"]);
        Assert.Equal("分類 運用基準 V. 運用基準\n", files["categories.fisc"]);
        Assert.Equal("情報源 1 AWS 資料\n  参照先: https://example.jp/1\n", files["sources.fisc"]);
        Assert.Equal(
            """
            基準 運108 リスク管理を行うこと。
              分類: 運用基準

              項 (1)
                内容: 𠮷野家と契約すること。
                主体: クラウド事業者, 利用者
                情報参照元: 1
                該当情報: AWSは対応する。
                注記: メモ

              項 (2)
                内容: 再委託先も確かめること。
                主体: クラウド事業者
                情報参照元: なし 公開情報なし

            """.ReplaceLineEndings("\n"),
            files["運用基準/運108.fisc"]);
        Assert.Equal("基準 運109 監査を行うこと。\n  分類: 運用基準\n\n  項 -\n    内容: 監査の計画を立てること。\n    主体: クラウド事業者, 利用者\n    情報参照元: 1\n    該当情報: -\n", files["運用基準/運109.fisc"]);
    }

    [Fact]
    [Statement("**Cells** that have no place in the catalog are listed with their addresses, those of columns that nobody names among them.")]
    public async Task Every_row_and_every_cell_is_accounted_for()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        var result = await ImportedFiles.Import(directory, "対応表.csv");
        Assert.Contains("行 5 = 基準 2 + 続き 1 + 分類 0 + 見出し 2 + 欠番 0 + 対象外 0\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  知らない列 「GUID」: 3～7 行目の 10 列目（3）\n", result.Output, StringComparison.Ordinal);
        var cells = CellSum().Match(result.Output).Groups;
        var (total, taken, headings, left) = (Number(cells["total"]), Number(cells["taken"]), Number(cells["headings"]), Number(cells["left"]));
        Assert.Equal((34, 20, 11, 3), (total, taken, headings, left));
        Assert.Equal(total, taken + headings + left);
        Assert.Contains("情報: 5 行目の 4 列目: 文の途中の改行をつないだ\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_table_gives_the_same_bytes()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        await ImportedFiles.Import(directory, "対応表.csv", "--id", "𠮷野");
        var first = ImportedFiles.Of(directory);
        Directory.Move(directory["結果"], directory["前"]);
        await ImportedFiles.Import(directory, "対応表.csv", "--id", "𠮷野");
        Assert.Equal(first.OrderBy(static f => f.Key, StringComparer.Ordinal), ImportedFiles.Of(directory).OrderBy(static f => f.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_no_table_holds_is_asked_for_and_never_made_up()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        var result = await FiscProcess.Run(directory.Path, "import", "対応表.csv", "--title", "表", "--version", "1.0");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal("fisc: 表にはリファレンスの 発行日 (--issued)、準拠基準 (--standard)、クラウド事業者 (--provider) がない（オプションで渡すか、計画の reference に書く）\n", result.Error);
        Assert.Equal(["対応表.csv"], directory.Names);
        var date = await FiscProcess.Run(directory.Path, "import", "対応表.csv", "--issued", "令和8年");
        Assert.Equal((1, "fisc: 「--issued」の「令和8年」は日付ではない（YYYY-MM-DD か YYYY-MM）\n"), (date.ExitCode, date.Error));
    }

    [Fact]
    public async Task More_files_than_a_program_may_hold_open_are_written_together()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", "基準番号,大項目,小項目\n" + string.Concat(Enumerable.Range(1, 400).Select(static n => $"実{n},実務基準,𠮷野の題{n}\n")));
        var result = await FiscProcess.Shell(directory.Path, $"ulimit -n 300 && {string.Join(' ', FiscProcess.Command)} import 対応表.csv -o 結果 --title 題 --version 1 --issued 2026-01 --standard 第11版 --provider 甲 --lang ja");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(403, ImportedFiles.Of(directory).Count);
        Assert.Contains("作成した: 結果（403 ファイル）\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_that_is_there_is_not_touched()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", Table);
        directory.Write("結果/運用/運1.fisc", "基準 運1\n");
        var result = await ImportedFiles.Import(directory, "対応表.csv");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("「結果/運用/運1.fisc」がすでにある", result.Error, StringComparison.Ordinal);
        Assert.Equal("基準 運1\n", Assert.Single(ImportedFiles.Of(directory)).Value);
    }

    [Fact]
    public async Task Without_a_directory_the_catalog_is_named_after_the_file()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("下/𠮷野 対応表（案）.csv", Table);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, ["import", "下/𠮷野 対応表（案）.csv", .. ImportedFiles.Reference])).ExitCode);
        Assert.Contains("𠮷野-対応表-案/reference.fisc", directory.Names);
    }

    [Theory]
    [Statement("**An id** is read whatever its width, blanks and dashes (`実 103 - 1`, `実４`), and without what decorates it (`実6 🆕`).")]
    [Statement("`統1〜統3` is a run of controls that say the same, `AC-02 (01)` is `AC-2.1`.")]
    [InlineData("実 103 - 1", "実103-1")]
    [InlineData("実４", "実4")]
    [InlineData("実\u20665", "実5")]
    [InlineData("実6 🆕", "実6")]
    [InlineData("実7✏️", "実7")]
    [InlineData("【運89】", "運89")]
    [InlineData("AC-02 (01)", "AC-2.1")]
    [InlineData("AC-2(1)", "AC-2.1")]
    [InlineData("A&A-01", "A-A-01")]
    [InlineData("統1〜統3", "統1", "統2", "統3")]
    [InlineData("実1、実 2", "実1", "実2")]
    [InlineData("7bc1c396-2461-4698-b57f-30ca69525252", "7bc1c396-2461-4698-b57f-30ca69525252")]
    public async Task Ids_are_read_in_every_form(string cell, params string[] ids)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", $"基準番号,大項目,小項目\n\"{cell}\",実務基準,題\n");
        var result = await ImportedFiles.Import(directory, "対応表.csv");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(ids.Select(static id => $"実務基準/{id}.fisc"), ImportedFiles.Of(directory).Keys.Where(static k => k.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Statement("A number alone takes its letter from its category (運 of 運用基準).")]
    public async Task A_number_takes_its_letter_from_the_category_and_from_nowhere_else()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", "項番,大項目,小項目\n108,V. 運用基準,題\n２,技術基準（抜粋）,題\n3,その他,題\n");
        var result = await ImportedFiles.Import(directory, "対応表.csv");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("エラー: 4 行目の 1 列目: 番号「3」の前の字（運、設など）が分類から決まらない", result.Error, StringComparison.Ordinal);
        Assert.Contains("情報: 2 行目の 1 列目: 番号の前に、分類にある「運」を付けた", result.Error, StringComparison.Ordinal);
        Assert.Contains("情報: 3 行目の 1 列目: 番号の前に、分類にある「技」を付けた", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    [Statement("**A number before a text**, `(1)`, is the clause's label, unless more lines of its kind follow in the cell.")]
    [Statement("**Line breaks** begin a paragraph or an item, but in the middle of a sentence, where lines are joined and reported.")]
    public async Task Breaks_lists_and_labels_of_a_cell_stay_what_they_are()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("対応表.csv", "基準番号,大項目,小項目,内容説明\r\n運1,運用基準,\"題の\r\n続き\",\"1. 以下による。\r\n(1) 𠮷野\r\n(2) 乙\r\nなお、丙とする。\r\n# 注記\"\r\n運2,運用基準,題,\"(1) 甲\r\n(2) 乙\"\r\n");
        var result = await ImportedFiles.Import(directory, "対応表.csv");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Equal(
            "基準 運1 題の続き\n  分類: 運用基準\n\n  項 1.\n    内容:\n      以下による。\n      (1) 𠮷野\n      (2) 乙\n\n      なお、丙とする。\n\n      ＃ 注記\n",
            ImportedFiles.Of(directory)["運用基準/運1.fisc"]);
        Assert.Equal("基準 運2 題\n  分類: 運用基準\n\n  項 -\n    内容:\n      (1) 甲\n      (2) 乙\n", ImportedFiles.Of(directory)["運用基準/運2.fisc"]);
        Assert.Contains("行頭の「#」は注釈になるので「＃」とした", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_table_is_refused_with_a_way_out()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("偽物.xlsx", "表ではない");
        directory.Write("文.csv", "これは文である。\n表ではない。\n");
        var fake = await ImportedFiles.Import(directory, "偽物.xlsx");
        Assert.Equal(1, fake.ExitCode);
        Assert.StartsWith("fisc: 「偽物.xlsx」は Excel のブックではない", fake.Error, StringComparison.Ordinal);
        var text = await ImportedFiles.Import(directory, "文.csv");
        Assert.Equal((1, "fisc: 「文.csv」に、見出しの分かる表がない（見出しを直すか、layout を書いて --layout で渡す）\n"), (text.ExitCode, text.Error));
        var missing = await ImportedFiles.Import(directory, "ない.xlsx");
        Assert.Equal((2, "fisc: 「ない.xlsx」が見つからない\n"), (missing.ExitCode, missing.Error));
        Assert.Equal(["偽物.xlsx", "文.csv"], directory.Names.Order(StringComparer.Ordinal));
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^セル (?<total>\d+) = 取り込み (?<taken>\d+) \+ 見出し (?<headings>\d+) \+ 取り込まなかったもの (?<left>\d+)$", RegexOptions.Multiline)]
    private static partial Regex CellSum();
}
