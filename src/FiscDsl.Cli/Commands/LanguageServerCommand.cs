using FiscDsl.Files;
using FiscDsl.LanguageServer;

namespace FiscDsl.Cli.Commands;

/// <summary><c>fisc lsp</c>: serves an editor over standard input and output.</summary>
internal sealed class LanguageServerCommand(CommandContext context)
{
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
        return LanguageServerHost.RunAsync(new ServerOptions(context.Messages.Language, log), input, output).GetAwaiter().GetResult();
    }

    private void Probe(string log)
    {
        try
        {
            using var file = new FileStream(log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw new CommandException(context.Messages.CannotWrite(CommandContext.Display(Path.GetFullPath(log)), FaultReason.Of(exception, context.Messages.Language)));
        }
    }
}
