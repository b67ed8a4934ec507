using FiscDsl.Cli.Output;
using FiscDsl.Files;
using FiscDsl.Model.Linking;

namespace FiscDsl.Cli.Git;

/// <summary>Tells git of a new catalog: that its text has LF, and that its outputs are not kept.</summary>
internal static class CatalogInGit
{
    private static readonly string[] Ignored = [CatalogLayout.OutputDirectory, $"/{CatalogLayout.OutputDirectory}", $"/{CatalogLayout.OutputDirectory}/", $"**/{CatalogLayout.OutputDirectory}/"];

    /// <summary>Adds the lines that are missing.</summary>
    /// <param name="directory">The catalog's root.</param>
    /// <param name="transaction">What the files are written by.</param>
    /// <param name="report">Takes what is to be said of it.</param>
    /// <param name="messages">What to say, in the user's language.</param>
    public static void Tell(string directory, FileTransaction transaction, List<string> report, Messages messages)
    {
        var (attributes, ignores) = (new LineFile(directory, ".gitattributes"), new LineFile(directory, ".gitignore"));
        if (LineEndingsAt(directory) is not { } said) Add(attributes, LineEndings.Attributes);
        else if (said.Contrary is { } contrary) report.Add(messages.ContraryAttributes(CommandContext.Display(said.File), VisibleText.Of(contrary)));
        if (!ListedLines.Lines(ignores.Read()).Select(static l => l.Trim()).Intersect(Ignored, StringComparer.Ordinal).Any()) Add(ignores, CatalogLayout.OutputDirectory + "/");

        void Add(LineFile file, string line)
        {
            var isNew = !Path.Exists(file.Path);
            if (file.Add(transaction, [line]).Count > 0) report.Add(isNew ? messages.Created(CommandContext.Display(file.Path)) : messages.LineAdded(CommandContext.Display(file.Path), line));
        }
    }

    /// <summary>What the nearest attributes say of catalogs in a directory, up to the top of its repository; null where none says anything.</summary>
    private static (string File, string? Contrary)? LineEndingsAt(string directory)
    {
        var top = RepositoryAround(directory) ?? directory;
        for (var at = directory; at is not null && at.Length >= top.Length; at = Path.GetDirectoryName(at))
        {
            var file = new LineFile(at, ".gitattributes");
            if (LineEndings.Said(file.Read()) is not (null, null) and var said) return (file.Path, said.Contrary);
        }

        return null;
    }

    /// <summary>The top of the repository that a directory lies in; null for none. Asked of the file system: nobody needs git for this.</summary>
    public static string? RepositoryAround(string directory)
    {
        for (var at = directory; at is not null; at = Path.GetDirectoryName(at))
            if (Path.Exists(Path.Join(at, ".git"))) return at;
        return null;
    }
}
