using System.Globalization;
using FiscDsl.Files;
using Microsoft.Extensions.Logging;

namespace FiscDsl.LanguageServer.Logging;

/// <summary>Writes the log to a file, a line a message; several servers may share one.</summary>
internal sealed class FileLoggerProvider(string path) : ILoggerProvider
{
    private readonly TextWriter _file = TextWriter.Synchronized(new StreamWriter(DirectOutput.Append(path)) { AutoFlush = true });

    public ILogger CreateLogger(string categoryName) => new Logger(_file, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    public void Dispose() => _file.Dispose();

    private sealed class Logger(TextWriter file, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var time = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            file.WriteLine($"{time} {logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : "\n" + exception)}");
        }
    }
}
