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

    [Fact]
    public async Task What_comes_too_early_or_too_late_is_refused()
    {
        using var folder = new TemporaryDirectory();
        await using var server = LspServer.Start();
        Assert.Equal(-32002, (int?)(await server.Request("textDocument/diagnostic", TextDocument))["error"]?["code"]);
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

    private static JsonObject TextDocument => new() { ["textDocument"] = new JsonObject { ["uri"] = "file:///なし.fisc" } };
}
