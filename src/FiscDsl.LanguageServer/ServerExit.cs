using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace FiscDsl.LanguageServer;

/// <summary>Ends the server: when the client says so, when its connection is lost, or when its process dies.</summary>
internal sealed class ServerExit(IHostApplicationLifetime lifetime)
{
    /// <summary>The process's exit code: 0 where the client had shut the server down, else 1.</summary>
    public int Code { get; private set; } = 1;

    /// <summary>See <see cref="ServerEnd.BadHeader"/>.</summary>
    public string? BadHeader { get; set; }

    /// <summary>Ends the server.</summary>
    public void End(int code)
    {
        Code = code;
        lifetime.StopApplication();
    }

    /// <summary>Ends the server when a process does: an editor that crashes sends no <c>exit</c>.</summary>
    public void With(int? processId)
    {
        if (processId is not { } id) return;
        _ = WaitAsync(id);
    }

    private async Task WaitAsync(int id)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync(lifetime.ApplicationStopping).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has gone already.
        }
        catch (OperationCanceledException)
        {
            return;
        }

        End(1);
    }
}
