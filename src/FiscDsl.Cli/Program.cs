using System.Text;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Files;

namespace FiscDsl.Cli;

/// <summary>The process: its streams, its language, and what it says when all else fails.</summary>
internal static class Program
{
    private const int BufferSize = 1 << 14;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static int Main(string[] arguments)
    {
        ProcessLimits.Prepare();
        if (OperatingSystem.IsWindows()) SpeakUtf8();
        var messages = new Messages(LanguageChoice.Of(arguments, Environment.GetEnvironmentVariable));
        var failure = new Failure(messages);
        try
        {
            return Run(arguments, messages);
        }
        catch (Exception exception)
        {
            // Not even the streams could be had.
            return failure.Tell(exception);
        }
    }

    // A Japanese console has code page 932, and whoever writes to it next expects that, however this process ends.
    private static void SpeakUtf8()
    {
        var before = Console.OutputEncoding;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.OutputEncoding = before;
        Console.OutputEncoding = Utf8;
    }

    private static int Run(string[] arguments, Messages messages)
    {
        // Lines end as git's do, which shows a carriage return as a fault of the text; a console of Windows takes both.
        using var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        var stream = Console.OpenStandardOutput();
        var output = new StreamWriter(stream, Utf8, BufferSize) { NewLine = "\n" };
        try
        {
            var exitCode = new FiscCommandLine(new CommandContext(messages, stream, output, error, Terminal.Detect(Environment.GetEnvironmentVariable))).Run(arguments);
            output.Flush();
            return exitCode;
        }
        catch (CommandException exception)
        {
            // Names and what git says of them come from anybody.
            foreach (var line in Messages.UsageError(exception.Message).Split('\n')) Failure.Say(VisibleText.Line(VisibleText.Of(line)));
            return exception.Code;
        }
        finally
        {
            Flush(output);
        }
    }

    // Of what has failed already, the first failure says why.
    private static void Flush(StreamWriter output)
    {
        try
        {
            output.Flush();
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            return;
        }
    }
}
