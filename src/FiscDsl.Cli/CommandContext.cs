using System.Runtime;
using FiscDsl.Cli.Output;
using FiscDsl.Files;
using FiscDsl.Model.Linking;

namespace FiscDsl.Cli;

/// <summary>What every command has at hand.</summary>
/// <param name="Messages">What to say, in the user's language.</param>
/// <param name="OutputStream">Standard output as bytes; <see cref="Output"/> is to be flushed before it is used.</param>
/// <param name="Output">Standard output: what the user asked for.</param>
/// <param name="Error">Standard error: everything else.</param>
/// <param name="Terminal">What stands behind the two.</param>
internal sealed record CommandContext(Messages Messages, Stream OutputStream, TextWriter Output, TextWriter Error, Terminal Terminal)
{
    /// <summary>Bytes that a command allocates before its memory is looked through.</summary>
    private const long FreeOfCollections = 128 << 20;

    /// <summary>Reads what a path means.</summary>
    /// <param name="path">As the user gave it.</param>
    /// <param name="progress">Where to report the share that is read.</param>
    /// <param name="known">Blocks of another state of it; they make no difference to the result.</param>
    /// <exception cref="CommandException">The path does not exist, or is a file of another kind.</exception>
    public LoadedPath Load(string path, IProgress<double> progress, KnownBlocks? known = null)
    {
        // A link of the name of a catalog file is one, whatever it leads to: what is wrong with it is a finding.
        var isLink = CatalogLayout.IsCatalogFile(Path.GetFileName(path)) && RegularFile.KindOf(path) == FileKind.Link;
        var isFile = isLink || File.Exists(path);
        if (!isFile && !Directory.Exists(path)) throw new CommandException(Messages.PathNotFound(path));
        if (isFile && !CatalogLayout.IsCatalogFile(Path.GetFileName(path))) throw new CommandException(Messages.NotACatalogFile(path));
        PutOffCollections();
        return new CatalogLoader(new DirectoryTree(Messages.Language) { Known = known }, progress).Load(path);
    }

    /// <summary>A command holds on to nearly all it reads and then ends, so that there is little to collect: a tenth of the time of a large check.</summary>
    private static void PutOffCollections()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) return;
        GC.TryStartNoGCRegion(Math.Min(FreeOfCollections, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8));
    }

    /// <summary>A path as the user sees it: relative to the current directory, with <c>/</c>, and harmless on a terminal.</summary>
    public static string Display(string path)
    {
        var shown = VisibleText.Of(RelativePath(path));
        // Such a path would begin a line like a command of a CI system.
        return shown.AsSpan().TrimStart().StartsWith("::") ? "./" + shown : shown;
    }

    /// <summary>A path relative to the current directory, with <c>/</c>, to the character.</summary>
    public static string RelativePath(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path).Replace(Path.DirectorySeparatorChar, '/');
}
