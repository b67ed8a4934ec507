using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Files;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>
/// The catalogs that an editor works on: the files of its folders and of the catalogs around them, and over them the
/// documents it has open. A folder may be a link; below it none is followed. One thread at a time changes it, in the
/// order of the client's messages; everybody reads <see cref="Current"/>.
/// </summary>
/// <param name="language">The language of what is said of files that cannot be read.</param>
internal sealed class Workspace(MessageLanguage language)
{
    private readonly OpenDocuments _open = new();
    private readonly Dictionary<string, CompiledFile> _disk = new(StringComparer.Ordinal);
    private readonly SearchedDirectories _searched = new();
    private HashSet<string> _followed = new(StringComparer.Ordinal);
    private volatile Snapshot _current = Snapshot.Empty;

    /// <summary>Run behind every change, by the thread that made it.</summary>
    public Action? Changed { get; set; }

    /// <summary>Run where changes in other directories outside the client's folders begin to count, with all of them, by the thread that changes the workspace.</summary>
    public Action<IReadOnlyCollection<string>>? FollowsOutside { get; set; }

    /// <summary>The present state.</summary>
    public Snapshot Current => _current;

    /// <summary>Takes in folders, with all files of the catalogs below them and of the one they lie in.</summary>
    public void AddFolders(IEnumerable<string> keys, IProgress<double>? progress = null)
    {
        foreach (var folder in keys.Where(DocumentUri.IsFile))
        {
            if (!_searched.AddFolder(folder) || !Directory.Exists(folder)) continue;
            var loader = Loader(progress);
            var root = loader.RootAbove(folder) ?? folder;
            Take(loader, root);
            if (root != folder) _searched.Around = _searched.Around.Append(root).ToHashSet(StringComparer.Ordinal);
        }

        LookAround();
        LayOut();
    }

    /// <summary>Leaves folders out; documents that are open stay.</summary>
    public void RemoveFolders(IEnumerable<string> keys)
    {
        foreach (var folder in keys) _searched.RemoveFolder(folder);
        LookAround(isFolderGone: true);
        LayOut();
    }

    /// <summary>Takes a document over from disk.</summary>
    public void Open(string uri, int version, string text)
    {
        var key = DocumentUri.KeyOf(uri);
        var link = DocumentUri.IsFile(key) ? _searched.LinkTo(key) : null;
        _open.Set(new(key, uri, version, CompiledFile.Create(new SourceFile(key, SourceText.From(text)) { Fault = link == key ? CatalogFileReader.Link(language) : null })) { Link = link });
        if (DocumentUri.IsFile(key) && !_searched.IsFound(key)) LookAround();
        LayOut();
    }

    /// <summary>Changes an open document. A document that is not open is left alone: the client is at fault, and the next message may be sound.</summary>
    /// <param name="uri">The document.</param>
    /// <param name="version">The version behind the change.</param>
    /// <param name="edit">From the old text to the new one.</param>
    public void Change(string uri, int version, Func<SourceText, SourceText> edit)
    {
        var key = DocumentUri.KeyOf(uri);
        if (!_open.All.TryGetValue(key, out var old)) return;
        var compiled = old.Compiled.With(edit(old.Compiled.Tree.Text));
        var known = _current.Find(key)?.File;
        var changed = old with { Version = version, Compiled = known is null ? compiled : Named(compiled, known.Compiled.File.Path) };
        var wasLeft = _open.IsLeft(key);
        _open.Set(changed);
        if (known is not null && !wasLeft && HoldsReference(known) == HoldsReference(changed)) Become(_current.With(changed));
        else LayOut();
    }

    /// <summary>Gives a document back to the disk.</summary>
    public void Close(string uri)
    {
        var key = DocumentUri.KeyOf(uri);
        if (!_open.Remove(key)) return;
        if (_searched.IsFound(key)) Reload(key);
        if (_searched.Around.Count > 0) LookAround();
        LayOut();
    }

    /// <summary>Looks again at a document's file, which has just had the document's text, whatever became of it since.</summary>
    public void Save(string uri)
    {
        var key = DocumentUri.KeyOf(uri);
        if (_open.All.TryGetValue(key, out var document) && CatalogLayout.IsCatalogFile(Path.GetFileName(key)) && _searched.IsFound(key)) _disk[key] = Named(document.Compiled, key);
        Refresh([key]);
    }

    /// <summary>
    /// Looks again at files and directories that have changed on disk. Clients tell of others too, for they cannot know
    /// whether what is gone was a directory with catalog files.
    /// </summary>
    public void Refresh(IEnumerable<string> keys)
    {
        var told = keys.Where(DocumentUri.IsFile).ToList();
        var concerned = told.Where(IsConcerned).ToList();
        var mayBeAround = told.Exists(k => IsAround(CatalogLayout.IsCatalogFile(Path.GetFileName(k)) ? SearchedDirectories.ParentOf(k) ?? k : k));
        if (concerned.Count == 0 && !mayBeAround) return;
        foreach (var key in told.Where(static k => RegularFile.KindOf(k) == FileKind.File)) _open.Find(key);
        foreach (var key in concerned)
        {
            if (KindOf(key) != FileKind.Directory)
            {
                Reload(key);
                continue;
            }

            _disk.Remove(key);
            Take(Loader(), key);
        }

        if (mayBeAround) LookAround();
        LayOut();
    }

    // A boundary does not come and go with the keystrokes of the line that draws it.
    private bool HoldsReference(WorkspaceFile file) =>
        CatalogLayout.DeclaresReference(file.Compiled) || (_disk.TryGetValue(file.Key, out var saved) && CatalogLayout.DeclaresReference(saved));

    // A catalog may be around a folder, and around a document that no folder holds.
    private bool IsAround(string directory) =>
        _searched.Folders.Concat(_open.All.Keys.Where(k => DocumentUri.IsFile(k) && !_searched.IsFoundInFolders(k))).Any(k => SearchedDirectories.IsBelow(directory, k));

    private bool IsConcerned(string key) =>
        KindOf(key) switch
        {
            FileKind.Directory => _searched.IsFound(key + "/"),
            FileKind.Link => _searched.IsFound(key) && !CatalogLayout.IsSkippedDirectory(Path.GetFileName(key)),
            _ => _searched.IsInside(key) && (CatalogLayout.IsCatalogFile(Path.GetFileName(key)) || _disk.Keys.Any(f => SearchedDirectories.IsBelow(key, f))),
        };

    private void Reload(string key)
    {
        // A directory that is gone, or has become a link, takes its files with it.
        foreach (var below in _disk.Keys.Where(f => SearchedDirectories.IsBelow(key, f) && !IsThere(f)).ToList()) Lose(below);
        var folder = _searched.NearestOf(key) ?? SearchedDirectories.ParentOf(key) ?? key;
        if (RegularFile.LinkBelow(folder, key) is { } link && link != key) Lose(key);
        else if (RegularFile.KindOf(key) == FileKind.Link) _disk[key] = CatalogFileReader.Faulty(key, CatalogFileReader.Link(language));
        else if (CatalogLayout.IsCatalogFile(Path.GetFileName(key)) && RegularFile.KindOf(key) != FileKind.None) _disk[key] = CatalogFileReader.Read(key, folder, language);
        else Lose(key);
    }

    private void Lose(string key)
    {
        if (_disk.Remove(key, out var file) && RegularFile.KindOf(key) == FileKind.None) _open.Lose(file);
    }

    // A folder that the client has named is one, though it be a link.
    private FileKind KindOf(string key) => _searched.Contains(key) && Directory.Exists(key) ? FileKind.Directory : RegularFile.KindOf(key);

    private bool IsThere(string file) => RegularFile.KindOf(file) != FileKind.None && _searched.LinkTo(file) is var link && (link is null || link == file);

    /// <summary>Reads the catalogs around folders, and around documents that no folder holds; those that are around nothing any more are forgotten.</summary>
    private void LookAround(bool isFolderGone = false)
    {
        var roots = _disk.Where(static f => CatalogLayout.DeclaresReference(f.Value)).Select(static f => SearchedDirectories.ParentOf(f.Key) ?? f.Key).ToHashSet(StringComparer.Ordinal);
        var loader = Loader();
        var before = _searched.Around;
        var around = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in _searched.Folders.Where(Directory.Exists))
            if (_searched.RootAbove(folder, roots, loader) is { } root && root != folder) around.Add(root);
        _searched.Around = around;
        foreach (var document in _open.All.Keys.Where(DocumentUri.IsFile).Order(StringComparer.Ordinal))
            if (!_searched.IsFound(document) && SearchedDirectories.ParentOf(document) is { } directory && Directory.Exists(directory) && _searched.RootAbove(directory, roots, loader) is { } root) around.Add(root);
        foreach (var root in around.Except(before, StringComparer.Ordinal)) Take(loader, root);
        if (isFolderGone || !around.IsSupersetOf(before))
            foreach (var file in _disk.Keys.Where(f => !_searched.IsFound(f)).ToList()) _disk.Remove(file);
        // A reference that has gone may come back, as it does where a branch is switched.
        var followed = _followed.Where(IsAround).Concat(around).ToHashSet(StringComparer.Ordinal);
        if (followed.SetEquals(_followed)) return;
        _followed = followed;
        FollowsOutside?.Invoke(followed);
    }

    private CatalogLoader Loader(IProgress<double>? progress = null) => new(language, progress ?? new Progress<double>());

    private void Take(CatalogLoader loader, string directory)
    {
        // It has also looked at files above.
        foreach (var (path, file) in loader.Below(directory))
            if (SearchedDirectories.IsBelow(directory, path)) _disk[path] = file;
    }

    /// <summary>Draws the boundaries of catalogs anew.</summary>
    private void LayOut()
    {
        foreach (var found in _open.All.Keys.Where(_disk.ContainsKey).ToList()) _open.Find(found);
        var files = _disk.Where(f => !_open.All.ContainsKey(f.Key)).Select(static f => new WorkspaceFile(f.Key, DocumentUri.Of(f.Key), null, f.Value))
            .Concat(_open.All.Values.Where(d => !IsBeside(d))).ToDictionary(static f => f.Key, StringComparer.Ordinal);
        var layout = CatalogLayout.Create(files.Values.Where(static f => DocumentUri.IsFile(f.Key)).Select(f => new LayoutFile(f.Key, HoldsReference(f))));
        var known = _current.Catalogs.ToDictionary(static c => c.Root, StringComparer.Ordinal);
        var catalogs = files.Keys.GroupBy(f => RootOf(layout, f), StringComparer.Ordinal).OrderBy(static g => g.Key, NaturalOrder.Instance).Select(group =>
        {
            var paths = new CatalogFiles(group.Key, HasReference: true, [.. group.Order(NaturalOrder.Instance)]);
            return new CatalogSnapshot(group.Key, [.. paths.Files.Select(f => files[f] with { Compiled = Named(files[f].Compiled, paths.PathOf(f)) })], known.GetValueOrDefault(group.Key));
        }).ToImmutableArray();
        Become(Snapshot.Create(catalogs, Beside(layout, catalogs)));
    }

    /// <summary>The documents that do not count, each with the catalog that it stands beside.</summary>
    private ImmutableArray<CatalogSnapshot> Beside(CatalogLayout layout, ImmutableArray<CatalogSnapshot> catalogs)
    {
        var documents = _open.All.Values.Where(IsBeside).OrderBy(static d => d.Key, StringComparer.Ordinal).ToList();
        if (documents.Count == 0) return [];
        var roots = catalogs.Where(c => layout.RootOf(c.Root) == c.Root).ToDictionary(static c => c.Root, StringComparer.Ordinal);
        return [.. documents.Select(document =>
        {
            var isLeft = _open.IsLeft(document.Key);
            var path = isLeft ? document.Key : DocumentUri.PlannedPath(document.Key);
            var root = path is null ? null : layout.RootOf(path);
            if (!isLeft && root is null && roots.Count == 1) root = roots.Keys.First();
            var membership = isLeft ? Membership.Gone : root is not null ? Membership.Draft : roots.Count == 0 ? Membership.Part : Membership.Unplaced;
            return CatalogSnapshot.Beside(root is null ? null : roots[root], document with { Membership = membership }, _current.Find(document.Key)?.Catalog);
        })];
    }

    private bool IsBeside(WorkspaceFile document) => _open.IsLeft(document.Key) || (DocumentUri.IsUntitled(document.Key) && !CatalogLayout.DeclaresReference(document.Compiled));

    // As "fisc check" has it: a folder without any catalog is one, to say what it lacks; a file beside catalogs stands by itself.
    private string RootOf(CatalogLayout layout, string file)
    {
        if (!DocumentUri.IsFile(file)) return file;
        // Behind a link begins another catalog, or none.
        var link = _open.All.TryGetValue(file, out var open) && open.Link != file ? open.Link : null;
        if (layout.RootOf(file) is { } root && (link is null || SearchedDirectories.IsBelow(link, root))) return root;
        if (link is not null) return file;
        var folder = _searched.Folders.Where(f => SearchedDirectories.IsBelow(f, file)).MaxBy(static f => f.Length);
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
