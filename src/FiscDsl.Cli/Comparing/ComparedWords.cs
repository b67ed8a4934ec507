using FiscDsl.Files.Git;

namespace FiscDsl.Cli.Comparing;

/// <summary>What the words behind <c>fisc diff</c> mean.</summary>
/// <param name="Old">The old state; a revision, or a path on disk.</param>
/// <param name="New">The new one; null for the work tree.</param>
/// <param name="Path">Which catalog of a repository is meant; null for the current directory's.</param>
internal sealed record ComparedWords(StateWord Old, StateWord? New, string? Path)
{
    private const string Head = "HEAD";
    private const string Range = "..";
    private const string SinceParting = "...";

    // HEAD:../見本 is a place above the current directory.
    private const string PlaceAbove = ":../";

    /// <summary>
    /// Reads up to three words. A word that names something on disk is a path, any other a revision; one that is both is
    /// refused, for either could be meant. A revision may name a place in it (REVISION:PATH). A first path alone is the catalog to compare with HEAD, a workbook alone is compared with the work tree.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="context">Where to find what to say.</param>
    /// <exception cref="CommandException">The words make no sense.</exception>
    public static ComparedWords Read(IReadOnlyList<string> words, CommandContext context)
    {
        if (words is [var first, ..] && !System.IO.Path.Exists(first) && first.Contains(Range, StringComparison.Ordinal) && !first.Contains(PlaceAbove, StringComparison.Ordinal)) return OfRange(first, [.. words.Skip(1)], context);
        var read = words.Select(w => StateWord.Read(w, context)).ToList();
        return read switch
        {
            [] => new(new(Head, IsPath: false), null, null),
            // What a workbook changes is asked of it, and not what has changed since.
            [{ IsWorkbook: true } workbook] => new(new(".", IsPath: true), workbook, null),
            [var old, { IsWorkbook: true } workbook] => new(old, workbook, null),
            [{ IsPath: true } path] => new(new(Head, IsPath: false), null, path.Text),
            [var old] => new(old, null, null),
            [{ IsPath: false } old, { IsPath: true } path] => new(old, null, path.Text),
            [var old, var now] => new(old, now, null),
            [var old, var now, { IsPath: true } path] => new(old, now, path.Text),
            [_, _, var none] => throw new CommandException(context.Messages.PathNotFound(none.Text)),
            _ => throw new CommandException(context.Messages.UnexpectedArgument(words[3])),
        };
    }

    // A..B, A...B; without B the work tree.
    private static ComparedWords OfRange(string range, IReadOnlyList<string> rest, CommandContext context)
    {
        if (rest.Count > 1) throw new CommandException(context.Messages.UnexpectedArgument(rest[1]));
        if (rest is [var path] && !System.IO.Path.Exists(path)) throw new CommandException(context.Messages.PathNotFound(path));
        var isSinceParting = range.Contains(SinceParting, StringComparison.Ordinal);
        var mark = isSinceParting ? SinceParting : Range;
        var at = range.IndexOf(mark, StringComparison.Ordinal);
        var (left, right) = (range[..at], range[(at + mark.Length)..]);
        var old = new StateWord(left.Length > 0 ? left : Head, IsPath: false) { PartedFrom = isSinceParting ? (right.Length > 0 ? right : Head) : null };
        return new(old, right.Length > 0 ? new(right, IsPath: false) : null, rest.Count > 0 ? rest[0] : null);
    }
}

/// <summary>A word that names a state.</summary>
/// <param name="Text">The word.</param>
/// <param name="IsPath">True for a path on disk, false for a revision.</param>
internal sealed record StateWord(string Text, bool IsPath)
{
    /// <summary>The revision since whose parting from this one the history counts: the state is their merge base. Null for this one itself.</summary>
    public string? PartedFrom { get; init; }

    /// <summary>True for a workbook: the state is the other one with what it changes.</summary>
    public bool IsWorkbook => IsPath && System.IO.Path.GetExtension(Text).ToLowerInvariant() is ".xlsx" or ".xlsm" or ".xltx" or ".xls" or ".ods" && !Directory.Exists(Text);

    /// <summary>Tells a path from a revision.</summary>
    /// <exception cref="CommandException">It is both, or neither.</exception>
    public static StateWord Read(string word, CommandContext context)
    {
        if (!System.IO.Path.Exists(word)) return new(word, IsPath: false);
        // ./main and an absolute path are never revisions.
        if (!word.StartsWith('.') && !System.IO.Path.IsPathRooted(word) && IsRevision(word)) throw new CommandException(context.Messages.PathOrRevision(word));
        return new(word, IsPath: true);
    }

    private static bool IsRevision(string word)
    {
        try
        {
            return GitRepository.At(Environment.CurrentDirectory).Commit(word) is not null;
        }
        catch (GitFaultException)
        {
            return false;
        }
    }
}
