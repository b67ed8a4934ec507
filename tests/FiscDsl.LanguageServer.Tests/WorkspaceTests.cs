using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Folders, catalogs and documents: which belong together, as they come and go.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private const string Reference = "reference 別𠮷\n  title: 別の𠮷\n";
    private const string Unknown = "control 技1 𠮷\n  evidence: 99\n";
    private const string UnknownSource = "FISC2002";
    private const string DuplicateId = "FISC2001";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_folder_and_each_catalog_in_it_stands_by_itself()
    {
        SampleCatalog.Write(_folder);
        using var other = new TemporaryDirectory();
        SampleCatalog.Write(other);
        var inner = LspServer.UriOf(_folder.Write("版/旧/共通.fisc", SampleCatalog.Common));
        await using var server = await LspServer.Open(_folder.Path);
        ChangeFolders(server, added: other.Path);
        foreach (var uri in new[] { inner, LspServer.UriOf(_folder["運113.fisc"]), LspServer.UriOf(other["運113.fisc"]) })
            Assert.Equal("𠮷野家", (string?)(await server.Ask("workspace/executeCommand", Coverage(uri)))!["reference"]);
        // The same ids three times, and none is declared twice.
        Assert.DoesNotContain(await PublishedFindings.Of(server), static f => Has(f.Value, DuplicateId));
    }

    [Fact]
    public async Task A_folder_that_goes_takes_its_findings_along_and_comes_back_with_them()
    {
        var uri = LspServer.UriOf(_folder.Write("独自.fisc", Reference + Unknown));
        await using var server = await LspServer.Open(_folder.Path);
        await server.Diagnostics(uri, static d => Has(d, UnknownSource));
        server.Forget();
        ChangeFolders(server, removed: _folder.Path);
        await server.Diagnostics(uri, static d => d.Count == 0);
        server.Forget();
        ChangeFolders(server, added: _folder.Path);
        await server.Diagnostics(uri, static d => Has(d, UnknownSource));
    }

    [Fact]
    public async Task Files_of_a_network_share_are_named_as_the_client_names_them()
    {
        // Windows shares its drives with itself; elsewhere two slashes lead to where one does.
        var uri = OnShare(LspServer.UriOf(_folder.Write("独自.fisc", Reference + Unknown)));
        await using var server = LspServer.Start();
        await server.Request("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId, ["capabilities"] = new JsonObject(),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = OnShare(LspServer.UriOf(_folder.Path)), ["name"] = "共有" }),
        });
        server.Notify("initialized", new JsonObject());
        await server.Diagnostics(uri, static d => Has(d, UnknownSource));

        static string OnShare(string file) => OperatingSystem.IsWindows() ? $"file://127.0.0.1/{file[8]}%24{file[10..]}" : "file:/" + file["file://".Length..];
    }

    [Fact]
    [Statement("In an editor a directory that held a `reference` keeps its boundary until the file is saved without one.")]
    public async Task A_deeper_reference_keeps_its_catalog_while_it_is_retyped_until_that_is_saved()
    {
        _folder.Write("共通.fisc", Reference + "source 99 𠮷\n");
        var inner = LspServer.UriOf(_folder.Write("内/目録.fisc", Reference));
        var uri = LspServer.UriOf(_folder.Write("内/技1.fisc", Unknown));
        await using var server = await LspServer.Open(_folder.Path);
        await server.Diagnostics(uri, static d => Has(d, UnknownSource));
        server.DidOpen(inner, Reference);
        server.DidChange(inner, 2, (0, 0), (0, 1), "");
        await server.Diagnostics(inner, static d => d.Count > 0);
        Assert.Null((await server.Request("workspace/executeCommand", Coverage(uri)))["result"]!["reference"]);

        server.Forget();
        File.WriteAllText(new Uri(inner).LocalPath, "# 目録ではない。\n");
        server.DidChange(inner, 3, (0, 0), (9, 0), "# 目録ではない。\n");
        server.Notify("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = inner } });
        await server.Diagnostics(uri, static d => !Has(d, UnknownSource));
        Assert.Equal("別𠮷", (string?)(await server.Ask("workspace/executeCommand", Coverage(uri)))!["reference"]);
    }

    [Fact]
    public async Task A_file_outside_all_folders_brings_the_catalog_around_it_until_it_is_closed()
    {
        using var outside = new TemporaryDirectory();
        outside.Write("共通.fisc", Reference + "source 99 𠮷\n");
        var sibling = LspServer.UriOf(outside.Write("技2.fisc", Unknown.Replace("99", "98", StringComparison.Ordinal)));
        var uri = LspServer.UriOf(outside.Write("技1.fisc", Unknown));
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, Unknown);
        await server.Diagnostics(sibling, static d => Has(d, UnknownSource));
        Assert.False((await PublishedFindings.Of(server)).TryGetValue(uri, out var own) && Has(own, UnknownSource));
        server.Forget();
        server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        await server.Diagnostics(sibling, static d => d.Count == 0);
    }

    [Theory]
    [InlineData("untitled:無題-1")]
    [InlineData("git:/%E5%9F%BA%E6%BA%96.fisc?%7B%7D")]
    [InlineData("file:///%E7%84%A1%E3%81%84/%E5%A0%B4%E6%89%80.fisc")]
    public async Task A_document_that_is_nowhere_on_disk_has_findings_until_it_is_closed(string uri)
    {
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, Unknown);
        await server.Diagnostics(uri, static d => Has(d, UnknownSource));
        Assert.NotEmpty((await server.Of("textDocument/documentSymbol", uri))!.AsArray());
        server.Forget();
        server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        await server.Diagnostics(uri, static d => d.Count == 0);
        Assert.Null(await server.Of("textDocument/documentSymbol", uri));
    }

    [Fact]
    public async Task One_file_by_several_names_is_one_document()
    {
        const string Opened = "file:///c%3A/%E5%9F%BA%E6%BA%96/%E6%8A%80.fisc";
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(Opened, Unknown);
        await server.Diagnostics(Opened, static d => Has(d, UnknownSource));
        server.Forget();
        server.DidChange("file:///C:/基準/技.fisc", 2, (1, 0), (2, 0), "");
        await server.Diagnostics(Opened, static d => !Has(d, UnknownSource));
        Assert.NotNull(await server.Of("textDocument/documentSymbol", "file://localhost/C%3a/%e5%9f%ba準/技.fisc"));
    }

    [Fact]
    public async Task A_name_that_differs_from_the_one_told_takes_the_findings_over()
    {
        var path = _folder.Write("独自.fisc", Reference + Unknown);
        await using var server = await LspServer.Open(_folder.Path);
        await server.Diagnostics(LspServer.UriOf(path), static d => d.Count > 0);
        var unescaped = "file://" + path;
        server.DidOpen(unescaped, Reference + Unknown);
        await server.Diagnostics(unescaped, static d => Has(d, UnknownSource));
        Assert.Empty((await PublishedFindings.Of(server))[LspServer.UriOf(path)]);
    }

    [Fact]
    public async Task What_happens_on_disk_is_followed_but_open_text_wins()
    {
        var path = _folder.Write("独自.fisc", Reference + Unknown);
        var uri = LspServer.UriOf(path);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, Reference);
        await server.Diagnostics(uri, static d => !Has(d, UnknownSource));
        Watch(server, (uri, 2));
        Assert.Single((await server.Of("textDocument/documentSymbol", uri))!.AsArray());

        // Renamed on disk, with its folder: the old names go, the new ones come.
        var old = LspServer.UriOf(_folder.Write("旧/技2.fisc", Unknown));
        Watch(server, (old, 1));
        await server.Diagnostics(old, static d => Has(d, UnknownSource));
        server.Forget();
        Directory.Move(_folder["旧"], _folder["新"]);
        Watch(server, (LspServer.UriOf(_folder["旧"]), 3), (LspServer.UriOf(_folder["新"]), 1));
        await server.Diagnostics(old, static d => d.Count == 0);
        await server.Diagnostics(LspServer.UriOf(_folder["新/技2.fisc"]), static d => Has(d, UnknownSource));
    }

    [Fact]
    public async Task Where_nobody_looks_for_catalogs_changes_on_disk_bring_none_but_a_document_brings_its_own()
    {
        const string Text = "control 技2 𠮷\n  evidence: 99\n";
        var uri = LspServer.UriOf(_folder.Write("独自.fisc", Reference + Unknown));
        var copy = LspServer.UriOf(_folder.Write(".作業/写し/独自.fisc", Reference + "source 99 𠮷\n"));
        var copied = LspServer.UriOf(_folder.Write(".作業/写し/技2.fisc", Text));
        var output = LspServer.UriOf(_folder.Write("out/技3.fisc", Text));
        await using var server = await LspServer.Open(_folder.Path);
        await server.Diagnostics(uri, static d => Has(d, UnknownSource));
        Watch(server, [(copy, 1), (copied, 2), (output, 1), .. new[] { ".作業", ".作業/写し", "out" }.Select(name => (LspServer.UriOf(_folder[name]), 1))]);
        Assert.Equal([uri], (await PublishedFindings.Of(server)).Keys);

        server.DidOpen(copied, Text);
        await server.Diagnostics(copied, static d => d.Count > 0 && !Has(d, UnknownSource));
        Assert.Equal("別𠮷", (string?)(await server.Ask("workspace/executeCommand", Coverage(copied)))!["reference"]);
        server.Forget();
        server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = copied } });
        await server.Diagnostics(copied, static d => d.Count == 0);
    }

    private static bool Has(JsonArray diagnostics, string code) => diagnostics.Any(d => (string?)d!["code"] == code);

    private static JsonObject Coverage(string uri) => new() { ["command"] = "fisc.coverage", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri }) };

    private static void Watch(LspServer server, params (string Uri, int Type)[] changes) => server.Notify("workspace/didChangeWatchedFiles", new JsonObject
    {
        ["changes"] = new JsonArray([.. changes.Select(static c => new JsonObject { ["uri"] = c.Uri, ["type"] = c.Type })]),
    });

    private static void ChangeFolders(LspServer server, string? added = null, string? removed = null) => server.Notify("workspace/didChangeWorkspaceFolders", new JsonObject
    {
        ["event"] = new JsonObject { ["added"] = Folders(added), ["removed"] = Folders(removed) },
    });

    private static JsonArray Folders(string? path) => path is null ? [] : [new JsonObject { ["uri"] = LspServer.UriOf(path), ["name"] = "見本" }];
}
