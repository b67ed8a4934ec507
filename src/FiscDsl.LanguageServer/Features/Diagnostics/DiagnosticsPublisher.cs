using FiscDsl.LanguageServer.Logging;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FiscDsl.LanguageServer.Features.Diagnostics;

/// <summary>
/// Tells the client of findings as they change. There is no delay: states that come while one is told are skipped, but
/// for the last. Of a state, only files whose findings differ from what the client has are told again.
/// </summary>
internal sealed class DiagnosticsPublisher(Session session, ClientProxy client, ILogger<DiagnosticsPublisher> logger) : BackgroundService
{
    private readonly SemaphoreSlim _changed = new(0, 1);
    private readonly Dictionary<string, Published> _published = new(StringComparer.Ordinal);
    private Snapshot? _told;

    /// <summary>What the client was told of a file. It holds on to no state of the workspace, for that would last as long as the file is left alone.</summary>
    private sealed record Published(string Uri, bool IsOpen, ConvertedDiagnostics Diagnostics)
    {
        public bool HasFindings => Diagnostics.Items.Length > 0 || Diagnostics.Notice is not null;

        public bool IsSame(Published other) => Uri == other.Uri && IsOpen == other.IsOpen && Diagnostics.Notice == other.Diagnostics.Notice && Diagnostics.Items.SequenceEqual(other.Diagnostics.Items, ReferenceEqualityComparer.Instance);
    }

    /// <summary>Says that there is a new state.</summary>
    public void Signal()
    {
        lock (_changed)
            if (_changed.CurrentCount == 0) _changed.Release();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _changed.WaitAsync(stoppingToken).ConfigureAwait(false);
            try
            {
                await PublishAsync(session.Workspace.Current).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next change finds the workspace as good as new.
                Log.NotPublished(logger, exception);
            }
        }
    }

    private async Task PublishAsync(Snapshot snapshot)
    {
        // Until all of a state is told, no state is what the client has.
        var told = _told;
        _told = null;
        var hasSameFiles = told is not null && told.HasSameFiles(snapshot);
        for (var catalog = 0; catalog < snapshot.All.Length; catalog++)
        {
            var (now, before) = (snapshot.All[catalog], hasSameFiles ? told?.All[catalog] : null);
            for (var index = now.FirstTold; index < now.Files.Length && now != before; index++)
            {
                // Another state is waiting; what it has in common with this one is told then.
                if (_changed.CurrentCount > 0) return;
                if (before is not null && ReferenceEquals(now.Files[index], before.Files[index]) && now.Compilation.HasSameFindings(index, before.Compilation, index)) continue;
                await PublishAsync(new FileInCatalog(now, index)).ConfigureAwait(false);
            }
        }

        if (!hasSameFiles) await ClearAsync(gone: key => snapshot.Find(key) is null).ConfigureAwait(false);
        _told = snapshot;
    }

    private async Task ClearAsync(Func<string, bool> gone)
    {
        foreach (var (key, published) in _published.Where(p => gone(p.Key)).ToList())
        {
            _published.Remove(key);
            if (published.HasFindings) await client.PublishDiagnosticsAsync(new(published.Uri, null, [])).ConfigureAwait(false);
        }
    }

    private async Task PublishAsync(FileInCatalog file)
    {
        var (key, uri, version) = (file.File.Key, file.File.Uri, file.File.Version);
        var known = _published.GetValueOrDefault(key);
        var now = new Published(uri, version is not null, DiagnosticConverter.Of(file, session, known?.Diagnostics ?? ConvertedDiagnostics.None));
        _published[key] = now;
        if (known is not null && known.IsSame(now)) return;
        // A file that never had findings has nothing to clear; an open document is told all the same, for it may wait for it.
        if (!now.HasFindings && known is not { HasFindings: true } && !now.IsOpen) return;
        // The client may take both names for one document, so what it has by the old one goes first.
        if (known is { HasFindings: true } && known.Uri != uri) await client.PublishDiagnosticsAsync(new(known.Uri, null, [])).ConfigureAwait(false);
        await client.PublishDiagnosticsAsync(new(uri, version, now.Diagnostics.Told)).ConfigureAwait(false);
    }
}
