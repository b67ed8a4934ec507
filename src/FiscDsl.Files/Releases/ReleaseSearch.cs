using System.Collections.Immutable;
using FiscDsl.Files.Git;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Files.Releases;

/// <summary>Looks for the releases of a catalog in a repository: by the names of tags and by ancestry, never by date.</summary>
/// <param name="repository">The repository.</param>
/// <param name="head">The id of the last commit; null where there is none yet.</param>
/// <param name="reference">The catalog's reference, as it is to be released.</param>
/// <param name="directory">The catalog's directory, from the top of the work tree.</param>
internal sealed class ReleaseSearch(GitRepository repository, string? head, Reference reference, string directory)
{
    private readonly string _version = IdGrammar.Normalize(reference.Version);

    /// <summary>Looks.</summary>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public KnownReleases Run()
    {
        var tags = Tags();
        var gap = repository.ShallowCommits().Count > 0 ? HistoryGap.Shallow : HistoryGap.None;
        if (gap == HistoryGap.None)
        {
            try
            {
                return InWhole(tags);
            }
            catch (GitFaultException)
            {
                gap = HistoryGap.Missing;
            }
        }

        return InPart(gap, tags);
    }

    private KnownReleases InWhole(List<(string Name, string Commit)> tags)
    {
        var tips = tags.Select(static t => t.Commit).ToHashSet(StringComparer.Ordinal);
        if (head is not null) tips.Add(head);
        var history = VersionHistory.Read(repository, tips);
        var releases = tags.Select(t => Release(t, history.At(t.Commit))).OfType<ReleaseTag>().ToList();
        var past = history.LeadingTo(head is null ? [] : [head]);
        var future = history.ComingFrom(head);
        var earlier = releases.Where(r => r.Version != _version && past.Contains(r.Commit)).ToList();
        var latest = history.Latest([.. earlier.Select(static r => r.Commit).Distinct(StringComparer.Ordinal)]);
        var nearest = earlier.Where(r => latest.Contains(r.Commit)).ToImmutableArray();
        return new KnownReleases(HistoryGap.None)
        {
            IsOnly = head is null || IsOnly(history.At(head)),
            Nearest = nearest,
            Namesakes = [.. releases.Where(r => nearest.Any(n => n.Version == r.Version))],
            Same = [.. releases.Where(r => r.Version == _version)],
            Elsewhere = [.. releases.Where(r => r.Version != _version && !past.Contains(r.Commit) && !future.Contains(r.Commit) && IsIssuedBefore(r))],
            Untagged = Untagged(history, past, latest, earlier),
        };
    }

    // Without its history a commit says what it declares, and not what it led to.
    private KnownReleases InPart(HistoryGap gap, List<(string Name, string Commit)> tags)
    {
        var contents = new Dictionary<string, ImmutableArray<CommittedReference>>(StringComparer.Ordinal);
        using var objects = repository.OpenObjects();
        var releases = tags.Select(t => Release(t, At(t.Commit))).OfType<ReleaseTag>().ToList();
        return new KnownReleases(gap)
        {
            IsOnly = head is null || IsOnly(At(head)),
            Same = [.. releases.Where(r => r.Version == _version)],
            Elsewhere = [.. releases.Where(r => r.Version != _version && IsIssuedBefore(r))],
        };

        List<CommittedReference> At(string commit)
        {
            try
            {
                return [.. repository.Files(commit).OrderBy(static f => f.Path, StringComparer.Ordinal).SelectMany(f => In(f))];
            }
            catch (GitFaultException)
            {
                return [];
            }
        }

        ImmutableArray<CommittedReference> In(GitFile file)
        {
            var key = $"{file.Blob} {file.Path}";
            if (!contents.TryGetValue(key, out var references)) contents.Add(key, references = objects.Read(file.Blob) is { } content ? VersionHistory.In(file.Path, content) : []);
            return references;
        }
    }

    private List<(string Name, string Commit)> Tags()
    {
        string[] names = [.. repository.Ask("for-each-ref", "--format=%(refname:strip=2)", "refs/tags").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(MayBeNamed)];
        if (names.Length == 0) return [];
        // 「3b18e5… commit 210」; a tag of a file or a folder is 「missing」.
        var commits = repository.Answer(names.Select(static n => $"refs/tags/{n}^{{commit}}"), "cat-file", "--batch-check").Split('\n');
        return [.. names.Zip(commits).Where(static t => t.Second.Split(' ') is [_, "commit", _]).Select(static t => (t.First, t.Second.Split(' ')[0]))];
    }

    // A slash stands in two of the forms alone; what else a name is named for only the commit can say.
    private bool MayBeNamed(string name)
    {
        var slash = name.LastIndexOf('/');
        return slash < 0 || IdGrammar.Normalize(name.AsSpan(0, slash)) is var folder && (folder == "release" || folder == reference.Id);
    }

    private ReleaseTag? Release((string Name, string Commit) tag, IEnumerable<CommittedReference> there)
    {
        var references = there.ToList();
        return Own(references) is { } own && ReleaseTags.IsNamedFor(tag.Name, own.Id, own.Version, IsOnly(references)) ? new(tag.Name, tag.Commit, own.Version, own.Issued) : null;
    }

    // The one in the present directory; else the first, which is what is read there too.
    private CommittedReference? Own(IEnumerable<CommittedReference> references)
    {
        var own = references.Where(r => r.Id == reference.Id && IsReached(r)).ToList();
        return own.Find(r => r.Directory == directory) ?? own.FirstOrDefault();
    }

    private bool IsOnly(IEnumerable<CommittedReference> references) => references.All(r => r.Id == reference.Id || !IsReached(r));

    // What is not looked into is no catalog of the repository, but for one that was asked for by name.
    private bool IsReached(CommittedReference found) => found.Directory == directory || CatalogLayout.IsReached("", found.Directory + "/");

    private bool IsIssuedBefore(ReleaseTag release) => release.Issued is not { } issued || reference.Issued is not { } own || issued.MayBeBefore(own);

    private UntaggedVersion? Untagged(VersionHistory history, HashSet<string> past, HashSet<string> latest, List<ReleaseTag> earlier)
    {
        var known = earlier.Select(static r => r.Version).Append(_version).Append("").ToHashSet(StringComparer.Ordinal);
        var behind = history.LeadingTo(latest);
        foreach (var commit in behind)
            if (Own(history.At(commit)) is { } own) known.Add(own.Version);
        foreach (var commit in history.Commits.Reverse())
        {
            if (past.Contains(commit) && !behind.Contains(commit) && Own(history.At(commit)) is { } own && !known.Contains(own.Version))
                return new(own.Version, commit);
        }

        return null;
    }
}
