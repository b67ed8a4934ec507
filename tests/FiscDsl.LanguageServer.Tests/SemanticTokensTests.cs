using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Colours: whole, in part, and as changes of what the client has.</summary>
public sealed class SemanticTokensTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Names_values_and_mentions_in_prose_have_their_kind()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = LspServer.Start();
        var legend = Legend(await server.Initialize(_folder.Path));
        var tokens = Read((await server.Of("textDocument/semanticTokens/full", uri))!, SampleCatalog.Control, legend);
        Assert.Equal(
            [
                "comment # 運113 は", "comment # 二人で確かめる。", "keyword control", "class! 運113",
                "property category", "namespace 運用基準", "namespace 管理態勢",
                "property information", "class 運113", "class 運114", "property finding",
                "keyword clause", "function! 1", "property text", "property responsibility", "enumMember provider",
                "property evidence", "variable 1", "string \"第３章\"", "variable 5",
                "keyword clause", "function! 2", "property text", "property responsibility", "enumMember provider", "enumMember user",
            ],
            tokens);
    }

    [Fact]
    public async Task Characters_count_as_the_client_counts_them()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = LspServer.Start();
        await server.Initialize(_folder.Path, """{"general":{"positionEncodings":["utf-8"]}}""");
        var data = Data((await server.Of("textDocument/semanticTokens/full", uri))!);
        // 「control 運113」: three bytes for 運.
        Assert.Equal([1, 0, 7, 0, 0, 0, 8, 6, 5, 1], data[10..20]);
    }

    [Fact]
    public async Task A_change_of_one_word_is_told_as_one_small_edit()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, SampleCatalog.Control);
        var before = (await server.Of("textDocument/semanticTokens/full", uri))!;
        server.DidChange(uri, 2, (11, 24), (11, 24), ", １");
        var delta = (await server.Ask("textDocument/semanticTokens/full/delta", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["previousResultId"] = (string?)before["resultId"] }))!;
        var edit = Assert.Single(delta["edits"]!.AsArray())!;
        var patched = Data(before).ToList();
        patched.RemoveRange((int)edit["start"]!, (int)edit["deleteCount"]!);
        patched.InsertRange((int)edit["start"]!, edit["data"]!.AsArray().Select(static n => (int)n!));
        Assert.Equal(Data((await server.Of("textDocument/semanticTokens/full", uri))!), patched);
        Assert.InRange(edit["data"]!.AsArray().Count, 1, 10);
    }

    [Fact]
    public async Task A_result_that_the_server_does_not_know_brings_all_tokens()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var delta = (await server.Ask("textDocument/semanticTokens/full/delta", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["previousResultId"] = "無い" }))!;
        Assert.Equal(Data((await server.Of("textDocument/semanticTokens/full", uri))!), Data(delta));
    }

    [Fact]
    public async Task A_bracketed_name_is_coloured_once_a_control_has_it()
    {
        var common = LspServer.UriOf(_folder.Write("共通.fisc", SampleCatalog.Common));
        var text = "control 独自1 【独自2】に従うこと。\n";
        var uri = LspServer.UriOf(_folder.Write("独自.fisc", text));
        await using var server = LspServer.Start();
        var legend = Legend(await server.Initialize(_folder.Path));
        Assert.Equal(["keyword control", "class! 独自1"], Read((await server.Of("textDocument/semanticTokens/full", uri))!, text, legend));
        server.DidOpen(common, SampleCatalog.Common + "control 独自2 𠮷\n");
        Assert.Equal(["keyword control", "class! 独自1", "class 独自2"], Read((await server.Of("textDocument/semanticTokens/full", uri))!, text, legend));
    }

    private static string[] Legend(JsonNode initialized) =>
        [.. initialized["result"]!["capabilities"]!["semanticTokensProvider"]!["legend"]!["tokenTypes"]!.AsArray().Select(static t => (string)t!)];

    private static int[] Data(JsonNode tokens) => [.. tokens["data"]!.AsArray().Select(static n => (int)n!)];

    private static List<string> Read(JsonNode tokens, string text, string[] legend)
    {
        var lines = text.Split('\n');
        var found = new List<string>();
        var (line, character) = (0, 0);
        foreach (var token in Data(tokens).Chunk(5))
        {
            (line, character) = (line + token[0], token[0] == 0 ? character + token[1] : token[1]);
            found.Add($"{legend[token[3]]}{(token[4] == 1 ? "!" : "")} {lines[line].Substring(character, token[2])}");
        }

        return found;
    }
}
