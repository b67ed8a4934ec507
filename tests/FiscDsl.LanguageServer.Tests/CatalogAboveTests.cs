using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>A folder that lies in a catalog is opened with that catalog, as <c>fisc check</c> of the folder checks it.</summary>
public sealed class CatalogAboveTests : IDisposable
{
    private const string Reference = "reference 別𠮷\r\n  title: 別の𠮷\r\n";
    private const string Sources = "source 99 𠮷の報告書\r\n  url: https://例.jp/９\r\n";
    private const string Control = "control 技1 𠮷\n  evidence: 99\n";
    private const string UnknownSource = "FISC2002", LinkedFile = "FISC1031";

    private readonly TemporaryDirectory _folder = new();
    private readonly string _common, _control, _beside;

    public CatalogAboveTests()
    {
        _common = LspServer.UriOf(_folder.Write("目録/共通.fisc", Reference + Sources));
        _control = LspServer.UriOf(_folder.Write("目録/基準/技術/技1.fisc", Control));
        _beside = LspServer.UriOf(_folder.Write("目録/別冊/技2.fisc", "control 技2 𠮷\n  evidence: 99, 98\n"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_in_a_catalog_is_judged_with_all_of_it_and_what_is_found_elsewhere_is_told_too()
    {
        await using var server = await LspServer.Open(_folder["目録/基準"]);
        var told = await PublishedFindings.Of(server);
        Assert.False(Has(told.GetValueOrDefault(_control), UnknownSource));
        Assert.True(Has(told.GetValueOrDefault(_beside), UnknownSource));
        Assert.Equal("別𠮷", (string?)(await server.Ask("workspace/executeCommand", Coverage(LspServer.UriOf(_folder["目録/基準"]))))!["reference"]);
    }

    [Fact]
    public async Task Names_are_followed_and_changed_over_the_whole_catalog()
    {
        await using var server = await LspServer.Open(_folder["目録/基準"]);
        server.DidOpen(_control, Control);
        var question = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = _control }, ["position"] = LspServer.Position(1, 13),
            ["context"] = new JsonObject { ["includeDeclaration"] = true }, ["newName"] = "77",
        };
        var references = (await server.Ask("textDocument/references", question.DeepClone()))!.AsArray();
        string[] all = [_common, _control, _beside];
        Assert.Equal(all.Order(StringComparer.Ordinal), references.Select(static r => (string)r!["uri"]!).Order(StringComparer.Ordinal));
        var renamed = (await server.Ask("textDocument/rename", question))!["documentChanges"]!.AsArray();
        Assert.Equal(all.Order(StringComparer.Ordinal), renamed.Select(static d => (string)d!["textDocument"]!["uri"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_happens_above_the_folder_is_watched_and_followed_until_the_folder_goes()
    {
        await using var server = await LspServer.Open(
            _folder["目録/基準"], """{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true,"relativePatternSupport":true}},"textDocument":{"publishDiagnostics":{}}}""");
        var asked = await server.Notification(static n => (string?)n["method"] == "client/registerCapability" && n["params"]!["registrations"]![0]!["registerOptions"]!["watchers"]![0]!["globPattern"] is JsonObject);
        var pattern = asked["params"]!["registrations"]![0]!["registerOptions"]!["watchers"]![0]!["globPattern"]!;
        Assert.Equal("**/*.fisc", (string?)pattern["pattern"]);
        Assert.Equal(_folder["目録"], new Uri((string)pattern["baseUri"]!).LocalPath);

        File.WriteAllText(_folder["目録/共通.fisc"], Reference);
        Watch(server, _common, 2);
        await server.Diagnostics(_control, static d => Has(d, UnknownSource));
        server.Forget();
        // Gone and back, as where a branch is switched.
        File.Delete(_folder["目録/共通.fisc"]);
        Watch(server, _common, 3);
        await server.Diagnostics(_beside, static d => d.Count == 0);
        server.Forget();
        File.WriteAllText(_folder["目録/共通.fisc"], Reference + Sources);
        Watch(server, _common, 1);
        await server.Diagnostics(_control, static d => !Has(d, UnknownSource));
        await server.Diagnostics(_beside, static d => Has(d, UnknownSource));
        Assert.DoesNotContain(server.Notifications, static n => (string?)n["method"] == "client/unregisterCapability");
        server.Forget();
        server.Notify("workspace/didChangeWorkspaceFolders", new JsonObject
        {
            ["event"] = new JsonObject { ["added"] = new JsonArray(), ["removed"] = new JsonArray(new JsonObject { ["uri"] = LspServer.UriOf(_folder["目録/基準"]), ["name"] = "基準" }) },
        });
        await server.Diagnostics(_beside, static d => d.Count == 0);
        var ended = await server.Notification(static n => (string?)n["method"] == "client/unregisterCapability");
        Assert.Equal((string?)asked["params"]!["registrations"]![0]!["id"], (string?)ended["params"]!["unregisterations"]![0]!["id"]);
    }

    [Fact]
    public async Task A_reference_that_the_folder_loses_leaves_it_to_the_catalog_above()
    {
        var inner = LspServer.UriOf(_folder.Write("目録/基準/目録.fisc", Reference.Replace("別𠮷", "内𠮷", StringComparison.Ordinal)));
        await using var server = await LspServer.Open(_folder["目録/基準"]);
        await server.Diagnostics(_control, static d => Has(d, UnknownSource));
        Assert.DoesNotContain(_beside, (await PublishedFindings.Of(server)).Keys);
        server.Forget();
        File.Delete(_folder["目録/基準/目録.fisc"]);
        Watch(server, inner, 3);
        await server.Diagnostics(_control, static d => !Has(d, UnknownSource));
        await server.Diagnostics(_beside, static d => Has(d, UnknownSource));
    }

    [Fact]
    public async Task No_link_on_the_way_up_is_passed_and_none_above_is_followed()
    {
        using var outside = new TemporaryDirectory();
        outside.Write("秘密.fisc", "control 秘密 𠮷田の合言葉\n");
        outside.Write("内/技3.fisc", Control.Replace("技1", "技3", StringComparison.Ordinal));
        File.CreateSymbolicLink(_folder["目録/環境.fisc"], outside["秘密.fisc"]);
        Directory.CreateSymbolicLink(_folder["目録/共有"], outside.Path);
        await using (var server = await LspServer.Open(_folder["目録/基準"]))
        {
            Assert.True(Has((await PublishedFindings.Of(server)).GetValueOrDefault(LspServer.UriOf(_folder["目録/環境.fisc"])), LinkedFile));
            Assert.Empty((await server.Ask("workspace/symbol", new JsonObject { ["query"] = "秘密" }))!.AsArray());
        }

        // The folder behind the link is part of no catalog around the link.
        await using var behind = await LspServer.Open(_folder["目録/共有/内"]);
        var told = await PublishedFindings.Of(behind);
        Assert.True(Has(told.GetValueOrDefault(LspServer.UriOf(_folder["目録/共有/内/技3.fisc"])), UnknownSource));
        Assert.Equal([LspServer.UriOf(_folder["目録/共有/内/技3.fisc"])], told.Keys);
    }

    private static bool Has(JsonArray? diagnostics, string code) => diagnostics?.Any(d => (string?)d!["code"] == code) == true;

    private static JsonObject Coverage(string uri) => new() { ["command"] = "fisc.coverage", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri }) };

    private static void Watch(LspServer server, string uri, int type) => server.Notify("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray(new JsonObject { ["uri"] = uri, ["type"] = type }),
    });
}
