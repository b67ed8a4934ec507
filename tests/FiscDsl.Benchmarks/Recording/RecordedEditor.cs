using System.Text.Json.Nodes;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>An editor: what it says of itself, and how its part of a recording is called.</summary>
/// <param name="Name">Its name in a recording.</param>
/// <param name="Locale">The language of its user.</param>
/// <param name="Capabilities">What it can do.</param>
/// <param name="Options">What it asks for beyond the protocol; null for nothing.</param>
internal sealed record EditorClient(string Name, string Locale, string Capabilities, string? Options)
{
    /// <summary>A Japanese editor that can do all that the server makes use of, and asks for findings itself.</summary>
    public static EditorClient Rich { get; } = new(
        "editor-ja", "ja",
        """
        {"workspace":{"workspaceEdit":{"documentChanges":true,"snippetEditSupport":true}},
         "textDocument":{"diagnostic":{},"hover":{"contentFormat":["markdown"]},"definition":{"linkSupport":true},
          "completion":{"completionItem":{"snippetSupport":true,"labelDetailsSupport":true,"documentationFormat":["markdown"],"insertTextModeSupport":{"valueSet":[1,2]}}}}}
        """,
        """{"diagnostics":"pull","rulesUri":"https://example.com/rules","referencesCommand":"show.references","acceptCommand":"ask.reason"}""");

    /// <summary>An English editor that can do the least and is told of findings.</summary>
    public static EditorClient Plain { get; } = new("editor-en", "en", """{"textDocument":{"publishDiagnostics":{}}}""", null);

    /// <summary>True where findings are asked for.</summary>
    public bool PullsDiagnostics => Options is not null;
}

/// <summary>A language server with an editor that asks it.</summary>
internal sealed class RecordedEditor : IAsyncDisposable
{
    private readonly LspServer _server;

    private RecordedEditor(LspServer server, EditorClient client, JsonObject welcome) => (_server, Client, Welcome) = (server, client, welcome);

    /// <summary>Which editor it is.</summary>
    public EditorClient Client { get; }

    /// <summary>The answer to <c>initialize</c>.</summary>
    public JsonObject Welcome { get; }

    /// <summary>Starts a server on a folder, which is made where it is missing.</summary>
    public static async Task<RecordedEditor> Start(FiscProgram program, EditorClient client, string folder)
    {
        Directory.CreateDirectory(folder);
        var server = program.Serve();
        return new(server, client, await server.Initialize(folder, client.Capabilities, client.Options, client.Locale));
    }

    /// <summary>Adds a folder to the workspace.</summary>
    public void OpenFolder(string folder) => ChangeFolders([folder], []);

    /// <summary>Takes a folder from the workspace.</summary>
    public void CloseFolder(string folder) => ChangeFolders([], [folder]);

    /// <summary>Opens documents; an editor that is told of findings waits for them.</summary>
    /// <returns>The findings by the documents' URIs; none for an editor that asks.</returns>
    public async Task<IReadOnlyList<(string Uri, JsonNode? Findings)>> Open(IReadOnlyList<(string Uri, string Text)> documents)
    {
        _server.Forget();
        foreach (var (uri, text) in documents) _server.DidOpen(uri, text);
        if (Client.PullsDiagnostics) return [];
        var told = new List<(string, JsonNode?)>();
        // Until a document is open, what is told of it has no version.
        foreach (var (uri, _) in documents) await _server.Notification(n => IsOf(n, uri));
        foreach (var (uri, _) in documents) told.Add((uri, _server.Notifications.Last(n => IsOf(n, uri))["params"]?["diagnostics"]));
        return told;

        static bool IsOf(JsonObject notification, string uri) =>
            (string?)notification["method"] == "textDocument/publishDiagnostics" && (string?)notification["params"]?["uri"] == uri && notification["params"]?["version"] is not null;
    }

    /// <summary>Closes a document.</summary>
    public void Close(string uri) => _server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = Document(uri) });

    /// <summary>Replaces a stretch of a document.</summary>
    public void Change(string uri, int version, (int Line, int Character) start, (int Line, int Character) end, string text) => _server.DidChange(uri, version, start, end, text);

    /// <summary>Asks, and gives the result back, or the error as an object of that name.</summary>
    public async Task<JsonNode?> Ask(string method, JsonObject parameters)
    {
        var answer = await _server.Request(method, parameters);
        return answer["error"] is { } error ? new JsonObject { ["error"] = error.DeepClone() } : answer["result"];
    }

    /// <summary>The name of a document.</summary>
    public static JsonObject Document(string uri) => new() { ["uri"] = uri };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.ShutDown();
        await _server.DisposeAsync();
    }

    private void ChangeFolders(string[] added, string[] removed) => _server.Notify("workspace/didChangeWorkspaceFolders", new JsonObject
    {
        ["event"] = new JsonObject { ["added"] = Folders(added), ["removed"] = Folders(removed) },
    });

    private static JsonArray Folders(string[] folders) => [.. folders.Select(static f => new JsonObject { ["uri"] = LspServer.UriOf(f), ["name"] = "記録" })];
}
