using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>From the start of a session to its end.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task A_session_ends_as_it_should()
    {
        using var folder = new TemporaryDirectory();
        await using var server = await LspServer.Open(folder.Path);
        Assert.Equal(0, await server.ShutDown());
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("{}")]
    public async Task A_session_ends_whatever_a_client_sends_for_the_parameters_there_are_none_of(string parameters)
    {
        using var folder = new TemporaryDirectory();
        await using var server = await LspServer.Open(folder.Path);
        Assert.Null((await server.Request("shutdown", JsonNode.Parse(parameters)))["error"]);
        server.Notify("exit", JsonNode.Parse(parameters));
        Assert.Equal(0, await server.End());
    }

    [Fact]
    public async Task What_comes_too_early_or_too_late_is_refused()
    {
        using var folder = new TemporaryDirectory();
        await using var server = LspServer.Start();
        foreach (var (method, parameters) in new (string, JsonNode?)[] { ("textDocument/diagnostic", TextDocument), ("textDocument/hover", new JsonObject()), ("textDocument/rename", null), ("workspace/symbol", new JsonArray(5)), ("textDocument/nosuch", TextDocument), ("shutdown", null) })
            Assert.Equal((method, -32002), (method, (int?)(await server.Request(method, parameters))["error"]?["code"]));
        Assert.Equal(-32602, (int?)(await server.Request("initialize", new JsonObject { ["processId"] = "運" }))["error"]?["code"]);
        await server.Initialize(folder.Path);
        Assert.Equal(-32600, (int?)(await server.Request("initialize", new JsonObject { ["capabilities"] = new JsonObject() }))["error"]?["code"]);
        Assert.Equal(-32601, (int?)(await server.Request("textDocument/nosuch", TextDocument))["error"]?["code"]);
        await server.Request("shutdown");
        Assert.Equal(-32600, (int?)(await server.Request("textDocument/diagnostic", TextDocument))["error"]?["code"]);
        server.Notify("exit");
        Assert.Equal(0, await server.End());
    }

    [Fact]
    public async Task To_exit_without_shutdown_is_a_failure()
    {
        using var folder = new TemporaryDirectory();
        await using var server = await LspServer.Open(folder.Path);
        server.Notify("exit");
        Assert.Equal(1, await server.End());
    }

    [Fact]
    public async Task A_client_that_hangs_up_ends_the_server()
    {
        using var folder = new TemporaryDirectory();
        await using var server = await LspServer.Open(folder.Path);
        server.Hangup();
        Assert.Equal(1, await server.End());
    }

    [Fact]
    public async Task A_client_that_dies_ends_the_server_though_its_pipe_stays_open()
    {
        using var client = System.Diagnostics.Process.Start("sleep", "600");
        await using var server = LspServer.Start();
        await server.Request("initialize", new JsonObject { ["processId"] = client.Id, ["capabilities"] = new JsonObject() });
        client.Kill();
        Assert.Equal(1, await server.End());
    }

    [Fact]
    public async Task Positions_are_counted_as_the_client_can()
    {
        using var folder = new TemporaryDirectory();
        await using var utf8 = LspServer.Start();
        var answer = await utf8.Initialize(folder.Path, """{"general":{"positionEncodings":["utf-8","utf-32"]}}""");
        Assert.Equal("utf-8", (string?)answer["result"]?["capabilities"]?["positionEncoding"]);
    }

    [Fact]
    public async Task A_client_that_is_gone_before_it_speaks_ends_the_server()
    {
        using var client = System.Diagnostics.Process.Start("true");
        await client.WaitForExitAsync(TestContext.Current.CancellationToken);
        await using var server = LspServer.Start();
        server.Notify("$/無い");
        _ = server.Begin("initialize", new JsonObject { ["processId"] = client.Id, ["capabilities"] = new JsonObject() });
        Assert.Equal(1, await server.End());
    }

    [Fact]
    public async Task Opening_is_shown_and_files_are_watched_where_the_client_can()
    {
        using var folder = new TemporaryDirectory();
        SampleCatalog.Write(folder);
        await using var server = await LspServer.Open(folder.Path, """{"window":{"workDoneProgress":true},"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        var created = await server.Notification(static n => (string?)n["method"] == "window/workDoneProgress/create");
        var begun = await server.Notification(static n => (string?)n["method"] == "$/progress" && (string?)n["params"]!["value"]!["kind"] == "begin");
        Assert.Equal((string?)created["params"]!["token"], (string?)begun["params"]!["token"]);
        Assert.Equal("カタログを読み込み", (string?)begun["params"]!["value"]!["title"]);
        await server.Notification(static n => (string?)n["method"] == "$/progress" && (string?)n["params"]!["value"]!["kind"] == "end");
        var asked = await server.Notification(static n => (string?)n["method"] == "client/registerCapability");
        Assert.Equal("**/*.fisc", (string?)asked["params"]!["registrations"]![0]!["registerOptions"]!["watchers"]![0]!["globPattern"]);
    }

    [Theory]
    [Statement("Findings, what `fisc` says on the terminal and what an editor shows are in the language of the messages.")]
    [InlineData("ja", "情報源「99」は宣言されていない")]
    [InlineData("ja-JP", "情報源「99」は宣言されていない")]
    [InlineData("en", "No source '99' is declared")]
    [InlineData("fr", "No source '99' is declared")]
    public async Task Messages_are_in_the_language_of_the_client(string locale, string expected)
    {
        using var folder = new TemporaryDirectory();
        var uri = LspServer.UriOf(folder.Write("技1.fisc", "control 技1 𠮷\n  evidence: 99\n"));
        await using var server = await LspServer.Open(folder.Path, locale: locale);
        Assert.Contains(await server.Diagnostics(uri, static d => d.Count > 0), d => ((string)d!["message"]!).Contains(expected, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_goes_on_is_traced_for_a_client_that_wants_it_and_logged()
    {
        using var folder = new TemporaryDirectory();
        await using var server = LspServer.Start("--log", folder["記録.log"]);
        await server.Initialize(folder.Path);
        await server.Request("textDocument/nosuch", TextDocument);
        Assert.DoesNotContain(server.Notifications, static n => (string?)n["method"] == "$/logTrace");
        server.Notify("$/setTrace", new JsonObject { ["value"] = "messages" });
        await server.Of("textDocument/documentSymbol", "untitled:無題-1");
        await server.Of("textDocument/foldingRange", "untitled:無題-1");
        await server.Notification(static n => (string?)n["method"] == "$/logTrace" && ((string?)n["params"]!["message"])?.Contains("textDocument/foldingRange", StringComparison.Ordinal) == true);
        server.Send(LspFrame.Of("運用基準"u8));
        var told = await server.Notification(static n => (string?)n["method"] == "window/logMessage");
        Assert.Equal(2, (int?)told["params"]!["type"]);
        Assert.Equal(0, await server.ShutDown());
        Assert.Contains((string)told["params"]!["message"]!, folder.Read("記録.log"), StringComparison.Ordinal);
    }

    private static JsonObject TextDocument => new() { ["textDocument"] = new JsonObject { ["uri"] = "file:///なし.fisc" } };
}
