using Xunit;

namespace FiscDsl.Cli.Tests.Exchange;

/// <summary><c>fisc import FILE --into CATALOG</c>: what reviewers do to a workbook, and what the text becomes.</summary>
public sealed class ReturnTests
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("ods")]
    public async Task A_workbook_that_others_only_saved_changes_nothing(string format)
    {
        using var catalog = await ReviewedCatalog.Send();
        string[] office = ["-env:UserInstallation=" + new Uri(Path.Combine(catalog.Folder, "profile")).AbsoluteUri, "--headless", "--convert-to"];
        await catalog.Run("soffice", [.. office, format, "--outdir", "calc", "見本-review.xlsx"]);
        if (format == "ods") await catalog.Run("soffice", [.. office, "xlsx", "--outdir", "calc", "calc/見本-review.ods"]);
        File.Copy(Path.Combine(catalog.Folder, "calc", "見本-review.xlsx"), Path.Combine(catalog.Folder, "見本-review.xlsx"), overwrite: true);
        await catalog.Review("");
        var result = await catalog.Take();
        Assert.Equal((0, "書き換えられたセル 0 件\n取り込む変更はない\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Fact]
    public async Task Each_cell_becomes_the_field_that_it_shows()
    {
        using var catalog = await ReviewedCatalog.Send(ReviewedCatalog.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        await catalog.Review("""
            cell('統1/1', 'provider').value = '〇'
            cell('統1/1', 'user').value = 'ー'
            cell('統1/1', 'evidence').value = '5、1 侵入テスト'
            cell('統1/1', 'control').value = '統1 外部委託とクラウドを管理すること。'
            cell('統1/1', 'text').value = cell('統1/1', 'text').value.replace('締結', '書面で締結').replace('夜間の', '夜間と休日の')
            cell('統1/2', 'finding').value = '確認した。\n(1) 規程\n(2) 議事録'
            cell('統1/2', 'notes').value = '監査の周期は、規程に定める。'
            cell('統1/2', 'evidence').value = '—（公開されていない）'
            cell('統1/1', 'information').comment = Comment('出典は？\n𠮷田さんに確認', '佐藤')
            """);
        var result = await catalog.Take();
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.DoesNotContain("\n", catalog.Now.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await Verifier.Verify(catalog.Now.Replace("\r\n", "\n", StringComparison.Ordinal));
        var again = await catalog.Take();
        Assert.Equal((0, "取り込む変更はない"), (again.ExitCode, again.Output.TrimEnd().Split('\n')[^1]));
    }

    [Fact]
    public async Task What_is_written_into_a_correction_corrects_otherwise_and_leaves_the_print()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/1', 'text').value = cell('統1/1', 'text').value.replace('未然防止', '未然の防止')");
        Assert.Equal(0, (await catalog.Take()).ExitCode);
        Assert.Equal(ReviewedCatalog.Text.Replace("→「未然防止」", "→「未然の防止」", StringComparison.Ordinal), catalog.Now);
    }

    [Fact]
    public async Task A_new_row_becomes_a_clause_behind_the_row_above_it()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("""
            add(4, text='1-2 契約には、監査権を含めること。', provider='○', user='○', evidence='1')
            add(6, control='統2 事故に備えること。', text='1 訓練を行うこと。', provider='—', user='○')
            """);
        var result = await catalog.Take();
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        await Verifier.Verify(catalog.Now);
        Assert.EndsWith("取り込む変更はない\n", (await catalog.Take()).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task New_controls_stand_apart_by_a_blank_line_as_the_others_do(string newLine)
    {
        var text = (ReviewedCatalog.Text.TrimEnd() + "\n\ncontrol 統3 𠮷野に任せること。\n  category: 統制基準\n\n  clause 1\n    text: 任せる範囲を決めること。").Replace("\n", newLine, StringComparison.Ordinal);
        using var catalog = await ReviewedCatalog.Send(text);
        await catalog.Review("add(6, control='統4 備えること。', text='1 備える。', provider='—', user='○')\nadd(5, control='統2 訓練すること。', text='1 訓練する。', provider='—', user='○')");
        var result = await catalog.Take();
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.DoesNotContain(newLine + newLine + newLine, catalog.Now, StringComparison.Ordinal);
        Assert.Equal(["統1", "統2", "統3", "統4"], catalog.Now.Split(newLine + newLine + "control ").Skip(1).Select(static c => c[..2]).Prepend("統1"));
        Assert.False(catalog.Now.EndsWith('\n'));
    }

    [Fact]
    public async Task What_is_said_of_a_new_row_stands_above_its_clause()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("add(4, text='監査権を含めること。', provider='○', user='—', evidence='1')\nsheet.cell(4, 7).comment = Comment('𠮷田の提案', '佐藤')");
        Assert.Equal(0, (await catalog.Take()).ExitCode);
        Assert.Contains("  # コメント(佐藤): 𠮷田の提案\n  clause -\n    text: 監査権を含めること。\n", catalog.Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_no_clause_is_meant_by_is_said()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("sheet['A1'].comment = Comment('全体によい', '佐藤')\nbook['情報参照元']['A2'].comment = Comment('古い', '佐藤')\nsheet['G9'].comment = Comment('以上', '佐藤')");
        var result = await catalog.Take();
        Assert.Equal((1, ReviewedCatalog.Text), (result.ExitCode, catalog.Now));
        foreach (var said in (string[])["リファレンス!A1: コメントを置く項がない: 全体によい", "情報参照元!A2: コメントを置く項がない: 古い", "リファレンス!G9: コメントを置く項がない: 以上"]) Assert.Contains(said, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cell('統1/2', 'evidence').value = '—（公開情報なし\\nただし契約者には開示）'", "evidence: n/a 利用者側対応事項", "evidence: none 公開情報なしただし契約者には開示")]
    [InlineData("cell('統1/1', 'code').value = 'A2'\ncell('統1/2', 'code').value = 'A2'", "code: A1.30", "code: A2")]
    [InlineData("cell('統1/2', 'text').value = cell('統1/2', 'text').value.replace('年１回、委託先を監査', 'ISO27001 により監査')", "年１回、委託先を監査", "ISO27001 により監査")]
    [InlineData("cell('統1/2', 'information').value = '—'", "    note: 監査の周期は別に定める。", "    information: -\n    note: 監査の周期は別に定める。")]
    [InlineData("sheet['L2'].value = '確認内容（修正後）'\ncell('統1/1', 'finding').value = '契約書で確認した。'", "finding: 公開文書で確認した。", "finding: 契約書で確認した。")]
    [InlineData("for r in (3, 4): sheet.cell(r, 1).value = '統1/1'\nsheet.cell(4, 12).value = '規程で確認した。'", "    note: 監査の周期は別に定める。", "    finding: 規程で確認した。\n    note: 監査の周期は別に定める。")]
    [InlineData("cell('統1/1', 'text').value = cell('統1/1', 'text').value.replace('未然防止', '未前防止')", "    correction: 「未前防止」→「未然防止」 誤植\n", "")]
    [InlineData("cell('統1/2', 'notes').value += '\\n𠮷田が確かめる。'", "監査の周期は別に定める。", "監査の周期は別に定める。\n    note: 𠮷田が確かめる。")]
    [InlineData("cell('統1/2', 'notes').value = None", "    note: 監査の周期は別に定める。\n", "")]
    public async Task What_is_meant_is_what_is_taken_once(string lines, string old, string now)
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review(lines);
        var result = await catalog.Take();
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Equal(ReviewedCatalog.Text.Replace(old, now, StringComparison.Ordinal), catalog.Now);
        Assert.EndsWith("取り込む変更はない\n", (await catalog.Take()).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("監査の周期は別に定める。\n記録は５年残す。", "    note: 監査の周期は別に定める。\n    note: 記録は５年残す。\n")]
    [InlineData("𠮷田が確かめた。\n記録は５年残す。", "    note: 𠮷田が確かめた。\n    note: 記録は５年残す。\n")]
    [InlineData("監査の周期は別に定める。\n期限を確かめる。\n𠮷田が確かめた。\n記録は５年残す。", "    note: 監査の周期は別に定める。\n    note: 𠮷田が確かめた。\n    note: 記録は５年残す。\n    note: 期限を確かめる。\n")]
    [InlineData("監査の周期は別に定める。\n𠮷田と佐藤が確かめた。\n記録は５年残す。", "    note: 監査の周期は別に定める。\n    note: 𠮷田と佐藤が確かめた。\n    note: 記録は５年残す。\n")]
    public async Task Each_note_is_a_line_of_its_own_that_comes_and_goes(string cell, string notes)
    {
        const string Known = "    note: 監査の周期は別に定める。\n";
        var text = ReviewedCatalog.Text.Replace(Known, Known + "    note: 𠮷田が確かめた。\n    note: 記録は５年残す。\n", StringComparison.Ordinal);
        using var catalog = await ReviewedCatalog.Send(text);
        await catalog.Review($"cell('統1/2', 'notes').value = '{cell.Replace("\n", "\\n", StringComparison.Ordinal)}'");
        var result = await catalog.Take();
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Equal(ReviewedCatalog.Text.Replace(Known, notes, StringComparison.Ordinal), catalog.Now);
        Assert.EndsWith("取り込む変更はない\n", (await catalog.Take()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_in_another_order_lose_nothing()
    {
        const string Known = "    note: 監査の周期は別に定める。\n";
        var text = ReviewedCatalog.Text.Replace(Known, Known + "    note: 𠮷田が確かめた。\n    note: 記録は５年残す。\n", StringComparison.Ordinal);
        using var catalog = await ReviewedCatalog.Send(text);
        await catalog.Review("cell('統1/2', 'notes').value = '記録は５年残す。\\n𠮷田が確かめた。\\n監査の周期は別に定める。'");
        var result = await catalog.Take();
        Assert.Equal((0, text), (result.ExitCode, catalog.Now));
        Assert.Contains("リファレンス!N4: 注記が並べ替えられている", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_back_to_the_print_is_named_where_the_text_has_been_corrected_itself()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/1', 'text').value = cell('統1/1', 'text').value.replace('未然防止', '未前防止')");
        catalog.Edit("text: 未前防止", "text: 未然防止");
        catalog.Edit("    correction: 「未前防止」→「未然防止」 誤植\n", "");
        var result = await catalog.Take();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("リファレンス!G3: 印刷どおりの「未前防止」に戻されているが", result.Output.Replace("\n  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_means_the_document_that_the_workbook_lists()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/2', 'evidence').value = '5'");
        catalog.Edit("source 5 リスク", "source 6 リスク");
        catalog.Edit("evidence: 5", "evidence: 6");
        catalog.Edit("# 社内の覚え書き", "source 5 新しい文書\n  url: https://example.jp/新\n  access: public\n  checked: 2026-04-01\n\n# 社内の覚え書き");
        Assert.Equal(0, (await catalog.Take()).ExitCode);
        Assert.DoesNotContain("evidence: 5", catalog.Now, StringComparison.Ordinal);
        Assert.Equal(3, catalog.Now.Split("evidence: 6").Length);
    }

    [Fact]
    public async Task A_corrected_sentence_goes_with_its_correction_once()
    {
        using var catalog = await ReviewedCatalog.Send(ReviewedCatalog.Text.Replace("text: 未前防止のため、契約を締結すること。", "text:\n      契約を締結すること。\n      未前防止に努めること。", StringComparison.Ordinal));
        await catalog.Review("cell('統1/1', 'text').value = cell('統1/1', 'text').value.replace('未然防止に努めること。', '')");
        Assert.Equal(0, (await catalog.Take()).ExitCode);
        Assert.DoesNotContain("correction:", catalog.Now, StringComparison.Ordinal);
        Assert.EndsWith("取り込む変更はない\n", (await catalog.Take()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_follows_its_clause_behind_one_that_looks_like_it()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/1', 'finding').value = '公開文書と契約書で確認した。'");
        catalog.Edit("  # 印刷では「未前」\n  clause 1\n", "  clause 1\n    text: 挿入された新しい一番。\n    responsibility: provider, user\n    evidence: 5\n    finding: 公開文書で確認した。\n\n  # 印刷では「未前」\n  clause 1-2\n");
        Assert.Equal(0, (await catalog.Take()).ExitCode);
        Assert.Contains("    evidence: 5\n    finding: 公開文書と契約書で確認した。\n    correction:", catalog.Now, StringComparison.Ordinal);
        Assert.Contains("    finding: 公開文書で確認した。\n\n  # 印刷", catalog.Now, StringComparison.Ordinal);
        Assert.EndsWith("取り込む変更はない\n", (await catalog.Take()).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    finding: 公開", "    所見なし\n    finding: 公開")]
    [InlineData("    evidence: 5", "<<<<<<< HEAD\n    evidence: 5\n=======\n    evidence: 1\n>>>>>>> topic")]
    public async Task A_text_in_which_nobody_knows_what_belongs_to_what_is_not_written_into(string old, string now)
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/1', 'evidence').value = '1'");
        catalog.Edit(old, now);
        var before = catalog.Now;
        var result = await catalog.Take();
        Assert.Equal((1, before), (result.ExitCode, catalog.Now));
        Assert.Contains("fisc check で確かめ、直してから取り込む", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_with_comments_is_not_removed()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("sheet.delete_rows(4)");
        catalog.Edit("    note: 監査", "    # 法務確認待ち\n    note: 監査");
        var before = catalog.Now;
        var result = await catalog.Take("--delete-missing");
        Assert.Equal((1, before), (result.ExitCode, catalog.Now));
        Assert.Contains("本文にコメントがある", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_gone_removes_nothing_unless_it_is_asked_for()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("sheet.delete_rows(4)");
        var kept = await catalog.Take();
        Assert.Equal((0, ReviewedCatalog.Text), (kept.ExitCode, catalog.Now));
        Assert.Contains("「統1/2」の行がない。項はそのまま残した", kept.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await catalog.Take("--delete-missing")).ExitCode);
        Assert.DoesNotContain("clause 2", catalog.Now, StringComparison.Ordinal);
        Assert.Contains("夜間の連絡先を定める。", catalog.Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_that_has_changed_meanwhile_is_not_removed()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("sheet.delete_rows(4)");
        catalog.Edit("役員に報告", "役員会に報告");
        var result = await catalog.Take("--delete-missing");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("「統1/2」の行は消えているが、書き出した後に本文が変わっている", result.Output, StringComparison.Ordinal);
        Assert.Contains("役員会に報告", catalog.Now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_stand_in_the_text_where_both_have_changed_a_sentence()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/2', 'text').value = cell('統1/2', 'text').value.replace('役員に', '取締役会に').replace('年１回', '年２回')");
        catalog.Edit("役員に報告", "𠮷田役員に報告");
        var result = await catalog.Take();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("リファレンス!G4: 今の本文でも書き換えられているので、両方を並べた", result.Output, StringComparison.Ordinal);
        Assert.Contains("""
                text:
                  年２回、委託先を監査すること。
            <<<<<<< 今の本文
                  結果は、𠮷田役員に報告すること。
            =======
                  結果は、取締役会に報告すること。
            >>>>>>> 見本-review.xlsx
            """, catalog.Now, StringComparison.Ordinal);
        var unsettled = await catalog.Take();
        Assert.Equal(1, unsettled.ExitCode);
        Assert.Contains("解決していない競合", unsettled.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cell('統1/1', 'text').value = '(1) 夜間の連絡先を定める。'", "リファレンス!G3: 変更が、1つの項の文だけに収まっていない")]
    [InlineData("cell('統1/1', 'evidence').value = '9'", "リファレンス!J3: 「9」は情報参照元として読めない")]
    [InlineData("cell('統1/1', 'user').value = '△'", "リファレンス!I3: 「△」は主体の印ではない")]
    [InlineData("cell('統1/1', 'user').value = None", "リファレンス!I3: クラウド事業者と利用者の一方だけが空欄である")]
    [InlineData("import datetime; cell('統1/1', 'evidence').value = datetime.date(2026, 1, 1)", "リファレンス!J3: Excel が数値か日付に変えた値")]
    [InlineData("cell('統1/2', 'information').value = None", "リファレンス!K4: 受け継いだ値を、この行だけ消すことはできない")]
    [InlineData("cell('統1/1', 'intent').value = '甲'\ncell('統1/2', 'intent').value = '乙'", "同じ値を示す行で、書き換えが食い違っている")]
    [InlineData("sheet.merge_cells('G3:G4')", "リファレンス!G4: セルが結合されている（G3:G4）")]
    [InlineData("add(4, text='2 同じ項番の項。', provider='○', user='—')", "「統1/2」はすでにある")]
    [InlineData("add(5, control='統3 新しい基準', text='1 分類のない項。')\nsheet.cell(5, 3).value = '技術基準'", "「技術基準」という分類はない")]
    [InlineData("cell('統1/1', 'code').value = None", "受け継いだ値を、この行だけ消すことはできない")]
    [InlineData("cell('統1/1', 'intent').value = '—'", "受け継いだ値を、この行だけ消すことはできない")]
    [InlineData("cell('統1/1', 'code').value = 'A2'\ncell('統1/2', 'code').value = 'A3'", "同じ値を示す行で、書き換えが食い違っている")]
    [InlineData("cell('統1/1', 'text').value = cell('統1/1', 'text').value + '\\n(2) 休日の連絡先を定める。'", "変更が、1つの項の文だけに収まっていない")]
    [InlineData("cell('統1/2', 'text').value = '# ' + cell('統1/2', 'text').value", "変更が、1つの項の文だけに収まっていない")]
    [InlineData("cell('統1/1', 'control').value = '統1 統9 改名。'\ncell('統1/2', 'control').value = '統1 統9 改名。'", "変更が、1つの項の文だけに収まっていない")]
    [InlineData("cell('統1/1', 'text').value = cell('統1/1', 'text').value.replace('締結すること。', '締結すること。未前防止の訓練も行うこと。')", "この欄の訂正が効かなくなる")]
    [InlineData("cell('統1/2', 'finding').value = '確認_x0007_した。'", "文字でないもの")]
    [InlineData("add(5, text='3 三番目。\\n# 但し書き', provider='○', user='—')", "テキストに書くと別の意味になる")]
    [InlineData("add(5, path='統1/9', text='9 九番目。')", "「統1/9」という「項のパス」は、書き出した表にない")]
    [InlineData("sheet.cell(7, 7).value = '合計 2 項'\nsheet.cell(7, 8).value = '○'", "リファレンス!G7: 表の下に離れて書かれた行は取り込まない")]
    [InlineData("add(5, text='3 三番目。', provider='△', user='—', evidence='9')", "リファレンス!H5: 「△」は主体の印ではない")]
    [InlineData("add(5, text='3 三番目。', provider='△', user='—', evidence='9')", "リファレンス!J5: 「9」は情報参照元として読めない")]
    [InlineData("cell('統1/1', 'text').value = cell('統1/1', 'text').value.replace('未然防止のため', '未然に対処するため')", "リファレンス!G3: 書き換えが、訂正した語の途中にかかっている")]
    [InlineData("add(3, text='1-1 行き先のない項。')\ncell('統1/1', 'control').value", "加えた行を置く場所が分からない")]
    public async Task What_cannot_be_taken_is_named_by_its_cell_and_changes_nothing(string lines, string said)
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review(lines);
        var result = await catalog.Take();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(said, result.Output.Replace("\n  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Fact]
    public async Task A_text_that_covers_an_inherited_one_is_not_emptied()
    {
        var text = ReviewedCatalog.Text.Replace("    finding: 公開文書", "    information: 委託先は、年１回見直します。\n    finding: 公開文書", StringComparison.Ordinal);
        using var catalog = await ReviewedCatalog.Send(text);
        await catalog.Review("cell('統1/1', 'information').value = None");
        var result = await catalog.Take();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("リファレンス!K3: ここを空にすると、「統1」から受け継いだ値が現れる", result.Output.Replace("\n  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(text, catalog.Now);
        await catalog.Review("cell('統1/1', 'information').value = '—'");
        Assert.Equal(0, (await catalog.Take()).ExitCode);
        Assert.Contains("    information: -\n", catalog.Now, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sheet.title = '第１回レビュー'")]
    [InlineData("sheet.column_dimensions['F'].hidden = True")]
    [InlineData("sheet.auto_filter.ref = None\nsheet.row_dimensions[4].hidden = True")]
    [InlineData("cell('統1/1', 'provider').value = '◯'\ncell('統1/2', 'provider').value = '−'")]
    [InlineData("cell('統1/2', 'text').value = cell('統1/2', 'text').value + '　\\n'")]
    [InlineData("cell('統1/1', 'code').value = 1.3\nsheet.cell(3, 2).value = 'A1.30'")]
    [InlineData("a = [sheet.cell(3, c).value for c in range(1, 16)]\nfor c in range(1, 16): sheet.cell(3, c).value = sheet.cell(4, c).value; sheet.cell(4, c).value = a[c - 1]")]
    public async Task What_says_the_same_is_no_change(string lines)
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review(lines);
        var result = await catalog.Take();
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.EndsWith("取り込む変更はない\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Fact]
    public async Task What_is_written_elsewhere_is_left_out_and_said()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("sheet.cell(2, 20).value = '社内のメモ'\nsheet.cell(4, 20).value = '要確認'\nbook['情報参照元']['B2'].value = '別の名前'\nsheet.delete_cols(column[names['intent']])");
        var result = await catalog.Take();
        Assert.Equal(0, result.ExitCode);
        var said = result.Output.Replace("\n  ", "", StringComparison.Ordinal);
        Assert.Contains("加えられた列「社内のメモ」の 1 セルは取り込まない", said, StringComparison.Ordinal);
        Assert.Contains("情報参照元!B2: シート「情報参照元」の 1 セルが書き換えられているが、取り込まない", said, StringComparison.Ordinal);
        Assert.Contains("列「適用にあたっての考え方」がない", said, StringComparison.Ordinal);
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Fact]
    public async Task A_dry_run_shows_the_changes_and_writes_nothing()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/1', 'evidence').value = '5, 1'");
        var result = await catalog.Take("--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[情報参照元] 統1/1 情報参照元を変更", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("見本/catalog.fisc が変わる（--dry-run のため、書き込んでいない）\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Theory]
    [InlineData("book['_fisc']['A2'].value = book['_fisc']['A2'].value.replace('provider', 'user')", "シート「_fisc」が書き換えられたか、壊れている")]
    [InlineData("book['_fisc']['B1'].value = '9'", "別の版の fisc が書き出したもので、表の作りが違う（9）")]
    [InlineData("sheet.delete_cols(1)", "見出しに「項のパス」のある表")]
    [InlineData("sheet.cell(2, 20).value = '該当情報'", "見出し「該当情報」の列が2つある")]
    public async Task A_workbook_that_nobody_knows_the_origin_of_is_refused(string lines, string said)
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review(lines);
        var result = await catalog.Take();
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Fact]
    public async Task Another_catalogs_workbook_is_refused()
    {
        using var catalog = await ReviewedCatalog.Send();
        catalog.Edit("reference 見本", "reference 別の見本");
        var result = await catalog.Take();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("「見本」のブックで、「別の見本」のものではない", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_published_comes_back_too_and_is_compared_with_todays_text()
    {
        using var catalog = await ReviewedCatalog.Send();
        var built = await FiscProcess.Run(catalog.Folder, "build", "見本", "--format", "xlsx", "-o", ".");
        Assert.Equal(0, built.ExitCode);
        File.Delete(Path.Combine(catalog.Folder, "見本-review.xlsx"));
        File.Move(Path.Combine(catalog.Folder, "見本.xlsx"), Path.Combine(catalog.Folder, "見本-review.xlsx"));
        Assert.EndsWith("取り込む変更はない\n", (await catalog.Take()).Output, StringComparison.Ordinal);
        catalog.Edit("evidence: 5", "evidence: 1");
        var result = await catalog.Take();
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("書き出したときの状態が分からない", result.Output, StringComparison.Ordinal);
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Fact]
    public async Task A_comparison_shows_what_a_workbook_changes_before_it_is_taken()
    {
        using var catalog = await ReviewedCatalog.Send();
        await catalog.Review("cell('統1/2', 'text').value = cell('統1/2', 'text').value.replace('監査すること', '監査することが望ましい')");
        var result = await FiscProcess.Run(Path.Combine(catalog.Folder, "見本"), "diff", "../見本-review.xlsx", "--fail-on", "modality");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("[義務の強さ] 統1/2 内容を変更", result.Output, StringComparison.Ordinal);
        Assert.Equal(ReviewedCatalog.Text, catalog.Now);
    }

    [Fact]
    public async Task A_comparison_with_another_state_says_that_it_shows_the_workbooks_edits_alone()
    {
        using var catalog = await ReviewedCatalog.Send();
        catalog.Edit("年１回", "年２回");
        var result = await FiscProcess.Run(Path.Combine(catalog.Folder, "見本"), "diff", "../見本-review.xlsx");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("書き出した後に本文が変わっている。比べるのは、ブックで書き換えられたところだけ", result.Error.Replace("\n    ", "", StringComparison.Ordinal).Replace("\n  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_out_has_the_corrected_text()
    {
        using var catalog = await ReviewedCatalog.Send();
        var result = await FiscProcess.Run(catalog.Folder, "build", "見本", "--format", "review", "--as-printed");
        Assert.Equal((2, "fisc: review は訂正を施した文で書くので、--as-printed とは使えない\n"), (result.ExitCode, result.Error));
    }
}
