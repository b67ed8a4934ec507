using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Requests that the client takes back, and those that an edit outdates.</summary>
public sealed class CancellationTests : IDisposable
{
    private static readonly string[] Methods =
    [
        "textDocument/documentSymbol", "textDocument/semanticTokens/full", "textDocument/foldingRange", "textDocument/codeLens",
        "textDocument/documentLink", "textDocument/hover", "textDocument/completion", "textDocument/references", "textDocument/formatting",
    ];

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_of_a_thousand_requests_that_are_taken_back_is_answered_once()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, SampleCatalog.Control);
        var answers = new List<Task<JsonObject>>();
        for (var i = 0; i < 1000; i++)
        {
            var (id, answer) = server.Begin(Methods[i % Methods.Length], Parameters(uri));
            answers.Add(answer);
            Cancel(server, id);
            if (i % 10 == 0) server.DidChange(uri, i + 2, (11, 0), (11, 0), "𠮷");
        }

        foreach (var answer in await Task.WhenAll(answers)) Assert.True(IsResultOr(answer, RequestCancelled, ContentModified), answer.ToJsonString());
        await server.ShutDown();
        Assert.DoesNotContain(server.Notifications, static n => n["method"] is null);
    }

    [Fact]
    public async Task A_request_behind_an_edit_is_answered_of_the_edited_text_however_fast_edits_come()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, "control 運113 \n");
        var answers = new List<Task<JsonObject>>();
        for (var i = 0; i < 200; i++)
        {
            server.DidChange(uri, i + 2, (0, 13), (0, i == 0 ? 13 : 16), $"𠮷{i % 10}");
            answers.Add(server.Request("textDocument/documentSymbol", Parameters(uri)));
        }

        var all = await Task.WhenAll(answers);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i]["error"] is null) Assert.EndsWith($" 𠮷{i % 10}", (string?)all[i]["result"]![0]!["name"], StringComparison.Ordinal);
            else Assert.True(IsResultOr(all[i], ContentModified), all[i].ToJsonString());
        }

        Assert.Null(all[^1]["error"]);
    }

    [Fact]
    public async Task A_list_that_edits_outdate_is_answered_as_it_was_asked_for()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, "control 運113 𠮷\n  \n");
        var answers = new List<Task<JsonObject>>();
        for (var i = 0; i < 100; i++)
        {
            answers.Add(server.Request("textDocument/completion", Parameters(uri, 1, 2)));
            // As an input method composes: the editor does not ask again, and an error would close the list.
            server.DidChange(uri, (2 * i) + 2, (1, 2), (1, 2), "ぶ");
            server.DidChange(uri, (2 * i) + 3, (1, 2), (1, 3), "");
        }

        foreach (var answer in await Task.WhenAll(answers)) Assert.NotEmpty(answer["result"]?["items"]!.AsArray() ?? []);
    }

    [Fact]
    public async Task To_take_back_what_is_unknown_or_answered_changes_nothing()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var (id, answer) = server.Begin("textDocument/documentSymbol", Parameters(uri));
        Assert.NotNull((await answer)["result"]);
        Cancel(server, id);
        Cancel(server, 4711);
        Cancel(server, "無い");
        Assert.NotNull(await server.Of("textDocument/documentSymbol", uri));
        Assert.Equal(0, await server.ShutDown());
        Assert.DoesNotContain(server.Notifications, static n => n["method"] is null);
    }

    private const int RequestCancelled = -32800;
    private const int ContentModified = -32801;

    private static bool IsResultOr(JsonObject answer, params ReadOnlySpan<int> codes) => answer["error"] is null ? answer.ContainsKey("result") : codes.Contains((int)answer["error"]!["code"]!);

    private static void Cancel(LspServer server, JsonNode id) => server.Notify("$/cancelRequest", new JsonObject { ["id"] = id });

    private static JsonObject Parameters(string uri, int line = 10, int character = 8) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = LspServer.Position(line, character), ["context"] = new JsonObject { ["includeDeclaration"] = true, ["triggerKind"] = 1 },
        ["options"] = new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true },
    };
}
