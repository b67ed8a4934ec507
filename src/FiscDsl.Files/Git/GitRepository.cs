using System.Collections.Immutable;
using FiscDsl.Model.Linking;

namespace FiscDsl.Files.Git;

/// <summary>A file of a commit.</summary>
/// <param name="Path">Its path from the top of the work tree, with <c>/</c>.</param>
/// <param name="Blob">The id of its content.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="IsLink">True for a link, whose content is the path it leads to.</param>
internal readonly record struct GitFile(string Path, string Blob, long Length, bool IsLink);

/// <summary>
/// A git repository, read through the command <c>git</c>; neither the index nor the work tree is touched, and nothing that
/// the repository names is run (<see cref="GitProcess"/>). It is the one whose work tree a directory lies in. Variables such
/// as <c>GIT_DIR</c>, which git sets for hooks, count only where no <c>.git</c> is found. Commits are read as they are: a
/// replacement (<c>git replace</c>) exists in one clone alone.
/// </summary>
public sealed class GitRepository
{
    private readonly bool _inherits;

    private GitRepository(string root, bool inherits) => (Root, _inherits) = (root, inherits);

    /// <summary>The top of the work tree: a full path with <c>/</c>, links resolved.</summary>
    public string Root { get; }

    /// <summary>The full path of a path from the top of the work tree, with <c>/</c>; the top itself for an empty one.</summary>
    internal string PathOf(string path) => path.Length == 0 ? Root : $"{Root}/{path}";

    /// <summary>The path from the top of the work tree of a full path; what lies elsewhere stays as it is.</summary>
    internal string PathFrom(string path) => path == Root ? "" : path.StartsWith(Root + "/", StringComparison.Ordinal) ? path[(Root.Length + 1)..] : path;

    /// <summary>The repository that a directory lies in.</summary>
    /// <exception cref="GitFaultException">There is none, or no git, or one that is too old.</exception>
    public static GitRepository At(string directory)
    {
        GitVersion.Check(directory);
        string[] command = ["rev-parse", "--show-toplevel"];
        var result = GitProcess.Run(directory, command) ?? throw GitFaultException.NoGit();
        var inherits = result.ExitCode != 0 && GitProcess.HasInheritedRepository;
        // Where they name no work tree, it is the current directory.
        if (inherits) result = GitProcess.RunInherited(Environment.CurrentDirectory, command) ?? throw GitFaultException.NoGit();
        var root = WithoutLineBreak(result.Output);
        if (result.ExitCode != 0 || root.Length == 0) throw GitFaultException.NoRepository(directory, result);
        // What is asked there must be about the same repository, and not about one around it.
        if (!inherits && !Path.Exists(Path.Join(root, ".git"))) throw GitFaultException.NoRepository(directory, result with { Error = "core.worktree" });
        return new(root, inherits);
    }

    /// <summary>The repository that the environment names, as git does for what it starts; where it names none, that of the current directory.</summary>
    /// <inheritdoc cref="At"/>
    internal static GitRepository Calling()
    {
        if (!GitProcess.HasInheritedRepository) return At(Environment.CurrentDirectory);
        GitVersion.Check(Environment.CurrentDirectory);
        var result = GitProcess.RunInherited(Environment.CurrentDirectory, "rev-parse", "--show-toplevel") ?? throw GitFaultException.NoGit();
        return result.ExitCode == 0 && WithoutLineBreak(result.Output) is { Length: > 0 } root ? new(root, inherits: true) : throw GitFaultException.NoRepository(Environment.CurrentDirectory, result);
    }

    /// <summary>The id of the commit that a revision names; null where it names none.</summary>
    /// <exception cref="GitFaultException">It names one that cannot be read.</exception>
    public string? Commit(string revision)
    {
        // What begins with a dash would be an option.
        if (revision.Length == 0 || revision[0] == '-' || revision.Contains('\0', StringComparison.Ordinal)) return null;
        var result = Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (result.ExitCode == 0) return result.Output.Trim();
        var named = Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision);
        // What is there and no commit is a tree or a blob.
        return named.ExitCode == 0 && Run("cat-file", "-t", named.Output.Trim()).ExitCode != 0 ? throw GitFaultException.UnreadableCommit(revision) : null;
    }

    /// <summary>The commits of the merge that is under way (<c>HEAD</c> and <c>MERGE_HEAD</c>), or else the parents of <c>HEAD</c>.</summary>
    /// <exception cref="GitFaultException">Git failed.</exception>
    public IReadOnlyList<string> MergedCommits()
    {
        if (Commit("HEAD") is not { } head) throw GitFaultException.UnknownRevision("HEAD");
        return Commit("MERGE_HEAD") is { } other ? [head, other] : [.. Ask("rev-list", "--parents", "--max-count=1", head).Trim().Split(' ').Skip(1)];
    }

    /// <summary>The id of the commit where the histories of two commits part.</summary>
    /// <exception cref="GitFaultException">They have nothing in common, or not all of the history is there.</exception>
    public string MergeBase(string one, string other)
    {
        var result = Run("merge-base", one, other);
        if (result.ExitCode is not (0 or 1)) throw GitFaultException.Failed(result.Reason);
        var found = result.ExitCode == 0 ? result.Output.Trim() : null;
        if (ShallowCommits() is { Count: > 0 } shallow)
        {
            // What the clone has left out leads to them as well, unless all of it lies behind the commit that was found.
            string[] behind = found is null ? [] : ["^" + found];
            var between = Ask(["rev-list", one, other, .. behind]).Split('\n').ToHashSet(StringComparer.Ordinal);
            if (shallow.Any(between.Contains)) throw GitFaultException.ShallowMergeBase(one, other);
        }

        return found ?? throw GitFaultException.NoMergeBase(one, other);
    }

    /// <summary>
    /// The commits whose parents a shallow clone has left out; none in a clone with its whole history. Nothing can be
    /// concluded from what does not lead to a commit there.
    /// </summary>
    /// <exception cref="GitFaultException">Git failed, or the list cannot be read.</exception>
    public IReadOnlyList<string> ShallowCommits()
    {
        var path = Path.Combine(Root, Ask("rev-parse", "--git-path", "shallow").TrimEnd('\n', '\r'));
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception exception) when (FaultReason.IsFileFault(exception))
        {
            throw GitFaultException.Failed($"{path}: {FaultReason.Of(exception, Diagnostics.MessageLanguage.En)}");
        }
    }

    /// <summary>What git answers to a command that only reads. Paths in it are no patterns.</summary>
    /// <exception cref="GitFaultException">It ended with another code than 0.</exception>
    public string Ask(params string[] arguments) => OutputOf(Run(["--literal-pathspecs", .. arguments]));

    /// <summary>What git answers to a command that only reads, and reads what about from its standard input.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="arguments">The command; paths in it are patterns.</param>
    /// <exception cref="GitFaultException">It ended with another code than 0.</exception>
    internal string Answer(IEnumerable<string> input, params string[] arguments) => OutputOf(Run([.. input], arguments));

    /// <summary>Runs a command.</summary>
    /// <exception cref="GitFaultException">There is no git.</exception>
    public GitResult Run(params string[] arguments) => Run([], arguments);

    /// <summary>Begins to read contents.</summary>
    /// <exception cref="GitFaultException">There is no git.</exception>
    internal GitObjects OpenObjects() => new(GitProcess.Start(Root, _inherits, ["cat-file", "--batch"]) ?? throw GitFaultException.NoGit());

    /// <summary>The catalog files of a commit, and the links, of which a commit does not say what they lead to.</summary>
    internal ImmutableArray<GitFile> Files(string commit)
    {
        var files = ImmutableArray.CreateBuilder<GitFile>();
        string[] command = ["ls-tree", "-r", "-z", "--full-tree", commit];
        // Where contents are missing, their lengths are, and git may give up.
        var listing = Run([.. command, "-l"]) is { ExitCode: 0, Output: var withLengths } ? withLengths : Ask(command);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // 「100644 blob 3b18e5… 42\tpath」
            var tab = entry.IndexOf('\t');
            var words = entry[..Math.Max(0, tab)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!paths.Add(entry[(tab + 1)..])) throw GitFaultException.NamedTwice(entry[(tab + 1)..], commit);
            if (words is not [var mode, "blob", var blob, .. var length]) continue;
            var isLink = mode.StartsWith("12", StringComparison.Ordinal);
            var name = NameOf(entry.AsSpan(tab + 1));
            if (isLink ? CatalogLayout.IsSkippedDirectory(name) : !mode.StartsWith("100", StringComparison.Ordinal) || !CatalogLayout.IsCatalogFile(name)) continue;
            // 「BAD」 of a content that is missing.
            files.Add(new(entry[(tab + 1)..], blob, long.TryParse(length.FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var bytes) ? bytes : 0, isLink));
        }

        return files.ToImmutable();
    }

    private GitResult Run(IReadOnlyList<string> input, IEnumerable<string> arguments) => GitProcess.Run(Root, _inherits, input, arguments) ?? throw GitFaultException.NoGit();

    private static string OutputOf(GitResult result) => result.ExitCode == 0 ? result.Output : throw GitFaultException.Failed(result.Reason);

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..];

    // A directory's name may end with one.
    private static string WithoutLineBreak(string line) => line.EndsWith('\n') ? line[..^1].TrimEnd('\r') : line;
}
