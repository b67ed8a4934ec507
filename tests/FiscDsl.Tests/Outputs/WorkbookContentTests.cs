using System.Text;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>What the sheets say, read back by a reader of its own.</summary>
public class WorkbookContentTests
{
    private static readonly WorkbookFile Workbook = WorkbookFile.Of(SampleCatalog.Catalog);

    [Fact]
    [Statement("**訂正** has the corrections, where there are any, and what became of each.")]
    public void The_sheets_stand_in_order_and_corrections_only_where_there_are_any()
    {
        Assert.Equal(["表紙", "リファレンス", "印刷用", "情報参照元", "根拠", "集計", "訂正"], Workbook.Sheets().Select(static s => s.Name));
        Assert.Equal(["表紙", "リファレンス", "印刷用", "情報参照元", "根拠", "集計"], WorkbookFile.Of(SampleCatalog.WithText("文。")).Sheets().Select(static s => s.Name));
    }

    [Fact]
    [Statement("**表紙** has the title, version, date, publishers, under `--as-printed` that the text is as printed, preface, the legend of marks, and the notes and acceptances of the reference and its categories.")]
    public void The_cover_has_the_facts_the_preface_the_legend_and_the_notes()
    {
        var cover = Workbook.Sheet("表紙").Where(static r => r.Any(static c => c.Length > 0)).Select(static r => string.Join('|', r.Skip(1).Where(static c => c.Length > 0))).ToList();
        Assert.Equal("金融機関向け「サンプル」対応リファレンス", cover[0]);
        string[] expected =
        [
            "版|1.30", "発行日|2016-11-10", "クラウド事業者|AWS", "作成|SCSK株式会社\n𠮷野システム株式会社", "収録|基準 2件、対象の項 7件、情報源 3件",
            "まえがき", "まえがきの一つめの段落。", "二つめの段落。", "凡例", "○|対応の主体である。", "注記", "この版は抜粋である。", "運用基準：設備基準は含まない。",
            "許容した指摘", "URLの重複：公開元の都合による",
        ];
        Assert.Equal(expected, cover.Where(line => expected.Contains(line, StringComparer.Ordinal)));
        Assert.DoesNotContain(cover, static line => line.StartsWith("本文", StringComparison.Ordinal));
        Assert.Contains(WorkbookFile.Of(SampleCatalog.Catalog, asPrinted: true).Sheet("表紙"), static r => r[1] == "本文" && r[2].StartsWith("印刷のまま", StringComparison.Ordinal));
    }

    [Fact]
    [Statement("**リファレンス** is the table for the screen.")]
    [Statement("It has one row for each assessed clause, under the printed reference's header, whose lower row has a heading for each column:")]
    [Statement("Columns 注記 and 許容 stand before the last where there is anything for them.")]
    public void The_reference_has_the_printed_two_row_header()
    {
        var rows = Workbook.Sheet("リファレンス");
        Assert.Equal(
            ["FISC 金融機関等コンピュータシステムの安全対策基準・解説書第8版からの引用", "", "", "", "", "", "対応の主体", "", "対応可否判断のための情報参照元", "AWSの該当情報", "確認した内容と解説", "備考", "", ""],
            rows[0]);
        Assert.Equal(
            ["項目", "基準大項目", "基準中項目", "基準小項目", "適用にあたっての考え方", "基準項目の目的・内容説明・具体例等の解説", "クラウド事業者", "利用者", "基準項目に対するクラウド事業者の一般公開情報の所在", "該当情報", "確認内容", "注記", "許容", "項のパス"],
            rows[1]);
    }

    [Fact]
    [Statement("**リファレンス** is the table for the screen.")]
    [Statement("It has one row for each assessed clause, under the printed reference's header, whose lower row has a heading for each column:")]
    [Statement("A party is ○ or —, evidence is cited as `5, 1 侵入テスト`, — is `none`, `N/A` is `n/a`, each with its reason in brackets (`—（公開情報なし）`).")]
    public void A_row_shows_all_of_an_assessed_clause()
    {
        var rows = Workbook.Sheet("リファレンス");
        string[] control = ["A38770001", "V. 運用基準", "サイバー攻撃対応態勢の整備", "運113 サイバー攻撃対応態勢を整備すること。", "手口の高度化にあわせて見直すこと。"];
        const string Heading = "2 未然防止策には、以下のような例がある。\n";
        const string Inherited = "脆弱性の調査を行っている。【技43】と【運89】、【注1】を参照。";
        Assert.Equal(9, rows.Count);
        Assert.Equal([.. control, "1 サイバー攻撃によるシステム等の停止に備えること。𠮷野家（注）も同じ。", "○", "○", "1, 5 サードパーティの利用, 5 審査", "説明「一」。", "確認した。", "運113：表の並びは印刷のまま。", "", "運113/1"], rows[2]);
        Assert.Equal([.. control, Heading + "(1) 第三者による評価を行うこと。不正侵入については【技43】を参照のこと。\n\n段落を分ける。", "○", "○", "1 侵入テスト", Inherited, "—", "", "", "運113/2/(1)"], rows[3]);
        Assert.Equal([.. control, Heading + "(2) =1+1 と _x0041_ と \"引用\" と \\\\ を含む。\nただし、例外を除く。", "○", "—", "—（公開情報なし）", Inherited, "", "", "情報参照元不在：次版で確認する", "運113/2/(2)"], rows[4]);
        Assert.Equal([.. control, Heading + "(3) 連絡体制を定める。\n(4) 訓練する。", "○", "—", "", Inherited, "", "次版で確認する。", "", "運113/2/(3)～(4)"], rows[5]);
        Assert.Equal(["A38770005, A38770006", .. control[1..], Heading + "(5) 限度額を設定すること。", "—", "○", "N/A（利用者側対応事項）", Inherited, "", "", "", "運113/2/(5)"], rows[6]);
        Assert.Equal([.. control, "3 記録を残す。", "—", "—", "—", "", "", "", "", "運113/3"], rows[7]);
        Assert.Equal(["", "技術基準", "", "技43 不正侵入を防止すること。", "", "", "○", "—", "5", "防御を備える。", "確認した。", "", "", "技43"], rows[8]);
    }

    [Fact]
    [Statement("Columns 注記 and 許容 stand before the last where there is anything for them.")]
    public void Columns_that_no_row_fills_are_left_out()
    {
        var rows = WorkbookFile.Of(SampleCatalog.WithText("文。")).Sheet("リファレンス");
        Assert.DoesNotContain("注記", rows[1]);
        Assert.DoesNotContain("許容", rows[1]);
        Assert.Equal("項のパス", rows[1][^1]);
    }

    [Fact]
    [Statement("**情報参照元** has the sources with their addresses, access, date of the last check, and where each is cited.")]
    public void A_source_has_a_row_for_each_address()
    {
        var rows = Workbook.Sheet("情報参照元");
        Assert.Equal(["記号", "情報源名称", "参照先", "公開区分", "確認日", "引用数", "引用している項", "注記"], rows[0]);
        Assert.Equal(["1", "セキュリティの概要", "https://example.com/1", "公開", "", "2", "運113/1, 運113/2/(1)", ""], rows[1]);
        Assert.Equal(["5", "リスクおよびコンプライアンス", "https://example.com/5/a.pdf", "NDA", "2016-11-01", "2", "運113/1, 技43", "閲覧には契約が要る。"], rows[2]);
        Assert.Equal(["5", "リスクおよびコンプライアンス", "https://example.com/5/資料.pdf", "NDA", "2016-11-01", "", "", ""], rows[3]);
        Assert.Equal(["10", "コンプライアンス資料", "https://example.com/10", "", "", "0", "", ""], rows[4]);
    }

    [Fact]
    public void A_source_cited_in_thousands_of_places_takes_several_rows()
    {
        var catalog = SampleCatalog.WithControls("control 運1 題\n  category: 運用\n" + string.Concat(Enumerable.Range(1, 9000).Select(
            static n => $"  clause ({n})\n    text: 文。\n    responsibility: provider\n    evidence: 1\n")));
        var cells = WorkbookFile.Of(catalog).Sheet("情報参照元").Where(static r => r[0] == "1").Select(static r => r[6]).ToList();
        Assert.All(cells, static cell => Assert.InRange(cell.Length, 1, FiscDsl.Outputs.WorkbookLimits.MaxCellLength));
        Assert.Equal(Enumerable.Range(1, 9000).Select(static n => $"運1/({n})"), cells.SelectMany(static c => c.Split(", ")));
    }

    [Fact]
    [Statement("**根拠** has a row for each citation: path, control, clause and parties, the source's ID and title, the place in it, and its addresses.")]
    public void A_citation_has_a_row_of_its_own()
    {
        const string Control = "運113 サイバー攻撃対応態勢を整備すること。";
        const string Addresses = "https://example.com/5/a.pdf\nhttps://example.com/5/資料.pdf";
        var rows = Workbook.Sheet("根拠");
        Assert.Equal(["項のパス", "基準小項目", "項", "対応の主体", "記号", "情報源名称", "箇所", "参照先"], rows[0]);
        Assert.Equal(["運113/1", Control, "1", "クラウド事業者・利用者", "1", "セキュリティの概要", "", "https://example.com/1"], rows[1]);
        Assert.Equal(["運113/1", Control, "1", "クラウド事業者・利用者", "5", "リスクおよびコンプライアンス", "サードパーティの利用", Addresses], rows[2]);
        Assert.Equal(["運113/1", Control, "1", "クラウド事業者・利用者", "5", "リスクおよびコンプライアンス", "審査", Addresses], rows[3]);
        Assert.Equal(["運113/2/(1)", Control, "2/(1)", "クラウド事業者・利用者", "1", "セキュリティの概要", "侵入テスト", "https://example.com/1"], rows[4]);
        Assert.Equal(["技43", "技43 不正侵入を防止すること。", "", "クラウド事業者", "5", "リスクおよびコンプライアンス", "", Addresses], rows[5]);
        Assert.Equal(6, rows.Count);
    }

    [Fact]
    [Statement("**印刷用** is the same table for paper, A3 in landscape, without path and filter, under the names of its categories.")]
    [Statement("What takes more than 20 lines goes on in further rows, led by `運109（続き）`; a longer text that is that of the row above is `同上`, and what is owed and missing says so (`未記入`).")]
    public void The_sheet_for_paper_says_all_of_the_table()
    {
        var sentences = Enumerable.Range(1, 300).Select(static n => $"第{n}の文では𠮷田が確認する。").ToList();
        var intent = string.Concat(Enumerable.Repeat("考え方を述べる。", 10));
        var rows = WorkbookFile.Of(SampleCatalog.WithControls(
            $"control 運109 題\n  category: 運用\n  intent: {intent}\n  clause 1\n    text: {string.Concat(sentences)}\n    responsibility: provider\n    evidence: 5\n    finding: 確認。\n" +
            "  clause 2\n    text: 乙。\n    responsibility: user\n")).Sheet("印刷用");
        Assert.Equal(["項目", "基準小項目", "適用にあたっての考え方", "基準項目の目的・内容説明・具体例等の解説", "クラウド事業者", "利用者", "基準項目に対するクラウド事業者の一般公開情報の所在", "該当情報", "確認内容"], rows[1]);
        Assert.Equal("運用", rows[2][0]);
        Assert.Equal(("運109 題", intent, "○", "—", "5", "未記入", "確認。"), (rows[3][1], rows[3][2], rows[3][4], rows[3][5], rows[3][6], rows[3][7], rows[3][8]));
        Assert.InRange(rows.Count, 8, 16);
        Assert.All(rows.Skip(4).SkipLast(1), static r => Assert.Equal(("運109（続き）", ""), (r[1], string.Concat(r.Where(static (_, i) => i is not 1 and not 3)))));
        Assert.Equal("1 " + string.Concat(sentences), string.Concat(rows.Skip(3).SkipLast(1).Select(static r => r[3])));
        Assert.All(rows.Skip(3).SkipLast(2), static r => Assert.EndsWith("。", r[3], StringComparison.Ordinal));
        Assert.Equal(["", "運109 題", "同上", "2 乙。", "—", "○", "", "", ""], rows[^1]);
    }

    [Fact]
    public void The_legend_explains_every_status_of_the_evidence_and_every_dash()
    {
        var legend = Workbook.Sheet("表紙").SkipWhile(static r => r[1] != "凡例").Skip(2).TakeWhile(static r => r[2].Length > 0).Select(static r => $"{r[1]}|{r[2]}").ToList();
        Assert.Equal(
        [
            "○|対応の主体である。", "—（対応の主体）|対応の主体でない。",
            "5, 1 侵入テスト|情報参照元の記号（シート「情報参照元」）と、その中の箇所。1件ずつの表はシート「根拠」にある。",
            "—（情報参照元）|確認したが、該当する公開情報がない。（ ）内はその理由。", "N/A（情報参照元）|クラウド事業者が示すべき情報がない。（ ）内はその理由。",
            "|黄色の空欄：未記入。記入が必要で、まだ書かれていない。", "|斜線の空欄：対象外。クラウド事業者が対応の主体でなく、記入がいらない。",
            "—（該当情報・確認内容・利用者の対応）|ないと記している。", "そのほかの空欄|記入がない。あるときだけ書く欄か、対応の主体が決まるまで要否が決まらない欄。",
            "灰色の文字|すぐ上に見える行と同じ値。解説の欄では、上の項の見出しの文。", "同上|シート「印刷用」で、上の行と同じ文。",
        ], legend);
    }

    [Fact]
    [Statement("**集計** has the coverage by state of the evidence and by category, a chart, and the [open](#open-and-settled) rows, accepted or not.")]
    public void Coverage_is_counted_by_status_and_category_and_lists_what_is_open()
    {
        var rows = Workbook.Sheet("集計").Select(static r => string.Join('|', r)).ToList();
        string[] expected =
        [
            "情報参照元あり|3|42.9%|||||", "なし|2|28.6%|||||", "対象外|1|14.3%|||||", "未記入|1|14.3%|||||", "対象の項（計）|7|100.0%|||||",
            "V. 運用基準 ／ クラウドサービスの利用|0|0|0|0|0||", "V. 運用基準 ／ サイバー攻撃対応態勢の整備|6|2|2|1|1|33.3%|",
            "技術基準|1|1|0|0|0|100.0%|", "計|7|3|2|1|1|42.9%|",
            "運113 サイバー攻撃対応態勢を整備すること。|運113/2/(2)|なし|○|—|○|V. 運用基準|公開情報なし\n許容：次版で確認する",
            "運113 サイバー攻撃対応態勢を整備すること。|運113/2/(3)～(4)|未記入|○|—||V. 運用基準|",
            "運113 サイバー攻撃対応態勢を整備すること。|運113/3|なし|—|—||V. 運用基準|",
        ];
        Assert.Equal(expected, rows.Where(line => expected.Contains(line, StringComparer.Ordinal)));
        Assert.Equal(expected[^1], rows[^1]);
    }

    [Fact]
    [Statement("**訂正** has the corrections, where there are any, and what became of each.")]
    public void Corrections_are_listed_with_what_became_of_them()
    {
        Assert.Equal(["種別", "対象", "欄", "印刷", "訂正", "理由", "扱い"], Workbook.Sheet("訂正")[0]);
        Assert.Equal(["情報源", "1", "名称", "慨要", "概要", "誤植", "反映した"], Workbook.Sheet("訂正")[1]);
        Assert.Equal(["項", "運113/1", "内容", "特システム等", "よるシステム等", "誤植", "反映した"], Workbook.Sheet("訂正")[2]);
        Assert.Equal("反映していない", WorkbookFile.Of(SampleCatalog.Catalog, asPrinted: true).Sheet("訂正")[2][6]);
    }

    [Theory]
    [Statement("Text that begins with `=`, `+`, `-` or `@` stays text.")]
    [InlineData("=1+1")]
    [InlineData("+81-3-1234-5678")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("_x0041_ と _x005F_x0041_ と __x000A_")]
    [InlineData("_x00zz_ と _x41_ と _")]
    [InlineData("葛\U000E0100城と𠮷と\uFB1D")]
    [InlineData("＜tag＞ <b>&amp;</b> ]]> \"'")]
    [InlineData("1.30")]
    [InlineData("007")]
    public void Text_stays_the_text_it_is(string text)
    {
        var catalog = SampleCatalog.WithControls($"control 運1 題\n  category: 運用\n  clause -\n    text: 文。\n    responsibility: user\n    finding: {text}\n");
        Assert.Equal(text, WorkbookFile.Of(catalog).Sheet("リファレンス")[2][10]);
        Assert.Contains("t=\"inlineStr\"", WorkbookFile.Of(catalog).Parts().Single(static p => p.Name == "xl/worksheets/sheet2.xml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Even_a_text_that_xml_cannot_hold_is_written_whole()
    {
        // Such a text is an error and not compiled; what an editor previews may have it all the same.
        const string Text = "あ\u0001い\uD842う\uFFFEえ\uFFFFお";
        var catalog = Compilation.Create([new SourceFile("catalog.fisc", SourceText.From(
            $"reference r\n  title: 題\ncontrol 運1 題\n  responsibility: user\n  finding: {Text}\n"))]).Catalog;
        Assert.Equal(Text, WorkbookFile.Of(catalog).Sheet("リファレンス")[2][10]);
        Assert.Contains("あ\\u0001い\uFFFDう\uFFFEえ\uFFFFお", Encoding.UTF8.GetString(JsonOutputTests.Bytes(catalog, asPrinted: false)), StringComparison.Ordinal);
    }
}
