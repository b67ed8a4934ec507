using FiscDsl.Files;

namespace FiscDsl.Cli.Output;

/// <summary>Says why an output could not be written.</summary>
internal static class WriteFault
{
    /// <summary>What ends the command.</summary>
    public static CommandException Of(OutputFaultException fault, Messages messages) =>
        new(messages.CannotWrite(CommandContext.Display(fault.Path), Reason(fault.Cause, fault.Path, messages)));

    // A file where a directory is needed is the commonest cause, and the system's words for it are the least clear.
    private static string Reason(Exception exception, string path, Messages messages)
    {
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above)) return messages.IsAFile(CommandContext.Display(above));
        return Directory.Exists(path) ? messages.IsADirectory : FaultReason.Of(exception, messages.Language);
    }
}
