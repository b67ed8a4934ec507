using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;

namespace FiscDsl.Files.Git;

/// <summary>A catalog as it stands in a commit.</summary>
/// <param name="Commit">The commit's id.</param>
/// <param name="Loaded">What the path means there.</param>
/// <param name="IsEmpty">True where the commit has no catalog file at the path, nor a catalog anywhere else that it could have been.</param>
public sealed record CommittedPath(string Commit, LoadedPath Loaded, bool IsEmpty);

/// <summary>Reads catalogs as they once were.</summary>
public static class CatalogHistory
{
    /// <summary>
    /// Reads what a path means in a commit. The path need not exist there, nor in the work tree: it leads to the catalog
    /// that it would lie in.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="revision">What names the commit: a branch, a tag, <c>HEAD~3</c>, an id.</param>
    /// <param name="path">A path in the work tree.</param>
    /// <param name="language">The language of reasons.</param>
    /// <param name="progress">Where to report the share that is read.</param>
    /// <param name="known">Blocks of another state; they make no difference to the result.</param>
    /// <exception cref="GitFaultException">The revision names no commit, its files cannot be read, or git failed.</exception>
    public static CommittedPath Load(GitRepository repository, string revision, string path, MessageLanguage language, IProgress<double> progress, KnownBlocks? known = null)
    {
        var commit = repository.Commit(revision) ?? throw GitFaultException.UnknownRevision(revision);
        using var tree = new GitTree(repository, commit, language) { Known = known };
        var loaded = new CatalogLoader(tree, progress).Load(InTree(path));
        // What a clone lacks is no change of the text.
        return tree.Unreadable is { } file ? throw GitFaultException.UnreadableContent(file, commit) : new(commit, loaded, !loaded.Catalogs.SelectMany(static c => c.Layout.Files).Any(tree.Has));
    }

    // A link of the name of a catalog file is a fault there too, and not what it leads to.
    private static string InTree(string path) =>
        CatalogLayout.IsCatalogFile(Path.GetFileName(path)) && Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory && RealPath.Of(directory) is { } real
            ? Path.Join(real, Path.GetFileName(path))
            : RealPath.Of(path) ?? path;

    /// <summary>
    /// Reads what a catalog was in a commit: what its path means there; where that is no catalog, the one of the same
    /// reference in whatever directory it lay.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="revision">What names the commit.</param>
    /// <param name="path">The catalog's path in the work tree.</param>
    /// <param name="later">The catalog as it is in the work tree or in another commit.</param>
    /// <param name="language">The language of reasons.</param>
    /// <param name="progress">Where to report the share that is read.</param>
    /// <exception cref="GitFaultException">The revision names no commit, or git failed.</exception>
    public static CommittedPath Load(GitRepository repository, string revision, string path, Compilation later, MessageLanguage language, IProgress<double> progress)
    {
        var known = new KnownBlocks(later.Files);
        var there = Load(repository, revision, path, language, progress, known);
        if (later.Catalog.Reference is not { } reference || there.Loaded.Catalogs.Any(static c => c.Layout.HasReference)) return there;
        var all = Load(repository, revision, repository.Root, language, progress, known).Loaded;
        // One of another id may be the same before it was moved and called otherwise.
        return all.OfReference(reference.Id, later) is { } moved
            ? Load(repository, revision, moved.Catalog.Layout.Root, language, progress, known)
            : there with { IsEmpty = there.IsEmpty && !all.Catalogs.Any(static c => c.Layout.HasReference) };
    }
}
