using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>What an item holds on the wire, and what an editor asks for when it shows it.</summary>
public sealed class CompletionItemTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    private const string Clause = "control 運200 𠮷\n  clause 1\n    text: 文。\n    ";

    [Theory]
    [InlineData("┃", "control 運114", "**control 基準**\n\n安全対策基準の項目。")]
    [InlineData(Clause + "┃", "evidence", "**evidence 情報参照元**\n\n根拠となる情報源の記号。「5, 1 \"侵入テスト\"」のように並べる。\n\n- none なし: 確認したが、ない。理由を続けて書ける。\n- n/a 対象外: クラウド事業者が示すべきものがない。理由を続けて書ける。")]
    [InlineData(Clause + "┃", "note", "**note 注記**\n\n読む人への注記。成果物にも載る。\n\n- 繰り返せる。")]
    [InlineData("control 運200 𠮷\n  ┃", "category", "**category 分類**\n\n基準の分類。同じ名前があるときは「大項目 / 中項目」。\n\n- 必須。")]
    [InlineData(Clause + "evidence: ┃", "n/a", "**n/a 対象外**\n\nクラウド事業者が示すべきものがない。理由を続けて書ける。")]
    [InlineData(Clause + "evidence: ┃", "1", "**1 侵入テスト**\n\n- <https://例.jp/𠮷>\n- 公開区分: 公開\n- 確認日: 2026-01-10\n- 1項から参照: 運113/1")]
    [InlineData(Clause + "note: 【┃", "運113", "**運113 𠮷野家のサイバー攻撃対応態勢を整備すること。**\n\n- 分類: 運用基準 / 管理態勢\n- 情報参照元 1/2: 情報参照元あり 1、なし 0、対象外 0、未記入 1")]
    [InlineData("control 運200 𠮷\n  category: ┃", "管理態勢", "**運用基準 / 管理態勢**\n\n- 基準 1件\n- 情報参照元 1/2: 情報参照元あり 1、なし 0、対象外 0、未記入 1")]
    [InlineData("policy\n  open-gap: ┃", "off", "**off 無効**\n\n報告しない。")]
    public async Task Documentation_comes_when_it_is_asked_for(string text, string label, string expected)
    {
        var item = (await fixture.Client.Offered(text)).First(i => (string?)i["label"] == label);
        Assert.Null(item["documentation"]);
        var resolved = await fixture.Client.Server.Ask("completionItem/resolve", item.DeepClone());
        Assert.Equal(("markdown", expected), ((string?)resolved!["documentation"]!["kind"], (string?)resolved["documentation"]!["value"]));
        resolved.AsObject().Remove("documentation");
        Assert.Equal(item.ToJsonString(), resolved.ToJsonString());
    }

    [Fact]
    public async Task Documentation_is_in_the_language_of_the_reader_and_prose_is_no_markup()
    {
        await using var client = await CompletionClient.Open(locale: "en", files: ("別.fisc", "category 別 1. 別の<基準>\nsource 7 <𠮷>の*手引き*_第1版_\n  url: https://例.jp/7\n  access: nda\ncontrol 技9 𠮷\n  category: 別\n"));
        var source = (await client.Offered(Clause + "evidence: 7┃"))[0];
        Assert.Equal("**7 \\<𠮷>の\\*手引き\\*\\_第1版\\_**\n\n- <https://例.jp/7>\n- access: nda\n- cited by 1 clause(s): 運200/1", await Documentation(client, source));
        var control = (await client.Offered(Clause + "note: 【技┃"))[0];
        Assert.Equal("**技9 𠮷**\n\n- category: 1. 別の\\<基準>\n- evidence 0/1: cited 0, none 0, not applicable 0, missing 1", await Documentation(client, control));
        var rule = (await client.Offered(Clause + "accept: open-gap┃"))[0];
        Assert.StartsWith("**FISC3002 open-gap 情報参照元不在**\n\n'none' says that the search found nothing published;", await Documentation(client, rule), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_names_nothing_stays_as_it_is()
    {
        foreach (var data in (string[])["null", "7", """{"uri":"file:///無い.fisc","kind":"Source","key":"1"}""", """{"uri":"file:///無い.fisc","kind":"𠮷","key":"1"}"""])
        {
            var item = new JsonObject { ["label"] = "𠮷", ["data"] = JsonNode.Parse(data) };
            Assert.Equal("𠮷", (string?)(await fixture.Client.Server.Ask("completionItem/resolve", item))!["label"]);
        }
    }

    [Fact]
    public async Task Columns_are_those_of_the_negotiated_encoding()
    {
        await using var client = await CompletionClient.Open("""{"general":{"positionEncodings":["utf-8"]}}""");
        var item = Assert.Single(await client.Offered("control 運200 𠮷\r\n  intent: 𠮷野家は【運１┃】を参照"));
        Assert.Equal(LspServer.Range((1, 26), (1, 35)).ToJsonString(), item["textEdit"]!["range"]!.ToJsonString());
    }

    [Fact]
    public async Task An_editor_without_label_details_gets_the_title_as_a_detail()
    {
        await using var client = await CompletionClient.Open("{}");
        var item = (await client.Offered(Clause + "evidence: ┃"))[0];
        Assert.Equal(("侵入テスト", null), ((string?)item["detail"], item["labelDetails"]));
    }

    [Theory]
    [InlineData(99, 0, 1)]
    [InlineData(1, 9999, 0)]
    [InlineData(-1, -1, 0)]
    public async Task Places_outside_the_text_are_those_at_its_ends(int line, int character, int expected)
    {
        var uri = LspServer.UriOf(Path.Join(Path.GetTempPath(), "外.fisc"));
        fixture.Client.Server.DidOpen(uri, "control 運200 𠮷\n  code: A1\n");
        var answer = await fixture.Client.Server.At("textDocument/completion", uri, line, character);
        Assert.Equal(expected > 0, answer!["items"]!.AsArray().Count > 0);
        fixture.Client.Server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
    }

    [Fact]
    public async Task Every_place_of_a_broken_file_has_an_answer()
    {
        const string Broken = "  基準\n項 １\n\tevidence、\ncontrol\n  ：\n  evidence： １「, 𠮷\"\n    【運\n\u3000- \n  policy\n    【】【\n    # 【\n=======\n  responsibility,provider\ncategory: 【\n";
        var text = SampleCatalog.Control.ReplaceLineEndings("\r\n") + Broken;
        await fixture.Client.Offered("┃" + text);
        var offered = 0;
        foreach (var (line, content) in text.Split('\n').Index())
            for (var character = 0; character <= content.TrimEnd('\r').Length; character++) offered += (await fixture.Client.OfferedAt(line, character)).Count;
        Assert.NotEqual(0, offered);
    }

    [Fact]
    public async Task What_has_just_been_typed_is_known()
    {
        await fixture.Client.Offered("control 運200 𠮷\r\n  intent: 𠮷野家は┃\r\n");
        fixture.Client.Server.DidChange(fixture.Client.Uri, 2, (1, 14), (1, 14), "【１１");
        Assert.Equal("１１3 運113 𠮷野家のサイバー攻撃対応態勢を整備すること。", (string?)Assert.Single(await fixture.Client.OfferedAt(1, 17))["filterText"]);
    }

    [Fact]
    public async Task A_document_that_is_not_known_has_no_list() =>
        Assert.Null(await fixture.Client.Server.At("textDocument/completion", "file:///無い/基準.fisc", 0, 0));

    private static async Task<string?> Documentation(CompletionClient client, JsonNode item) =>
        (string?)(await client.Server.Ask("completionItem/resolve", item.DeepClone()))!["documentation"]!["value"];
}
