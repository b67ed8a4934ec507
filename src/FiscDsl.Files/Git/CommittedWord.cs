namespace FiscDsl.Files.Git;

/// <summary>What names a state in a repository: a revision, or <c>REVISION:PATH</c> as git has it.</summary>
/// <param name="Commit">The commit's id.</param>
/// <param name="Path">The full path that is named with it; null for none.</param>
internal sealed record CommittedWord(string Commit, string? Path)
{
    /// <summary>Reads a word. The path counts from the top of the work tree, and from the current directory where it begins with <c>./</c> or <c>../</c>.</summary>
    /// <exception cref="GitFaultException">It names no commit.</exception>
    public static CommittedWord Read(GitRepository repository, string word)
    {
        if (repository.Commit(word) is { } commit) return new(commit, null);
        var colon = ColonIn(word);
        if (colon <= 0 || repository.Commit(word[..colon]) is not { } named) throw GitFaultException.UnknownRevision(word);
        var path = word[(colon + 1)..];
        var isRelative = path is "." or ".." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal);
        return new(named, isRelative ? RealPath.Of(path) ?? path : repository.PathOf(path.TrimEnd('/')));
    }

    // In 「HEAD^{/fix: 𠮷}:見本」 the first one belongs to the revision.
    private static int ColonIn(string word)
    {
        var depth = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] == '{') depth++;
            else if (word[at] == '}') depth--;
            else if (word[at] == ':' && depth == 0) return at;
        }

        return -1;
    }
}
