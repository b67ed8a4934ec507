using FiscDsl.Files;

namespace FiscDsl.Cli.Output;

/// <summary>Says why a file could not be written, and what to do.</summary>
internal static class WriteFault
{
    /// <summary>What ends the command.</summary>
    /// <param name="exception">What the file system said: <see cref="FaultReason.IsFileFault"/>.</param>
    /// <param name="path">The full path, where the exception names none.</param>
    /// <param name="messages">What to say, in the user's language.</param>
    public static CommandException Of(Exception exception, string path, Messages messages) =>
        new(messages.CannotWrite(CommandContext.Display(exception is OutputFaultException fault ? fault.Path : path), Reason(exception, path, messages)));

    /// <summary>Why, in one phrase.</summary>
    /// <inheritdoc cref="Of"/>
    public static string Reason(Exception exception, string path, Messages messages)
    {
        var (at, cause) = exception is OutputFaultException fault ? (fault.Path, fault.Cause) : (path, exception);
        if (cause is FileKindException) return FaultReason.OfWriting(cause, messages.Language, CommandContext.Display);
        // A file where a directory is needed is the commonest cause, and the system's words for it are the least clear.
        for (var above = Path.GetDirectoryName(at); above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above)) return messages.IsAFile(CommandContext.Display(above));
        return Directory.Exists(at) ? messages.IsADirectory : FaultReason.OfWriting(cause, messages.Language, CommandContext.Display);
    }
}
