using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>A clipboard that an editor asks about before it pastes.</summary>
public sealed class PasteTests : IDisposable
{
    private const string Copied = "台帳は、利\u2F64者が年\r\n一回𠮷する。次による。\r\n(1)\t自ら実施\r\nする。\r\n";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task Prose_is_pasted_into_what_the_editor_has_in_any_encoding_of_positions(string encoding)
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path, """{"general":{"positionEncodings":["?"]}}""".Replace("?", encoding, StringComparison.Ordinal));
        var text = SampleCatalog.Control.Replace("結果を報告すること。", "𠮷を、報告。", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        server.DidOpen(uri, text);
        var (line, character) = TextEdits.PositionOf(text, "𠮷を、", "報告。");
        if (encoding == "utf-8") character += Encoding.UTF8.GetByteCount("𠮷を、") - "𠮷を、".Length;
        var result = Only(await Paste(server, uri, line, character, Copied));
        Assert.Equal(("prose", "文として貼り付ける", 0), ((string?)result["kind"], (string?)result["title"], result["notes"]!.AsArray().Count));
        Assert.Equal(
            text.Replace("𠮷を、報告。", "𠮷を、台帳は、利用者が年一回𠮷する。\r\n      次による。\r\n      (1) 自ら実施する。報告。", StringComparison.Ordinal),
            TextEdits.Apply(text, new JsonArray(result["edit"]!.DeepClone()), encoding));
    }

    [Fact]
    public async Task What_is_left_out_is_said_in_the_language_of_the_messages()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path, locale: "en");
        var (line, character) = TextEdits.PositionOf(SampleCatalog.Control, "結果を", "報告");
        var result = Only(await Paste(server, uri, line, character, "年二回", "<p>年<del>二</del>回<img src='a.png'></p>"));
        Assert.Equal(("Paste as Prose", "年回"), ((string?)result["title"], (string?)result["edit"]!["newText"]));
        Assert.Equal(["1 picture(s) were left out.", "Deleted or hidden text in 1 place(s) was left out."], result["notes"]!.AsArray().Select(static n => (string?)n));
    }

    [Fact]
    public async Task Elsewhere_nothing_is_offered_and_the_editor_pastes_as_ever()
    {
        var (common, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var (line, character) = TextEdits.PositionOf(SampleCatalog.Control, "結果を", "報告");
        Assert.Null(await Paste(server, uri, line, character, "章"));
        Assert.Null(await Paste(server, common, 0, 10, Copied));
        Assert.Null(await Paste(server, LspServer.UriOf(_folder["無い.fisc"]), 0, 0, Copied));
        Assert.Null(await server.Ask("workspace/executeCommand", new JsonObject { ["command"] = "fisc.paste", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri }) }));
    }

    private static JsonObject Only(JsonNode? results) => Assert.IsType<JsonObject>(Assert.Single(Assert.IsType<JsonArray>(results)));

    private static Task<JsonNode?> Paste(LspServer server, string uri, int line, int character, string text, string? html = null) =>
        server.Ask("workspace/executeCommand", new JsonObject
        {
            ["command"] = "fisc.paste",
            ["arguments"] = new JsonArray(new JsonObject
            {
                ["uri"] = uri,
                ["range"] = new JsonObject { ["start"] = LspServer.Position(line, character), ["end"] = LspServer.Position(line, character) },
                ["text"] = text,
                ["html"] = html,
            }),
        });
}
