using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>The outline, folds, selections, links, lenses and hints.</summary>
public sealed class StructureTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_outline_shows_clauses_with_the_status_of_their_evidence()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var control = Assert.Single((await server.Of("textDocument/documentSymbol", uri))!.AsArray())!;
        Assert.Equal("運113 𠮷野家のサイバー攻撃対応態勢を整備すること。", (string?)control["name"]);
        Assert.Equal("情報参照元 1/2", (string?)control["detail"]);
        Assert.Equal(["1 𠮷野家による評価を行うこと。評価は年一回行う。: 情報参照元あり", "2 結果を報告すること。: 情報参照元が未記入"],
            control["children"]!.AsArray().Select(static c => $"{c!["name"]}: {c["detail"]}"));
        Assert.Equal(Range((2, 0), (14, 34)), Text(control["range"]));
        Assert.Equal(Range((2, 8), (2, 12)), Text(control["selectionRange"]));
    }

    [Fact]
    public async Task Declarations_fields_of_several_lines_and_comments_fold()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var folds = (await server.Of("textDocument/foldingRange", uri))!.AsArray().Select(static f => $"{f!["startLine"]}-{f["endLine"]} {f["kind"]}".TrimEnd());
        Assert.Equal(["0-1 comment", "2-14", "6-11", "7-9", "12-14"], folds);
    }

    [Fact]
    public async Task A_selection_grows_from_the_word_to_the_sentence_the_field_the_clause_and_the_control()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var answer = await server.Ask("textDocument/selectionRange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri }, ["positions"] = new JsonArray(LspServer.Position(8, 8)),
        });
        var lines = SampleCatalog.Control.Split('\n');
        var grown = new List<string>();
        for (var selection = answer![0]; selection is not null; selection = selection["parent"])
        {
            var (start, end) = (selection["range"]!["start"]!, selection["range"]!["end"]!);
            grown.Add((int)start["line"]! == (int)end["line"]! ? lines[(int)start["line"]!][(int)start["character"]!..(int)end["character"]!] : $"{start["line"]}-{end["line"]}");
        }

        Assert.Equal(["𠮷野家", "𠮷野家による評価を行うこと。", "𠮷野家による評価を行うこと。評価は", "8-9", "7-9", "6-11", "2-14", "0-15"], grown);
    }

    [Fact]
    public async Task Addresses_are_links_named_by_their_source()
    {
        var (common, _) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var links = (await server.Of("textDocument/documentLink", common))!.AsArray();
        Assert.Equal("https://例.jp/𠮷", (string?)links[0]!["target"]);
        Assert.Equal("侵入テスト", (string?)links[0]!["tooltip"]);
        Assert.Equal(Range((11, 7), (11, 22)), Text(links[0]!["range"]));
    }

    [Fact]
    public async Task Lenses_count_citations_and_gaps_and_call_what_the_client_has()
    {
        var (common, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path, options: """{"referencesCommand":"fisc.showReferences"}""");
        var sources = (await server.Of("textDocument/codeLens", common))!.AsArray();
        Assert.Equal(["1項から参照", "1項から参照"], sources.Select(static l => (string?)l!["command"]!["title"]));
        Assert.Equal("fisc.showReferences", (string?)sources[0]!["command"]!["command"]);
        var arguments = sources[0]!["command"]!["arguments"]!;
        Assert.Equal(common, (string?)arguments[0]);
        Assert.Equal(uri, (string?)arguments[2]![0]!["uri"]);
        Assert.Equal(Range((11, 14), (11, 15)), Text(arguments[2]![0]!["range"]));

        var controls = (await server.Of("textDocument/codeLens", uri))!.AsArray();
        Assert.Equal("情報参照元のない項 1件（全2件）", (string?)Assert.Single(controls)!["command"]!["title"]);
    }

    [Fact]
    public async Task A_lens_calls_nothing_that_the_client_does_not_have()
    {
        var (common, _) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path, locale: "en");
        var lens = (await server.Of("textDocument/codeLens", common))![0]!["command"]!;
        Assert.Equal(("cited by 1 clause(s)", ""), ((string?)lens["title"], (string?)lens["command"]));
    }

    [Fact]
    public async Task Hints_name_cited_sources_and_what_a_clause_takes_over()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var hints = await server.Ask("textDocument/inlayHint", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["range"] = LspServer.Range((0, 0), (12, 0)) });
        Assert.Equal(
            ["6:10 該当情報・確認内容は運113から", "11:15 侵入テスト", "11:24 リスクおよびコンプライアンスの𠮷報告書（全体版…"],
            hints!.AsArray().Select(static h => $"{h!["position"]!["line"]}:{h["position"]!["character"]} {h["label"]}"));
        Assert.Equal("リスクおよびコンプライアンスの𠮷報告書（全体版）の解説", (string?)hints[2]!["tooltip"]);
    }

    private static string Range((int Line, int Character) start, (int Line, int Character) end) => LspServer.Range(start, end).ToJsonString();

    private static string Text(JsonNode? node) => node!.ToJsonString();
}
