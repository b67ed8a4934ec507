using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using FiscDsl.Diagnostics;
using FiscDsl.Testing;

namespace FiscDsl.Benchmarks;

/// <summary>An editor that works on one file of a catalog and waits for what the server says of each change.</summary>
internal sealed class EditorSession : IAsyncDisposable
{
    private const string UnknownSource = "99";

    private readonly LspServer _server;
    private readonly EditedCatalog _catalog;
    private string _written;
    private int _version = 1;

    private EditorSession(LspServer server, EditedCatalog catalog)
    {
        _server = server;
        _catalog = catalog;
        _written = catalog.Source;
    }

    /// <summary>From the process's start to the first findings, which are complete.</summary>
    public TimeSpan ColdStart { get; private init; }

    /// <summary>The process's resident memory in bytes.</summary>
    public long ResidentMemory => Status("VmRSS");

    /// <summary>The most it ever was.</summary>
    public long PeakMemory => Status("VmHWM");

    /// <summary>The process's number.</summary>
    public int ProcessId => _server.ProcessId;

    /// <summary>Starts a server on a catalog and opens the file that is edited.</summary>
    public static async Task<EditorSession> Open(string server, EditedCatalog catalog)
    {
        var watch = Stopwatch.StartNew();
        var process = LspServer.Launch([.. server.EndsWith(".dll", StringComparison.Ordinal) ? new[] { "dotnet", server } : [server], "lsp"]);
        await process.Initialize(catalog.Folder, """{"textDocument":{"publishDiagnostics":{}}}""");
        process.DidOpen(catalog.Uri, catalog.Text);
        await process.Diagnostics(catalog.Uri, static _ => true);
        return new EditorSession(process, catalog) { ColdStart = watch.Elapsed };
    }

    /// <summary>Cites a source that there is not, or takes that back, and waits until the findings have changed.</summary>
    public async Task<TimeSpan> Edit()
    {
        var breaks = _written != UnknownSource;
        _server.Forget();
        var watch = Stopwatch.StartNew();
        Write(breaks ? UnknownSource : _catalog.Source);
        await _server.Diagnostics(_catalog.Uri, findings => findings.Any(IsUnknownSource) == breaks);
        return watch.Elapsed;
    }

    /// <summary>Types the first character of a source's id, and at once asks what may stand there.</summary>
    public async Task<TimeSpan> Complete()
    {
        Write(_catalog.Source[..1]);
        var watch = Stopwatch.StartNew();
        var found = await _server.At("textDocument/completion", _catalog.Uri, _catalog.Line, _catalog.Character + 1);
        var elapsed = watch.Elapsed;
        if ((found?["items"] ?? found) is not JsonArray { Count: > 0 }) throw new InvalidOperationException("Nothing to complete with.");
        Write(_catalog.Source);
        return elapsed;
    }

    /// <summary>Asks for what an editor draws of the file anew.</summary>
    public async Task Draw()
    {
        await _server.Of("textDocument/semanticTokens/full", _catalog.Uri);
        await _server.Of("textDocument/documentSymbol", _catalog.Uri);
        await _server.Of("textDocument/codeLens", _catalog.Uri);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.ShutDown();
        await _server.DisposeAsync();
    }

    private void Write(string source)
    {
        _server.DidChange(_catalog.Uri, ++_version, (_catalog.Line, _catalog.Character), (_catalog.Line, _catalog.Character + _written.Length), source);
        _written = source;
    }

    private static bool IsUnknownSource(JsonNode? finding) => (string?)finding?["code"] == NameDiagnostics.UnknownSource.Code;

    private long Status(string name)
    {
        var line = File.ReadLines($"/proc/{_server.ProcessId}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line.AsSpan(name.Length + 1).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
    }
}
