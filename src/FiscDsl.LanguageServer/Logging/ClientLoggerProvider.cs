using FiscDsl.LanguageServer.Rpc;
using Microsoft.Extensions.Logging;

namespace FiscDsl.LanguageServer.Logging;

/// <summary>Shows the server's own messages in the client's log, the host's left aside; traces only where the client asks for them.</summary>
internal sealed class ClientLoggerProvider(ClientProxy client, Session session) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(client, session, categoryName.StartsWith("FiscDsl.", StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Logger(ClientProxy client, Session session, bool isOwn) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOwn && logLevel != LogLevel.None && (logLevel > LogLevel.Debug || session.Trace != "off");

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            var message = formatter(state, exception) + (exception is null ? "" : $": {exception}");
            _ = logLevel switch
            {
                LogLevel.Trace or LogLevel.Debug => client.LogTraceAsync(message),
                LogLevel.Information => client.LogMessageAsync(3, message),
                LogLevel.Warning => client.LogMessageAsync(2, message),
                _ => client.LogMessageAsync(1, message),
            };
        }
    }
}
