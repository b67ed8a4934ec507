using Xunit;

namespace FiscDsl.Cli.Tests.Importing;

/// <summary>A table that a catalog was imported from comes in once more, by the layout that stays in the catalog.</summary>
public sealed class NextVersionTests
{
    private const string Headings = "sheet.append(['基準番号', '大項目', '小項目', '内容説明', 'クラウド事業者', '利用者', 'AWSの該当情報', '確認した内容と解説', '参照先', '備考'])\n";

    private const string First = Headings + """
        sheet.append(['統1', '統制基準', '外部委託を管理すること。', '(1) 契約を締結すること。', '○', '○', '𠮷野クラウドは、委託先を公開しています。', '確認した。', '約款\nhttps://example.jp/1', 'メモ1'])
        sheet.append(['統1', '統制基準', '外部委託を管理すること。', '(2) 監査すること。結果は、役員に報告すること。', '—', '○', None, None, '—', None])
        sheet.append(['運1', '運用基準', '訓練すること。', '年１回、訓練を行うこと。', '○', '○', '訓練しています。', None, '手引', None])
        sheet.append(['運2', '運用基準', '記録すること。', '記録を残すこと。', '○', '—', '残しています。', None, '約款\nhttps://example.jp/1', None])

        """;

    [Fact]
    public async Task The_same_table_changes_nothing_and_says_what_two_way_means()
    {
        using var directory = await Imported(First + "sheet['G2'].comment = Comment('要確認', '山田')\nsheet['G4'].hyperlink = 'https://example.jp/根拠'\n");
        var before = ImportedFiles.Of(directory);
        var result = await Take(directory, "対応表.xlsx");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("書き換えられたセル 0 件\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n取り込む変更はない\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("取込様式「対応表」で読み、今の本文と比べた。", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, ImportedFiles.Of(directory));
    }

    [Fact]
    [Statement("A control is known by its number, a clause by its label and its text, a source by its title and its address.")]
    public async Task Each_kind_of_edit_is_taken_once()
    {
        using var directory = await Imported(First);
        await Next(directory, """
            sheet['C2'] = sheet['C3'] = '外部委託先を管理すること。'
            sheet['D2'] = '(1) 契約を書面で締結すること。'
            sheet['I2'] = '約款\nhttps://example.jp/1\n報告書\nhttps://example.jp/9'
            sheet['H3'] = '規程で確認した。'
            sheet['G4'] = None
            sheet['F5'] = '○'
            sheet['D3'].comment = Comment('二重に見る', '𠮷田')
            sheet.insert_rows(4)
            for c, v in zip('ABCDEFI', ['統1', '統制基準', '外部委託先を管理すること。', '(3) 再委託先を把握すること。', '○', '○', '報告書\nhttps://example.jp/9']): sheet[c + '4'] = v
            sheet.append(['運3', '運用基準', '復旧すること。', '復旧の手順を定めること。', '○', '○', '定めています。', None, '手引', None])
            sheet.append(['監1', '監査基準', '監査すること。', '監査を受けること。', '○', '—', '受けています。', None, '監査報告', None])
            """);
        var before = ImportedFiles.Of(directory);
        var tried = await Take(directory, "第2版.xlsx", "--dry-run");
        Assert.Equal((0, ""), (tried.ExitCode, tried.Error));
        Assert.Contains("結果/運用基準/運3.fisc ができる（--dry-run のため、書き込んでいない）\n", tried.Output, StringComparison.Ordinal);
        Assert.Equal(before, ImportedFiles.Of(directory));

        var result = await Take(directory, "第2版.xlsx");
        await ImportedFiles.AssertSound(directory, result);
        Assert.Contains("作成した: 結果/監査基準/監1.fisc\n", result.Output, StringComparison.Ordinal);
        var files = ImportedFiles.Of(directory);
        Assert.Equal(
            """
            基準 統1 外部委託先を管理すること。
              分類: 統制基準

              項 (1)
                内容: 契約を書面で締結すること。
                主体: クラウド事業者, 利用者
                情報参照元: 1, 3
                該当情報: 𠮷野クラウドは、委託先を公開しています。
                確認内容: 確認した。
                注記: メモ1

              # コメント(𠮷田): 二重に見る
              項 (2)
                内容:
                  監査すること。
                  結果は、役員に報告すること。
                主体: 利用者
                情報参照元: なし
                確認内容: 規程で確認した。

              項 (3)
                内容: 再委託先を把握すること。
                主体: クラウド事業者, 利用者
                情報参照元: 3

            """.ReplaceLineEndings("\n"),
            files["統制基準/統1.fisc"]);
        Assert.DoesNotContain("該当情報", files["運用基準/運1.fisc"], StringComparison.Ordinal);
        Assert.Contains("    主体: クラウド事業者, 利用者\n", files["運用基準/運2.fisc"], StringComparison.Ordinal);
        Assert.Equal("基準 運3 復旧すること。\n  分類: 運用基準\n\n  項 -\n    内容: 復旧の手順を定めること。\n    主体: クラウド事業者, 利用者\n    情報参照元: 2\n    該当情報: 定めています。\n", files["運用基準/運3.fisc"]);
        Assert.EndsWith("\n\n情報源 3 報告書\n  参照先: https://example.jp/9\n\n情報源 4 監査報告\n", files["sources.fisc"], StringComparison.Ordinal);
        Assert.Equal("分類 統制基準\n\n分類 運用基準\n\n分類 監査基準\n", files["categories.fisc"]);
        foreach (var untouched in (string[])["reference.fisc", "layout.fisc"]) Assert.Equal(before[untouched], files[untouched]);

        var again = await Take(directory, "第2版.xlsx");
        Assert.EndsWith("\n取り込む変更はない\n", again.Output, StringComparison.Ordinal);
        Assert.Equal(files, ImportedFiles.Of(directory));
    }

    [Fact]
    [Statement("What differs becomes what the table says, so that what was edited in the text since is turned back, as a change that is shown like any other.")]
    [Statement("What the layout has no column for stays, and so do comments, notes, the order of codes and what the table no longer has.")]
    public async Task What_no_table_holds_stays_and_what_was_edited_is_turned_back_in_sight()
    {
        using var directory = await Imported(First.Replace("契約を締結", "契訳を締結", StringComparison.Ordinal));
        Edit(directory, "統制基準/統1.fisc", "    注記: メモ1\n", "    注記: メモ1\n    注記: 𠮷田の注記\n    訂正: 「契訳」→「契約」 誤植\n    許容: missing-finding 確かめた\n");
        Edit(directory, "統制基準/統1.fisc", "    情報参照元: 1\n", "    項目: A1.30, A1.2\n    情報参照元: 1 \"第3条\"\n");
        Edit(directory, "統制基準/統1.fisc", "確認した。", "手で直した。");
        Edit(directory, "統制基準/統1.fisc", "  項 (1)", "  # 社内の覚え書き\n  項 (1)");
        Edit(directory, "sources.fisc", "情報源 1 約款\n  参照先: https://example.jp/1\n", "# 原本は総務部\n情報源 7 約款\n  参照先: https://example.jp/1\n  公開区分: 公開\n  確認日: 2026-02-01\n");
        Edit(directory, "統制基準/統1.fisc", "情報参照元: 1 \"第3条\"", "情報参照元: 7 \"第3条\"");
        Edit(directory, "運用基準/運2.fisc", "情報参照元: 1", "情報参照元: 7");
        File.Move(directory["結果/運用基準/運2.fisc"], directory["結果/運用基準/記録.fisc"]);
        var before = ImportedFiles.Of(directory);
        var result = await Take(directory, "対応表.xlsx");
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Contains("[-手で直-]{+確認+}した。", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("今の本文 → 対応表.xlsx\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("変更 1 件\n", result.Output, StringComparison.Ordinal);
        var files = ImportedFiles.Of(directory);
        Assert.Equal(before["統制基準/統1.fisc"].Replace("手で直した。", "確認した。", StringComparison.Ordinal), files["統制基準/統1.fisc"]);
        foreach (var (path, text) in before)
            if (path != "統制基準/統1.fisc") Assert.Equal(text, files[path]);

        // The publisher mends the misprint: the correction has done its work.
        await ImportedFiles.WriteWorkbook(directory, "第2版.xlsx", First);
        Assert.Equal(0, (await Take(directory, "第2版.xlsx")).ExitCode);
        Assert.Equal(files["統制基準/統1.fisc"].Replace("契訳を", "契約を", StringComparison.Ordinal).Replace("    訂正: 「契訳」→「契約」 誤植\n", "", StringComparison.Ordinal), ImportedFiles.Of(directory)["統制基準/統1.fisc"]);
    }

    [Fact]
    public async Task A_clause_that_comes_between_others_moves_their_labels()
    {
        using var directory = await Imported(First);
        Edit(directory, "統制基準/統1.fisc", "    情報参照元: なし\n", "    情報参照元: なし\n    注記: 監査の項の注記\n");
        await Next(directory, """
            sheet['D3'] = '(3) 監査すること。結果は、役員に報告すること。'
            sheet.insert_rows(3)
            for c, v in zip('ABCDEF', ['統1', '統制基準', '外部委託を管理すること。', '(2) 再委託先を把握すること。', '○', '○']): sheet[c + '3'] = v
            """);
        var result = await Take(directory, "第2版.xlsx");
        await ImportedFiles.AssertSound(directory, result);
        var text = ImportedFiles.Of(directory)["統制基準/統1.fisc"];
        Assert.Contains("\n  項 (2)\n    内容: 再委託先を把握すること。\n    主体: クラウド事業者, 利用者\n\n  項 (3)\n    内容:\n      監査すること。\n", text, StringComparison.Ordinal);
        Assert.EndsWith("    注記: 監査の項の注記\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n取り込む変更はない\n", (await Take(directory, "第2版.xlsx")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_with_another_number_is_left_to_a_person()
    {
        using var directory = await Imported(First);
        await Next(directory, "sheet['A5'] = '運9'\nsheet['D4'] = '年２回、訓練を行うこと。'");
        var result = await Take(directory, "第2版.xlsx");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("一覧!A5: 「運9」は、今の「運2」と同じ内容である。", result.Output.Replace("\n  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var files = ImportedFiles.Of(directory);
        Assert.Contains("基準 運2 ", files["運用基準/運2.fisc"], StringComparison.Ordinal);
        Assert.Contains("年２回", files["運用基準/運1.fisc"], StringComparison.Ordinal);
        Assert.DoesNotContain("運用基準/運9.fisc", files.Keys);
    }

    [Fact]
    public async Task Why_nobody_is_responsible_stays_and_is_no_change()
    {
        using var directory = await Imported(First.Replace("'○', '—', '残しています。'", "'—', '—', '残しています。'", StringComparison.Ordinal));
        foreach (var written in (string[])["なし (今は不要)", "なし（𠮷野は不要）", "なし 今は不要"])
        {
            Edit(directory, "運用基準/運2.fisc", "主体: なし\n", $"主体: {written}\n");
            var before = ImportedFiles.Of(directory);
            var same = await Take(directory, "対応表.xlsx");
            Assert.True(same.ExitCode == 0, same.Output + same.Error);
            Assert.EndsWith("\n取り込む変更はない\n", same.Output, StringComparison.Ordinal);
            Assert.Equal(before, ImportedFiles.Of(directory));

            await Next(directory, "sheet['F5'] = '○'");
            Assert.Equal(0, (await Take(directory, "第2版.xlsx")).ExitCode);
            Assert.Contains("    主体: 利用者\n", ImportedFiles.Of(directory)["運用基準/運2.fisc"], StringComparison.Ordinal);
            Edit(directory, "運用基準/運2.fisc", "主体: 利用者\n", "主体: なし\n");
        }
    }

    [Fact]
    public async Task What_is_written_in_a_way_of_its_own_makes_no_markers()
    {
        using var directory = await Imported(First);
        Edit(directory, "運用基準/運1.fisc", "    内容: 年１回、訓練を行うこと。\n", "    内容:\n      # 𠮷田が確かめた\n      年１回、訓練を行うこと。\n");
        Edit(directory, "運用基準/運1.fisc", "    情報参照元: 2\n", "    情報参照元: なし（公開しない）\n");
        await Next(directory, "sheet['D4'] = '毎月、復旧の手順を確かめること。'");
        var result = await Take(directory, "第2版.xlsx");
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var text = ImportedFiles.Of(directory)["運用基準/運1.fisc"];
        Assert.Contains("# 𠮷田が確かめた\n", text, StringComparison.Ordinal);
        Assert.Contains("毎月、復旧の手順を確かめること。\n", text, StringComparison.Ordinal);
        Assert.Contains("    情報参照元: 2\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<<<<<<<", text, StringComparison.Ordinal);
        Assert.EndsWith("\n取り込む変更はない\n", (await Take(directory, "第2版.xlsx")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_for_a_document_in_the_next_version_alone_is_refused_with_the_line_to_add()
    {
        using var directory = await Imported(First);
        await Next(directory, "sheet['I2'] = 'N/A'\nsheet['I4'] = '該当なし（𠮷野は公開しない）'");
        var before = ImportedFiles.Of(directory);
        var result = await Take(directory, "第2版.xlsx");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("エラー: 一覧!I2: 「情報参照元」の列の「N/A」の意味が決まっていない（取込様式に「印: N/A → なし | 対象外 | 空欄」の行を足す）\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("エラー: 一覧!I4: 「情報参照元」の列の「該当なし」の意味が決まっていない", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, ImportedFiles.Of(directory));

        Edit(directory, "layout.fisc", "取込様式 対応表\n", "取込様式 対応表\n  印: N/A, 該当なし → なし\n");
        Assert.Equal(0, (await Take(directory, "第2版.xlsx")).ExitCode);
        Assert.Contains("    情報参照元: なし 𠮷野は公開しない\n", ImportedFiles.Of(directory)["運用基準/運1.fisc"], StringComparison.Ordinal);
    }

    [Theory]
    [Statement("A row that has lost its text is a conflict where a clause is missing, for nobody knows which it is about.")]
    [InlineData("D4", "運1/-1", "運用基準/運1.fisc")]
    [InlineData("D2", "統1/(1)", "統制基準/統1.fisc")]
    public async Task A_row_that_has_lost_its_text_is_left_to_a_person(string cell, string clause, string path)
    {
        using var directory = await Imported(First);
        await Next(directory, $"sheet['{cell}'] = None\nsheet['D5'] = '𠮷野の記録を残すこと。'");
        var before = ImportedFiles.Of(directory);
        var result = await Take(directory, "第2版.xlsx", "--delete-missing");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"一覧!{cell}: 内容のない行で、ほかの項目には記入がある。今の「{clause}」の行のようだが、", result.Output.Replace("\n  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var files = ImportedFiles.Of(directory);
        Assert.Equal(before[path], files[path]);
        Assert.Contains("𠮷野の記録を残すこと。", files["運用基準/運2.fisc"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_of_a_new_heading_stands_with_those_of_the_heading_above()
    {
        using var directory = await Imported("""
            sheet.append(['基準番号', '大項目', '中項目', '小項目', '内容説明'])
            sheet.append(['実1', '実務基準', 'アクセス管理', '題', '𠮷野の文。'])
            sheet.append(['統1', '統制基準', '組織', '題', '文。'])

            """);
        await Next(directory, "sheet.append(['実2', '実務基準', '監視', '題2', '文2。'])\nsheet.append(['監1', '監査基準', '内部監査', '題3', '文3。'])");
        await ImportedFiles.AssertSound(directory, await Take(directory, "第2版.xlsx"));
        var files = ImportedFiles.Of(directory);
        Assert.Equal("分類 実務基準\n  分類 アクセス管理\n  分類 監視\n\n分類 統制基準\n  分類 組織\n\n分類 監査基準\n  分類 内部監査\n", files["categories.fisc"]);
        Assert.Contains("  分類: 監視\n", files["実務基準/実2.fisc"], StringComparison.Ordinal);
        Assert.Contains("  分類: 内部監査\n", files["監査基準/監1.fisc"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_stands_for_no_control_any_more_is_one_that_the_table_has_no_more()
    {
        using var directory = await Imported(First);
        await Next(directory, "sheet['C5'] = '欠番'\nfor c in 'DEFGI': sheet[c + '5'] = None");
        var before = ImportedFiles.Of(directory);
        var result = await Take(directory, "第2版.xlsx");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("「運2」は表にない。", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, ImportedFiles.Of(directory));
    }

    [Fact]
    public async Task A_file_without_sheets_is_told_from_one_with_others()
    {
        using var directory = await Imported(First);
        directory.Write("対応表.csv", "基準番号,大項目,小項目\n統1,統制基準,題\n");
        var csv = await Take(directory, "対応表.csv");
        Assert.Equal((1, ""), (csv.ExitCode, csv.Output));
        Assert.Contains("取込様式のシート「一覧」がない。「対応表.csv」はシートのないファイルである（取込様式から sheet の行を除く。", csv.Error, StringComparison.Ordinal);
        await Next(directory, "sheet.title = '一覧２'");
        Assert.Contains("取込様式のシート「一覧」がファイルにない（あるのは 「一覧２」。シートの名前か、取込様式の sheet を直す）", (await Take(directory, "第2版.xlsx")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_gone_remove_nothing_unless_that_is_asked_for()
    {
        using var directory = await Imported(First);
        await Next(directory, "sheet.delete_rows(5)\nsheet.delete_rows(3)");
        var before = ImportedFiles.Of(directory);
        var result = await Take(directory, "第2版.xlsx");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("「統1/(2)」は表にない。", result.Output, StringComparison.Ordinal);
        Assert.Contains("「運2」は表にない。", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, ImportedFiles.Of(directory));
        Assert.Equal(0, (await Take(directory, "第2版.xlsx", "--delete-missing")).ExitCode);
        var files = ImportedFiles.Of(directory);
        Assert.DoesNotContain("項 (2)", files["統制基準/統1.fisc"], StringComparison.Ordinal);
        Assert.DoesNotContain("運2", files["運用基準/運2.fisc"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_that_cannot_be_read_refuse_all_of_it_by_their_addresses()
    {
        using var directory = await Imported(First);
        await Next(directory, "sheet['A5'] = datetime.date(2026, 1, 2)\nsheet['F4'] = '△'\nsheet['D2'] = '(1) 契約を書面で締結すること。'");
        var before = ImportedFiles.Of(directory);
        var result = await Take(directory, "第2版.xlsx");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("エラー: 一覧!F4: 「主体 利用者」の列の「△」の意味が決まっていない", result.Error, StringComparison.Ordinal);
        Assert.Contains("エラー: 一覧!A5: 番号が日付", result.Error, StringComparison.Ordinal);
        Assert.Contains("「第2版.xlsx」に、取込様式「対応表」で読めないところがある。何も取り込んでいない", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, ImportedFiles.Of(directory));
    }

    [Fact]
    public async Task A_catalog_that_is_one_file_keeps_its_new_controls_there()
    {
        using var directory = await Imported(First);
        var files = ImportedFiles.Of(directory);
        directory.Write("一冊/catalog.fisc", string.Join('\n', ((string[])["reference.fisc", "categories.fisc", "layout.fisc", "sources.fisc", "統制基準/統1.fisc", "運用基準/運1.fisc", "運用基準/運2.fisc"]).Select(p => files[p])).ReplaceLineEndings("\r\n"));
        await Next(directory, "sheet.insert_rows(5)\nfor c, v in zip('ABCDEFI', ['運1-2', '運用基準', '復旧すること。', '手順を定めること。', '○', '—', '𠮷野の手引']): sheet[c + '5'] = v");
        var result = await FiscProcess.Run(directory.Path, "import", "第2版.xlsx", "--into", "一冊");
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var text = directory.Read("一冊/catalog.fisc");
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\n\n情報源 3 𠮷野の手引\n\n基準 統1", text.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\n\n基準 運1-2 復旧すること。\n  分類: 運用基準\n\n  項 -\n    内容: 手順を定めること。\n    主体: クラウド事業者\n    情報参照元: 3\n\n基準 運2", text.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format", "--check", "一冊")).ExitCode);
    }

    [Fact]
    [Statement("`fisc import --into` reads the table's next version by the catalog's layout, of several by the one that fits, and compares it with the text.")]
    public async Task Of_several_layouts_the_one_that_fits_is_taken()
    {
        using var directory = await Imported(First);
        directory.Write("結果/other.fisc", "取込様式 別表\n  シート: 別表\n  見出し行: 1\n  列: 「番号」 → 基準\n");
        await Next(directory, "sheet['D4'] = '年２回、訓練を行うこと。'");
        Assert.Equal(0, (await Take(directory, "第2版.xlsx")).ExitCode);
        Assert.Contains("年２回", ImportedFiles.Of(directory)["運用基準/運1.fisc"], StringComparison.Ordinal);

        await Next(directory, "sheet['D1'] = '説明'");
        var none = await Take(directory, "第2版.xlsx");
        Assert.Equal((1, ""), (none.ExitCode, none.Output));
        Assert.Contains("エラー: 取込様式「対応表」: 取込様式の列 「内容説明」 が、「一覧」の見出し（1 行目）にない", none.Error, StringComparison.Ordinal);
        Assert.Contains("「第2版.xlsx」に合う取込様式がない", none.Error, StringComparison.Ordinal);

        directory.Write("結果/other.fisc", directory.Read("結果/layout.fisc").Replace("取込様式 対応表", "取込様式 写し", StringComparison.Ordinal));
        var several = await Take(directory, "対応表.xlsx");
        Assert.Equal((1, ""), (several.ExitCode, several.Output));
        Assert.Contains("複数の取込様式が合う（「写し」、「対応表」。使うものだけを書いたファイルを --layout で渡す）", several.Error, StringComparison.Ordinal);
        directory.Write("使う.fisc", directory.Read("結果/layout.fisc"));
        Assert.Equal(0, (await Take(directory, "対応表.xlsx", "--layout", "使う.fisc", "--dry-run")).ExitCode);
    }

    [Fact]
    public async Task A_table_of_somebody_elses_needs_a_layout()
    {
        using var directory = await Imported(First);
        File.Delete(directory["結果/layout.fisc"]);
        var result = await Take(directory, "対応表.xlsx");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("カタログに取込様式もない", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_shows_what_the_next_version_changes()
    {
        using var directory = await Imported(First);
        await Next(directory, "sheet['D4'] = '年２回、訓練を行うこと。'");
        var result = await FiscProcess.Run(directory.Path, "diff", "結果", "第2版.xlsx");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("年[-１-]{+２+}回、訓練を行うこと。", result.Output, StringComparison.Ordinal);
        Assert.Contains("変更 1 件\n", result.Output, StringComparison.Ordinal);
    }

    private static async Task<TemporaryDirectory> Imported(string script)
    {
        var directory = new TemporaryDirectory();
        await ImportedFiles.WriteWorkbook(directory, "対応表.xlsx", script);
        await ImportedFiles.AssertSound(directory, await ImportedFiles.Import(directory, "対応表.xlsx"));
        return directory;
    }

    // The publisher goes on with the file that was imported.
    private static Task Next(TemporaryDirectory directory, string script) => ImportedFiles.WriteWorkbook(directory, "第2版.xlsx", "book = openpyxl.load_workbook('対応表.xlsx')\nsheet = book['一覧']\n" + script);

    private static Task<FiscResult> Take(TemporaryDirectory directory, string file, params string[] more) => FiscProcess.Run(directory.Path, ["import", file, "--into", "結果", .. more]);

    private static void Edit(TemporaryDirectory directory, string path, string old, string now)
    {
        var text = directory.Read("結果/" + path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        directory.Write("結果/" + path, text.Replace(old, now, StringComparison.Ordinal));
    }
}
