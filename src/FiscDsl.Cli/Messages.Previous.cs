using FiscDsl.Files.Releases;

namespace FiscDsl.Cli;

// What release says of the previous release, and of what a repository does not know of it.
internal sealed partial class Messages
{
    public string FirstHelp => In("前回のリリースはなく、これが最初のリリースである。", "There is no previous release: this is the first one.");

    public string DryRunHelp => In("何も書き込まず、前回のリリース、変更、警告、根拠の有無だけを示す。", "Write nothing; show the previous release, the changes, the warnings and the coverage.");

    public string FirstAndSince => In("「--first」と「--since」は同時に指定できない", "'--first' and '--since' cannot be given together");

    public string HistoryUnknown(HistoryGap gap) => In(
        $"前回のリリースが分からない: {What(gap)}（{Fetch(gap)}--since で指定する。前回のリリースがなければ --first を指定する）",
        $"the previous release is not known: {What(gap)}; {Fetch(gap)}name it with --since, or give --first where there is none");

    public string UncheckedVersion(HistoryGap gap, string version) => In(
        $"注意: {What(gap)}。版「{version}」を前に別の内容でリリースしていないかは、すべては確認できない", $"note: {What(gap)}; whether version '{version}' was released with another content cannot be told for certain");

    public string SeveralPrevious(IReadOnlyList<string> tags) => In(
        $"前回のリリースが一つに決まらない: {Few(tags)}（--since で指定する）", $"there are several previous releases: {Few(tags)}; name one with --since");

    public string TagsDiffer(string version, IReadOnlyList<string> tags) => In(
        $"版「{version}」のタグで内容が異なる: {Few(tags)}（正しいものを --since で指定する）", $"the tags of version '{version}' do not say the same: {Few(tags)}; name the right one with --since");

    public string UntaggedVersion(string version, string commit, string? tag) => In(
        $"版「{version}」が履歴（コミット {commit}）にあるが、リリースのタグがない（リリースしたのなら --since {commit}、していないのなら {Otherwise(tag)} を指定する）",
        $"version '{version}' is in the history (commit {commit}), but no tag is named for it; if it was released, give --since {commit}, if not, {Otherwise(tag)}");

    public string TagHasErrors(string tag) => In(
        $"前回のリリース「{tag}」は、この fisc ではエラーになる（読み取れたところだけと比べるなら --since {tag} を指定する）",
        $"the previous release '{tag}' has errors for this fisc; to compare with what can be read of it, give --since {tag}");

    public string ReleasesElsewhere(IReadOnlyList<string> tags) => In(
        $"前回のリリースが履歴にない。履歴の外にリリースのタグがある: {Few(tags)}（--since で指定する）", $"no previous release leads here, but there are releases elsewhere: {Few(tags)}; name the previous one with --since");

    public string FirstContradicted(IReadOnlyList<string> tags) => In(
        $"最初のリリースではない: リリースのタグがある: {Few(tags)}（--first を外すか、--since で指定する）", $"this is not the first release: there is {Few(tags)}; leave --first out, or give --since");

    public string UnsoundRelease(string directory, string fault) => In(
        $"「{directory}」はリリース時と一致しない: {fault}（fisc verify {directory} で確認する）", $"'{directory}' is not as released: {fault}; see 'fisc verify {directory}'");

    public string ReleaseWithoutCommit(string directory) => In(
        $"「{directory}」にはコミットの記録がない（その版のカタログのフォルダーか、リビジョンを --since で指定する）", $"'{directory}' names no commit; give --since a revision, or the directory of the catalog of that version");

    public string ModifiedRelease(string directory) => In(
        $"「{directory}」はコミットしていない変更を含むリリースなので、コミットからは読めない（その版のカタログのフォルダーを --since で指定する）",
        $"'{directory}' was released with changes that were not committed, so that no commit has its text; give --since the directory of the catalog of that version");

    public string MissingReleaseCommit(string directory, string commit) => In(
        $"「{directory}」のコミット {commit} がこのリポジトリにない（git fetch origin {commit} で取得する）", $"the commit {commit} of '{directory}' is not in this repository; fetch it with 'git fetch origin {commit}'");

    public string OtherReleaseCommit(string directory, string commit, string version) => In(
        $"「{directory}」のコミット {commit} の版は「{version}」ではない（リビジョンを --since で指定する）", $"the commit {commit} of '{directory}' is not version '{version}'; give --since a revision");

    public string NoComparison => In("前回のリリースとの比較はない（改版履歴の前の版は、このリポジトリにない）", "there is no previous release to compare with; the history of revisions has earlier versions, this repository has not");

    public string NothingWrittenInTrial => In("--dry-run のため、何も書き込んでいない", "--dry-run: nothing was written");

    public string RebuiltByAnother(string source, string version, IReadOnlyList<string> files) => In(
        $"「{source}」からもう一度作って比べるには fisc {version} を使う（この fisc で作ると、{(files.Count > 0 ? Few(files) : "成果物")}がバイト単位では一致しない）",
        $"to build it again from '{source}' and compare, use fisc {version}: this fisc does not give the same bytes{(files.Count > 0 ? $" of {Few(files)}" : "")}");

    private string What(HistoryGap gap) => gap switch
    {
        HistoryGap.Shallow => In("履歴を省いたクローン（shallow clone）である", "this is a shallow clone"),
        HistoryGap.NoRepository => In("git のリポジトリの中ではない", "this is no git repository"),
        _ => In("履歴の一部が取得されていない（partial clone など）", "part of the history is missing, as in a partial clone"),
    };

    private string Fetch(HistoryGap gap) => gap switch
    {
        HistoryGap.Shallow => In("git fetch --unshallow --tags で履歴を取得するか、", "fetch the history with 'git fetch --unshallow --tags', "),
        HistoryGap.NoRepository => "",
        _ => In("履歴をすべて取得するか、", "fetch all of it, "),
    };

    private static string Otherwise(string? tag) => tag is null ? "--first" : $"--since {Output.VisibleText.Of(tag)}";
}
