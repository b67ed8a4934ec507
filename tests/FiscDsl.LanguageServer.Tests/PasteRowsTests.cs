using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Rows that were copied from Excel and others, pasted into a control.</summary>
public sealed class PasteRowsTests : IDisposable
{
    private const string Headings = "項番\t内容説明・具体例等の解説\tクラウド事業者\t利用者\t対応可否判断のための情報参照元\r\n";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_with_their_headings_become_clauses_behind_the_one_at_the_cursor()
    {
        var pasted = await Paste("結果を", Headings + "3\t台帳を𠮷する。\t○\t—\t5\r\n4\t\"記録は、次による。\r\n(1) 保管する。\"\t○\t○\t\"1 第３章, 5\"\r\n");
        Assert.Equal(("rows", "項として貼り付ける"), ((string?)pasted.Offer["kind"], (string?)pasted.Offer["title"]));
        Assert.Empty(pasted.Notes);
        Assert.Equal(
            SampleCatalog.Control.TrimEnd() + """


              clause 3
                text: 台帳を𠮷する。
                responsibility: provider
                evidence: 5

              clause 4
                text:
                  記録は、次による。
                  (1) 保管する。
                responsibility: provider, user
                evidence: 1 "第３章", 5

            """.ReplaceLineEndings("\n"),
            pasted.Text.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("\n", pasted.Text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_prose_the_plain_paste_stays_the_default_and_between_clauses_the_rows_are()
    {
        const string Rows = "(3)\t台帳を確かめる。\r\n(4)\t記録を確かめる。\r\n";
        Assert.False((bool?)(await Paste("結果を", Rows)).Offer["isPreferred"]);
        var between = await Paste("control 運113", Rows);
        Assert.Equal(["見出しがないので、列はセルの内容で読んだ。"], between.Notes);
        Assert.True((bool?)between.Offer["isPreferred"]);
        // Behind the control's own fields, before its first clause.
        Assert.Contains("  finding: 公開文書により確認した。\n\n  clause (3)\n    text: 台帳を確かめる。\n\n  clause (4)\n    text: 記録を確かめる。\n\n  clause 1\n", between.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["見出しがないので、列はセルの内容で読んだ。"], between.Notes);
    }

    [Fact]
    public async Task What_a_column_gives_is_asked_where_nothing_tells()
    {
        const string Rows = "(3)\t台帳を確かめる。\t○\t—\t公開文書による。\r\n(4)\t記録を確かめる。\t—\t○\t監査による。\r\n";
        var asked = await Paste("結果を", Rows);
        Assert.Null(asked.Offer["edit"]);
        Assert.Equal(["見出しがなく、列の意味が決まらない（2, 3, 4, 5 列目）。列ごとに選ぶか、見出しの行も一緒に写す。"], asked.Notes);
        Assert.Equal(["A:label", "B:", "C:", "D:", "E:"], asked.Offer["columns"]!.AsArray().Select(static c => $"{c!["letters"]}:{c["role"]}"));
        Assert.Equal(["台帳を確かめる。", "記録を確かめる。"], asked.Offer["columns"]![1]!["samples"]!.AsArray().Select(static s => (string?)s));
        Assert.Equal(["text", "label", "responsibility provider"], asked.Offer["roles"]!.AsArray().Select(static r => (string?)r!["name"]).Take(3));

        var told = await Paste("結果を", Rows, columns: ["label", "text", "responsibility provider", "responsibility user", "finding"]);
        Assert.Contains("  clause (4)\n    text: 記録を確かめる。\n    responsibility: user\n    finding: 監査による。\n", told.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["「主体 クラウド事業者」の列が2つある（一方を選び直す）。"], (await Paste("結果を", Rows, columns: ["label", "text", "responsibility provider", "responsibility provider", ""])).Notes);
        Assert.Contains((await Paste("結果を", Rows, columns: ["label", "text", "responsibility provider", "responsibility user", ""])).Notes, static n => n?.StartsWith("1～2 行目の 5 列目", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Html_tells_merged_cells_where_text_leads_and_the_cells_of_word()
    {
        const string Html = """
            <html><body><!--StartFragment--><table><tr><td>項番</td><td>要件</td><td>該当情報</td><td>情報参照元</td></tr>
             <tr><td>3</td><td>台帳を確かめる。</td><td rowspan=2>両方に当てはまる。</td><td><a href="https://例.jp/𠮷">侵入テスト</a></td></tr>
             <tr><td>4</td><td><p>一つ目の段落。</p><p>二つ目の𠮷段落。</p></td><td><a href="https://別.jp/">知らない文書</a></td></tr></table><!--EndFragment--></body></html>
            """;
        var pasted = await Paste("結果を", "項番\t要件\t該当情報\t情報参照元\r\n3\t台帳を確かめる。\t両方に当てはまる。\t侵入テスト\r\n4\t一つ目の段落。\r\n二つ目の𠮷段落。\t\t知らない文書\r\n", html: Html);
        Assert.EndsWith(
            """
              clause 3
                text: 台帳を確かめる。
                evidence: 1
                information: 両方に当てはまる。

              # 情報参照元: 知らない文書 https://別.jp/
              clause 4
                text:
                  一つ目の段落。

                  二つ目の𠮷段落。
                information: 両方に当てはまる。

            """.ReplaceLineEndings("\n"),
            pasted.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["3 行目の 4 列目: 「知らない文書 https://別.jp/」という情報源はないので、項の上に注釈（#）として置いた。"], pasted.Notes);
    }

    [Fact]
    public async Task The_html_of_libreoffice_is_enough_with_headings_in_two_rows()
    {
        const string Html = """
            <!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><style type="text/css">td { font-size: x-small }</style></head>
            <body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
            <tr><td rowspan=2 height="40"><font color="#000000">項番</font></td><td rowspan=2>内容説明</td><td colspan=2>対応の主体</td><td rowspan=2>参照先</td></tr>
            <tr><td>クラウド事業者</td><td>利用者</td></tr>
            <tr><td><font color="#000000">(3)</font></td><td>台帳を𠮷する。<br><br>記録も𠮷する。</td><td>〇</td><td>－</td><td>5, 1 第３章</td></tr>
            </table></body></html>
            """;
        var pasted = await Paste("結果を", "読めない文字", html: Html);
        Assert.EndsWith(
            "\n\n  clause (3)\n    text:\n      台帳を𠮷する。\n\n      記録も𠮷する。\n    responsibility: provider\n    evidence: 5, 1 \"第３章\"\n",
            pasted.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Empty(pasted.Notes);
    }

    [Fact]
    public async Task A_clause_that_is_there_already_is_named_and_left_out()
    {
        var pasted = await Paste("結果を", "項番\t要件\n2\t別の文を書く。\n3\t台帳を確かめる。\n");
        Assert.Equal(["すでにある項は貼り付けなかった（2 行目の「2」）。"], pasted.Notes);
        Assert.EndsWith("\n\n  clause 3\n    text: 台帳を確かめる。\n", pasted.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("別の文", pasted.Text, StringComparison.Ordinal);

        Assert.Equal(["写した行の項（2）は、すべてここにある。"], (await Paste("結果を", "項番\t要件\n2\t結果を報告する。\n")).Notes);
        Assert.Equal(["項「3」が写した行の中に2つある（一方の番号を直す）。"], (await Paste("結果を", "項番\t要件\n3\t一つ。\n3\t二つ。\n")).Notes);
    }

    [Fact]
    public async Task Rows_of_other_controls_are_said_or_refused()
    {
        var other = await Paste("結果を", "基準番号\t見出し\t要件\n運114\t別の基準\t台帳を確かめる。\n");
        Assert.Contains("  clause -\n    text: 台帳を確かめる。\n", other.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["行の番号は「運114」だが、基準「運113」に貼り付けた。", "2 行目の 2 列目: 「名称」は基準の側に書くものなので貼り付けなかった（今の基準とは違う）。"], other.Notes);

        var own = await Paste("結果を", "基準番号\t見出し\t要件\n運 113\t𠮷野家のサイバー攻撃対応態勢を整備すること。\t台帳を確かめる。\n");
        Assert.Empty(own.Notes);

        var several = await Paste("結果を", "基準番号\t要件\n運113\t台帳を確かめる。\n運114\t記録を確かめる。\n");
        Assert.Null(several.Offer["edit"]);
        Assert.StartsWith("いくつもの基準（運113, 運114）の行がある。", Assert.Single(several.Notes), StringComparison.Ordinal);
        Assert.StartsWith("いくつもの基準（運113, 運114）の行がある。", Assert.Single((await Paste("結果を", "基準番号\t要件\n運113～運114\t台帳を確かめる。\n")).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_mark_means_is_not_made_up()
    {
        var pasted = await Paste("結果を", "項番\t要件\tクラウド事業者\t利用者\n3\t台帳を確かめる。\t△\t○\n");
        Assert.Null(pasted.Offer["edit"]);
        Assert.Contains("2 行目の 3 列目", Assert.Single(pasted.Notes), StringComparison.Ordinal);
        Assert.Contains("△", Assert.Single(pasted.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_the_published_workbook_are_known_by_their_paths()
    {
        // Code, 大項目, 中項目, title, intent, text, marks, evidence, information, finding, path; without the headings.
        const string Row = "\t運用基準\t管理態勢\t運113 𠮷野家のサイバー攻撃対応態勢を整備すること。\t\t台帳を確かめる。\t○\t○\t\"1 第３章, 5\"\t\t確認した。\t運113/3/(1)\r\n";
        var pasted = await Paste("結果を", Row);
        Assert.EndsWith("\n\n  clause 3\n\n    clause (1)\n      text: 台帳を確かめる。\n      responsibility: provider, user\n      evidence: 1 \"第３章\", 5\n      finding: 確認した。\n", pasted.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["列は、このリファレンスのブックの並びで読んだ。"], pasted.Notes);
        var lent = await Paste("結果を", Row.Replace("台帳を確かめる。", "\"3 次による。\n(1) 台帳を確かめる。\"", StringComparison.Ordinal));
        Assert.Equal("1 行目の 6 列目: 上の項の文が初めに添えられている。上の項に移して、ここからは消す。", lent.Notes[1]);
    }

    [Fact]
    public async Task Columns_that_a_layout_of_the_catalog_names_are_read_as_it_says()
    {
        _folder.Write("layout.fisc", "layout 別表\n  headings: 1\n  column: 「番」 → control\n  column: 「𠮷の欄」 → text\n  column: 「当社」 → responsibility provider\n  mark: ● → yes\n");
        var pasted = await Paste("結果を", "𠮷の欄\t当社\t見出し\n台帳を確かめる。\t●\t\n");
        Assert.Contains("  clause -\n    text: 台帳を確かめる。\n    responsibility: provider\n", pasted.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var without = await Paste("結果を", "運113\t台帳を確かめる。\t●\n");
        Assert.Contains("    responsibility: provider\n", without.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["列は、取込様式「別表」の並びで読んだ。"], without.Notes);
        // What it leaves is left, whatever the heading may mean elsewhere; two that say different things are asked about.
        _folder.Write("layout2.fisc", "layout 別紙\n  headings: 1\n  column: 「番」 → control\n  column: 「当社」 → note\n  leave: 「該当情報」\n");
        Assert.Equal(["2 行目の 3 列目: 貼り付けなかった（知らない列 「該当情報」）。"], (await Paste("結果を", "項番\t要件\t該当情報\n3\t台帳を確かめる。\t社内用。\n")).Notes);
        Assert.Equal([false, true], (await Paste("結果を", "𠮷の欄\t当社\n台帳を確かめる。\t●\n")).Offer["columns"]!.AsArray().Select(static c => (bool)c!["isOpen"]!));
    }

    [Theory]
    [InlineData("| 項番 | 要件 |\n| --- | --- |\n| 3 | 台帳を𠮷する。 |\n")]
    [InlineData("項番,要件\r\n3,台帳を𠮷する。\r\n")]
    public async Task Tables_of_markdown_and_values_with_commas_are_rows_too(string copied)
    {
        var pasted = await Paste("結果を", copied);
        Assert.EndsWith("\n\n  clause 3\n    text: 台帳を𠮷する。\n", pasted.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("結果は、次による。台帳、記録\r\n一つ, 二つ\r\n")]
    [InlineData("台帳")]
    [InlineData("(1)\t台帳を確かめる。")]
    public async Task Prose_is_not_taken_for_rows(string copied) => Assert.DoesNotContain(await Offers("結果を", copied), static o => (string?)o!["kind"] == "rows");

    private async Task<(JsonObject Offer, string Text, List<string?> Notes)> Paste(string at, string text, string? html = null, string[]? columns = null)
    {
        var offers = await Offers(at, text, html, columns);
        var offer = Assert.IsType<JsonObject>(Assert.Single(offers, static o => (string?)o!["kind"] == "rows"));
        var before = SampleCatalog.Control.ReplaceLineEndings("\r\n");
        return (offer, offer["edit"] is { } edit ? TextEdits.Apply(before, new JsonArray(edit.DeepClone())) : before, [.. offer["notes"]!.AsArray().Select(static n => (string?)n)]);
    }

    private async Task<JsonArray> Offers(string at, string text, string? html = null, string[]? columns = null)
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var (line, character) = TextEdits.PositionOf(SampleCatalog.Control.ReplaceLineEndings("\r\n"), "", at);
        var answer = await server.Ask("workspace/executeCommand", new JsonObject
        {
            ["command"] = "fisc.paste",
            ["arguments"] = new JsonArray(new JsonObject
            {
                ["uri"] = uri,
                ["range"] = new JsonObject { ["start"] = LspServer.Position(line, character), ["end"] = LspServer.Position(line, character) },
                ["text"] = text,
                ["html"] = html,
                ["columns"] = columns is null ? null : new JsonArray([.. columns.Select(static c => JsonValue.Create(c))]),
            }),
        });
        return answer as JsonArray ?? [];
    }
}
