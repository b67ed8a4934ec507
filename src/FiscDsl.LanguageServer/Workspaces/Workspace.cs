using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>
/// The catalogs that an editor works on: the files of its folders, and over them the documents it has open. A folder may
/// be a link; below it none is followed. One thread at a time changes it, in the order of the client's messages;
/// everybody reads <see cref="Current"/>.
/// </summary>
/// <param name="language">The language of what is said of files that cannot be read.</param>
internal sealed class Workspace(MessageLanguage language)
{
    private readonly Dictionary<string, WorkspaceFile> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompiledFile> _disk = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _catalogsOutside = new(StringComparer.Ordinal);
    private volatile Snapshot _current = Snapshot.Empty;

    /// <summary>Run behind every change, by the thread that made it.</summary>
    public Action? Changed { get; set; }

    /// <summary>The present state.</summary>
    public Snapshot Current => _current;

    /// <summary>Takes in folders, with all catalog files below them.</summary>
    public void AddFolders(IEnumerable<string> keys, IProgress<double>? progress = null)
    {
        foreach (var folder in keys.Where(DocumentUri.IsFile))
            if (_folders.Add(folder) && Directory.Exists(folder)) Take(new CatalogLoader(language, progress ?? new Progress<double>()).Below(folder));
        LayOut();
    }

    /// <summary>Leaves folders out; documents that are open stay.</summary>
    public void RemoveFolders(IEnumerable<string> keys)
    {
        foreach (var folder in keys) _folders.Remove(folder);
        Forget();
        LayOut();
    }

    /// <summary>Takes a document over from disk.</summary>
    public void Open(string uri, int version, string text)
    {
        var key = DocumentUri.KeyOf(uri);
        var link = DocumentUri.IsFile(key) ? LinkTo(key) : null;
        _open[key] = new(key, uri, version, CompiledFile.Create(new SourceFile(key, SourceText.From(text)) { Fault = link == key ? CatalogFileReader.Link(language) : null })) { Link = link };
        if (DocumentUri.IsFile(key) && !IsFound(key)) TakeCatalogAround(key);
        LayOut();
    }

    /// <summary>Changes an open document. A document that is not open is left alone: the client is at fault, and the next message may be sound.</summary>
    /// <param name="uri">The document.</param>
    /// <param name="version">The version behind the change.</param>
    /// <param name="edit">From the old text to the new one.</param>
    public void Change(string uri, int version, Func<SourceText, SourceText> edit)
    {
        var key = DocumentUri.KeyOf(uri);
        if (!_open.TryGetValue(key, out var old)) return;
        var compiled = old.Compiled.With(edit(old.Compiled.Tree.Text));
        var known = _current.Find(key)?.File;
        var changed = old with { Version = version, Compiled = known is null ? compiled : Named(compiled, known.Compiled.File.Path) };
        _open[key] = changed;
        if (known is not null && HoldsReference(known) == HoldsReference(changed)) Become(_current.With(changed));
        else LayOut();
    }

    /// <summary>Gives a document back to the disk.</summary>
    public void Close(string uri)
    {
        var key = DocumentUri.KeyOf(uri);
        if (!_open.Remove(key)) return;
        if (IsFound(key)) Reload(key);
        if (_catalogsOutside.RemoveWhere(root => !_open.Keys.Any(f => IsBelow(root, f))) > 0) Forget();
        LayOut();
    }

    /// <summary>
    /// Looks again at files and directories that have changed on disk. Clients tell of others too, for they cannot know
    /// whether what is gone was a directory with catalog files.
    /// </summary>
    public void Refresh(IEnumerable<string> keys)
    {
        var concerned = keys.Where(IsConcerned).ToList();
        if (concerned.Count == 0) return;
        foreach (var key in concerned)
        {
            if (KindOf(key) != FileKind.Directory)
            {
                Reload(key);
                continue;
            }

            _disk.Remove(key);
            Take(new CatalogLoader(language, new Progress<double>()).Below(key));
        }

        LayOut();
    }

    // A boundary does not come and go with the keystrokes of the line that draws it.
    private bool HoldsReference(WorkspaceFile file) =>
        CatalogLayout.DeclaresReference(file.Compiled) || (_disk.TryGetValue(file.Key, out var saved) && CatalogLayout.DeclaresReference(saved));

    private bool IsConcerned(string key) =>
        DocumentUri.IsFile(key) && KindOf(key) switch
        {
            FileKind.Directory => IsFound(key + "/"),
            FileKind.Link => IsFound(key) && !CatalogLayout.IsSkippedDirectory(Path.GetFileName(key)),
            _ => IsInside(key) && (CatalogLayout.IsCatalogFile(Path.GetFileName(key)) || _disk.Keys.Any(f => IsBelow(key, f))),
        };

    private void Reload(string key)
    {
        // A directory that is gone, or has become a link, takes its files with it.
        foreach (var below in _disk.Keys.Where(f => IsBelow(key, f) && !IsThere(f)).ToList()) _disk.Remove(below);
        var folder = FolderOf(key) ?? Path.GetDirectoryName(key) ?? key;
        if (RegularFile.LinkBelow(folder, key) is { } link && link != key) _disk.Remove(key);
        else if (RegularFile.KindOf(key) == FileKind.Link) _disk[key] = CatalogFileReader.Faulty(key, CatalogFileReader.Link(language));
        else if (CatalogLayout.IsCatalogFile(Path.GetFileName(key)) && RegularFile.KindOf(key) != FileKind.None) _disk[key] = CatalogFileReader.Read(key, folder, language);
        else _disk.Remove(key);
    }

    // A folder that the client has named is one, though it be a link.
    private FileKind KindOf(string key) => (_folders.Contains(key) || _catalogsOutside.Contains(key)) && Directory.Exists(key) ? FileKind.Directory : RegularFile.KindOf(key);

    private void Forget()
    {
        foreach (var file in _disk.Keys.Where(f => !IsFound(f)).ToList()) _disk.Remove(file);
    }

    private bool IsThere(string file) => RegularFile.KindOf(file) != FileKind.None && LinkTo(file) is var link && (link is null || link == file);

    private void TakeCatalogAround(string key)
    {
        if (Path.GetDirectoryName(key) is not { } directory || !Directory.Exists(directory)) return;
        if (new CatalogLoader(language, new Progress<double>()).RootAbove(directory) is not { } root) return;
        if (_catalogsOutside.Add(root)) Take(new CatalogLoader(language, new Progress<double>()).Below(root));
    }

    private void Take(IReadOnlyDictionary<string, CompiledFile> files)
    {
        foreach (var (path, file) in files) _disk[path] = file;
    }

    // Nobody looks for files in the directories that "fisc check" does not look into, and so none comes of them by being changed.
    private bool IsFound(string key) => IsInside(key) && LinkTo(key) is var link && (link is null || link == key);

    // The first link below the folder of a path; outside all folders, the path itself where it is one.
    private string? LinkTo(string key) => FolderOf(key) is { } folder ? RegularFile.LinkBelow(folder, key) : RegularFile.KindOf(key) == FileKind.Link ? key : null;

    private string? FolderOf(string key) => _folders.Concat(_catalogsOutside).Where(f => IsBelow(f, key)).MaxBy(static f => f.Length);

    private bool IsInside(string key) => _folders.Concat(_catalogsOutside).Any(f => IsBelow(f, key) && CatalogLayout.IsReached(f, key));

    private static bool IsBelow(string directory, string path) => path == directory || path.StartsWith(directory.EndsWith('/') ? directory : directory + "/", StringComparison.Ordinal);

    /// <summary>Draws the boundaries of catalogs anew.</summary>
    private void LayOut()
    {
        var files = _disk.Where(f => !_open.ContainsKey(f.Key)).Select(static f => new WorkspaceFile(f.Key, DocumentUri.Of(f.Key), null, f.Value)).Concat(_open.Values).ToDictionary(static f => f.Key, StringComparer.Ordinal);
        var layout = CatalogLayout.Create(files.Values.Select(f => new LayoutFile(f.Key, HoldsReference(f))));
        var known = _current.Catalogs.ToDictionary(static c => c.Root, StringComparer.Ordinal);
        var catalogs = files.Keys.GroupBy(f => RootOf(layout, f), StringComparer.Ordinal).OrderBy(static g => g.Key, NaturalOrder.Instance).Select(group =>
        {
            var paths = new CatalogFiles(group.Key, HasReference: true, [.. group.Order(NaturalOrder.Instance)]);
            return new CatalogSnapshot(group.Key, [.. paths.Files.Select(f => files[f] with { Compiled = Named(files[f].Compiled, paths.PathOf(f)) })], known.GetValueOrDefault(group.Key));
        });
        Become(Snapshot.Create([.. catalogs]));
    }

    // As "fisc check" has it: a folder without any catalog is one, to say what it lacks; a file beside catalogs stands by itself.
    private string RootOf(CatalogLayout layout, string file)
    {
        // Behind a link begins another catalog, or none.
        var link = _open.TryGetValue(file, out var open) && open.Link != file ? open.Link : null;
        if (layout.RootOf(file) is { } root && (link is null || IsBelow(link, root))) return root;
        if (link is not null) return file;
        var folder = _folders.Where(f => IsBelow(f, file)).MaxBy(static f => f.Length);
        return folder is not null && layout.Select(folder) is [{ HasReference: false }] ? folder : file;
    }

    private static CompiledFile Named(CompiledFile file, string path) => file.File.Path == path ? file : file with { File = file.File with { Path = path } };

    private void Become(Snapshot next)
    {
        var previous = _current;
        _current = next;
        previous.Supersede();
        Changed?.Invoke();
    }
}
