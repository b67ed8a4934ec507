using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>A folder may come from anybody: no link in it is followed, whatever the client tells of it.</summary>
public sealed class WorkspaceLinkTests : IDisposable
{
    private const string Secret = "control 秘密 𠮷田の合言葉\n  evidence: 99\n";
    private const string LinkedFile = "FISC1031";
    private const string UnfollowedLink = "FISC1032";
    private const string UnknownSource = "FISC2002";

    private readonly TemporaryDirectory _folder = new();
    private readonly TemporaryDirectory _outside = new();

    public WorkspaceLinkTests()
    {
        SampleCatalog.Write(_folder);
        _outside.Write("秘密.fisc", Secret);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public async Task Links_in_a_folder_are_said_to_be_such_and_a_folder_that_is_one_is_opened()
    {
        File.CreateSymbolicLink(_folder["環境.fisc"], "/proc/self/environ");
        File.CreateSymbolicLink(_folder["零.fisc"], "/dev/zero");
        Directory.CreateSymbolicLink(_folder["共有"], _outside.Path);
        Directory.CreateSymbolicLink(_folder["根"], "/");
        Directory.CreateSymbolicLink(_folder["out"], _outside.Path);
        Directory.CreateSymbolicLink(_outside["入口"], _folder.Path);
        await using var server = await LspServer.Open(_outside["入口"]);
        var told = await PublishedFindings.Of(server);
        foreach (var name in new[] { "環境.fisc", "零.fisc" }) Assert.Equal([LinkedFile], Codes(told[Uri("入口/" + name)]));
        foreach (var name in new[] { "共有", "根" }) Assert.Equal([UnfollowedLink], Codes(told[Uri("入口/" + name)]));
        Assert.DoesNotContain(told.Keys, static uri => uri.Contains("out", StringComparison.Ordinal) || uri.EndsWith(LspServer.UriOf("/秘密.fisc")[8..], StringComparison.Ordinal));
        Assert.Empty((await server.Ask("workspace/symbol", new JsonObject { ["query"] = "秘密" }))!.AsArray());

        var build = await server.Request("workspace/executeCommand", new JsonObject
        {
            ["command"] = "fisc.build", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = Uri("入口/共通.fisc") }),
        });
        Assert.Contains("エラーが2件ある", (string?)build["error"]!["message"], StringComparison.Ordinal);

        string Uri(string name) => LspServer.UriOf(_outside[name]);
    }

    [Fact]
    public async Task Nothing_is_built_behind_a_link()
    {
        Directory.CreateSymbolicLink(_folder["out"], _outside.Path);
        await using var server = await LspServer.Open(_folder.Path);
        var build = await server.Request("workspace/executeCommand", new JsonObject
        {
            ["command"] = "fisc.build", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = LspServer.UriOf(_folder["共通.fisc"]) }),
        });
        Assert.EndsWith($"「{_folder["out"]}」はリンクなので、その先には書き込まない（リンクを削除するか、別の出力先を指定する）", (string?)build["error"]?["message"], StringComparison.Ordinal);
        Assert.Equal(["秘密.fisc"], _outside.Names);
    }

    [Fact]
    public async Task What_becomes_a_link_loses_what_it_said_and_what_lies_behind_one_is_not_listened_to()
    {
        var file = _folder.Write("束/技1.fisc", Secret);
        await using var server = await LspServer.Open(_folder.Path);
        await server.Diagnostics(LspServer.UriOf(file), static d => Codes(d).Contains(UnknownSource));
        server.Forget();

        Directory.Move(_folder["束"], _folder[".束"]);
        Directory.CreateSymbolicLink(_folder["束"], _outside.Path);
        Watch(server, _folder["束"], _folder["束/秘密.fisc"], file);
        await server.Diagnostics(LspServer.UriOf(file), static d => d.Count == 0);
        await server.Diagnostics(LspServer.UriOf(_folder["束"]), static d => Codes(d).SequenceEqual([UnfollowedLink]));
        Assert.Empty((await server.Ask("workspace/symbol", new JsonObject { ["query"] = "秘密" }))!.AsArray());
        server.Forget();

        Directory.Delete(_folder["束"]);
        Directory.Move(_folder[".束"], _folder["束"]);
        File.Delete(file);
        File.CreateSymbolicLink(file, _outside["秘密.fisc"]);
        Watch(server, _folder["束"], file);
        await server.Diagnostics(LspServer.UriOf(_folder["束"]), static d => d.Count == 0);
        await server.Diagnostics(LspServer.UriOf(file), static d => Codes(d).SequenceEqual([LinkedFile]));
    }

    [Fact]
    public async Task A_document_that_is_a_link_says_what_the_editor_shows_and_that_it_is_one()
    {
        var linked = _folder["秘密.fisc"];
        File.CreateSymbolicLink(linked, "/dev/zero");
        Directory.CreateSymbolicLink(_folder["共有"], _outside.Path);
        var uri = LspServer.UriOf(linked);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, Secret);
        await server.Diagnostics(uri, static d => Codes(d).Contains(LinkedFile) && Codes(d).Contains(UnknownSource));
        server.DidChange(uri, 2, (1, 0), (2, 0), "");
        await server.Diagnostics(uri, static d => Codes(d).Contains(LinkedFile) && !Codes(d).Contains(UnknownSource));
        server.Forget();
        server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        await server.Diagnostics(uri, static d => Codes(d).SequenceEqual([LinkedFile]));

        // Behind a linked directory it belongs to what is there, and not to the catalog around the link.
        var behind = LspServer.UriOf(_folder["共有/秘密.fisc"]);
        server.DidOpen(behind, Secret);
        await server.Diagnostics(behind, static d => Codes(d).Contains("FISC2007"));
        Assert.Null((await server.Request("workspace/executeCommand", Coverage(behind)))["result"]!["reference"]);
        server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = behind } });
        await server.Diagnostics(behind, static d => d.Count == 0);
    }

    private static List<string?> Codes(JsonArray diagnostics) => [.. diagnostics.Select(static d => (string?)d!["code"])];

    private static JsonObject Coverage(string uri) => new() { ["command"] = "fisc.coverage", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri }) };

    private static void Watch(LspServer server, params string[] paths) => server.Notify("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray([.. paths.Select(static path => new JsonObject { ["uri"] = LspServer.UriOf(path), ["type"] = 2 })]),
    });
}
