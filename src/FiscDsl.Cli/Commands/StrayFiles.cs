using FiscDsl.Files;

namespace FiscDsl.Cli.Commands;

/// <summary>Files that no catalog takes in, and links that are not followed: nothing reads them, so the user is told.</summary>
internal static class StrayFiles
{
    /// <summary>Names those outside the catalogs on standard error.</summary>
    public static void Report(CommandContext context, LoadedPath loaded)
    {
        foreach (var stray in loaded.Strays)
            context.Error.WriteLine(loaded.IsUnfollowedLink(stray) ? context.Messages.UnfollowedLink(CommandContext.Display(stray)) : context.Messages.StrayFile(CommandContext.Display(stray)));
    }

    /// <summary>Names the links in the catalogs, where their findings are not shown.</summary>
    public static void ReportLinks(CommandContext context, LoadedPath loaded)
    {
        foreach (var link in loaded.Links) context.Error.WriteLine(context.Messages.UnfollowedLink(CommandContext.Display(link)));
    }
}
