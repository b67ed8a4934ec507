using FiscDsl.LanguageServer.Features;
using FiscDsl.LanguageServer.Features.Diagnostics;
using FiscDsl.LanguageServer.Logging;
using FiscDsl.LanguageServer.Rpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FiscDsl.LanguageServer;

/// <summary>The streams to the client.</summary>
internal sealed record ClientStreams(Stream Input, Stream Output);

/// <summary>Talks with the client until it goes.</summary>
internal sealed class ConnectionService(
    ClientStreams streams, Session session, ClientProxy client, ServerExit exit, DiagnosticsPublisher publisher,
    Lifecycle lifecycle, IEnumerable<RpcTarget> targets, ILogger<ConnectionService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var formatter = LspJson.CreateFormatter();
        var handler = new MessageHandler(streams.Output, streams.Input, formatter, () => session.State == SessionState.Started, reason => Log.NoMessage(logger, reason));
        using var rpc = new LspConnection(handler, session, logger);
        foreach (var target in targets) rpc.AddLocalRpcTarget(target.Metadata, target.Instance, null);
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
            exit.BadHeader = (exception as BadHeaderException)?.Line;
            Log.ConnectionBroke(logger, exception.Message);
        }
        finally
        {
            if (!stoppingToken.IsCancellationRequested) exit.End(session.State == SessionState.ShutDown ? 0 : 1);
        }
    }
}
