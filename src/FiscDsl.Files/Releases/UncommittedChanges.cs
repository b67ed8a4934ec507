using System.Text;
using FiscDsl.Files.Git;
using FiscDsl.Model.Linking;

namespace FiscDsl.Files.Releases;

/// <summary>
/// What makes a catalog's directory another than that of the last commit. Git itself would tell, but it would run the filters
/// that a repository names; here the index and the commit are listed, and the work tree is compared with the commit's ids.
/// <para>
/// A catalog's text is compared as it was read, with CRLF folded to LF, and filters do not count: what is released must stand
/// in the commit as it is. Another file that git knows counts where it was staged, is missing or has other bytes, CRLF folded
/// as well; one whose attributes name a filter, an encoding or <c>ident</c> counts only where it was staged or is missing, since
/// what it would be as committed is not known without running something.
/// </para>
/// </summary>
internal sealed class UncommittedChanges
{
    /// <summary>Well below the length that a command line may have.</summary>
    private const int PathsAtOnce = 50;

    private static readonly string[] Converting = ["filter", "working-tree-encoding", "ident"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly GitRepository _repository;
    private readonly LoadedCatalog _catalog;
    private readonly string _root;
    private readonly string _prefix;
    private readonly SortedSet<string> _changes = new(StringComparer.Ordinal);

    private UncommittedChanges(GitRepository repository, LoadedCatalog catalog)
    {
        _repository = repository;
        _catalog = catalog;
        _root = RealPath.Of(catalog.Layout.Root) ?? catalog.Layout.Root;
        var below = Path.GetRelativePath(repository.Root, _root).Replace(Path.DirectorySeparatorChar, '/');
        _prefix = below == "." ? "" : below + "/";
    }

    /// <summary>Paths below the catalog's root, in ordinal order.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="catalog">The catalog in the work tree, as it was read.</param>
    /// <param name="commit">The last commit; null where there is none yet.</param>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public static IReadOnlyList<string> Of(GitRepository repository, LoadedCatalog catalog, string? commit) => new UncommittedChanges(repository, catalog).Find(commit);

    private IReadOnlyList<string> Find(string? commit)
    {
        var directory = _prefix.TrimEnd('/');
        var index = TrackedFile.InIndex(_repository, directory);
        var committed = new Dictionary<string, TrackedFile>(StringComparer.Ordinal);
        foreach (var file in commit is null ? [] : TrackedFile.InCommit(_repository, commit, directory))
        {
            // A damaged tree may name a file twice.
            if (!committed.TryAdd(file.Path, file)) Changed(file.Path);
        }

        CompareIndex(index, committed);
        using var objects = _repository.OpenObjects();
        var texts = _catalog.Files.ToDictionary(file => _prefix + file.File.Path, static file => file, StringComparer.Ordinal);
        foreach (var (path, text) in texts)
            if (!committed.TryGetValue(path, out var file) || !IsText(text, file, objects)) Changed(path);
        var sparse = index.Where(static f => f.IsSparse).Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        var different = committed.Values.Where(f => !texts.ContainsKey(f.Path) && !IsSame(f) && !(sparse.Contains(f.Path) && !IsCatalogText(f.Path))).Select(static f => f.Path).ToList();
        var converted = Converted([.. different.Where(path => !IsCatalogText(path) && IsFile(PathOf(path)))]);
        foreach (var path in different.Where(path => !converted.Contains(path))) Changed(path);
        return [.. _changes];
    }

    private void CompareIndex(IReadOnlyList<TrackedFile> index, Dictionary<string, TrackedFile> committed)
    {
        foreach (var file in index)
            if (file.IsUnmerged || !committed.TryGetValue(file.Path, out var before) || (file.Mode, file.Id) != (before.Mode, before.Id)) Changed(file.Path);
        var known = index.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in committed.Keys.Where(path => !known.Contains(path))) Changed(path);
    }

    // Of the catalog by its name and place.
    private bool IsCatalogText(string path) => CatalogLayout.IsCatalogFile(Path.GetFileName(path)) && CatalogLayout.IsReached(_prefix.TrimEnd('/'), path);

    private bool IsText(CompiledFile text, TrackedFile file, GitObjects objects)
    {
        if (text.File.Fault is { IsLink: true }) return file.IsLink && IsSame(file);
        if (file.IsLink || file.IsSubmodule || text.File.Fault is not null) return false;
        var source = text.Tree.Text;
        var bytes = Utf8.GetBytes((source.HasByteOrderMark ? "\uFEFF" : "") + source);
        if (GitBlobId.IsOf(new MemoryStream(bytes), file.Id)) return true;
        // Committed with CRLF, and edited where lines end with LF.
        return objects.Read(file.Id) is { } committed && GitBlobId.Folded(committed).AsSpan().SequenceEqual(GitBlobId.Folded(bytes));
    }

    private bool IsSame(TrackedFile file)
    {
        var path = PathOf(file.Path);
        try
        {
            if (file.IsSubmodule) return true;
            if (file.IsLink) return new FileInfo(path).LinkTarget is { } target && GitBlobId.Of(Utf8.GetBytes(target), file.Id.Length) == file.Id;
            if (!IsFile(path)) return false;
            using var content = new FileStream(RegularFile.Open(path, _repository.Root), FileAccess.Read);
            return GitBlobId.IsOf(content, file.Id);
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            return false;
        }
    }

    private static bool IsFile(string path) => RegularFile.KindOf(path) == FileKind.File;

    private string PathOf(string file) => Path.Join(_repository.Root, file);

    /// <summary>Those of some paths that git would convert; asked of the attributes alone.</summary>
    private HashSet<string> Converted(IReadOnlyList<string> paths)
    {
        var converted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in paths.Chunk(PathsAtOnce))
        {
            // Path, attribute and value, each ended by NUL.
            var answer = _repository.Ask(["check-attr", "-z", .. Converting, "--", .. chunk]).Split('\0');
            for (var i = 0; i + 2 < answer.Length; i += 3)
                if (answer[i + 2] is not ("unspecified" or "unset")) converted.Add(answer[i]);
        }

        return converted;
    }

    private void Changed(string path) => _changes.Add(path.StartsWith(_prefix, StringComparison.Ordinal) ? path[_prefix.Length..] : path);
}
