using FiscDsl.Diagnostics;

namespace FiscDsl.Files.Git;

/// <summary>Git could not give what was asked for.</summary>
/// <param name="text">What is wrong, and what to do.</param>
public sealed class GitFaultException(LocalizedText text) : Exception(text.En)
{
    /// <summary>What is wrong, and what to do.</summary>
    public LocalizedText Text { get; } = text;

    internal static GitFaultException NoGit() => new(new(
        "git が見つからない（インストールするか、フォルダーどうしを比べる）", "git was not found; install it, or compare two directories"));

    internal static GitFaultException NoRepository(string directory, string reason) => new(new(
        $"「{directory}」は git のリポジトリの中にない（フォルダーどうしなら比べられる）{InBrackets(reason)}",
        $"'{directory}' is in no git repository; two directories can be compared without one{InBrackets(reason)}"));

    /// <summary>A word that names no commit.</summary>
    public static GitFaultException UnknownRevision(string revision) => new(new(
        $"「{revision}」というリビジョンもファイルもフォルダーも見つからない", $"'{revision}' is neither a revision nor a file or directory"));

    internal static GitFaultException NoMergeBase(string one, string other) => new(new(
        $"「{one}」と「{other}」に共通の祖先が見つからない。履歴を省いたクローン（shallow clone）なら git fetch --unshallow で取り寄せる", $"'{one}' and '{other}' have no common ancestor; in a shallow clone, 'git fetch --unshallow' may help"));

    internal static GitFaultException Failed(string reason) => new(new($"git が失敗した: {reason}", $"git failed: {reason}"));

    private static string InBrackets(string reason) => reason.Length == 0 || reason.Contains("not a git repository", StringComparison.Ordinal) ? "" : $" ({reason})";
}
