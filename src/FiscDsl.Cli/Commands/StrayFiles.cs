using FiscDsl.Files;

namespace FiscDsl.Cli.Commands;

/// <summary>Files that no catalog takes in: nothing reads them, so the user is told.</summary>
internal static class StrayFiles
{
    /// <summary>Names them on standard error.</summary>
    public static void Report(CommandContext context, LoadedPath loaded)
    {
        foreach (var stray in loaded.Strays) context.Error.WriteLine(context.Messages.StrayFile(CommandContext.Display(stray)));
    }
}
