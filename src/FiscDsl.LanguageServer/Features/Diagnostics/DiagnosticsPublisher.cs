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

    private sealed record Published(string Uri, FileInCatalog File, ConvertedDiagnostics Diagnostics)
    {
        public bool HasFindings => Diagnostics.Items.Length > 0;
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
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var catalog in snapshot.Catalogs)
        {
            for (var index = 0; index < catalog.Files.Length; index++)
            {
                // Another state is waiting; what it has in common with this one is told then.
                if (_changed.CurrentCount > 0) return;
                var file = new FileInCatalog(catalog, index);
                present.Add(file.File.Key);
                await PublishAsync(file).ConfigureAwait(false);
            }
        }

        foreach (var (key, gone) in _published.Where(p => !present.Contains(p.Key)).ToList())
        {
            _published.Remove(key);
            if (gone.HasFindings) await client.PublishDiagnosticsAsync(new(gone.Uri, null, [])).ConfigureAwait(false);
        }
    }

    private async Task PublishAsync(FileInCatalog file)
    {
        var known = _published.GetValueOrDefault(file.File.Key);
        if (known is not null && known.Uri == file.File.Uri && IsTold(known.File, file)) return;
        var diagnostics = DiagnosticConverter.Of(file, session, known?.Diagnostics ?? ConvertedDiagnostics.None);
        _published[file.File.Key] = new(file.File.Uri, file, diagnostics);
        // A file that never had findings has nothing to clear; an open document is told all the same, for it may wait for it.
        if (diagnostics.Items.Length == 0 && known is not { HasFindings: true } && file.File.Version is null) return;
        await client.PublishDiagnosticsAsync(new(file.File.Uri, file.File.Version, diagnostics.Items)).ConfigureAwait(false);
    }

    private static bool IsTold(FileInCatalog told, FileInCatalog now) =>
        ReferenceEquals(told.Catalog, now.Catalog)
        || ((told.File.Version is null) == (now.File.Version is null) && now.Catalog.Compilation.HasSameFindings(now.Index, told.Catalog.Compilation, told.Index));
}
