using FiscDsl.Diagnostics;
using FiscDsl.Files.Git;

namespace FiscDsl.Files.Releases;

/// <summary>A tag at which the catalog stood.</summary>
/// <param name="Name">The tag's name.</param>
/// <param name="Commit">The id of the commit it names.</param>
/// <param name="Compilation">The catalog there.</param>
public sealed record TaggedCatalog(string Name, string Commit, Compilation Compilation)
{
    /// <summary>The catalog's version there.</summary>
    public string Version => Compilation.Catalog.Reference?.Version ?? "";
}

/// <summary>The git repository that a catalog lies in, with the releases that were tagged there.</summary>
public sealed class CatalogRepository
{
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

    /// <summary>
    /// The catalog at the tags of the last commit and of those before it, the newest tag first; of equally old ones the
    /// higher version. Tags at which there is no catalog of this id, or one with errors, are no releases of it.
    /// </summary>
    /// <param name="id">The reference's id.</param>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public IEnumerable<TaggedCatalog> Tagged(string id)
    {
        if (Commit is null) yield break;
        var names = _repository.Ask("for-each-ref", $"--merged={Commit}", "--sort=-version:refname", "--sort=-creatordate", "--format=%(refname:strip=2)", "refs/tags");
        foreach (var name in names.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_repository.Commit("refs/tags/" + name) is not { } commit || At(commit, id) is not { HasErrors: false } compilation) continue;
            yield return new(name, commit, compilation);
        }
    }

    /// <summary>The catalog as a commit has it, also where it lay in another directory then; null where the commit has none of this id.</summary>
    /// <param name="revision">What names the commit.</param>
    /// <param name="id">The reference's id.</param>
    /// <exception cref="GitFaultException">The revision names no commit, or git failed.</exception>
    public Compilation? At(string revision, string id) => In(_catalog.Layout.Root, revision, id) ?? In(_repository.Root, revision, id);

    private Compilation? In(string directory, string revision, string id) =>
        CatalogHistory.Load(_repository, revision, directory, _language, new Progress()).Loaded.OfReference(id)?.Compilation;

    private sealed class Progress : IProgress<double>
    {
        public void Report(double value)
        {
            // A tag takes a moment, and nobody knows how many there are to look at.
        }
    }
}
