using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>
/// What is not as the protocol has it is answered with an error where the next message can be found, and ends the
/// connection where it cannot.
/// </summary>
public sealed class MalformedInputTests : IDisposable
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_frame_may_be_split_at_every_byte()
    {
        await using var server = await LspServer.Open(_folder.Path);
        var text = Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":"𠮷","method":"workspace/symbol","params":{"query":"運"}}""");
        var frame = LspFrame.Of(text);
        for (var at = 1; at < frame.Length; at++)
        {
            server.Send(frame.AsSpan(0, at));
            await Task.Yield();
            server.Send(frame.AsSpan(at));
        }

        foreach (var one in frame) server.Send([one]);
        await Answers(server, static m => (string?)m["id"] == "𠮷", frame.Length);
        Assert.Equal(0, await server.ShutDown());
    }

    [Fact]
    public async Task Many_messages_may_come_at_once()
    {
        await using var server = await LspServer.Open(_folder.Path);
        var one = LspFrame.Of(Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":"一","method":"workspace/executeCommand","params":{"command":"fisc.無い"}}"""));
        server.Send([.. Enumerable.Repeat(one, 100).SelectMany(static frame => frame)]);
        await Answers(server, static m => (string?)m["id"] == "一", 100);
    }

    [Fact]
    public async Task What_is_no_message_is_answered_without_an_id_and_the_next_one_works()
    {
        (string Content, int Code)[] contents =
        [
            ("", ParseError),
            ("{", ParseError),
            ("運用基準", ParseError),
            ("""{"jsonrpc":"2.0","id":1,"method":"shutdown"} 続き""", ParseError),
            ("1", InvalidRequest),
            ("null", InvalidRequest),
            ("\"文\"", InvalidRequest),
            ("{}", InvalidRequest),
            ("[]", InvalidRequest),
            ("""[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]""", InvalidRequest),
            ("""{"jsonrpc":"2.0","method":5}""", InvalidRequest),
            ("""{"jsonrpc":"2.0","id":{},"method":"shutdown"}""", InvalidRequest),
            ("""{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}""", InvalidRequest),
            ("""{"jsonrpc":"2.0","id":true,"method":"shutdown"}""", InvalidRequest),
            ("""{"jsonrpc":2,"method":"shutdown"}""", InvalidRequest),
            ("""{"jsonrpc":"2.0","id":99999999999999999999,"method":"shutdown"}""", InvalidRequest),
        ];
        await using var server = await LspServer.Open(_folder.Path);
        foreach (var (content, code) in contents)
        {
            server.Forget();
            server.Send(LspFrame.Of(Encoding.UTF8.GetBytes(content)));
            var answer = await server.Notification(IsError);
            Assert.Equal((content, null, code), (content, answer["id"]?.ToJsonString(), (int)answer["error"]!["code"]!));
            Assert.NotNull(await server.Ask("workspace/symbol", new JsonObject { ["query"] = "運" }));
        }

        Assert.Equal(0, await server.ShutDown());
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_answered_and_the_next_message_works()
    {
        string[] contents =
        [
            """{"jsonrpc":"2.0","id":1,"method":"?"}""",
            """{"jsonrpc":"2.0","id":"?","method":"shutdown"}""",
            """{"jsonrpc":"2.0","id":"一","method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"?"}}}""",
            """{"jsonrpc":"2.0","?":1}""",
        ];
        await using var server = await LspServer.Open(_folder.Path);
        foreach (var content in contents)
        {
            server.Forget();
            var bytes = Encoding.UTF8.GetBytes(content);
            bytes[bytes.IndexOf((byte)'?')] = 0xE5;
            server.Send(LspFrame.Of(bytes));
            var expected = content.Contains("params", StringComparison.Ordinal) ? InvalidParams : ParseError;
            Assert.Equal((content, expected), (content, (int)(await server.Notification(IsError))["error"]!["code"]!));
        }

        Assert.Equal(0, await server.ShutDown());
    }

    [Theory]
    [InlineData("Content-Length: 99999999999\r\n\r\n{}")]
    [InlineData("Content-Length: 2147483647\r\n\r\n{}")]
    [InlineData("Content-Length: -1\r\n\r\n{}")]
    [InlineData("Content-Length: 五\r\n\r\n{}")]
    [InlineData("Content-Length: \r\n\r\n{}")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}")]
    [InlineData("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=存在しない\r\n\r\n{}")]
    [InlineData("長さ 2\r\n\r\n{}")]
    [InlineData("\r\n\r\n{}")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task A_header_that_hides_where_the_next_message_begins_ends_the_connection(string sent)
    {
        await using var server = await LspServer.Open(_folder.Path);
        server.Send(Encoding.UTF8.GetBytes(sent));
        Assert.Equal(1, await server.End());
        // Whoever has started it by hand, or has another protocol in mind, is told why; a client shows it in its log.
        var told = await server.Error;
        Assert.Contains($"'{string.Concat(sent.Split('\r')[0].Select(static c => c < '\u0080' ? "" + c : "???"))}' is no header", told, StringComparison.Ordinal);
        Assert.Equal(told.Length - 1, told.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_header_without_an_end_does_not_fill_the_memory()
    {
        await using var server = await LspServer.Open(_folder.Path);
        var sent = new byte[1 << 16];
        Array.Fill(sent, (byte)'x');
        // The pipe breaks as soon as the server has had enough.
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            for (var i = 0; i < 1 << 10; i++)
            {
                server.Send(sent);
                await Task.Yield();
            }
        });
        Assert.Equal(1, await server.End());
        Assert.Single((await server.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_end_within_a_message_ends_the_connection()
    {
        await using var server = await LspServer.Open(_folder.Path);
        server.Send("Content-Length: 100\r\n\r\n{\"jsonrpc\""u8);
        server.Hangup();
        Assert.Equal(1, await server.End());
        Assert.Equal("", await server.Error);
    }

    [Fact]
    public async Task Headers_may_be_written_as_clients_write_them()
    {
        await using var server = await LspServer.Open(_folder.Path);
        foreach (var header in new[] { "Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: 68\r\n\r\n", "Content-Length:68\r\nContent-Type:application/vscode-jsonrpc; charset=utf-8\r\n\r\n", "content-length: 68\r\n\r\n", "CONTENT-TYPE: application/vscode-jsonrpc; charset=utf-8\r\ncOnTeNt-LeNgTh:68\r\n\r\n" })
        {
            var frame = Encoding.UTF8.GetBytes(header + """{"jsonrpc":"2.0","id":"頭","method":"textDocument/nosuch"}""".PadRight(66));
            server.Send(frame);
            // A header may come in pieces, as any bytes may.
            foreach (var one in frame) server.Send([one]);
        }

        await Answers(server, static m => (string?)m["id"] == "頭", 8);
    }

    [Fact]
    public async Task A_request_with_a_fault_is_told_so_and_the_next_one_works()
    {
        (string Method, string? Parameters, int Code)[] requests =
        [
            ("$/無い", "{}", MethodNotFound),
            ("textDocument/無い", "{}", MethodNotFound),
            ("textDocument/didOpen/", null, MethodNotFound),
            ("textDocument/documentSymbol", null, InvalidParams),
            ("textDocument/documentSymbol", "[]", InvalidParams),
            ("textDocument/documentSymbol", "{}", InvalidParams),
            ("textDocument/documentSymbol", "\"文\"", InvalidRequest),
            ("textDocument/documentSymbol", """{"textDocument":null}""", InvalidParams),
            ("textDocument/documentSymbol", """{"textDocument":{}}""", InvalidParams),
            ("textDocument/documentSymbol", """{"textDocument":{"uri":5}}""", InvalidParams),
            ("textDocument/hover", """{"textDocument":{"uri":"file:///a.fisc"}}""", InvalidParams),
            ("textDocument/hover", """{"textDocument":{"uri":"file:///a.fisc"},"position":{"line":"一","character":0}}""", InvalidParams),
            ("textDocument/hover", """{"textDocument":{"uri":"file:///a.fisc"},"position":{"line":1e99,"character":0}}""", InvalidParams),
            ("textDocument/selectionRange", """{"textDocument":{"uri":"file:///a.fisc"}}""", InvalidParams),
            ("textDocument/selectionRange", """{"textDocument":{"uri":"file:///a.fisc"},"positions":[null]}""", InvalidParams),
            ("textDocument/codeAction", """{"textDocument":{"uri":"file:///a.fisc"}}""", InvalidParams),
            ("textDocument/rename", """{"textDocument":{"uri":"file:///a.fisc"},"position":{"line":0,"character":0}}""", InvalidParams),
            ("textDocument/semanticTokens/full/delta", """{"textDocument":{"uri":"file:///a.fisc"}}""", InvalidParams),
            ("workspace/executeCommand", "{}", InvalidParams),
            ("workspace/executeCommand", """{"command":"fisc.build","arguments":[5]}""", InvalidParams),
            ("workspace/executeCommand", """{"command":"fisc.build","arguments":[{}]}""", InvalidParams),
            ("workspace/symbol", "{}", InvalidParams),
            ("completionItem/resolve", "{}", InvalidParams),
        ];
        await using var server = await LspServer.Open(_folder.Path);
        foreach (var (method, parameters, code) in requests)
        {
            var answer = await server.Request(method, parameters is null ? null : JsonNode.Parse(parameters));
            Assert.Equal((method, parameters, code), (method, parameters, (int?)answer["error"]?["code"]));
        }

        Assert.Equal(0, await server.ShutDown());
    }

    [Fact]
    public async Task Notifications_with_a_fault_are_passed_over()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, SampleCatalog.Control);
        string[] methods =
        [
            "textDocument/didOpen", "textDocument/didChange", "textDocument/didSave", "textDocument/didClose", "workspace/didChangeWatchedFiles",
            "workspace/didChangeWorkspaceFolders", "$/setTrace", "$/cancelRequest", "$/progress", "$/無い", "無い", "initialized", "",
        ];
        string?[] parameters =
        [
            null, "null", "{}", "[]", "5", """{"textDocument":{}}""", """{"textDocument":{"uri":null,"version":null,"text":null}}""", """{"changes":[null]}""",
            """{"changes":[{"uri":null,"type":1}]}""", """{"event":{}}""", """{"event":{"added":[null],"removed":null}}""", """{"id":{}}""", """{"value":5}""",
        ];
        foreach (var method in methods)
            foreach (var one in parameters) server.Notify(method, one is null ? null : JsonNode.Parse(one));
        foreach (var changes in new[] { "null", "[null]", "[{}]", """[{"range":null,"text":null}]""", """[{"range":{"start":{"line":0}},"text":"x"}]""" })
            server.Notify("textDocument/didChange", JsonNode.Parse($$"""{"textDocument":{"uri":"{{uri}}","version":2},"contentChanges":{{changes}}}"""));

        var symbols = await server.Of("textDocument/documentSymbol", uri);
        Assert.Equal("運113", ((string?)symbols![0]!["name"])?[..4]);
        Assert.Equal(0, await server.ShutDown());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_keeps_its_place()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, "control 運113 𠮷野家\n");
        // A client that deletes one code unit of 𠮷 has the other one left, and escapes it.
        server.Send(LspFrame.Of(Encoding.UTF8.GetBytes($$$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{uri}}}","version":2},"contentChanges":[{"text":"control 運113 \ud842野家\n"}]}}""")));
        server.DidChange(uri, 3, (0, 13), (0, 14), "𠮷");
        Assert.Equal("運113 𠮷野家", (string?)(await server.Of("textDocument/documentSymbol", uri))![0]!["name"]);
    }

    private static bool IsError(JsonObject message) => message["method"] is null && message["error"] is not null;

    /// <summary>Waits until as many answers have come.</summary>
    private static async Task Answers(LspServer server, Func<JsonObject, bool> wanted, int count)
    {
        // The answer to what is sent last comes behind those that need no work.
        await server.Notification(_ => server.Notifications.Count(wanted) >= count);
        Assert.Equal(count, server.Notifications.Count(wanted));
    }
}
