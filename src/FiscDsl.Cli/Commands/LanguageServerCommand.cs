using System.CommandLine;
using FiscDsl.Cli.CommandLine;
using FiscDsl.Cli.Output;
using FiscDsl.Files;
using FiscDsl.LanguageServer;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc lsp</c>: serves an editor over standard input and output.</summary>
internal sealed class LanguageServerCommand(CommandContext context)
{
    /// <summary>The verb.</summary>
    public static Verb Declare(CommandContext context)
    {
        var messages = context.Messages;
        var log = new Option<string>("--log") { HelpName = "FILE", Description = messages.LogHelp };
        // What editors say by habit: there is no other way than standard input and output.
        var stdio = new Option<bool>("--stdio") { Description = messages.StdioHelp };
        return new Verb("lsp", messages.LanguageServerDescription, [], [log, stdio], result => new LanguageServerCommand(context).Run(result.GetValue(log))) { Examples = messages.LanguageServerExamples };
    }

    /// <summary>Serves until the editor goes.</summary>
    /// <param name="log">A file to append a log to; null for none.</param>
    /// <returns>0 where the editor ended the session as the protocol has it, else 1.</returns>
    /// <exception cref="CommandException">The log cannot be written.</exception>
    public int Run(string? log)
    {
        if (log is not null) Probe(log);
        // Of its own, since the connection closes it.
        using var output = Console.OpenStandardOutput();
        using var input = Console.OpenStandardInput();
        var end = LanguageServerHost.RunAsync(new ServerOptions(context.Messages.Language, log), input, output).GetAwaiter().GetResult();
        if (end.BadHeader is { } header) context.Error.WriteLine(Messages.UsageError(context.Messages.BadHeader(VisibleText.Of(header))));
        return end.Code;
    }

    private void Probe(string log)
    {
        // The reader of a pipe would go when it is closed again.
        if (DirectOutput.Is(Path.GetFullPath(log))) return;
        try
        {
            using var file = DirectOutput.Append(log);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw WriteFault.Of(exception, Path.GetFullPath(log), context.Messages);
        }
    }
}
