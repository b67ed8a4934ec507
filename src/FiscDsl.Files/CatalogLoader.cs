using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;

namespace FiscDsl.Files;

/// <summary>Finds and reads the catalog that a path lies in, or those below it.</summary>
/// <param name="tree">Where to read from.</param>
/// <param name="progress">Where to report the share that is read.</param>
public sealed class CatalogLoader(CatalogTree tree, IProgress<double> progress)
{
    /// <summary>Bytes from which on it pays to start threads.</summary>
    private const long ParallelThreshold = 1 << 20;

    private readonly Dictionary<string, CompiledFile> _compiled = new(StringComparer.Ordinal);

    /// <summary>Reads from the file system.</summary>
    /// <param name="language">The language of reasons why a file could not be read.</param>
    /// <param name="progress">Where to report the share that is read.</param>
    public CatalogLoader(MessageLanguage language, IProgress<double> progress)
        : this(new DirectoryTree(language), progress)
    {
    }

    /// <summary>Loads what a path means. What cannot be read has a fault.</summary>
    /// <param name="path">A directory or a catalog file.</param>
    public LoadedPath Load(string path)
    {
        var full = FullPath(path);
        var isDirectory = tree.IsDirectory(full);
        var root = RootAbove(isDirectory ? full : Slashes(Path.GetDirectoryName(full) ?? full));
        var scanned = root is not null ? tree.Below(root)
            : isDirectory ? tree.Below(full)
            : [new ScannedFile(full, 0, Slashes(Path.GetDirectoryName(full) ?? full))];
        Compile(scanned);

        var layout = CatalogLayout.Create(scanned.Select(f => new LayoutFile(f.Path, CatalogLayout.DeclaresReference(_compiled[f.Path]))));
        return new LoadedPath(full, layout, _compiled);
    }

    /// <summary>Reads all catalog files below a directory, by their full paths with <c>/</c>; what cannot be read has a fault.</summary>
    public IReadOnlyDictionary<string, CompiledFile> Below(string directory)
    {
        Compile(tree.Below(directory));
        return _compiled;
    }

    /// <summary>The full path with <c>/</c>; links in it stay, so that findings name files as the user does.</summary>
    public static string FullPath(string path) => Slashes(Path.TrimEndingDirectorySeparator(Plain(Path.GetFullPath(path))));

    private static string Plain(string path) => OperatingSystem.IsWindows() ? WindowsPath.Plain(path) : path;

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>
    /// The directory that holds the <c>reference</c> of the catalog that a directory lies in; null where there is none. A
    /// directory that is not looked into from above, as a link is not, is no part of a catalog above it.
    /// </summary>
    public string? RootAbove(string directory)
    {
        for (string? at = directory; at is not null; at = Path.GetDirectoryName(at) is { } parent ? Slashes(parent) : null)
        {
            var files = tree.In(at);
            Compile(files);
            if (files.Any(f => CatalogLayout.DeclaresReference(_compiled[f.Path]))) return at;
            if (CatalogLayout.IsSkippedDirectory(Path.GetFileName(at)) || tree.IsLink(at)) return null;
        }

        return null;
    }

    private void Compile(IReadOnlyList<ScannedFile> scanned)
    {
        var missing = scanned.Where(f => !_compiled.ContainsKey(f.Path)).ToArray();
        var results = new CompiledFile[missing.Length];
        long total = missing.Sum(static f => f.Length), done = 0;
        if (missing.Length == 1 || total < ParallelThreshold)
        {
            for (var i = 0; i < missing.Length; i++) CompileAt(i);
        }
        else
        {
            Parallel.For(0, missing.Length, CompileAt);
        }

        for (var i = 0; i < missing.Length; i++) _compiled.Add(missing[i].Path, results[i]);

        void CompileAt(int i)
        {
            var (path, length, directory, fault) = missing[i];
            results[i] = fault is null ? tree.Read(path, directory) : CatalogFileReader.Faulty(path, fault);
            if (total > 0) progress.Report((double)Interlocked.Add(ref done, length) / total);
        }
    }
}
