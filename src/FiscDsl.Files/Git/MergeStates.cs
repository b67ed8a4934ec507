using FiscDsl.Merging;
using FiscDsl.Model.Linking;
using FiscDsl.Text;

namespace FiscDsl.Files.Git;

/// <summary>What a merge driver was given.</summary>
/// <param name="Path">The file, from the top of the work tree.</param>
/// <param name="Contents">Its three contents.</param>
/// <param name="Ours">What git calls our side; null where it does not say.</param>
/// <param name="Theirs">What git calls the other side; null where it does not say.</param>
public sealed record MergedFile(string Path, Sides<byte[]> Contents, string? Ours, string? Theirs);

/// <summary>
/// The whole catalogs that three files of a merge are of. Which commits they are of is found out, and held to what they have of the
/// file: where none have all three, or several have and differ elsewhere, it is not known.
/// </summary>
public sealed class MergeStates : IDisposable
{
    private readonly GitRepository _repository;
    private readonly MergedFile _file;
    private readonly Lazy<GitObjects> _objects;
    private readonly Dictionary<string, IReadOnlyDictionary<string, TrackedFile>> _listings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _roots = new(StringComparer.Ordinal);

    private MergeStates(GitRepository repository, MergedFile file) => (_repository, _file, _objects) = (repository, file, new(repository.OpenObjects));

    /// <summary>The other files of the catalog that are not the same in all three states; null where it is not known of which commits a file is.</summary>
    /// <param name="file">The file that is merged.</param>
    /// <param name="changesNames">True where what it declares differs, so that other files are of interest whatever they declare.</param>
    public static IReadOnlyList<SurroundingFile>? Around(MergedFile file, bool changesNames)
    {
        try
        {
            using var states = new MergeStates(GitRepository.Calling(), file);
            return states.Around(changesNames);
        }
        catch (Exception exception) when (exception is GitFaultException || FaultReason.IsFileFault(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_objects.IsValueCreated) _objects.Value.Dispose();
    }

    private List<SurroundingFile>? Around(bool changesNames)
    {
        if (_repository.Commit("HEAD") is not { Length: var digits }) return null;
        var ids = _file.Contents.Select(c => GitBlobId.Of(c, digits));
        var found = new MergeCandidates(_repository, _file.Path, _file.Ours, _file.Theirs).All(ids.Origin, ids.Theirs)
            .Select(c => new Sides<IReadOnlyDictionary<string, TrackedFile>>(Listing(c.Ours), Listing(c.Origin), Listing(c.Theirs)))
            .Where(listings => Holds(listings.Ours, _file.Contents.Ours, ids.Ours) && Holds(listings.Origin, _file.Contents.Origin, ids.Origin) && Holds(listings.Theirs, _file.Contents.Theirs, ids.Theirs)).ToList();
        var changed = found.Select(Changed).ToList();
        if (changed is not [var first, .. var others] || others.Exists(o => !o.SequenceEqual(first))) return null;
        var files = first.ConvertAll(c => new SurroundingFile(c.Path, new(Read(c.Ids.Ours), Read(c.Ids.Origin), Read(c.Ids.Theirs))));
        if (!changesNames && !files.Exists(static f => f.ChangesNames)) return [];
        var root = RootOf(_file.Path, found[0]);
        files.RemoveAll(f => RootOf(f.Path, found[0]) != root);
        return files;
    }

    // The same content under another name is the same file, renamed.
    private bool Holds(IReadOnlyDictionary<string, TrackedFile> listing, byte[] content, string id)
    {
        if (!listing.TryGetValue(_file.Path, out var file)) return content.Length == 0 || listing.Values.Any(f => f.Id == id);
        // Git may hand over what it has made of the line breaks.
        return file.Id == id || (_objects.Value.Read(file.Id) is { } bytes && GitBlobId.Folded(bytes).AsSpan().SequenceEqual(GitBlobId.Folded(content))) || listing.Values.Any(f => f.Id == id);
    }

    private IReadOnlyDictionary<string, TrackedFile> Listing(string? commit)
    {
        if (_listings.TryGetValue(commit ?? "", out var known)) return known;
        var files = commit is null ? TrackedFile.InIndex(_repository, "") : TrackedFile.InCommit(_repository, commit, "");
        return _listings[commit ?? ""] = files
            .Where(static f => f.Mode.StartsWith("100", StringComparison.Ordinal) && !f.IsUnmerged && CatalogLayout.IsCatalogFile(Path.GetFileName(f.Path)) && CatalogLayout.IsReached("", f.Path))
            .ToDictionary(static f => f.Path, StringComparer.Ordinal);
    }

    private List<(string Path, Sides<string?> Ids)> Changed(Sides<IReadOnlyDictionary<string, TrackedFile>> listings) =>
    [
        .. listings.Ours.Keys.Union(listings.Origin.Keys, StringComparer.Ordinal).Union(listings.Theirs.Keys, StringComparer.Ordinal).Where(p => p != _file.Path).Order(StringComparer.Ordinal)
            .Select(p => (p, listings.Select(l => l.TryGetValue(p, out var file) ? file.Id : null))).Where(static c => c.Item2.Ours != c.Item2.Origin || c.Item2.Theirs != c.Item2.Origin),
    ];

    private SourceText? Read(string? id) => id is null ? null
        : _objects.Value.Read(id) is { } bytes ? SourceText.From(bytes) : throw GitFaultException.Failed($"cat-file {id}");

    // The directory above with a reference, as our side has it, or else the other.
    private string? RootOf(string path, Sides<IReadOnlyDictionary<string, TrackedFile>> listings)
    {
        for (var at = CatalogLayout.ParentOf(path); at is not null; at = CatalogLayout.ParentOf(at))
        {
            if (!_roots.TryGetValue(at, out var isRoot))
                _roots[at] = isRoot = listings.Ours.Values.Concat(listings.Theirs.Values).Where(f => CatalogLayout.ParentOf(f.Path) == at).DistinctBy(static f => f.Id, StringComparer.Ordinal).Any(f => Read(f.Id) is { } text && CatalogLayout.ReferencesOf(text).Any());
            if (isRoot) return at;
        }

        return null;
    }
}
