using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>What an editor can have done: outputs, coverage, the preview of a control.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_build_writes_what_the_editor_has_and_says_where()
    {
        var (common, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path, """{"window":{"workDoneProgress":true}}""");
        server.DidOpen(common, SampleCatalog.Common.Replace("侵入テスト", "𠮷の侵入テスト", StringComparison.Ordinal));
        var result = await Run(server, "fisc.build", new JsonObject { ["uri"] = uri, ["formats"] = new JsonArray("json") });
        var written = Assert.Single(result["files"]!.AsArray())!;
        var path = new Uri((string)written["uri"]!).LocalPath;
        Assert.Equal(Path.Join(_folder.Path, "out", "𠮷野家.json"), path);
        Assert.Contains("𠮷の侵入テスト", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["cited 1", "none 0", "notApplicable 0", "missing 1"], result["coverage"]!["total"]!["statuses"]!.AsArray().Select(static s => $"{s!["status"]} {s["count"]}"));
        await server.Notification(static n => (string?)n["method"] == "$/progress" && (string?)n["params"]!["value"]!["kind"] == "end");
    }

    [Fact]
    public async Task Of_a_folder_the_page_that_is_opened_first_is_named_and_of_tables_each()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var result = await Run(server, "fisc.build", new JsonObject { ["uri"] = uri, ["formats"] = new JsonArray("markdown", "csv") });
        var written = result["files"]!.AsArray().Select(f => Path.GetRelativePath(_folder.Path, new Uri((string)f!["uri"]!).LocalPath));
        Assert.Equal(["out/𠮷野家-markdown/README.md", "out/𠮷野家-rows.csv", "out/𠮷野家-citations.csv", "out/𠮷野家-sources.csv"], written);
        Assert.True(File.Exists(Path.Join(_folder.Path, "out/𠮷野家-markdown/fisc-pages.sha256")));
    }

    [Fact]
    public async Task A_catalog_with_errors_is_not_built()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, SampleCatalog.Control.Replace("\", 5", "\", 9", StringComparison.Ordinal));
        var answer = await server.Request("workspace/executeCommand", new JsonObject { ["command"] = "fisc.build", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri }) });
        Assert.Equal("エラーが1件あるため、何も書き込まなかった。", (string?)answer["error"]?["message"]);
        Assert.False(Directory.Exists(Path.Join(_folder.Path, "out")));
    }

    [Fact]
    public async Task Coverage_counts_rows_and_lists_gaps()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var result = await Run(server, "fisc.coverage", new JsonObject { ["uri"] = uri });
        Assert.Equal("𠮷野家", (string?)result["reference"]);
        Assert.Equal(("2", "1"), (result["total"]!["assessed"]!.ToString(), result["total"]!["covered"]!.ToString()));
        var gap = Assert.Single(result["gaps"]!.AsArray())!;
        Assert.Equal(("運113/2", "missing", uri), ((string?)gap["subject"], (string?)gap["status"], (string?)gap["location"]!["uri"]));
    }

    [Fact]
    public async Task The_preview_is_the_control_as_the_workbook_will_show_it()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var control = await Run(server, "fisc.preview", new JsonObject { ["uri"] = uri, ["position"] = LspServer.Position(9, 8) });
        Assert.Equal(("運113", "運用基準/管理態勢"), ((string?)control["id"], string.Join('/', control["category"]!.AsArray().Select(static c => (string?)c))));
        Assert.Equal("クラウド事業者", (string?)control["columns"]!.AsArray().Single(static c => (string?)c!["key"] == "provider")!["title"]);
        var row = control["rows"]![0]!;
        Assert.Equal("1 𠮷野家による評価を行うこと。評価は年一回行う。", (string?)row["quotation"]);
        Assert.Equal(("侵入テスト", "第３章"), ((string?)row["citations"]![0]!["title"], (string?)row["citations"]![0]!["locator"]));
        Assert.Equal("公開文書により確認した。", (string?)row["texts"]!.AsArray().Single(t => (string?)t!["key"] == "finding")!["text"]);
    }

    [Fact]
    public async Task Clauses_are_listed_as_deep_as_they_may_nest()
    {
        SampleCatalog.Write(_folder);
        var clauses = Enumerable.Range(1, Schema.LanguageSchema.MaxClauseDepth).Select(static depth => $"{new string(' ', depth * 2)}clause ({depth})\n{new string(' ', depth * 2 + 2)}text: 𠮷。\n");
        var uri = LspServer.UriOf(_folder.Write("深.fisc", $"control 運900 𠮷\n  category: 運用基準\n{string.Concat(clauses)}"));
        await using var server = await LspServer.Open(_folder.Path);
        var found = await Run(server, "fisc.clauses", new JsonObject { ["uri"] = uri, ["control"] = "運900" });
        var depth = 0;
        for (var at = found; at is { } list && list.AsArray().Count > 0; at = list[0]!["clauses"]) depth++;
        Assert.Equal(Schema.LanguageSchema.MaxClauseDepth, depth);
        Assert.NotNull(await Run(server, "fisc.catalog", new JsonObject { ["uri"] = uri }));
    }

    [Fact]
    public async Task The_catalog_is_a_tree_of_categories_controls_and_clauses_beside_the_sources()
    {
        var (common, uri) = SampleCatalog.Write(_folder);
        _folder.Write("独自.fisc", "control 独自1 分類のない𠮷\n  responsibility: provider\n  accept: missing-evidence 確認中\n\nsource 9 使われない𠮷\n");
        await using var server = await LspServer.Open(_folder.Path);
        var catalog = await Run(server, "fisc.catalog", new JsonObject { ["uri"] = LspServer.UriOf(_folder.Path) });
        var middle = catalog["categories"]![0]!["categories"]![0]!;
        Assert.Equal(("管理態勢", "2", common), ((string?)middle["title"], middle["counts"]!["assessed"]!.ToString(), (string?)middle["location"]!["uri"]));
        Assert.Equal("運113", (string?)middle["controls"]![0]!["id"]);
        Assert.Equal("独自1", (string?)catalog["categories"]![1]!["controls"]![0]!["id"]);
        Assert.Equal(
            ["1: 1 []", "5: 1 []", """9: 0 ["unused-source","unchecked-source","missing-url"]"""],
            catalog["sources"]!.AsArray().Select(static s => $"{s!["id"]}: {s["citations"]} {s["flags"]!.ToJsonString()}"));

        Assert.Equal((null, "1"), ((string?)catalog["keywords"], catalog["total"]!["openGaps"]!.ToString()));

        var clauses = await Run(server, "fisc.clauses", new JsonObject { ["uri"] = uri, ["control"] = "運113" });
        Assert.Equal(["運113/1 cited False", "運113/2 missing True"], clauses.AsArray().Select(static c => $"{c!["subject"]} {c["evidence"]} {c["isGap"]!.GetValue<bool>()}"));
        var own = await Run(server, "fisc.clauses", new JsonObject { ["uri"] = uri, ["control"] = "独自1" });
        Assert.True((bool?)Assert.Single(own.AsArray())!["isAccepted"]);

        var citations = await Run(server, "fisc.citations", new JsonObject { ["uri"] = uri, ["source"] = "5" });
        Assert.Equal(("運113/1", uri), ((string?)Assert.Single(citations.AsArray())!["subject"], (string?)citations[0]!["location"]!["uri"]));
    }

    [Fact]
    public async Task An_unknown_command_and_a_missing_argument_are_errors_and_the_next_one_works()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        foreach (var parameters in new JsonObject[] { new() { ["command"] = "fisc.無い", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri }) }, new() { ["command"] = "fisc.coverage" } })
            Assert.Equal(-32602, (int?)(await server.Request("workspace/executeCommand", parameters))["error"]?["code"]);
        Assert.NotNull(await Run(server, "fisc.coverage", new JsonObject { ["uri"] = uri }));
    }

    private static async Task<JsonNode> Run(LspServer server, string command, JsonObject argument) =>
        (await server.Ask("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = new JsonArray(argument), ["workDoneToken"] = "進捗" }))!;
}
