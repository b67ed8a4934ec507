using System.IO.Enumeration;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.Files;

/// <summary>A file that a scan found, a link that it did not follow, or a directory that it could not look into.</summary>
/// <param name="Path">Where it stands, with <c>/</c>.</param>
/// <param name="Length">Its length in bytes as the directory says; only a hint.</param>
/// <param name="Directory">The directory that was looked into, at or above which links are the user's own.</param>
/// <param name="Fault">Why it is not read; null for a file.</param>
public readonly record struct ScannedFile(string Path, long Length, string Directory, FileFault? Fault = null);

/// <summary>
/// Lists the catalog files below a directory. No link is followed, for whoever wrote the directory may have made it lead
/// anywhere; it is listed with a fault, whatever it leads to.
/// </summary>
public static class DirectoryScan
{
    /// <summary>The catalog files below a directory and the links there, in no particular order.</summary>
    /// <param name="directory">The directory, which may be a link itself.</param>
    /// <param name="language">The language of reasons.</param>
    public static IReadOnlyList<ScannedFile> Below(string directory, MessageLanguage language)
    {
        var files = new List<ScannedFile>();
        var open = new Stack<string>([directory]);
        while (open.TryPop(out var at))
        {
            // Another process may have put a link in its place since.
            if (at != directory && RegularFile.KindOf(at) == FileKind.Link)
            {
                files.Add(Link(at, directory, language));
                continue;
            }

            try
            {
                foreach (var entry in Entries(at))
                {
                    var path = Join(at, entry.Name);
                    if (IsLink(entry, path))
                    {
                        if (!CatalogLayout.IsSkippedDirectory(entry.Name)) files.Add(Link(path, directory, language));
                    }
                    else if (entry.IsDirectory)
                    {
                        if (!CatalogLayout.IsSkippedDirectory(entry.Name)) open.Push(path);
                    }
                    else if (CatalogLayout.IsCatalogFile(entry.Name))
                    {
                        files.Add(new(path, entry.Length, directory));
                    }
                }
            }
            catch (Exception exception) when (FaultReason.IsFileFault(exception))
            {
                files.Add(new(at, 0, directory, new FileFault(FaultReason.Of(exception, language))));
            }
        }

        return files;
    }

    /// <summary>The catalog files that stand in a directory itself, links among them; none where it cannot be looked into.</summary>
    /// <inheritdoc cref="Below"/>
    public static IReadOnlyList<ScannedFile> In(string directory, MessageLanguage language)
    {
        try
        {
            return [.. Entries(directory).Where(static e => CatalogLayout.IsCatalogFile(e.Name)).Select(e => (Entry: e, Path: Join(directory, e.Name)))
                .Where(static e => !e.Entry.IsDirectory || IsLink(e.Entry, e.Path))
                .Select(e => IsLink(e.Entry, e.Path) ? Link(e.Path, directory, language) : new ScannedFile(e.Path, e.Entry.Length, directory))];
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            return [];
        }
    }

    private static ScannedFile Link(string path, string directory, MessageLanguage language) => new(path, 0, directory, CatalogFileReader.Link(language));

    // On Windows, what a cloud keeps back is a reparse point too.
    private static bool IsLink(Entry entry, string path) => entry.IsReparsePoint && RegularFile.KindOf(path) == FileKind.Link;

    private static FileSystemEnumerable<Entry> Entries(string directory) => new(
        directory,
        static (ref entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint), entry.IsDirectory ? 0 : entry.Length),
        new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false });

    private static string Join(string directory, string name) => directory.EndsWith('/') ? directory + name : $"{directory}/{name}";

    private readonly record struct Entry(string Name, bool IsDirectory, bool IsReparsePoint, long Length);
}
