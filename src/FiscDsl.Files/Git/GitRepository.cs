using System.Collections.Immutable;

namespace FiscDsl.Files.Git;

/// <summary>A file of a commit.</summary>
/// <param name="Path">Its path from the top of the work tree, with <c>/</c>.</param>
/// <param name="Blob">The id of its content.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct GitFile(string Path, string Blob, long Length);

/// <summary>A git repository, read through the command <c>git</c>; neither the index nor the work tree is touched.</summary>
public sealed class GitRepository
{
    private GitRepository(string root) => Root = root;

    /// <summary>The top of the work tree: a full path with <c>/</c>, links resolved.</summary>
    public string Root { get; }

    /// <summary>The repository that a directory lies in.</summary>
    /// <exception cref="GitFaultException">There is none, or no git.</exception>
    public static GitRepository At(string directory)
    {
        var result = GitProcess.Run(directory, ["rev-parse", "--show-toplevel"]) ?? throw GitFaultException.NoGit();
        var root = result.Output.TrimEnd('\n', '\r');
        return result.ExitCode == 0 && root.Length > 0 ? new(root) : throw GitFaultException.NoRepository(directory, FirstLine(result.Error));
    }

    /// <summary>The id of the commit that a revision names; null where it names none.</summary>
    public string? Commit(string revision)
    {
        // What begins with a dash would be an option.
        if (revision.Length == 0 || revision[0] == '-') return null;
        var result = Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return result.ExitCode == 0 ? result.Output.Trim() : null;
    }

    /// <summary>The id of the commit where the histories of two commits part.</summary>
    /// <exception cref="GitFaultException">They have nothing in common.</exception>
    public string MergeBase(string one, string other)
    {
        var result = Run("merge-base", one, other);
        return result.ExitCode == 0 ? result.Output.Trim() : throw GitFaultException.NoMergeBase(one, other);
    }

    /// <summary>What git answers to a command that only reads.</summary>
    /// <exception cref="GitFaultException">It ended with another code than 0.</exception>
    internal string Ask(params string[] arguments)
    {
        var result = Run(["--no-optional-locks", "--literal-pathspecs", .. arguments]);
        return result.ExitCode == 0 ? result.Output : throw GitFaultException.Failed(FirstLine(result.Error));
    }

    /// <summary>The catalog files of a commit.</summary>
    internal ImmutableArray<GitFile> Files(string commit)
    {
        var files = ImmutableArray.CreateBuilder<GitFile>();
        foreach (var entry in Ask("ls-tree", "-r", "-z", "-l", "--full-tree", commit).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // 「100644 blob 3b18e5… 42\tpath」
            var tab = entry.IndexOf('\t');
            var words = entry[..Math.Max(0, tab)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [['1', '0', '0', ..], "blob", var blob, var length] && CatalogLayout.IsCatalogFile(NameOf(entry.AsSpan(tab + 1))))
                files.Add(new(entry[(tab + 1)..], blob, long.Parse(length, System.Globalization.CultureInfo.InvariantCulture)));
        }

        return files.ToImmutable();
    }

    private GitResult Run(params string[] arguments) => GitProcess.Run(Root, arguments) ?? throw GitFaultException.NoGit();

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOf('/') + 1)..];

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
