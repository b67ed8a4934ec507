using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;

namespace FiscDsl.LanguageServer;

/// <summary>Shows long work where the client can: under the token it gave, or under one that the server asks for.</summary>
internal sealed class ProgressReporter(Session session, ClientProxy client)
{
    private int _last;

    /// <summary>Begins to show work, until the result is disposed of.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="token">The client's token; null where it gave none.</param>
    public Work Begin(string title, JsonElement? token)
    {
        if (token is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } given)
        {
            if (session.Client?.Window?.WorkDoneProgress != true) return new Work(null);
            given = JsonSerializer.SerializeToElement($"fisc-{Interlocked.Increment(ref _last)}", LspJson.Wire.String);
            _ = client.CreateProgressAsync(given);
        }

        _ = client.ProgressAsync(given, new("begin", title, null, 0));
        return new Work(value => _ = client.ProgressAsync(given, value));
    }

    /// <summary>Work that is shown. Shares are told when they differ by a percent.</summary>
    internal sealed class Work(Action<WorkDoneProgress>? send) : IProgress<double>, IDisposable
    {
        private int _percentage;

        /// <inheritdoc/>
        public void Report(double value)
        {
            var percentage = (int)(value * 100);
            if (percentage <= Interlocked.Exchange(ref _percentage, percentage)) return;
            send?.Invoke(new("report", null, null, percentage));
        }

        /// <inheritdoc/>
        public void Dispose() => send?.Invoke(new("end", null, null, null));
    }
}
