using Xunit;

namespace FiscDsl.Cli.Tests.Importing;

/// <summary>Workbooks as people keep them: merged, hidden, remarked upon, several tables and what not.</summary>
public class WorkbookImportTests
{
    private const string Headings = """
        sheet.append(['凡例: ○ 対応する'])
        sheet.append(['基準番号', '大項目', '小項目', '内容説明', '対応の主体', None, 'AWSの該当情報', '確認した内容と解説', '備考', '社内メモ'])
        sheet.append([None, None, None, None, 'クラウド事業者', '利用者'])
        sheet.merge_cells('E2:F2')
        for c in 'ABCDGHIJ': sheet.merge_cells(f'{c}2:{c}3')

        """;

    [Fact]
    [Statement("**A merged cell** says the same of all its rows.")]
    [Statement("What it says of all clauses of a control as information, as a finding or as the user's duty stands on the control, and what it says of all controls of a category on the category.")]
    public async Task What_merged_cells_say_goes_where_inheritance_says_the_same()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", Headings + """
            sheet.append(['運108', '運用基準', '題', '(1) 一つ目。', '○', '—', '基準に共通する情報', '確認1'])
            sheet.append([None, None, None, '(2) 二つ目。', '○', '○', None, '確認2'])
            sheet.append(['技1', '技術基準', '題', '(1) 一つ目。', '○', '○', '分類に共通する情報', None])
            sheet.append([None, None, None, '(2) 二つ目。', '○', '○'])
            sheet.append(['技2', '技術基準', '題2', '文。', '○', '○'])
            sheet.append(['設1', '設備基準', '題', '(1) 一つ目。', '○', '○', '一部に共通する情報', None])
            sheet.append([None, None, None, '(2) 二つ目。', '○', '○'])
            sheet.append([None, None, None, '(3) 三つ目。', '○', '○'])
            for r in ('A4:A5', 'B4:B5', 'C4:C5', 'G4:G5', 'A6:A7', 'B6:B7', 'C6:C7', 'G6:G8', 'A9:A11', 'B9:B11', 'C9:C11', 'G9:G10'): sheet.merge_cells(r)
            """);
        var result = await ImportedFiles.Import(directory, "対応表.xlsx");
        await ImportedFiles.AssertSound(directory, result);
        var files = ImportedFiles.Of(directory);
        Assert.Equal(
            "基準 運108 題\n  分類: 運用基準\n  該当情報: 基準に共通する情報\n\n  項 (1)\n    内容: 一つ目。\n    主体: クラウド事業者\n    確認内容: 確認1\n\n  項 (2)\n    内容: 二つ目。\n    主体: クラウド事業者, 利用者\n    確認内容: 確認2\n",
            files["運用基準/運108.fisc"]);
        Assert.Contains("分類 技術基準\n  該当情報: 分類に共通する情報\n", files["categories.fisc"], StringComparison.Ordinal);
        Assert.DoesNotContain("共通", files["技術基準/技1.fisc"] + files["技術基準/技2.fisc"], StringComparison.Ordinal);
        // No clause stands above two of three: each says it.
        Assert.Equal(2, files["設備基準/設1.fisc"].Split("一部に共通する情報").Length - 1);
        Assert.Contains("情報: 一覧!G4: 結合されたセルの内容を、基準に置いた\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("情報: 一覧!G6: 結合されたセルの内容を、分類に置いた\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  読む行の外: 一覧!A1（1）\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Statement("Merged across columns that give different things, it is an error; a 大項目 may reach over the column of its 中項目.")]
    public async Task Cells_that_are_merged_across_columns_are_refused_with_their_range()
    {
        using var directory = new TemporaryDirectory();
        const string Script = """
            sheet.append(['基準番号', '大項目', '中項目', '小項目', '内容説明', 'クラウド事業者', '利用者', '社内メモ1', '社内メモ2'])
            sheet.append(['運用基準'])
            sheet.append(['実1', '実務基準', None, '題', '𠮷野の文。', '○', '—', '要確認', None])
            sheet.append(['実2', '実務基準', '監視', '題2', '文。', '—', '○'])
            for r in ('A2:G2', 'B3:C3', 'H3:I3'): sheet.merge_cells(r)

            """;
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", Script);
        await ImportedFiles.AssertSound(directory, await ImportedFiles.Import(directory, "対応表.xlsx"));

        await ImportedFiles.WriteWorkbook(directory, "結合.xlsx", Script + "for r in ('F3:G3', 'D4:E4'): sheet.merge_cells(r)");
        var fresh = await FiscProcess.Run(directory.Path, ["import", "結合.xlsx", "-o", "別", .. ImportedFiles.Reference]);
        var next = await FiscProcess.Run(directory.Path, "import", "結合.xlsx", "--into", "結果");
        foreach (var refused in (FiscResult[])[fresh, next])
        {
            Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
            Assert.Contains("エラー: 一覧!F3: セルの結合（F3:G3）が、読み方の違う列にまたがっている（「クラウド事業者」、「利用者」）。どの列の値か分からない（結合を解いて、それぞれの列に書く）\n", refused.Error, StringComparison.Ordinal);
            Assert.Contains("エラー: 一覧!D4: セルの結合（D4:E4）が、読み方の違う列にまたがっている（「小項目」、「内容説明」）", refused.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("H3", refused.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(directory["別"]));
    }

    [Fact]
    [Statement("**What people have said of a cell**, and where its text leads, become comments above the clause.")]
    public async Task Comments_links_and_what_is_hidden_are_not_lost_and_not_published()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", Headings + """
            sheet.append(['運108', '運用基準', '題', '𠮷野の文。', '○', '○', '情報', None, None, '公開前に消す'])
            sheet.append(['運109', '運用基準', '題2', '文。', '○', '○'])
            sheet['D4'].comment = Comment('要確認\n二行目', '山田')
            sheet['G4'].hyperlink = 'https://example.jp/根拠'
            sheet.column_dimensions['J'].hidden = True
            sheet.row_dimensions[5].hidden = True
            """);
        var result = await ImportedFiles.Import(directory, "対応表.xlsx");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Contains("\n  # コメント(山田): 要確認\n  # 二行目\n  # リンク: 情報 → https://example.jp/根拠\n  項 -\n    内容: 𠮷野の文。\n", ImportedFiles.Of(directory)["運用基準/運108.fisc"], StringComparison.Ordinal);
        Assert.Contains("  知らない列 「社内メモ」: 一覧!J4（1）\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("警告: 一覧!A5: 隠れた行、または絞り込みで見えない行も読んだ\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("運用基準/運109.fisc", ImportedFiles.Of(directory).Keys);
        var plan = await FiscProcess.Run(directory.Path, "import", "対応表.xlsx", "--plan", "計画.fisc");
        Assert.Equal(0, plan.ExitCode);
        Assert.Contains("  # 隠れた列。公開してよいか確かめる\n  # 列: 「社内メモ」 → 注記 「社内メモ」\n", directory.Read("計画.fisc"), StringComparison.Ordinal);
    }

    [Fact]
    [Statement("A date, a decimal number and a word without a digit are errors.")]
    public async Task What_Excel_has_made_of_ids_is_refused_with_the_cell()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", """
            sheet.append(['項番', '大項目', '小項目', '内容説明', 'クラウド事業者', '利用者'])
            sheet.append([datetime.date(2026, 1, 1), '運用基準', '題', '文。', '○', '○'])
            sheet.append([1.1, '運用基準', '題', '文。', '○', '○'])
            sheet.append([108, '運用基準', '題', '=A1', '○', '○'])
            sheet.append(['合計', '運用基準', '題', '文。', '○', '○'])
            """);
        var result = await ImportedFiles.Import(directory, "対応表.xlsx");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("エラー: 一覧!A2: 番号が日付「2026-01-01」になっている（Excel で書式を文字列にして書き直す）\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("エラー: 一覧!A3: 番号が小数「1.1」になっていて、1.10 と 1.1 を区別できない", result.Error, StringComparison.Ordinal);
        Assert.Contains("エラー: 一覧!D4: 数式の結果がファイルにない", result.Error, StringComparison.Ordinal);
        Assert.Contains("エラー: 一覧!A5: 「合計」は基準の番号として読めない", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("上のとおりなので、何も書き込まなかった\n", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(directory["結果"]));
    }

    [Fact]
    [Statement("What is marked 欠番 is no control, nor is what has no text and is titled so alone.")]
    public async Task Headings_that_are_said_again_vacant_numbers_and_remarks_are_no_controls()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", """
            sheet.append(['基準番号', '大項目', '小項目', '備考'])
            sheet.append(['実1', '実務基準', '題', '甲'])
            sheet.append(['基準番号', '大項目', '小項目', '備考'])
            sheet.append(['実2（欠番）'])
            sheet.append(['実3', '実務基準', '題3', '乙'])
            sheet.append(['実4', '実務基準', '（欠番）'])
            sheet.append(['※1 注である。'])
            sheet.append(['実1', '実務基準', '題', '丙'])
            """);
        var result = await ImportedFiles.Import(directory, "対応表.xlsx");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Contains("行 8 = 基準 2 + 続き 1 + 分類 0 + 見出し 2 + 欠番 2 + 対象外 1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  見出しの繰り返し: 一覧!A3:D3（4）\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("実務基準/実4.fisc", ImportedFiles.Of(directory).Keys);
        Assert.Contains("  注記: 甲\n  注記: 丙\n", ImportedFiles.Of(directory)["実務基準/実1.fisc"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_of_one_form_are_read_together_and_name_the_categories()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", """
            sheet.append(['これは表紙である。'])
            for name in ('設備基準', '運用基準'):
                page = book.create_sheet(name)
                page.append(['項番', '小項目', '内容説明', 'AWS(クラウド事業者)', 'お客様(利用者)'])
                page.append([1, '題', '文。', '○', None])
            """);
        var result = await ImportedFiles.Import(directory, "対応表.xlsx");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Equal("分類 設備基準\n\n分類 運用基準\n", ImportedFiles.Of(directory)["categories.fisc"]);
        Assert.Contains("    主体: クラウド事業者\n", ImportedFiles.Of(directory)["設備基準/設1.fisc"], StringComparison.Ordinal);
        Assert.Contains("運用基準/運1.fisc", ImportedFiles.Of(directory).Keys);
        Assert.Contains("  シート:\n    - 設備基準\n    - 運用基準\n", ImportedFiles.Of(directory)["layout.fisc"], StringComparison.Ordinal);
        Assert.Contains("  読まなかったシートや表「一覧」: 一覧!A1（1）\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_tables_one_is_chosen_and_none_is_guessed()
    {
        using var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", """
            sheet.append(['基準番号', '大項目', '小項目'])
            sheet.append(['実1', '実務基準', '題'])
            sheet.append([])
            sheet.append(['Control ID', 'Domain', 'Title', 'Requirement'])
            sheet.append(['AC-1', 'Access', 'Policy', 'Write one.'])
            """);
        var refused = await ImportedFiles.Import(directory, "対応表.xlsx");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Equal(
            "  「一覧」: 一覧!A1（1 行）: 「基準番号」、「大項目」、「小項目」\n  「一覧」: 一覧!A4（1 行）: 「Control ID」、「Domain」、「Title」、「Requirement」\nfisc: 表が複数ある（--sheet で選ぶ。1つのシートに複数なら --headings も使う）\n",
            refused.Error);
        var result = await ImportedFiles.Import(directory, "対応表.xlsx", "--headings", "4");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Contains("Access/AC-1.fisc", ImportedFiles.Of(directory).Keys);
        Assert.Contains("  読む行の外: 一覧!A1:C2（6）\n", result.Output, StringComparison.Ordinal);
        var none = await ImportedFiles.Import(directory, "対応表.xlsx", "--sheet", "ない");
        Assert.Equal((1, "fisc: 「ない」というシートや表がない（あるのは 「一覧」）\n"), (none.ExitCode, none.Error));
    }
}
