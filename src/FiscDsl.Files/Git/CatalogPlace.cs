using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.Files.Git;

/// <summary>Where a state of a repository has a catalog.</summary>
/// <param name="Root">The directory that holds the reference: a full path with <c>/</c>.</param>
/// <param name="Id">The reference's id; empty where it has none.</param>
internal sealed record CatalogPlace(string Root, string Id)
{
    /// <summary>The catalogs of a commit, those within others among them.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="commit">The commit's id.</param>
    /// <exception cref="GitFaultException">Git failed, or a file cannot be read.</exception>
    public static ImmutableArray<CatalogPlace> InCommit(GitRepository repository, string commit)
    {
        using var objects = repository.OpenObjects();
        return Of(repository, repository.Files(commit).Where(static f => !f.IsLink && CatalogFileReader.TooLarge(f.Length, MessageLanguage.En) is null)
            .Select(f => (f.Path, SourceText.From(objects.Read(f.Blob) ?? throw GitFaultException.UnreadableContent(f.Path, commit)))));
    }

    /// <summary>
    /// The catalogs of the work tree. What git ignores, and what another repository within this one holds, is none of them;
    /// what a sparse checkout leaves out is.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public static ImmutableArray<CatalogPlace> InWorkTree(GitRepository repository)
    {
        using var objects = repository.OpenObjects();
        var listed = repository.Ask("ls-files", "--others", "--exclude-standard", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var files = TrackedFile.InIndex(repository, "").DistinctBy(static f => f.Path, StringComparer.Ordinal).Where(static f => f is { IsSubmodule: false, IsLink: false })
            .Concat(listed.Select(static path => new TrackedFile(path, "", "")));
        return Of(repository, files.Where(static f => CatalogLayout.IsCatalogFile(Path.GetFileName(f.Path)))
            .Select(f => (f.Path, f.IsSparse && objects.Read(f.Id) is { } content ? SourceText.From(content) : OnDisk(f.Path))));

        SourceText OnDisk(string path) => CatalogFileReader.Read(Path.Join(repository.Root, path), repository.Root, MessageLanguage.En).Tree.Text;
    }

    // Of two references in a directory the first counts, as it does where a catalog is read.
    private static ImmutableArray<CatalogPlace> Of(GitRepository repository, IEnumerable<(string Path, SourceText Text)> files) =>
        [.. files.Where(static f => CatalogLayout.IsReached("", f.Path))
            .Select(static f => (f.Path, Reference: CatalogLayout.ReferencesOf(f.Text).FirstOrDefault()))
            .OrderBy(static f => f.Path, NaturalOrder.Instance)
            .Where(static f => f.Reference is not null)
            .Select(f => new CatalogPlace(repository.PathOf(f.Path[..Math.Max(0, f.Path.LastIndexOf('/'))]), f.Reference?.Id ?? ""))
            .DistinctBy(static p => p.Root, StringComparer.Ordinal)];
}
