using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.Files.Git;

/// <summary>
/// The catalog files of a commit, under the paths they have in the work tree. Links are listed as they are on disk, and
/// not followed: what they lead to belongs to no commit.
/// </summary>
public sealed class GitTree : CatalogTree, IDisposable
{
    private readonly Dictionary<string, GitFile> _files;
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private readonly Lazy<GitObjects> _objects;
    private readonly MessageLanguage _language;

    /// <summary>Lists the files of a commit.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="commit">The commit's id.</param>
    /// <param name="language">The language of reasons why a file cannot be read.</param>
    /// <exception cref="GitFaultException">Git could not list them.</exception>
    public GitTree(GitRepository repository, string commit, MessageLanguage language)
    {
        _language = language;
        _objects = new(repository.OpenObjects);
        _files = repository.Files(commit).ToDictionary(f => $"{repository.Root}/{f.Path}", static f => f, StringComparer.Ordinal);
        foreach (var path in _files.Keys)
            for (var at = ParentOf(path); at.Length >= repository.Root.Length && _directories.Add(at);) at = ParentOf(at);
    }

    /// <summary>A file whose content git does not give, damaged or missing; null where there has been none.</summary>
    internal string? Unreadable { get; private set; }

    /// <inheritdoc/>
    public override IReadOnlyList<ScannedFile> Below(string directory) => [.. _files
        .Where(f => f.Key.StartsWith(directory + "/", StringComparison.Ordinal) && !IsSkipped(f.Key.AsSpan(directory.Length + 1)))
        .Select(f => Scanned(f, directory))];

    /// <inheritdoc/>
    public override IReadOnlyList<ScannedFile> In(string directory) =>
        _directories.Contains(directory) ? [.. _files.Where(f => ParentOf(f.Key) == directory && CatalogLayout.IsCatalogFile(Path.GetFileName(f.Key))).Select(f => Scanned(f, directory))] : [];

    /// <summary>True where the commit has a catalog file of a full path.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <inheritdoc/>
    public override bool IsDirectory(string path) => _directories.Contains(path);

    /// <inheritdoc/>
    public override bool IsLink(string path) => _files.TryGetValue(path, out var file) && file.IsLink;

    /// <inheritdoc/>
    public override CompiledFile Read(string path, string directory)
    {
        if (IsLink(path)) return CatalogFileReader.Faulty(path, CatalogFileReader.Link(_language));
        if (!_files.TryGetValue(path, out var file)) return CatalogFileReader.Faulty(path, new FileFault(FaultReason.NoSuchFile.In(_language)));
        if (CatalogFileReader.TooLarge(file.Length, _language) is { } fault) return CatalogFileReader.Faulty(path, fault);
        if (_objects.Value.Read(file.Blob) is { } bytes) return CompiledFile.Read(path, new MemoryStream(bytes, writable: false), Known);
        Unreadable ??= file.Path;
        return CatalogFileReader.Faulty(path, new FileFault(string.Create(CultureInfo.InvariantCulture, $"git cat-file {file.Blob}")));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_objects.IsValueCreated) _objects.Value.Dispose();
    }

    private ScannedFile Scanned(KeyValuePair<string, GitFile> file, string directory) =>
        new(file.Key, file.Value.Length, directory, file.Value.IsLink ? CatalogFileReader.Link(_language) : null);

    private static bool IsSkipped(ReadOnlySpan<char> below)
    {
        foreach (var name in below.Split('/'))
            if (name.End.Value < below.Length && CatalogLayout.IsSkippedDirectory(below[name])) return true;
        return false;
    }

    private static string ParentOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
