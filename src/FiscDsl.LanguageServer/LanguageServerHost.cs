using FiscDsl.Diagnostics;
using FiscDsl.LanguageServer.Features;
using FiscDsl.LanguageServer.Features.Commands;
using FiscDsl.LanguageServer.Features.Completion;
using FiscDsl.LanguageServer.Features.Diagnostics;
using FiscDsl.LanguageServer.Features.Editing;
using FiscDsl.LanguageServer.Features.Navigation;
using FiscDsl.LanguageServer.Features.Structure;
using FiscDsl.LanguageServer.Logging;
using FiscDsl.LanguageServer.Rpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FiscDsl.LanguageServer;

/// <summary>How to run the server.</summary>
/// <param name="Language">The language of messages where the client does not say.</param>
/// <param name="LogFile">Where to log; null for nowhere but the client's own log.</param>
public sealed record ServerOptions(MessageLanguage Language, string? LogFile);

/// <summary>How a server has ended.</summary>
/// <param name="Code">The exit code: 0 where the client ended the session as the protocol has it, else 1.</param>
/// <param name="BadHeader">What came in the place of a message's header and ended the connection: its first line, as far as it is ASCII; null for another end.</param>
public sealed record ServerEnd(int Code, string? BadHeader);

/// <summary>The language server as a process has it.</summary>
public static class LanguageServerHost
{
    /// <summary>Serves one client.</summary>
    /// <param name="options">How to run.</param>
    /// <param name="input">What the client says.</param>
    /// <param name="output">What it is told. Nothing else may be written there.</param>
    /// <returns>How it ended.</returns>
    public static async Task<ServerEnd> RunAsync(ServerOptions options, Stream input, Stream output)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(options).AddSingleton(new ClientStreams(input, output));
        builder.Services.AddSingleton<Session>().AddSingleton<ClientProxy>().AddSingleton<ServerExit>().AddSingleton<Requests>().AddSingleton<ProgressReporter>().AddSingleton<WatchedFiles>();
        builder.Services.AddRpcTarget<Lifecycle>().AddRpcTarget<Synchronization>().AddRpcTarget<PulledDiagnostics>();
        builder.Services.AddRpcTarget<StructureRequests>().AddRpcTarget<SemanticTokensRequests>().AddRpcTarget<FormattingRequests>().AddRpcTarget<CodeActionRequests>();
        builder.Services.AddRpcTarget<CompletionRequests>();
        builder.Services.AddRpcTarget<HoverRequests>().AddRpcTarget<NavigationRequests>().AddRpcTarget<RenameRequests>().AddRpcTarget<WorkspaceSymbolRequests>();
        builder.Services.AddSingleton<BuildCommand>().AddSingleton<CatalogCommand>().AddSingleton<DiffCommand>().AddSingleton<ReturnCommand>().AddSingleton<PlanCommand>().AddRpcTarget<ExecuteCommand>();
        builder.Services.AddSingleton<DiagnosticsPublisher>().AddHostedService(static services => services.GetRequiredService<DiagnosticsPublisher>());
        builder.Services.AddHostedService<ConnectionService>();
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.Logging.Services.AddSingleton<ILoggerProvider, ClientLoggerProvider>();
        if (options.LogFile is { } file) builder.Logging.AddProvider(new FileLoggerProvider(file));
        using var host = builder.Build();
        var exit = host.Services.GetRequiredService<ServerExit>();
        await host.RunAsync().ConfigureAwait(false);
        return new(exit.Code, exit.BadHeader);
    }
}
