using System.IO.Enumeration;
using FiscDsl.Diagnostics;

namespace FiscDsl.Files;

/// <summary>A file that a scan found, or a directory that it could not look into.</summary>
/// <param name="Path">Where it stands, with <c>/</c>.</param>
/// <param name="Length">Its length in bytes as the directory says; only a hint.</param>
/// <param name="Fault">Why a directory could not be looked into; null for a file.</param>
public readonly record struct ScannedFile(string Path, long Length, FileFault? Fault = null);

/// <summary>
/// Lists the catalog files below a directory. Links are followed, but every real directory and file is taken once,
/// under its real path where that lies below, so that loops end and nothing is declared twice. A link that leads above
/// the directory is a loop and not followed.
/// </summary>
public sealed class DirectoryScan
{
    private readonly MessageLanguage _language;
    private readonly List<ScannedFile> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private readonly string _root;

    private DirectoryScan(string directory, MessageLanguage language)
    {
        _language = language;
        _root = RealPath.Of(directory) ?? directory;
        Walk(directory, _root);
    }

    /// <summary>The catalog files below a directory, in no particular order.</summary>
    public static IReadOnlyList<ScannedFile> Below(string directory, MessageLanguage language)
    {
        var scan = new DirectoryScan(directory, language);
        while (scan._links.Min is { } link)
        {
            scan._links.Remove(link);
            scan.Follow(link);
        }

        return scan._files;
    }

    /// <summary>The catalog files that stand in a directory itself; none where it cannot be looked into.</summary>
    public static IReadOnlyList<ScannedFile> In(string directory)
    {
        try
        {
            return [.. Entries(directory).Where(static e => !e.IsDirectory && CatalogLayout.IsCatalogFile(e.Name)).Select(e => new ScannedFile(Join(directory, e.Name), e.Length))];
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            return [];
        }
    }

    private void Walk(string directory, string real)
    {
        var open = new Stack<(string Path, string Real)>([(directory, real)]);
        while (open.TryPop(out var at))
        {
            if (!_seen.Add(at.Real)) continue;
            try
            {
                foreach (var entry in Entries(at.Path)) Take(entry, at.Path, at.Real, open);
            }
            catch (Exception exception) when (FaultReason.IsFileFault(exception))
            {
                _files.Add(new(at.Path, 0, new FileFault(FaultReason.Of(exception, _language))));
            }
        }
    }

    private void Take(Entry entry, string directory, string real, Stack<(string Path, string Real)> open)
    {
        if (entry.IsDirectory ? CatalogLayout.IsSkippedDirectory(entry.Name) : !CatalogLayout.IsCatalogFile(entry.Name)) return;
        var path = Join(directory, entry.Name);
        if (entry.IsLink)
        {
            _links.Add(path);
        }
        else if (entry.IsDirectory)
        {
            open.Push((path, Path.Join(real, entry.Name)));
        }
        else
        {
            _seen.Add(Path.Join(real, entry.Name));
            _files.Add(new(path, entry.Length));
        }
    }

    private void Follow(string link)
    {
        var real = RealPath.Of(link);
        if (real is null || !Directory.Exists(real))
        {
            if (CatalogLayout.IsCatalogFile(Path.GetFileName(link)) && _seen.Add(real ?? link)) _files.Add(new(link, 0));
        }
        else if (!IsAbove(real, _root))
        {
            Walk(link, real);
        }
    }

    private static bool IsAbove(string directory, string other) =>
        other.StartsWith(Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static FileSystemEnumerable<Entry> Entries(string directory) => new(
        directory,
        static (ref entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint), entry.IsDirectory ? 0 : entry.Length),
        new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false });

    private static string Join(string directory, string name) => directory.EndsWith('/') ? directory + name : $"{directory}/{name}";

    private readonly record struct Entry(string Name, bool IsDirectory, bool IsLink, long Length);
}
