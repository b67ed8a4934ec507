using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>An editor on the sample catalog that asks what may be inserted; <c>┃</c> is its cursor.</summary>
internal sealed class CompletionClient : IAsyncDisposable
{
    /// <summary>What an editor says of itself that can do all of it.</summary>
    public const string Capable = """
        {"textDocument":{"publishDiagnostics":{},"completion":{"completionItem":{"snippetSupport":true,"labelDetailsSupport":true,"documentationFormat":["markdown"],"insertTextModeSupport":{"valueSet":[1,2]}}}}}
        """;

    private const char Cursor = '┃';

    private readonly TemporaryDirectory _folder = new();
    private readonly bool _countsBytes;
    private LspServer? _server;
    private int _documents;

    private CompletionClient(bool countsBytes) => _countsBytes = countsBytes;

    public LspServer Server => _server ?? throw new InvalidOperationException("no server");

    /// <summary>The document that was asked about last.</summary>
    public string Uri { get; private set; } = "";

    /// <summary>Opens the catalog, with other files beside those of the sample.</summary>
    public static async Task<CompletionClient> Open(string capabilities = Capable, string locale = "ja", bool isEmpty = false, params (string Name, string Text)[] files)
    {
        var client = new CompletionClient(capabilities.Contains("utf-8", StringComparison.Ordinal));
        if (!isEmpty) SampleCatalog.Write(client._folder);
        foreach (var (name, text) in files) client._folder.Write(name, text);
        client._server = await LspServer.Open(client._folder.Path, capabilities, locale: locale);
        return client;
    }

    /// <summary>The URI of a file of the catalog, which need not be there.</summary>
    public string FileUri(string name) => LspServer.UriOf(_folder[name]);

    /// <summary>What is offered in a document at its cursor.</summary>
    public async Task<IReadOnlyList<JsonNode>> Offered(string marked, string? trigger = null, string? name = null)
    {
        var (text, line, character) = Place(marked);
        Close();
        Uri = LspServer.UriOf(_folder[name ?? $"下書き{(++_documents).ToString(CultureInfo.InvariantCulture)}.fisc"]);
        Server.DidOpen(Uri, text);
        return await OfferedAt(line, character, trigger);
    }

    /// <summary>What is offered at a place of the document that is open. Every edit must stay on the place's line and hold it.</summary>
    public async Task<IReadOnlyList<JsonNode>> OfferedAt(int line, int character, string? trigger = null)
    {
        var answer = await Server.Ask("textDocument/completion", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri }, ["position"] = LspServer.Position(line, character),
            ["context"] = trigger is null ? new JsonObject { ["triggerKind"] = 1 } : new JsonObject { ["triggerKind"] = 2, ["triggerCharacter"] = trigger },
        });
        var items = answer!["items"]!.AsArray();
        Assert.Equal(items.Count > 0, (bool)answer["isIncomplete"]!);
        Assert.All(items, item =>
        {
            var range = item!["textEdit"]!["range"]!;
            Assert.Equal((line, line), ((int)range["start"]!["line"]!, (int)range["end"]!["line"]!));
            Assert.InRange(character, (int)range["start"]!["character"]!, (int)range["end"]!["character"]!);
        });
        Assert.Equal(items.Select(static i => (string?)i!["sortText"]), items.Select(static i => (string?)i!["sortText"]).Order(StringComparer.Ordinal));
        return [.. items.Select(static i => i!)];
    }

    /// <summary>The labels that an editor shows which keeps what begins with what is typed.</summary>
    public async Task<string> Shown(string marked, string? trigger = null) =>
        string.Join(" | ", (await Offered(marked, trigger)).Where(i => ((string)i["filterText"]!).StartsWith(Typed(marked, i), StringComparison.OrdinalIgnoreCase)).Select(static i => (string?)i["label"]));

    /// <summary>The document after an item is taken; the stops of a snippet stay as the protocol writes them.</summary>
    public async Task<string> Taken(string marked, string label, string? name = null)
    {
        var item = (await Offered(marked, name: name)).First(i => (string?)i["label"] == label);
        return TextEdits.Apply(marked.Replace(Cursor.ToString(), "", StringComparison.Ordinal), new JsonArray(item["textEdit"]!.DeepClone()));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    // The document stays open until the next one, for what is asked about its items.
    private void Close()
    {
        if (Uri.Length > 0) Server.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri } });
    }

    private (string Text, int Line, int Character) Place(string marked)
    {
        var before = marked[..marked.IndexOf(Cursor, StringComparison.Ordinal)];
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return (before + marked[(before.Length + 1)..], before.Count(static c => c == '\n'), _countsBytes ? Encoding.UTF8.GetByteCount(line) : line.Length);
    }

    private static string Typed(string marked, JsonNode item)
    {
        var before = marked[..marked.IndexOf(Cursor, StringComparison.Ordinal)];
        return before[(before.LastIndexOf('\n') + 1)..][(int)item["textEdit"]!["range"]!["start"]!["character"]!..];
    }
}
