using FiscDsl.LanguageServer.Features;
using FiscDsl.LanguageServer.Features.Diagnostics;
using FiscDsl.LanguageServer.Rpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer;

/// <summary>The streams to the client.</summary>
internal sealed record ClientStreams(Stream Input, Stream Output);

/// <summary>Talks with the client until it goes.</summary>
internal sealed class ConnectionService(
    ClientStreams streams, Session session, ClientProxy client, ServerExit exit, DiagnosticsPublisher publisher,
    Lifecycle lifecycle, Synchronization synchronization, PulledDiagnostics pulled, ILogger<ConnectionService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var formatter = LspJson.CreateFormatter();
        var handler = new MessageHandler(streams.Output, streams.Input, formatter, exception => Log.NotJson(logger, exception.Message));
        using var rpc = new LspConnection(handler, session, logger);
        Add(rpc, lifecycle);
        Add(rpc, synchronization);
        Add(rpc, pulled);
        client.Connect(rpc);
        rpc.Disconnected += (_, e) => Log.Disconnected(logger, e.Reason, e.Description);
        lifecycle.Agreed = () =>
        {
            if (!session.PullsDiagnostics) session.Workspace.Changed = publisher.Signal;
        };
        rpc.StartListening();
        try
        {
            await rpc.Completion.WaitAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.ConnectionBroke(logger, exception.Message);
        }
        finally
        {
            if (!stoppingToken.IsCancellationRequested) exit.End(session.State == SessionState.ShutDown ? 0 : 1);
        }
    }

    private static void Add<T>(JsonRpc rpc, T target)
        where T : class, PolyType.IShapeable<T> =>
        rpc.AddLocalRpcTarget(RpcTargetMetadata.FromShape<T>(), target, new JsonRpcTargetOptions { DisposeOnDisconnect = false });
}
