using FiscDsl.Diagnostics;

namespace FiscDsl.Files.Git;

/// <summary>Git could not give what was asked for.</summary>
/// <param name="text">What is wrong, and what to do.</param>
public sealed class GitFaultException(LocalizedText text) : Exception(text.En)
{
    /// <summary>What is wrong, and what to do.</summary>
    public LocalizedText Text { get; } = text;

    internal static GitFaultException NoGit() => new(new(
        "git が見つからない（インストールし、PATH に加える。フォルダーどうしなら git なしで比べられる）",
        "git was not found; install it and add it to PATH, or compare two directories, which needs none"));

    internal static GitFaultException TooOld(string version) => new(new(
        $"git {GitVersion.Least.Major}.{GitVersion.Least.Minor} 以降が必要である（PATH にあるのは「{version}」）",
        $"git {GitVersion.Least.Major}.{GitVersion.Least.Minor} or later is needed; on PATH is '{version}'"));

    internal static GitFaultException NotStarted(string reason) => new(new($"git を起動できない: {reason}", $"git cannot be started: {reason}"));

    internal static GitFaultException NoRepository(string directory, GitResult result)
    {
        if (result.Error.Contains("dubious ownership", StringComparison.Ordinal) || result.Error.Contains("unsafe repository", StringComparison.Ordinal))
        {
            return new(new(
                $"「{directory}」のリポジトリは別のユーザーのものなので、git が開かない（信頼できるなら git config --global --add safe.directory でそのフォルダーを加える）",
                $"git does not open the repository of '{directory}', which belongs to another user; if you trust it, add its directory by 'git config --global --add safe.directory'"));
        }

        if (result.Error.Contains("safe.bareRepository", StringComparison.Ordinal))
        {
            return new(new(
                $"「{directory}」は作業ツリーのないリポジトリの中にある、またはそう見えるファイル（HEAD、objects、refs）がある",
                $"'{directory}' lies in a repository without a work tree, or among files that look like one (HEAD, objects, refs)"));
        }

        var reason = result.Error.Contains("not a git repository", StringComparison.Ordinal) ? "" : $" ({result.Reason})";
        return new(new(
            $"「{directory}」は git のリポジトリの中にない（git init で作る。フォルダーどうしなら git なしで比べられる）{reason}",
            $"'{directory}' is in no git repository; 'git init' makes one, and two directories can be compared without{reason}"));
    }

    /// <summary>A word that names no commit.</summary>
    public static GitFaultException UnknownRevision(string revision) => revision == "HEAD"
        ? new(new("まだコミットがない（git commit のあとで比べる）", "there is no commit yet; commit first"))
        : new(new($"「{revision}」というリビジョンもファイルもフォルダーも見つからない", $"'{revision}' is neither a revision nor a file or directory"));

    internal static GitFaultException UnreadableCommit(string revision) => new(new(
        $"「{revision}」のコミットを読み取れない（このクローンにないなら git fetch で取り寄せ、壊れていないか git fsck で確かめる）",
        $"the commit '{revision}' cannot be read; 'git fetch' it where this clone lacks it, and let 'git fsck' look for damage"));

    internal static GitFaultException UnreadableContent(string path, string commit) => new(new(
        $"コミット {commit} の「{path}」の内容を読み取れない（履歴の一部しかないクローンなら取り寄せ、壊れていないか git fsck で確かめる）",
        $"the content of '{path}' in commit {commit} cannot be read; fetch it where this clone lacks parts, and let 'git fsck' look for damage"));

    internal static GitFaultException NamedTwice(string path, string commit) => new(new(
        $"コミット {commit} には「{path}」が2つある（どちらとも決められない。git fsck で確かめる）",
        $"commit {commit} has '{path}' twice, and neither can be preferred; see 'git fsck'"));

    internal static GitFaultException NoMergeBase(string one, string other) => new(new(
        $"「{one}」と「{other}」に共通の祖先が見つからない。履歴を省いたクローン（shallow clone）なら git fetch --unshallow で取り寄せる", $"'{one}' and '{other}' have no common ancestor; in a shallow clone, 'git fetch --unshallow' may help"));

    internal static GitFaultException ShallowMergeBase(string one, string other) => new(new(
        $"「{one}」と「{other}」の共通の祖先が分からない: 履歴を省いたクローン（shallow clone）である（git fetch --unshallow で履歴を取得する）",
        $"the common ancestor of '{one}' and '{other}' is not known: this is a shallow clone; fetch the history with 'git fetch --unshallow'"));

    /// <summary>A catalog that is new, or was one of those that are gone.</summary>
    internal static GitFaultException UnknownOrigin(GitRepository repository, string revision, CatalogPlace catalog, IReadOnlyList<CatalogPlace> possible)
    {
        var (path, gone) = (repository.PathFrom(catalog.Root), repository.PathFrom(possible[0].Root));
        return new(new(
            $"「{path}」の {catalog.Id} が新しいのか、「{revision}」にあって今はない{string.Join("、", possible.Select(p => $"「{repository.PathFrom(p.Root)}」の {p.Id} "))}だったのか決められない（前のものなら「{revision}:{gone}」、新しいなら「{revision}:{path}」と比べる）",
            $"whether {catalog.Id} in '{path}' is new, or was {string.Join(" or ", possible.Select(p => $"{p.Id} in '{repository.PathFrom(p.Root)}'"))}, which '{revision}' has and which is gone, cannot be told; compare it with '{revision}:{gone}' if it was, with '{revision}:{path}' if it is new"));
    }

    internal static GitFaultException Failed(string reason) => new(new(
        $"git が失敗した: {reason}（リポジトリが壊れていないか git fsck で確かめる）", $"git failed: {reason}; 'git fsck' looks for damage in the repository"));
}
