using FiscDsl.Diagnostics;
using FiscDsl.Files.Git;
using FiscDsl.Model;

namespace FiscDsl.Files.Releases;

/// <summary>The git repository that a catalog lies in, with the releases that were made there.</summary>
public sealed class CatalogRepository
{
    /// <summary>Digits of a SHA-1; one of SHA-256 has more.</summary>
    private const int ShortestId = 40;

    private readonly GitRepository _repository;
    private readonly LoadedCatalog _catalog;
    private readonly MessageLanguage _language;

    private CatalogRepository(GitRepository repository, LoadedCatalog catalog, MessageLanguage language)
    {
        _repository = repository;
        _catalog = catalog;
        _language = language;
        Commit = repository.Commit("HEAD");
    }

    /// <summary>The id of the last commit; null where there is none yet.</summary>
    public string? Commit { get; }

    /// <summary>The repository of a catalog; null where it lies in none.</summary>
    /// <param name="catalog">The catalog in the work tree.</param>
    /// <param name="language">The language of reasons.</param>
    /// <exception cref="GitFaultException">There is one, but no git, or git refuses to look at it.</exception>
    public static CatalogRepository? Of(LoadedCatalog catalog, MessageLanguage language)
    {
        // Asked of the file system first, so that nobody needs git who does not use it.
        for (var at = RealPath.Of(catalog.Layout.Root); at is not null; at = Path.GetDirectoryName(at))
            if (Path.Exists(Path.Join(at, ".git"))) return new(GitRepository.At(catalog.Layout.Root), catalog, language);
        return null;
    }

    /// <summary>What makes the catalog's directory another than that of the last commit: <see cref="UncommittedChanges"/>.</summary>
    /// <returns>Paths below the catalog's root, in ordinal order.</returns>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public IReadOnlyList<string> Changes() => UncommittedChanges.Of(_repository, _catalog, Commit);

    /// <summary>What the repository knows of the releases of the catalog.</summary>
    /// <param name="reference">The catalog's reference, as it is to be released.</param>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public KnownReleases Releases(Reference reference)
    {
        var root = RealPath.Of(_catalog.Layout.Root) ?? _catalog.Layout.Root;
        var directory = Path.GetRelativePath(_repository.Root, root).Replace(Path.DirectorySeparatorChar, '/');
        return new ReleaseSearch(_repository, Commit, reference, directory == "." ? "" : directory).Run();
    }

    /// <summary>
    /// The catalog as a commit has it, also where it lay in another directory then; null where the commit has none of
    /// this id, and for what is no commit's id: a manifest may have come from anybody.
    /// </summary>
    /// <param name="commit">The commit's id.</param>
    /// <param name="id">The reference's id.</param>
    /// <exception cref="GitFaultException">There is no such commit, or git failed.</exception>
    public Compilation? At(string commit, string id) =>
        commit.Length >= ShortestId && commit.All(char.IsAsciiHexDigit) ? In(_catalog.Layout.Root, commit, id) ?? In(_repository.Root, commit, id) : null;

    private Compilation? In(string directory, string commit, string id) =>
        CatalogHistory.Load(_repository, commit, directory, _language, new Progress()).Loaded.OfReference(id)?.Compilation;

    private sealed class Progress : IProgress<double>
    {
        public void Report(double value)
        {
            // A tag takes a moment, and nobody knows how many there are to look at.
        }
    }
}
