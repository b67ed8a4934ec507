using System.Text;

namespace FiscDsl.Files.Git;

/// <summary>Three commits that git may be merging.</summary>
/// <param name="Ours">Our side; null for the index, which is what a stash is applied to.</param>
/// <param name="Origin">What both sides began with.</param>
/// <param name="Theirs">The other side.</param>
internal readonly record struct MergeCandidate(string? Ours, string Origin, string Theirs);

/// <summary>
/// What git may be merging when it calls a merge driver, which it tells nothing but three files. <c>git merge</c> sets variables; since
/// git 2.44 the names of the sides tell; what runs several steps notes the present one (git-rebase(1), git-cherry-pick(1)). All are
/// guesses, to be held to the files.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="path">The file that is merged, from the top of the work tree.</param>
/// <param name="ours">What git calls our side; null where it does not say.</param>
/// <param name="theirs">What git calls the other side; null where it does not say.</param>
internal sealed class MergeCandidates(GitRepository repository, string path, string? ours, string? theirs)
{
    /// <summary>How git calls the side of a stash.</summary>
    private const string Stash = "Stashed changes";

    /// <summary>What stands before the commit that is taken back.</summary>
    private const string Parent = "parent of ";

    /// <summary>How the variables begin in which <c>git merge</c> notes what it merges.</summary>
    private const string HeadVariable = "GITHEAD_";

    /// <summary>Commits of a file's history, and entries of the stash, that are looked at.</summary>
    private const int Most = 300;

    /// <summary>The candidates; those of one kind alone where git has said which.</summary>
    /// <param name="origin">The id of the content that both sides began with.</param>
    /// <param name="their">The id of the other side's content.</param>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public IReadOnlyList<MergeCandidate> All(string origin, string their)
    {
        List<string> heads = [.. Environment.GetEnvironmentVariables().Keys.OfType<string>().Where(static k => k.StartsWith(HeadVariable, StringComparison.Ordinal)).Select(static k => k[HeadVariable.Length..])];
        if (heads.Count > 0) return [.. heads.SelectMany(h => Merges(Head, repository.Commit(h)))];
        if (theirs == Stash) return [.. Stashes()];
        if (theirs?.StartsWith(Parent, StringComparison.Ordinal) == true && Shown(theirs[Parent.Length..]) is { } reverted) return [.. Reverts(reverted)];
        if (Shown(theirs) is { } picked) return [.. Shown(ours) is { } shown ? Merges(shown, picked) : Picks(picked)];
        if (theirs is not null && Named(theirs) is { } other) return [.. Merges(ours is null ? Head : Named(ours) ?? Head, other)];
        return [.. Noted().Concat(Stashes()).Concat(Past(origin, their)).Distinct()];
    }

    private string? Head => repository.Commit("HEAD");

    // 「abc1234 (subject)」
    private string? Shown(string? side) => side?.Split(' ') is [var id, ['(', ..], ..] ? repository.Commit(id) : null;

    // Where the sides have the file under two names, each stands behind the side's: 「topic:運113.fisc」.
    private string? Named(string side) => repository.Commit(side) ?? (side.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? repository.Commit(side[..colon]) : null);

    private IEnumerable<MergeCandidate> Merges(string? our, string? their)
    {
        if (our is null || their is null) yield break;
        // Of several, git makes one that no commit has.
        if (repository.Run("merge-base", "--all", our, their) is { ExitCode: 0, Output: var bases } && bases.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [var only]) yield return new(our, only, their);
    }

    private IEnumerable<MergeCandidate> Picks(string commit) => Head is { } head ? ParentsOf(commit).Select(parent => new MergeCandidate(head, parent, commit)) : [];

    private IEnumerable<MergeCandidate> Reverts(string commit) => Head is { } head ? ParentsOf(commit).Select(parent => new MergeCandidate(head, commit, parent)) : [];

    private IEnumerable<MergeCandidate> Stashes() => repository.Commit("refs/stash") is null ? []
        : Lines(repository.Run("rev-list", "--walk-reflogs", $"--max-count={Most}", "refs/stash")).SelectMany(stash => ParentsOf(stash).Take(1).Select(parent => new MergeCandidate(null, parent, stash)));

    // What a command of several steps has written down: 「pick abc1234 subject」, 「fixup -C abc1234 subject」, 「merge -C abc1234 label # subject」.
    private IEnumerable<MergeCandidate> Noted() =>
    [
        .. Step(Read("rebase-merge/done").LastOrDefault()), .. Step(Read("sequencer/todo").FirstOrDefault()),
        .. Read("rebase-apply/original-commit").FirstOrDefault() is { } applied ? Picks(applied) : [],
    ];

    private IEnumerable<MergeCandidate> Step(string? line)
    {
        if (line?.Split(' ') is not [var verb, .. var words]) return [];
        var named = words is [['-', _], _, ..] && verb is "merge" or "m" ? words.Skip(2) : words is [['-', _], ..] ? words.Skip(1) : words;
        if (named.FirstOrDefault() is not { Length: > 0 } name) return [];
        return verb is "merge" or "m" ? Merges(Head, repository.Commit($"refs/rewritten/{name}") ?? repository.Commit(name))
            : repository.Commit(name) is not { } commit ? []
            : verb is "revert" ? Reverts(commit) : Picks(commit);
    }

    // A single commit that is picked or reverted is noted nowhere; it is one that has changed the file just so.
    private IEnumerable<MergeCandidate> Past(string origin, string their)
    {
        string[] commits = [.. Lines(repository.Run("--literal-pathspecs", "rev-list", "--all", "--reflog", $"--max-count={Most}", "--", path))];
        if (commits.Length == 0) return [];
        string[] contents = [.. Lines(repository.Answer(commits.SelectMany(c => (string[])[$"{c}:{path}", $"{c}^:{path}"]), "cat-file", "--batch-check")).Select(static l => l.Split(' ')[0])];
        return contents.Length != 2 * commits.Length ? [] : commits.Index().SelectMany(c =>
            contents[2 * c.Index] == their && contents[(2 * c.Index) + 1] == origin ? Picks(c.Item) : contents[2 * c.Index] == origin && contents[(2 * c.Index) + 1] == their ? Reverts(c.Item) : []);
    }

    private IEnumerable<string> ParentsOf(string commit) => Lines(repository.Run("rev-list", "--parents", "--max-count=1", commit)).SelectMany(static l => l.Split(' ').Skip(1));

    private string[] Read(string name)
    {
        var file = Path.Combine(repository.Root, repository.Ask("rev-parse", "--git-path", name).TrimEnd('\n', '\r'));
        return RegularFile.KindOf(file) == FileKind.File && Path.GetDirectoryName(file) is { } directory
            ? [.. Lines(Encoding.UTF8.GetString(RegularFile.ReadAllBytes(file, directory))).Where(static l => l[0] != '#')] : [];
    }

    private static IEnumerable<string> Lines(GitResult result) => result.ExitCode == 0 ? Lines(result.Output) : [];

    private static IEnumerable<string> Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
