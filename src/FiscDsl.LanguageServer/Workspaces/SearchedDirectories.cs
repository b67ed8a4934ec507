using FiscDsl.Files;
using FiscDsl.Model.Linking;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>
/// Where a workspace looks for files: the client's folders, and the roots of catalogs outside that a folder or an open
/// document lies in. What is looked into may be a link; below it none is followed.
/// </summary>
internal sealed class SearchedDirectories
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>The folders that the client has named.</summary>
    public IReadOnlyCollection<string> Folders => _folders;

    /// <summary>The roots of the catalogs around folders and around documents that no folder holds.</summary>
    public IReadOnlySet<string> Around { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Takes a folder in; false for one that is known.</summary>
    public bool AddFolder(string folder) => _folders.Add(folder);

    /// <summary>Leaves a folder out.</summary>
    public void RemoveFolder(string folder) => _folders.Remove(folder);

    /// <summary>True for a directory that is looked into by its name.</summary>
    public bool Contains(string directory) => _folders.Contains(directory) || Around.Contains(directory);

    /// <summary>The nearest of the directories that a path is in; null where it is in none.</summary>
    public string? NearestOf(string key) => _folders.Concat(Around).Where(d => IsBelow(d, key)).MaxBy(static d => d.Length);

    /// <summary>True for a path where the search comes to.</summary>
    public bool IsInside(string key) => _folders.Concat(Around).Any(d => IsBelow(d, key) && CatalogLayout.IsReached(d, key));

    /// <summary>The first link on the way to a file from the nearest of the directories; the path itself where it is one.</summary>
    public string? LinkTo(string key) => NearestOf(key) is { } directory ? RegularFile.LinkBelow(directory, key) : RegularFile.KindOf(key) == FileKind.Link ? key : null;

    /// <summary>True for a file that the search of the client's own folders finds.</summary>
    public bool IsFoundInFolders(string key) =>
        _folders.Any(d => IsBelow(d, key) && CatalogLayout.IsReached(d, key)) && _folders.Where(d => IsBelow(d, key)).MaxBy(static d => d.Length) is { } folder
        && RegularFile.LinkBelow(folder, key) is var link && (link is null || link == key);

    /// <summary>
    /// True for a file that the search comes to and finds. Nobody looks for files in the directories that "fisc check" does
    /// not look into, and so none comes of them by being changed.
    /// </summary>
    public bool IsFound(string key) => IsInside(key) && LinkTo(key) is var link && (link is null || link == key);

    /// <summary>The root of the catalog that a directory lies in, as <see cref="CatalogLoader.RootAbove"/> has it; what has been searched is not read again.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="roots">The directories with a <c>reference</c> among those that have been searched.</param>
    /// <param name="loader">What reads the others.</param>
    public string? RootAbove(string directory, IReadOnlySet<string> roots, CatalogLoader loader)
    {
        for (var at = directory; at is not null; at = ParentOf(at))
        {
            if (!Contains(at) && !(IsInside(at + "/") && LinkTo(at) is null)) return loader.RootAbove(at);
            if (roots.Contains(at)) return at;
            if (CatalogLayout.IsSkippedDirectory(Path.GetFileName(at)) || RegularFile.KindOf(at) == FileKind.Link) return null;
        }

        return null;
    }

    /// <summary>True for a path in a directory, and for the directory.</summary>
    public static bool IsBelow(string directory, string path) => path == directory || path.StartsWith(directory.EndsWith('/') ? directory : directory + "/", StringComparison.Ordinal);

    /// <summary>The directory of a path; null above which there is none.</summary>
    public static string? ParentOf(string key) => Path.GetDirectoryName(key)?.Replace(Path.DirectorySeparatorChar, '/');
}
