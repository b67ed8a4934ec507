using System.Collections.Immutable;

namespace FiscDsl.Files.Git;

/// <summary>A file as a commit or the index has it.</summary>
/// <param name="Path">Its path from the top of the work tree, with <c>/</c>.</param>
/// <param name="Mode">Its kind in octal digits: <c>100644</c>, <c>100755</c>, <c>120000</c> for a link, <c>160000</c> for a submodule.</param>
/// <param name="Id">The id of its content.</param>
/// <param name="IsUnmerged">True for one side of a conflict.</param>
/// <param name="IsSparse">True where the work tree is to be without it.</param>
internal readonly record struct TrackedFile(string Path, string Mode, string Id, bool IsUnmerged = false, bool IsSparse = false)
{
    /// <summary>A symbolic link.</summary>
    public bool IsLink => Mode == "120000";

    /// <summary>A commit of another repository.</summary>
    public bool IsSubmodule => Mode == "160000";

    /// <summary>The files of a commit below a directory.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="commit">The commit's id.</param>
    /// <param name="directory">The directory from the top of the work tree; empty for the top.</param>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public static ImmutableArray<TrackedFile> InCommit(GitRepository repository, string commit, string directory)
    {
        // 「100644 blob 3b18e5…\tpath」
        var listing = repository.Ask(["ls-tree", "-r", "-z", "--full-tree", commit, .. Below(directory)]);
        return [.. Entries(listing).Select(static e => e.Words is [var mode, _, var id] ? new TrackedFile(e.Path, mode, id) : throw GitFaultException.Failed("ls-tree"))];
    }

    /// <summary>The files of the index below a directory.</summary>
    /// <inheritdoc cref="InCommit"/>
    public static ImmutableArray<TrackedFile> InIndex(GitRepository repository, string directory)
    {
        // 「H 100644 3b18e5… 0\tpath」; S where the checkout is sparse.
        var listing = repository.Ask(["ls-files", "--stage", "-t", "-z", .. Below(directory)]);
        return [.. Entries(listing).Select(static e => e.Words is [var tag, var mode, var id, var stage] ? new TrackedFile(e.Path, mode, id, stage != "0", tag == "S") : throw GitFaultException.Failed("ls-files"))];
    }

    private static string[] Below(string directory) => directory.Length == 0 ? [] : ["--", directory];

    private static IEnumerable<(string[] Words, string Path)> Entries(string listing) => listing.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(static entry =>
    {
        var tab = Math.Max(0, entry.IndexOf('\t', StringComparison.Ordinal));
        return (entry[..tab].Split(' '), entry[(tab + 1)..]);
    });
}
