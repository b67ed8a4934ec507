using System.Text;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Files;
using FiscDsl.Cli.Output;

namespace FiscDsl.Cli;

/// <summary>The process: its streams, its language, and what it says when all else fails.</summary>
internal static class Program
{
    private const int BufferSize = 1 << 14;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int Main(string[] arguments)
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Utf8;
        var messages = new Messages(LanguageChoice.Of(arguments, Environment.GetEnvironmentVariable));
        using var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        using var stream = Console.OpenStandardOutput();
        using var output = new StreamWriter(stream, Utf8, BufferSize);
        var context = new CommandContext(messages, stream, output, error, Terminal.Detect(Environment.GetEnvironmentVariable));
        try
        {
            var exitCode = new FiscCommandLine(context).Run(arguments);
            output.Flush();
            return exitCode;
        }
        catch (CommandException exception)
        {
            // Names and what git says of them come from anybody.
            foreach (var line in Messages.UsageError(exception.Message).Split('\n')) error.WriteLine(VisibleText.Of(line));
            return exception.Code;
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            // Commands see to their own files; what is left is standard output.
            error.WriteLine(Messages.UsageError(messages.CannotWriteOutput(FaultReason.Of(exception, messages.Language))));
        }
        catch (Exception exception)
        {
            error.WriteLine(Messages.UsageError(messages.InternalError(exception.GetType().Name, exception.Message)));
            error.WriteLine(messages.HowToReport(ToolVersion.Current));
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FISC_DEBUG"))) error.WriteLine(VisibleText.Lines(exception.ToString()));
        }

        return ExitCode.Failure;
    }
}
