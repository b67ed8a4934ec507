using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FiscDsl.Testing;

/// <summary>
/// <c>fisc lsp</c> as a process, and a client of it. <c>FISC_UNDER_TEST</c> names a native binary to run instead of the one
/// beside the tests.
/// </summary>
public sealed class LspServer : IAsyncDisposable
{
    /// <summary>Far beyond what any answer takes: reached only by a server that hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly Task<string> _error;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _pending = new();
    private readonly List<JsonObject> _notifications = [];
    private readonly List<(Func<JsonObject, bool> Wanted, TaskCompletionSource<JsonObject> Found)> _waiting = [];
    private int _id;

    private LspServer(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException("fisc did not start");
        _error = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(Read);
    }

    /// <summary>The process's number.</summary>
    public int ProcessId => _process.Id;

    /// <summary>What the server has said without being asked, requests of its own included, in order.</summary>
    public IReadOnlyList<JsonObject> Notifications
    {
        get
        {
            lock (_notifications) return [.. _notifications];
        }
    }

    /// <summary>What the process has written to its standard error, once it has ended.</summary>
    public Task<string> Error => _error;

    /// <summary>Starts a server and says nothing to it.</summary>
    public static LspServer Start(params string[] arguments)
    {
        string[] command = Environment.GetEnvironmentVariable("FISC_UNDER_TEST") is { Length: > 0 } native
            ? [native]
            : [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", Path.Join(AppContext.BaseDirectory, "fisc.dll")];
        return Launch([.. command, "lsp", .. arguments]);
    }

    /// <summary>Starts a server by its command line and says nothing to it.</summary>
    public static LspServer Launch(IReadOnlyList<string> command) => new(new ProcessStartInfo(command[0], command.Skip(1))
    {
        UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    });

    /// <summary>Starts a server on a folder and initializes it, as a client with the capabilities given.</summary>
    public static async Task<LspServer> Open(string folder, string capabilities = """{"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"publishDiagnostics":{}}}""", string? options = null, string locale = "ja")
    {
        var server = Start();
        await server.Initialize(folder, capabilities, options, locale);
        return server;
    }

    /// <summary>Says <c>initialize</c> and <c>initialized</c>.</summary>
    public async Task<JsonObject> Initialize(string folder, string capabilities = "{}", string? options = null, string locale = "ja")
    {
        var answer = await Request("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId, ["locale"] = locale, ["capabilities"] = JsonNode.Parse(capabilities),
            ["initializationOptions"] = options is null ? null : JsonNode.Parse(options),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = UriOf(folder), ["name"] = "見本" }),
        });
        Notify("initialized", new JsonObject());
        return answer;
    }

    /// <summary>The URI of a path.</summary>
    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Opens a document.</summary>
    public void DidOpen(string uri, string text, int version = 1) => Notify("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "fisc", ["version"] = version, ["text"] = text },
    });

    /// <summary>Replaces a stretch of a document.</summary>
    public void DidChange(string uri, int version, (int Line, int Character) start, (int Line, int Character) end, string text) => Notify("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = Range(start, end), ["text"] = text }),
    });

    /// <summary>Asks about a place and gives the result back.</summary>
    public Task<JsonNode?> At(string method, string uri, int line, int character) => Ask(method, new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = Position(line, character),
    });

    /// <summary>Asks about a document and gives the result back.</summary>
    public Task<JsonNode?> Of(string method, string uri) => Ask(method, new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

    /// <summary>Asks and gives the result back; an error fails the test.</summary>
    public async Task<JsonNode?> Ask(string method, JsonNode? parameters)
    {
        var answer = await Request(method, parameters);
        return answer["error"] is { } error ? throw new InvalidOperationException(error.ToJsonString()) : answer["result"];
    }

    /// <summary>Asks and gives the whole answer back.</summary>
    public Task<JsonObject> Request(string method, JsonNode? parameters = null) => Begin(method, parameters).Answer;

    /// <summary>Asks, without waiting.</summary>
    public (int Id, Task<JsonObject> Answer) Begin(string method, JsonNode? parameters = null)
    {
        var id = Interlocked.Increment(ref _id);
        var pending = _pending[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null) message["params"] = parameters;
        Send(LspFrame.Of(message));
        return (id, pending.Task.WaitAsync(Limit));
    }

    /// <summary>Says something that has no answer.</summary>
    public void Notify(string method, JsonNode? parameters = null)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null) message["params"] = parameters;
        Send(LspFrame.Of(message));
    }

    /// <summary>Sends bytes as they are.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        lock (_process)
        {
            _process.StandardInput.BaseStream.Write(bytes);
            _process.StandardInput.BaseStream.Flush();
        }
    }

    /// <summary>Waits for something the server says without being asked, from what it has said already on.</summary>
    public async Task<JsonObject> Notification(Func<JsonObject, bool> wanted)
    {
        TaskCompletionSource<JsonObject> found;
        lock (_notifications)
        {
            if (_notifications.Find(n => wanted(n)) is { } known) return known;
            found = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((wanted, found));
        }

        return await found.Task.WaitAsync(Limit);
    }

    /// <summary>Waits until a document's published findings are as wanted, and gives them back.</summary>
    public async Task<JsonArray> Diagnostics(string uri, Func<JsonArray, bool> wanted)
    {
        var published = await Notification(n => (string?)n["method"] == "textDocument/publishDiagnostics" && (string?)n["params"]?["uri"] == uri && wanted(n["params"]!["diagnostics"]!.AsArray()));
        return published["params"]!["diagnostics"]!.AsArray();
    }

    /// <summary>Forgets what the server has said, so that <see cref="Notification"/> waits for what comes.</summary>
    public void Forget()
    {
        lock (_notifications) _notifications.Clear();
    }

    /// <summary>Closes the server's input without a word.</summary>
    public void Hangup() => _process.StandardInput.Close();

    /// <summary>Waits for the process's end.</summary>
    public async Task<int> End()
    {
        await _process.WaitForExitAsync().WaitAsync(Limit);
        return _process.ExitCode;
    }

    /// <summary>Ends the session as the protocol has it.</summary>
    public async Task<int> ShutDown()
    {
        await Request("shutdown");
        Notify("exit");
        return await End();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _reading.WaitAsync(Limit);
        await _error.WaitAsync(Limit);
        _process.Dispose();
    }

    /// <summary>A place.</summary>
    public static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    /// <summary>A stretch.</summary>
    public static JsonObject Range((int Line, int Character) start, (int Line, int Character) end) =>
        new() { ["start"] = Position(start.Line, start.Character), ["end"] = Position(end.Line, end.Character) };

    private async Task Read()
    {
        await using var output = new BufferedStream(_process.StandardOutput.BaseStream);
        while (await LspFrame.Read(output) is { } message)
        {
            if (message["method"] is null && message["id"] is JsonValue id && id.GetValueKind() == JsonValueKind.Number && _pending.TryRemove((int)id, out var pending))
            {
                pending.SetResult(message);
                continue;
            }

            // A client answers what it is asked.
            if (message["method"] is not null && message["id"] is { } asked) Send(LspFrame.Of(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked.DeepClone(), ["result"] = null }));
            lock (_notifications)
            {
                _notifications.Add(message);
                foreach (var (wanted, found) in _waiting) if (!found.Task.IsCompleted && wanted(message)) found.SetResult(message);
                _waiting.RemoveAll(static w => w.Found.Task.IsCompleted);
            }
        }

        foreach (var pending in _pending.Values) pending.TrySetException(Ended());
        lock (_notifications) foreach (var (_, found) in _waiting) found.TrySetException(Ended());

        static EndOfStreamException Ended() => new("The server has ended.");
    }
}
