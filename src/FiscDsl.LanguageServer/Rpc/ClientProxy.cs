using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>What the server says to the client. Nothing is sent before a connection is set, nor once it has gone.</summary>
internal sealed class ClientProxy
{
    private volatile JsonRpc? _rpc;

    /// <summary>Sets the connection.</summary>
    public void Connect(JsonRpc rpc) => _rpc = rpc;

    /// <summary><c>textDocument/publishDiagnostics</c>.</summary>
    public Task PublishDiagnosticsAsync(PublishDiagnosticsParams parameters)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["uri"] = parameters.Uri, ["diagnostics"] = parameters.Diagnostics };
        if (parameters.Version is { } version) arguments["version"] = version;
        return NotifyAsync("textDocument/publishDiagnostics", arguments);
    }

    /// <summary><c>window/logMessage</c> of a type: 1 error, 2 warning, 3 info, 4 log.</summary>
    public Task LogMessageAsync(int type, string message) =>
        NotifyAsync("window/logMessage", new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = type, ["message"] = message });

    /// <summary><c>$/logTrace</c>.</summary>
    public Task LogTraceAsync(string message) => NotifyAsync("$/logTrace", new Dictionary<string, object?>(StringComparer.Ordinal) { ["message"] = message });

    /// <summary><c>window/showMessage</c> of a type: 1 error, 2 warning, 3 info.</summary>
    public Task ShowMessageAsync(int type, string message) =>
        NotifyAsync("window/showMessage", new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = type, ["message"] = message });

    /// <summary><c>$/progress</c>.</summary>
    public Task ProgressAsync(JsonElement token, WorkDoneProgress value) =>
        NotifyAsync("$/progress", new Dictionary<string, object?>(StringComparer.Ordinal) { ["token"] = token, ["value"] = value });

    /// <summary><c>window/workDoneProgress/create</c>.</summary>
    public Task CreateProgressAsync(JsonElement token) =>
        RequestAsync("window/workDoneProgress/create", new Dictionary<string, object?>(StringComparer.Ordinal) { ["token"] = token });

    /// <summary><c>client/registerCapability</c>.</summary>
    public Task RegisterAsync(Registration[] registrations) =>
        RequestAsync("client/registerCapability", new Dictionary<string, object?>(StringComparer.Ordinal) { ["registrations"] = registrations });

    /// <summary><c>client/unregisterCapability</c>, whose parameter the protocol misspells.</summary>
    public Task UnregisterAsync(Unregistration[] registrations) =>
        RequestAsync("client/unregisterCapability", new Dictionary<string, object?>(StringComparer.Ordinal) { ["unregisterations"] = registrations });

    /// <summary>A request to refresh without parameters, such as <c>workspace/codeLens/refresh</c>.</summary>
    public Task RefreshAsync(string method) => RequestAsync(method, null);

    private Task NotifyAsync(string method, Dictionary<string, object?> arguments) =>
        _rpc is { IsDisposed: false } rpc ? Guarded(rpc.NotifyWithParameterObjectAsync(method, arguments, null)) : Task.CompletedTask;

    private Task RequestAsync(string method, Dictionary<string, object?>? arguments) =>
        _rpc is { IsDisposed: false } rpc ? Guarded(rpc.InvokeWithParameterObjectAsync<JsonElement?>(method, arguments, null, CancellationToken.None)) : Task.CompletedTask;

    private static async Task Guarded(Task sending)
    {
        try
        {
            await sending.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ConnectionLostException or ObjectDisposedException or RemoteRpcException or IOException)
        {
            // The client has gone, or refuses what it had offered; there is nobody to tell.
        }
    }
}
