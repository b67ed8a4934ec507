using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Documents that are open and count in no catalog: such as have yet to be saved, and such as their files have gone from under.</summary>
public sealed class DocumentsBesideTests : IDisposable
{
    private const string Draft = "untitled:無題-1";
    private const string NewControl = "control 運114 𠮷野家の報告\r\n  category: 運用基準 / 管理態勢\r\n  responsibility: user\r\n  evidence: 1, ５\r\n";
    private const string UnknownSource = "FISC2002", DuplicateId = "FISC2001", UnknownField = "FISC1002", MissingReference = "FISC2007";
    private const int Information = 3;

    private readonly TemporaryDirectory _folder = new();
    private readonly string _common, _control;

    public DocumentsBesideTests() => (_common, _control) = SampleCatalog.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_has_yet_to_be_saved_sees_the_catalog_and_does_not_count_in_it()
    {
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(Draft, NewControl);
        Assert.Empty(Errors(await server.Diagnostics(Draft, static _ => true)));
        server.DidChange(Draft, 2, (3, 12), (3, 16), "99");
        await server.Diagnostics(Draft, static d => Has(d, UnknownSource));
        server.DidChange(Draft, 3, (0, 0), (0, 12), "control 運113");
        var findings = await server.Diagnostics(Draft, static d => Has(d, DuplicateId));
        Assert.Contains(findings, d => (string?)d!["code"] == DuplicateId && (string?)d["relatedInformation"]![0]!["location"]!["uri"] == _control);
        server.DidChange(Draft, 4, (1, 2), (1, 10), "分類？");
        await server.Diagnostics(Draft, static d => Has(d, UnknownField));

        var told = await PublishedFindings.Of(server);
        Assert.DoesNotContain(told, t => t.Key != Draft && Has(t.Value, DuplicateId));
        Assert.Empty((await server.Ask("workspace/symbol", new JsonObject { ["query"] = "報告" }))!.AsArray().Where(static s => (string?)s!["location"]!["uri"] == Draft));
        var coverage = await Coverage(server, Draft);
        Assert.Equal("𠮷野家", (string?)coverage["reference"]);
        Assert.Equal(coverage.ToJsonString(), (await Coverage(server, _common)).ToJsonString());
    }

    [Fact]
    public async Task What_has_yet_to_be_saved_is_served_as_a_file_is()
    {
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(Draft, NewControl);
        Assert.Single((await server.Of("textDocument/documentSymbol", Draft))!.AsArray());
        Assert.Contains("侵入テスト", (await server.At("textDocument/hover", Draft, 3, 12))!["contents"]!["value"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(_common, (string?)(await server.At("textDocument/definition", Draft, 3, 12))!.AsArray()[0]!["uri"]);
        var offered = (await server.At("textDocument/completion", Draft, 3, 16))!["items"]!.AsArray();
        Assert.Contains(offered, static i => ((string)i!["label"]!).StartsWith('5'));
        Assert.NotEmpty((await server.Ask("textDocument/formatting", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Draft }, ["options"] = new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true },
        }))!.AsArray());
        // What the files declare follows at once.
        server.DidOpen(_common, SampleCatalog.Common);
        server.DidChange(_common, 2, (10, 7), (10, 8), "2");
        await server.Diagnostics(Draft, static d => Has(d, UnknownSource));
    }

    [Fact]
    public async Task With_several_catalogs_it_is_said_that_none_is_compared_with_unless_the_name_or_the_text_tells()
    {
        using var other = new TemporaryDirectory();
        SampleCatalog.Write(other);
        _folder.Write("別/共通.fisc", SampleCatalog.Common);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(Draft, NewControl.Replace("category", "分類？", StringComparison.Ordinal));
        var findings = await server.Diagnostics(Draft, static _ => true);
        Assert.False(Has(findings, UnknownSource) || Has(findings, MissingReference));
        Assert.True(Has(findings, UnknownField));
        Assert.Contains(findings, static d => (int)d!["severity"]! == Information && ((string)d["message"]!).StartsWith("カタログが複数あり、", StringComparison.Ordinal));

        var named = "untitled:" + _folder["別/運114.fisc"];
        server.DidOpen(named, NewControl.Replace("５", "99", StringComparison.Ordinal));
        Assert.Single(Errors(await server.Diagnostics(named, static d => Has(d, UnknownSource))));

        server.DidChange(Draft, 2, (0, 0), (0, 0), "reference 下書き\n  title: 下書き\n");
        await server.Diagnostics(Draft, static d => Has(d, UnknownSource) && d.All(static f => f!["code"] is not null));
        Assert.Equal("下書き", (string?)(await Coverage(server, Draft))["reference"]);
        var build = await server.Request("workspace/executeCommand", new JsonObject { ["command"] = "fisc.build", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = Draft }) });
        Assert.StartsWith("まだ保存していない文書", (string?)build["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_whose_file_has_gone_does_not_count_and_says_so_until_it_is_changed()
    {
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(_control, SampleCatalog.Control.ReplaceLineEndings("\r\n"));
        await Read(server);
        // The branch has the control in another file.
        File.Move(_folder["運113.fisc"], _folder["運用.fisc"]);
        var moved = LspServer.UriOf(_folder["運用.fisc"]);
        Watch(server, (_control, 3), (moved, 1));
        var notice = Assert.Single(await server.Diagnostics(_control, static d => d.Count == 1 && d[0]!["code"] is null))!;
        Assert.Equal((Information, "このファイルはディスクから削除されたため、開いていてもカタログに含まれない（残すには、保存する）"), ((int)notice["severity"]!, (string?)notice["message"]));
        var told = await PublishedFindings.Of(server);
        Assert.DoesNotContain(told, static t => Has(t.Value, DuplicateId));
        Assert.NotEmpty((await server.Of("textDocument/documentSymbol", _control))!.AsArray());
        Assert.Null((await server.Request("workspace/executeCommand", Build(_common)))["error"]);

        server.Forget();
        server.DidChange(_control, 2, (0, 0), (0, 0), "#\r\n");
        await server.Diagnostics(moved, static d => Has(d, DuplicateId));
        await server.Diagnostics(_control, static d => d.All(static f => f!["code"] is not null));
        Assert.NotNull((await server.Request("workspace/executeCommand", Build(_common)))["error"]);
    }

    [Theory]
    [InlineData("saved")]
    [InlineData("back")]
    public async Task A_document_whose_file_comes_back_counts_again(string how)
    {
        var text = SampleCatalog.Control.ReplaceLineEndings("\r\n");
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(_control, text);
        await Read(server);
        File.Delete(_folder["運113.fisc"]);
        Watch(server, (_control, 3));
        await server.Diagnostics(_control, static d => d.Count == 1 && d[0]!["code"] is null);
        Assert.Equal(0, (int)(await Coverage(server, _common))["total"]!["assessed"]!);
        server.Forget();
        _folder.Write("運113.fisc", text);
        if (how == "saved") server.Notify("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = _control } });
        else Watch(server, (_control, 1));
        await server.Diagnostics(_control, static d => d.All(static f => f!["code"] is not null));
        Assert.Equal(2, (int)(await Coverage(server, _common))["total"]!["assessed"]!);
    }

    [Fact]
    public async Task A_document_that_was_changed_counts_though_its_file_has_gone()
    {
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(_control, SampleCatalog.Control + "#\n");
        await Read(server);
        File.Delete(_folder["運113.fisc"]);
        Watch(server, (_control, 3));
        Assert.Equal(2, (int)(await Coverage(server, _common))["total"]!["assessed"]!);
    }

    [Fact]
    public async Task What_was_saved_just_before_it_went_is_unchanged_however_late_the_server_looks()
    {
        const string Changed = SampleCatalog.Control + "#\n";
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(_control, Changed);
        await Read(server);
        // Saved, and gone before anybody has looked.
        File.Delete(_folder["運113.fisc"]);
        server.Notify("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = _control } });
        Watch(server, (_control, 3));
        await server.Diagnostics(_control, static d => d.Count == 1 && d[0]!["code"] is null);
    }

    /// <summary>Waits until the server has read what is on disk now.</summary>
    private static Task<JsonNode?> Read(LspServer server) => server.Ask("workspace/symbol", new JsonObject { ["query"] = "" });

    private static IEnumerable<JsonNode?> Errors(JsonArray diagnostics) => diagnostics.Where(static d => (int)d!["severity"]! == 1);

    private static bool Has(JsonArray diagnostics, string code) => diagnostics.Any(d => (string?)d!["code"] == code);

    private static async Task<JsonNode> Coverage(LspServer server, string uri) =>
        (await server.Ask("workspace/executeCommand", new JsonObject { ["command"] = "fisc.coverage", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri }) }))!;

    private static JsonObject Build(string uri) => new() { ["command"] = "fisc.build", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri, ["formats"] = new JsonArray("json") }) };

    private static void Watch(LspServer server, params (string Uri, int Type)[] changes) => server.Notify("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray([.. changes.Select(static c => new JsonObject { ["uri"] = c.Uri, ["type"] = c.Type })]),
    });
}
