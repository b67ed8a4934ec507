using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Definitions, references and highlights.</summary>
public sealed class NavigationTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_name_leads_to_its_declaration_in_its_own_catalog()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        Assert.Equal("甲/共通.fisc 15:7", await Definition(NamedCatalog.Control, "5「第３章」, ", "1"));
        Assert.Equal("甲/運113.fisc 0:8", await Definition(NamedCatalog.Control, "態勢は【", "運113"));
        Assert.Equal("甲/運113.fisc 0:8", await Definition(NamedCatalog.Control, "と【", "運１１３"));
        Assert.Equal("甲/共通.fisc 7:9", await Definition(NamedCatalog.Control, "category: ", "運用基準"));
        Assert.Equal("甲/共通.fisc 8:11", await Definition(NamedCatalog.Control, "運用基準 / ", "管理態勢"));
        Assert.Equal("甲/共通.fisc 12:11", await Definition(NamedCatalog.Other, "技術基準 / ", "管理態勢"));
        Assert.Equal("甲/共通.fisc 9:11", await Definition(NamedCatalog.Other, "category: ", "委託管理"));
        Assert.Equal("乙/全部.fisc 12:8", await Definition(NamedCatalog.Elsewhere, "intent: 【", "運113"));
        Assert.Equal("", await Definition(NamedCatalog.Control, "範囲は【", "運114"));
        Assert.Equal("", await Definition(NamedCatalog.Control, "accept: ", "missing-evidence"));

        async Task<string> Definition(string file, string before, string name) =>
            string.Join(", ", Places(await catalog.Ask(server, "textDocument/definition", file, before, name)));
    }

    [Fact]
    public async Task An_ambiguous_category_leads_to_all_it_may_mean()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        catalog.Texts[catalog.Uri(NamedCatalog.Other)] = "control 運120 𠮷\n  category: 管理態勢\n";
        server.DidOpen(catalog.Uri(NamedCatalog.Other), catalog.Texts[catalog.Uri(NamedCatalog.Other)]);
        Assert.Equal(["甲/共通.fisc 8:11", "甲/共通.fisc 12:11"], Places(await catalog.Ask(server, "textDocument/definition", NamedCatalog.Other, "category: ", "管理態勢")));
    }

    [Fact]
    public async Task The_id_of_a_top_category_leads_to_it_though_a_nested_one_has_the_same()
    {
        var catalog = new NamedCatalog(_folder).Write();
        catalog.Write(NamedCatalog.Common, NamedCatalog.CommonText.Replace("  category 暗号", "  category 運用基準\n  category 技術基準", StringComparison.Ordinal));
        catalog.Write(NamedCatalog.Other, "control 運120 𠮷\n  category: 運用基準\ncontrol 運121 𠮷\n  category: 技術基準 ／ 技術基準\n");
        await using var server = await LspServer.Open(_folder.Path);
        Assert.Equal(["甲/共通.fisc 7:9"], Places(await catalog.Ask(server, "textDocument/definition", NamedCatalog.Other, "category: ", "運用基準")));
        Assert.Equal(["甲/共通.fisc 11:9"], Places(await catalog.Ask(server, "textDocument/definition", NamedCatalog.Other, "category: ", "技術基準")));
        Assert.Equal(["甲/共通.fisc 14:11"], Places(await catalog.Ask(server, "textDocument/definition", NamedCatalog.Other, " ／ ", "技術基準")));
        var hover = await catalog.Ask(server, "textDocument/hover", NamedCatalog.Other, "category: ", "運用基準");
        Assert.StartsWith("運用基準 V. 運用基準\n", (string?)hover!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_takes_links_is_told_what_it_came_from_and_how_far_the_target_reaches()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path, """{"textDocument":{"definition":{"linkSupport":true}}}""");
        var link = Assert.Single((await catalog.Ask(server, "textDocument/definition", NamedCatalog.Control, "5「第３章」, ", "1"))!.AsArray())!;
        var text = NamedCatalog.CommonText;
        Assert.Equal(catalog.Uri(NamedCatalog.Common), (string?)link["targetUri"]);
        Assert.Equal("1", TextEdits.At(catalog.Texts[catalog.Uri(NamedCatalog.Control)], link["originSelectionRange"]));
        Assert.Equal("1", TextEdits.At(text, link["targetSelectionRange"]));
        Assert.StartsWith("source 1 ", TextEdits.At(text, link["targetRange"]), StringComparison.Ordinal);
        Assert.EndsWith("checked: 2026-01-10", TextEdits.At(text, link["targetRange"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_are_all_places_of_a_name_in_its_catalog()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        Assert.Equal(["甲/運113.fisc 11:16", "甲/運113.fisc 11:32", "甲/運120.fisc 10:9"], await Found("source ", "1", declaration: false));
        Assert.Equal("甲/共通.fisc 15:7", (await Found("source ", "1", declaration: true))[0]);
        Assert.Equal(["甲/共通.fisc 8:11", "甲/運113.fisc 1:19"], await Found("運用基準\n  category ", "管理態勢", declaration: true));
        Assert.Equal(["甲/運113.fisc 1:12"], await Found("category ", "運用基準", declaration: false));

        async Task<List<string>> Found(string before, string name, bool declaration) => Places(await catalog.Ask(
            server, "textDocument/references", NamedCatalog.Common, before, name, new JsonObject { ["context"] = new JsonObject { ["includeDeclaration"] = declaration } }));
    }

    [Fact]
    public async Task Mentions_in_prose_in_titles_and_in_corrections_are_references()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        var found = (await catalog.Ask(
            server, "textDocument/references", NamedCatalog.Control, "control ", "運113", new JsonObject { ["context"] = new JsonObject { ["includeDeclaration"] = false } }))!.AsArray();
        var names = found.Select(l => $"{Name((string)l!["uri"]!)} {TextEdits.At(catalog.Texts[(string)l["uri"]!], l["range"])}").CountBy(static n => n).Select(static n => $"{n.Key} {n.Value}");
        Assert.Equal(["共通.fisc 運113 1", "運113.fisc 運113 5", "運113.fisc 運１１３ 1", "運120.fisc 運113 1"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Highlights_tell_declarations_from_uses_and_stay_in_the_document()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        var highlights = (await catalog.Ask(server, "textDocument/documentHighlight", NamedCatalog.Control, "態勢は【", "運113"))!.AsArray();
        Assert.Equal(7, highlights.Count);
        Assert.Equal("運113", TextEdits.At(catalog.Texts[catalog.Uri(NamedCatalog.Control)], Assert.Single(highlights, static h => (int)h!["kind"]! == 3)!["range"]));
        var clause = Assert.Single((await catalog.Ask(server, "textDocument/documentHighlight", NamedCatalog.Control, "clause ", "(1)"))!.AsArray());
        Assert.Equal(3, (int?)clause!["kind"]);
        Assert.Null(await catalog.Ask(server, "textDocument/documentHighlight", NamedCatalog.Control, "  ", "intent"));
    }

    private static List<string> Places(JsonNode? locations) =>
        [.. locations!.AsArray().Select(static l => $"{Folder((string)l!["uri"]!)}/{Name((string)l["uri"]!)} {l["range"]!["start"]!["line"]}:{l["range"]!["start"]!["character"]}")];

    private static string Name(string uri) => System.Uri.UnescapeDataString(uri).Split('/')[^1];

    private static string Folder(string uri) => System.Uri.UnescapeDataString(uri).Split('/')[^2];
}
