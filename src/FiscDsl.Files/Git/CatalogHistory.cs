using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;

namespace FiscDsl.Files.Git;

/// <summary>A catalog as it stands in a commit.</summary>
/// <param name="Commit">The commit's id.</param>
/// <param name="Path">The full path that was looked at.</param>
/// <param name="Loaded">What the path means there.</param>
/// <param name="IsEmpty">True where the catalog that was asked for is new: the commit has none that it was or could have been.</param>
public sealed record CommittedPath(string Commit, string Path, LoadedPath Loaded, bool IsEmpty = false);

/// <summary>Reads catalogs as they once were.</summary>
public static class CatalogHistory
{
    /// <summary>
    /// Reads what a path means in a commit. The path need not exist there, nor in the work tree: it leads to the catalog
    /// that it would lie in.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="revision">What names the commit: a branch, a tag, <c>HEAD~3</c>, an id; with a path behind a colon, that one counts.</param>
    /// <param name="path">A path in the work tree.</param>
    /// <param name="language">The language of reasons.</param>
    /// <param name="progress">Where to report the share that is read.</param>
    /// <exception cref="GitFaultException">The revision names no commit, its files cannot be read, or git failed.</exception>
    public static CommittedPath Load(GitRepository repository, string revision, string path, MessageLanguage language, IProgress<double> progress)
    {
        var word = CommittedWord.Read(repository, revision);
        using var tree = new GitTree(repository, word.Commit, language);
        return Load(tree, new CatalogLoader(tree, progress), word.Commit, word.Path ?? InTree(path));
    }

    /// <summary>
    /// Reads what a catalog was in a commit: the one in its directory, or the one of its reference in whatever directory it
    /// lay. Where the revision names a path as well, it was what lies there.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="revision">What names the commit: as above.</param>
    /// <param name="root">The directory in the work tree that holds the reference, or would.</param>
    /// <param name="later">The catalog as it is now.</param>
    /// <param name="laterCommit">The id of the commit that it is now in; null for the work tree.</param>
    /// <param name="language">The language of reasons.</param>
    /// <param name="progress">Where to report the share that is read.</param>
    /// <exception cref="GitFaultException">The revision names no commit, it cannot be told which catalog of it this one was, or git failed.</exception>
    public static CommittedPath Load(GitRepository repository, string revision, string root, Compilation later, string? laterCommit, MessageLanguage language, IProgress<double> progress)
    {
        var word = CommittedWord.Read(repository, revision);
        using var tree = new GitTree(repository, word.Commit, language) { Known = new KnownBlocks(later.Files) };
        var loader = new CatalogLoader(tree, progress);
        // What the work tree has there is nothing to another commit.
        var now = CatalogLoader.FullPath(laterCommit is null ? InTree(root) : root);
        var there = Load(tree, loader, word.Commit, word.Path ?? now);
        if (later.Catalog.Reference is not { } reference) return there;
        var isThere = there.Loaded.Catalogs is [{ Layout: { HasReference: true } found }] && found.Root == there.Path;
        if (word.Path is not null) return there.Path == now && !isThere ? Without(there, tree) : there;
        if (isThere && Compilation.Create(there.Loaded.Catalogs[0].Files, previous: later).Catalog.Reference?.Id == reference.Id) return there;

        var origin = CatalogOrigin.Of(
            CatalogPlace.InCommit(repository, word.Commit),
            laterCommit is null ? CatalogPlace.InWorkTree(repository) : CatalogPlace.InCommit(repository, laterCommit),
            new(now, reference.Id));
        if (origin.Known is { } known) return Load(tree, loader, word.Commit, known.Root);
        return origin.Possible.IsEmpty ? Without(there, tree) : throw GitFaultException.UnknownOrigin(repository, revision, new(now, reference.Id), origin.Possible);
    }

    private static CommittedPath Load(GitTree tree, CatalogLoader loader, string commit, string path)
    {
        var full = CatalogLoader.FullPath(path);
        var loaded = loader.Load(full);
        // What a clone lacks is no change of the text.
        return tree.Unreadable is { } file ? throw GitFaultException.UnreadableContent(file, commit) : new(commit, full, loaded);
    }

    // Files that no reference held together may be what the catalog was made of.
    private static CommittedPath Without(CommittedPath there, GitTree tree)
    {
        var layout = there.Loaded.Layout;
        var isEmpty = !layout.FilesAt(there.Path).Any(f => layout.RootOf(f) is null && tree.Has(f));
        // Nor is a catalog around the path, or below it, the one that was asked for.
        return there with { Loaded = new(there.Path, CatalogLayout.Create([]), ImmutableDictionary<string, CompiledFile>.Empty), IsEmpty = isEmpty };
    }

    // A link of the name of a catalog file is a fault there too, and not what it leads to.
    private static string InTree(string path) =>
        CatalogLayout.IsCatalogFile(Path.GetFileName(path)) && Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory && RealPath.Of(directory) is { } real
            ? Path.Join(real, Path.GetFileName(path))
            : RealPath.Of(path) ?? path;
}
