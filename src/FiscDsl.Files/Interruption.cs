using System.Runtime.InteropServices;

namespace FiscDsl.Files;

/// <summary>
/// Ctrl-C and its like while something is being written: what is unfinished is taken away, then the process ends.
/// Nothing is registered before the first <see cref="Cleanup"/>, so that commands that only read end as the system
/// has it.
/// </summary>
public static class Interruption
{
    private static readonly Lock Gate = new();
    private static readonly List<Action> Cleanups = [];
    private static readonly List<PosixSignalRegistration> Signals = [];

    /// <summary>Runs an action on interruption, until the result is disposed.</summary>
    public static IDisposable Cleanup(Action action)
    {
        lock (Gate)
        {
            if (Signals.Count == 0)
            {
                Signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => End(ExitCodeOf(2))));
                Signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => End(ExitCodeOf(1))));
                Signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => End(ExitCodeOf(15))));
            }

            Cleanups.Add(action);
            return new Registration(action);
        }
    }

    /// <summary>Does something that an interruption comes either before or after.</summary>
    public static void Atomically(Action action)
    {
        lock (Gate) action();
    }

    /// <summary>Ends the process, whatever its other threads do.</summary>
    /// <param name="exitCode">The exit code.</param>
    public static void End(int exitCode)
    {
        // The gate stays shut until the process is gone: nothing new is begun behind the cleaning.
        lock (Gate)
        {
            foreach (var cleanup in Cleanups) cleanup();
            Environment.Exit(exitCode);
        }
    }

    // As shells count: 130 for Ctrl-C.
    private static int ExitCodeOf(int signal) => 128 + signal;

    private sealed class Registration(Action action) : IDisposable
    {
        public void Dispose()
        {
            lock (Gate) Cleanups.Remove(action);
        }
    }
}
