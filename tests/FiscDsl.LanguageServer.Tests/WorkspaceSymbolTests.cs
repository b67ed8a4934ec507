using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Names of the whole workspace.</summary>
public sealed class WorkspaceSymbolTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Names_are_found_by_id_and_title_in_either_width_in_all_catalogs()
    {
        _ = new NamedCatalog(_folder).Write();
        _folder.Write("甲/情報源.fisc", "source aws AWSの𠮷報告書\n  url: https://例.jp/aws\n");
        await using var server = await LspServer.Open(_folder.Path);
        string[] controls = ["運113 乙の態勢を整備すること。 (運用基準) 5", "運113 𠮷野家のサイバー攻撃対応態勢を整備すること。 (運用基準 / 管理態勢) 5"];
        Assert.Equal(controls, await Found("運113"));
        Assert.Equal(controls, await Found("運１１３"));
        Assert.Equal(["aws AWSの𠮷報告書 () 14"], await Found("ＡＷＳ"));
        Assert.Equal(["aws AWSの𠮷報告書 () 14"], await Found("AwＳの𠮷"));
        Assert.Equal(["運113 𠮷野家のサイバー攻撃対応態勢を整備すること。 (運用基準 / 管理態勢) 5"], await Found("攻撃態勢"));
        Assert.Equal(["委託管理 *委託*_管理_ (運用基準) 3", "運120 委託先を管理すること。 (運用基準 / 委託管理) 5"], await Found("委託管理"));
        Assert.Equal(["運113/1/(1) 𠮷野家による評価【運113】の目標を残す。 (運113) 8"], await Found("113/1/（1"));
        Assert.Equal(["運113/2 𠮷は結果を【運113】のとおり報告すること。 (運113) 8"], await Found("運113/2"));
        Assert.Empty(await Found("ない名前"));
        foreach (var form in new[] { "サイバー", "ｻｲﾊﾞｰ", "さいばー", "サイハ\u3099ー", "ｻｲばｰ", "サイ\u200Bバー", "サイバー攻\u00AD撃" }) Assert.Equal([controls[1]], await Found(form));

        async Task<List<string>> Found(string query) =>
            [.. (await Ask(server, query)).Select(static s => $"{s!["name"]} ({s["containerName"]}) {s["kind"]}")];
    }

    [Fact]
    public async Task Clauses_are_found_by_words_of_their_texts_behind_ids_and_titles()
    {
        _folder.Write("共通.fisc", "reference 𠮷\n  title: 𠮷\n\ncategory 技術基準\n");
        var uri = LspServer.UriOf(_folder.Write("技1.fisc", """
            control 技1 消磁の手順を定めること。
              category: 技術基準
            control 技2 媒体を廃棄すること。
              category: 技術基準
              clause 1
                text:
                  磁気媒体（𠮷ﾃｰﾌﾟを含む）は、
                  廃棄の前に消磁し、または物理的に破壊し、記録を残すこと。技1のとおりとする。
                clause (1)
                  text: 消磁する。

            """));
        await using var server = await LspServer.Open(_folder.Path);
        Assert.Equal(
            ["技1 消磁の手順を定めること。", "技2/1 …む）は、廃棄の前に消磁し、または物理的に破壊し、記録を残すこと。技1のとおりとす…", "技2/1/(1) 消磁する。"],
            (await Ask(server, "消磁")).Select(static s => (string?)s!["name"]));
        Assert.Equal("技2", (string?)(await Ask(server, "消磁し"))[0]!["containerName"]);
        Assert.Equal("技2/1 磁気媒体（𠮷ﾃｰﾌﾟを含む）は、廃棄の前に消磁し、または物理的に破壊し、記録を…", (string?)Assert.Single(await Ask(server, "てーぷを"))!["name"]);
        // Who types an id wants what it names; what mentions it is found from there.
        Assert.Equal(["技1"], (await Ask(server, "技１")).Select(static s => ((string)s!["name"]!).Split(' ')[0]));
        Assert.Equal(uri, (string?)(await Ask(server, "破壊"))[0]!["location"]!["uri"]);
    }

    [Fact]
    public async Task Nothing_typed_gives_controls_and_sources_and_never_more_than_a_list_can_show()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        Assert.Equal(["1", "1", "5", "技38", "運113", "運113", "運120"], (await Ask(server, "")).Select(static s => ((string)s!["name"]!).Split(' ')[0]).Order(StringComparer.Ordinal));
        server.DidOpen(catalog.Uri(NamedCatalog.Other), string.Concat(Enumerable.Range(1000, 1200).Select(static n => $"control 技{n} 𠮷を守ること。\n  category: 暗号\n")));
        var found = await Ask(server, "技");
        Assert.Equal(500, found.Count);
        Assert.Equal(["技1000 𠮷を守ること。", "技1001 𠮷を守ること。"], found.Take(2).Select(static s => (string?)s!["name"]));
        Assert.Equal("技術基準", (string?)(await Ask(server, "技術基準"))[0]!["name"]);
        Assert.Equal("技2050 𠮷を守ること。", (string?)Assert.Single(await Ask(server, "２０５０"))!["name"]);
    }

    [Fact]
    public async Task A_name_leads_to_its_declaration_in_a_file_that_nobody_has_opened()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        var found = Assert.Single(await Ask(server, "技38"))!["location"]!;
        Assert.Equal(catalog.Uri(NamedCatalog.Other), (string?)found["uri"]);
        Assert.Equal("技38", TextEdits.At(NamedCatalog.OtherText, found["range"]));
    }

    private static async Task<JsonArray> Ask(LspServer server, string query) => (await server.Ask("workspace/symbol", new JsonObject { ["query"] = query }))!.AsArray();
}
