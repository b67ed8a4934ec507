using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using FiscDsl.Files;

namespace FiscDsl.Cli.Output;

/// <summary>
/// What is said where the tool itself fails, on whatever thread: a line, and never a stack trace unless it was asked for. There
/// may be no memory left, or nothing to write to.
/// </summary>
internal sealed partial class Failure
{
    // ENOMEM, and EAGAIN on Linux: no more memory, or no more threads.
    private const int OutOfMemory = 12;
    private const int TryAgain = 11;
    private const int StandardError = 2;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Messages _messages;
    private readonly Lock _telling = new();
    private bool _isTold;

    /// <summary>Begins to listen for what nobody catches.</summary>
    public Failure(Messages messages)
    {
        _messages = messages;
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
        {
            if (unhandled.ExceptionObject is Exception exception) Interruption.End(Tell(exception));
        };
    }

    /// <summary>Tells what has gone wrong, once: where there is no memory, all threads fail at the same time.</summary>
    /// <returns>The exit code.</returns>
    public int Tell(Exception exception)
    {
        // Who comes second waits, so that the process does not end before the first has spoken.
        lock (_telling)
        {
            if (!_isTold) Say(exception);
            _isTold = true;
        }

        return ExitCode.Failure;
    }

    private void Say(Exception exception)
    {
        if (IsLackOfMemory(exception))
        {
            Say(Messages.UsageError(_messages.OutOfMemory));
        }
        else if (FaultReason.IsFileFault(exception))
        {
            // Commands see to their own files; what is left is standard output.
            Say(Messages.UsageError(_messages.CannotWriteOutput(FaultReason.Of(exception, _messages.Language))));
        }
        else
        {
            Say(Messages.UsageError(_messages.InternalError(exception.GetType().Name, exception.Message)));
            Say(_messages.HowToReport(ProgramVersion.Current));
        }

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FISC_DEBUG"))) Say(VisibleText.Lines(exception.ToString()));
    }

    /// <summary>Writes a line to standard error, where there is one to write to.</summary>
    public static void Say(string line)
    {
        var bytes = Utf8.GetBytes(line + "\n");
        try
        {
            // Not by the console's stream, whose first use needs a thread.
            if (OperatingSystem.IsWindows()) Console.OpenStandardError().Write(bytes);
            else for (var written = 0; written < bytes.Length && Write(StandardError, bytes[written..], bytes.Length - written) is > 0 and var count;) written += (int)count;
        }
        catch (IOException)
        {
            // Nobody listens.
        }
    }

    [LibraryImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Write(int descriptor, byte[] bytes, nint length);

    // Also where a thread could not be started, and wherever it was noticed first.
    private static bool IsLackOfMemory(Exception exception) => exception switch
    {
        OutOfMemoryException or System.Threading.ThreadStartException or Win32Exception { NativeErrorCode: OutOfMemory or TryAgain } or IOException { HResult: OutOfMemory } => true,
        AggregateException several => several.InnerExceptions.Any(IsLackOfMemory),
        TypeInitializationException { InnerException: IOException { HResult: TryAgain } } => true,
        { InnerException: { } inner } => IsLackOfMemory(inner),
        _ => false,
    };
}
