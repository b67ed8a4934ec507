using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Places that a document does not have.</summary>
public sealed class PositionTests : IDisposable
{
    private const int InvalidParams = -32602;
    private const int RequestFailed = -32803;

    private static readonly string[] AtPlace =
    [
        "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight",
        "textDocument/prepareRename", "textDocument/rename", "textDocument/onTypeFormatting",
    ];

    private static readonly string[] OnStretch = ["textDocument/rangeFormatting", "textDocument/semanticTokens/range", "textDocument/codeAction", "textDocument/inlayHint"];

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task A_place_outside_is_taken_for_the_nearest_or_refused(string encoding)
    {
        var (common, uri) = SampleCatalog.Write(_folder);
        var empty = LspServer.UriOf(_folder.Write("空.fisc", ""));
        await using var server = await LspServer.Open(_folder.Path, """{"general":{"positionEncodings":["?"]}}""".Replace("?", encoding, StringComparison.Ordinal));
        (long Line, long Character)[] places = [(-1, -1), (0, -5), (-3, 2), (9, 9), (9, 99_999), (99_999, 0), (int.MaxValue, int.MaxValue), (0, uint.MaxValue), (long.MinValue, 0)];
        foreach (var document in new[] { common, uri, empty, "file:///無い/場所.fisc", "untitled:無題-1" })
        {
            foreach (var (line, character) in places)
            {
                var place = new JsonObject { ["line"] = line, ["character"] = character };
                foreach (var method in AtPlace) await Check(server, method, Parameters(document, "position", place));
                await Check(server, "textDocument/selectionRange", Parameters(document, "positions", new JsonArray(place.DeepClone())));
                await Check(server, "workspace/executeCommand", new JsonObject { ["command"] = "fisc.preview", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = document, ["position"] = place.DeepClone() }) });
                foreach (var method in OnStretch)
                {
                    await Check(server, method, Parameters(document, "range", new JsonObject { ["start"] = LspServer.Position(0, 0), ["end"] = place.DeepClone() }));
                    await Check(server, method, Parameters(document, "range", new JsonObject { ["start"] = place.DeepClone(), ["end"] = LspServer.Position(0, 0) }));
                }
            }
        }

        Assert.Equal(0, await server.ShutDown());
        Assert.DoesNotContain(server.Notifications, static n => (string?)n["method"] == "window/logMessage" && (int?)n["params"]!["type"] == 1);
    }

    [Fact]
    public async Task An_edit_outside_a_document_is_made_at_its_nearest_place()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, "control 運113 𠮷野家");
        server.DidChange(uri, 2, (0, 999), (7, 7), "の評価\r\n");
        server.DidChange(uri, 3, (99, 0), (99, 99), "control 運114 報告");
        server.DidChange(uri, 4, (1, 13), (0, 0), "の");
        Assert.Equal(["運113 𠮷野家の評価", "運114 の報告"], (await server.Of("textDocument/documentSymbol", uri))!.AsArray().Select(static s => (string?)s!["name"]));
    }

    private static JsonObject Parameters(string uri, string name, JsonNode value) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri }, [name] = value.DeepClone(), ["newName"] = "運999", ["ch"] = "\n",
        ["context"] = new JsonObject { ["includeDeclaration"] = true, ["triggerKind"] = 1, ["diagnostics"] = new JsonArray() },
        ["options"] = new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true },
    };

    private static async Task Check(LspServer server, string method, JsonObject parameters)
    {
        var answer = await server.Request(method, parameters);
        Assert.True(answer["error"] is null || (int?)answer["error"]!["code"] is InvalidParams or RequestFailed, $"{method} {parameters.ToJsonString()}: {answer.ToJsonString()}");
    }
}
