using System.Collections.Immutable;
using FiscDsl.Files.Git;
using FiscDsl.Model.Linking;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Files.Releases;

/// <summary>A reference as a commit declares it.</summary>
/// <param name="Directory">The directory it lies in, from the top of the work tree.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as versions are compared; empty where there is none that can be read.</param>
/// <param name="Issued">Its date of issue; null where there is none that can be read.</param>
internal sealed record CommittedReference(string Directory, string Id, string Version, PartialDate? Issued);

/// <summary>
/// Which references the commits of a history declare. Of a history, what a commit changes against its first parent is
/// looked at, and of that the files of catalogs; each content is read once.
/// </summary>
internal sealed class VersionHistory
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<CommittedReference>> Nothing =
        ImmutableSortedDictionary.Create<string, ImmutableArray<CommittedReference>>(StringComparer.Ordinal);

    private readonly Dictionary<string, string[]> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableSortedDictionary<string, ImmutableArray<CommittedReference>>> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<CommittedReference>> _contents = new(StringComparer.Ordinal);
    private readonly List<string> _commits = [];

    private VersionHistory()
    {
    }

    /// <summary>Commits, each behind its parents.</summary>
    public IReadOnlyList<string> Commits => _commits;

    /// <summary>Reads the history of some commits.</summary>
    /// <param name="repository">The repository, whose history is complete.</param>
    /// <param name="tips">The commits' ids.</param>
    /// <exception cref="GitFaultException">Something of the history is not there.</exception>
    public static VersionHistory Read(GitRepository repository, IReadOnlyCollection<string> tips)
    {
        var history = new VersionHistory();
        if (tips.Count == 0) return history;
        var lines = repository.Answer(tips, "rev-list", "--topo-order", "--reverse", "--parents", "--stdin").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var words in lines.Select(static l => l.Split(' ')))
        {
            history._commits.Add(words[0]);
            history._parents.Add(words[0], words[1..]);
        }

        var changes = history.Changes(repository);
        using var objects = repository.OpenObjects();
        foreach (var commit in history._commits)
        {
            var state = history._parents[commit] is [var first, ..] ? history._states[first] : Nothing;
            foreach (var (path, blob) in changes.GetValueOrDefault(commit, []))
                state = blob is not null && history.ReferencesOf(objects, path, blob) is { IsEmpty: false } found ? state.SetItem(path, found) : state.Remove(path);
            history._states.Add(commit, state);
        }

        return history;
    }

    /// <summary>The references that a commit declares, in the order of their paths.</summary>
    public IEnumerable<CommittedReference> At(string commit) => _states[commit].Values.SelectMany(static r => r);

    /// <summary>The commits that lead to some commits, these among them.</summary>
    public HashSet<string> LeadingTo(IEnumerable<string> commits)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(commits);
        while (open.TryPop(out var commit))
        {
            if (!found.Add(commit)) continue;
            foreach (var parent in _parents[commit]) open.Push(parent);
        }

        return found;
    }

    /// <summary>The commits that come from a commit, itself among them.</summary>
    public HashSet<string> ComingFrom(string? commit)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var later in _commits)
            if (later == commit || _parents[later].Any(found.Contains)) found.Add(later);
        return found;
    }

    /// <summary>Those of some commits that lead to no other of them.</summary>
    public HashSet<string> Latest(IReadOnlyCollection<string> commits) =>
        [.. commits.Except(LeadingTo(commits.SelectMany(c => _parents[c])), StringComparer.Ordinal)];

    /// <summary>The references of a file's content.</summary>
    internal static ImmutableArray<CommittedReference> In(string path, byte[] content) =>
        [.. CatalogLayout.ReferencesOf(SourceText.From(content)).Select(r => new CommittedReference(
            path[..Math.Max(0, path.LastIndexOf('/'))], r.Id, r.Version is { } version ? IdGrammar.Normalize(version) : "", r.Issued))];

    private ImmutableArray<CommittedReference> ReferencesOf(GitObjects objects, string path, string blob)
    {
        // The same content may lie in several directories.
        var key = $"{blob} {path}";
        if (!_contents.TryGetValue(key, out var references)) _contents.Add(key, references = In(path, objects.Read(blob) ?? throw GitFaultException.Failed($"{blob} missing")));
        return references;
    }

    private Dictionary<string, List<(string Path, string? Blob)>> Changes(GitRepository repository)
    {
        var input = _commits.Select(c => _parents[c] is [var first, ..] ? $"{c} {first}" : c);
        var output = repository.Answer(
            input, "diff-tree", "--stdin", "-r", "-z", "--root", "--raw", "--no-abbrev", "--no-renames", "--", ":(icase)*" + CatalogLayout.Extension);
        var changes = new Dictionary<string, List<(string, string?)>>(StringComparer.Ordinal);
        List<(string, string?)> current = [];
        var words = output.Split('\0');
        for (var i = 0; i < words.Length - 1; i++)
        {
            // The id of a commit, then 「:100644 100644 3b18e5… 8d0e41… M」 and a path for each of its files.
            if (words[i] is not [':', ..])
            {
                changes[words[i]] = current = [];
                continue;
            }

            var (mode, blob) = words[i].Split(' ') is [_, var now, _, var id, _] ? (now, id) : ("", "");
            var path = words[++i];
            if (CatalogLayout.IsCatalogFile(path.AsSpan(path.LastIndexOf('/') + 1))) current.Add((path, mode.StartsWith("100", StringComparison.Ordinal) ? blob : null));
        }

        return changes;
    }
}
