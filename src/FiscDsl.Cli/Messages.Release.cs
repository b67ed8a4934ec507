using FiscDsl.Files.Releases;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Cli;

// What release and verify say.
internal sealed partial class Messages
{
    public string ReleaseDescription => In(
        "カタログの版をリリースする。成果物、新旧対照表、変更の記録と、それらの SHA-256 を一つのフォルダーに書く。",
        "Release a version of a catalog: its outputs, the comparison table, the list of changes, and the SHA-256 of all in one directory.");

    public string VerifyDescription => In(
        "リリースのファイルを SHA-256 で確かめる。ソースを指定すれば、もう一度作って比べる。",
        "Verify the files of a release by their SHA-256 and, where the source is given, build them again and compare.");

    public string ReleaseVersionHelp => In("リリースする版。リファレンスの version と同じであること。", "The version to release; that of the reference.");

    public string ReleaseOutputHelp => In("出力先のフォルダー。省略時は out/release/ID-版。", "The directory to write to; out/release/ID-VERSION where it is left out.");

    public string ReleaseFormatHelp => In(
        "成果物の形式。「,」で並べて書ける。省略時は json と xlsx。フォルダーになる形式は zip に収める。",
        "What it is to hold, separated by commas; json and xlsx where it is left out. A folder becomes a zip.");

    public string SinceHelp => In(
        "前回のリリース。git のリビジョン、リリースのフォルダー、またはカタログのフォルダー。省略時は、履歴で最も近いリリースのタグ。",
        "The previous release: a git revision, a released directory, or the directory of a catalog. Else the nearest tag of a release in the history.");

    public string AllowDirtyHelp => In("コミットしていない変更があってもリリースする。MANIFEST.json に残る。", "Release text that is not committed; MANIFEST.json says so.");

    public string ReleaseDirectoryHelp => In("リリースのフォルダー。", "The directory of a release.");

    public string SourceHelp => In("リリースした版のカタログ。もう一度作って比べる。", "The catalog of that version, to build it again and compare.");

    public string VerifySinceHelp => In(
        "比べた前回のリリース。省略時は MANIFEST.json のコミット。", "The release it was compared with; else the commit that MANIFEST.json names.");

    public string MissingVersion(string? version) => In(
        $"「--version」が指定されていない{(version is null ? "" : $"（リファレンスの版は {version}）")}", $"'--version' is missing{(version is null ? "" : $"; the reference's version is {version}")}");

    public string VersionIsNoName(string version) => In(
        $"版「{version}」はフォルダーの名前にできない（文字、数字、「-」「.」「_」で書く）", $"version '{version}' cannot name a directory; write it with letters, digits, '-', '.' and '_'");

    public string OtherVersion(string place, string version, string asked) => In(
        $"{place}: リファレンスの版は「{version}」であり、「{asked}」ではない（version と issued を改めるか、--version {version} を指定する）",
        $"{place}: the reference's version is '{version}', not '{asked}'; change 'version' and 'issued', or give --version {version}");

    public string CheckedAfterIssue(string place, string source, string looked, string issued) => In(
        $"{place}: 情報源「{source}」の確認日 {looked} が、発行日 {issued} より後である（issued を改めるか、日付を直す）",
        $"{place}: source '{source}' was checked ({looked}) after the date of issue ({issued}); change 'issued', or correct the date");

    public string DirtyTree(IReadOnlyList<string> files) => In(
        $"コミットしていない変更がある: {Few(files)}（コミットするか、--allow-dirty を付ける）", $"there are changes that are not committed: {Few(files)}; commit them, or give --allow-dirty");

    public string ChangedSince(string version, string state) => In(
        $"版「{version}」は「{state}」でリリースしたものと内容が異なる（version と issued を改める）", $"version '{version}' does not say what it said at '{state}'; change 'version' and 'issued'");

    public string OtherCatalog(string state, string id) => In($"「{state}」にリファレンス「{id}」が見つからない", $"'{state}' has no reference '{id}'");

    public string DirectoryIsTaken(string directory, IReadOnlyList<string> files) => In(
        $"「{directory}」にはすでに別のものがある: {Few(files)}（版を改めるか、別の -o を指定する）", $"'{directory}' holds something else already: {Few(files)}; change the version, or give another -o");

    public string AlreadyReleased(string directory) => In($"「{directory}」にすでに同じものがある", $"'{directory}' holds this release already");

    public string SinceRelease(string version, string? tag) => In(
        $"{version}{(tag is null ? "" : $"（{tag}）")}からの変更:", $"Changes since {version}{(tag is null ? "" : $" ({tag})")}:");

    public string FirstRelease => In("最初のリリースである", "This is the first release");

    public string NoRepositoryForRelease => In("注意: git のリポジトリの中ではないので、コミットは記録しない", "note: this is no git repository, so that no commit is recorded");

    public string AfterRelease(string tag, string directory) => In(
        $"次の手順: fisc verify {directory} → SHA256SUMS への署名 → git tag {tag}", $"Next steps: fisc verify {directory}, then sign SHA256SUMS, then git tag {tag}");

    public string Verified(string id, string version, int files) => In($"{id} {version}: {files} ファイルすべてがリリース時と一致する", $"{id} {version}: {Count(files, "file")}, all as released");

    public string Rebuilt(string path) => In($"「{path}」からもう一度作ったものと一致する", $"the same as built again from '{path}'");

    public string NotVerified(int faults) => In($"リリース時と一致しない箇所が {faults} 件ある", $"{Count(faults, "fault")}: this is not what was released");

    public string MoreFaults(int count) => In($"ほかに {count} 件", $"{count} more");

    public string OtherTool(string released, string present) => In(
        $"注意: fisc {released} で作られている（この fisc は {present}）。成果物は一致しないことがある", $"note: made by fisc {released}, and this is {present}; what is built again may differ");

    public string NotRebuilt(string reason) => In($"もう一度作って比べることができなかった: {reason}", $"it could not be built again and compared: {reason}");

    public string NeedsSince(string version) => In(
        $"前回のリリース（{version}）を --since で指定する", $"name the previous release ({version}) with --since");

    public string MissingCommit(string commit) => In(
        $"前回のリリースのコミット {commit} がこのリポジトリにない（git fetch するか、--since で指定する）", $"the commit of the previous release, {commit}, is not in this repository; fetch it, or name it with --since");

    public string SourceHasErrors => In("ソースにエラーがある（fisc check で確かめる）", "the source has errors; see 'fisc check'");

    public string Fault(ReleaseFault fault) => $"{Output.VisibleText.Of(fault.File)}: {(fault.Departure is { } departure ? Departure(departure, Output.VisibleText.Of(departure.Place)) : What(fault.Kind, Output.VisibleText.Of(fault.Detail)))}";

    private string Departure(ManifestFault fault, string place) => fault.Kind switch
    {
        ManifestFaultKind.NotJson => In($"{fault.Line}行目がJSONとして読めない", $"line {fault.Line} is not JSON"),
        ManifestFaultKind.Missing => In($"{fault.Line}行目までに「{place}」が足りない", $"'{place}' is missing up to line {fault.Line}"),
        ManifestFaultKind.OtherFormat => In(
            $"{fault.Line}行目の形式「{place}」は、この fisc では読めない（fisc を更新する）", $"line {fault.Line}: this fisc cannot read the format '{place}'; update fisc"),
        _ => In($"{fault.Line}行目の「{place}」は、リリースの MANIFEST.json に書けない値か、余分な欄である", $"line {fault.Line}: '{place}' has a value that a release's MANIFEST.json cannot have, or is a member too many"),
    };

    private string What(ReleaseFaultKind kind, string detail) => kind switch
    {
        ReleaseFaultKind.Missing => In("ファイルが見つからない", "the file is missing"),
        ReleaseFaultKind.Changed => In("SHA256SUMS にある SHA-256 と異なる", "its SHA-256 is not that in SHA256SUMS"),
        ReleaseFaultKind.Extra => In("リリースにないファイルである", "the file is not part of the release"),
        ReleaseFaultKind.Unreadable => In($"読めない: {detail}", $"cannot be read: {detail}"),
        ReleaseFaultKind.MalformedLine => In($"{detail}行目が「SHA-256とファイル名」でない", $"line {detail} is no SHA-256 and file name"),
        ReleaseFaultKind.OutsideName => In($"フォルダーの外を指す名前がある: {detail}", $"names something outside of the directory: {detail}"),
        ReleaseFaultKind.NamedTwice => In($"同じ名前が重複している: {detail}", $"names a file twice: {detail}"),
        ReleaseFaultKind.Contradicted => In($"{detail} と食い違う", $"{detail} says something else"),
        ReleaseFaultKind.OtherReference => In($"ソースのリファレンスは {detail} である", $"the reference of the source is {detail}"),
        ReleaseFaultKind.SourceMissing => In("リリースしたファイルがソースにない", "the source lacks a file that was released"),
        ReleaseFaultKind.SourceExtra => In("ソースに、リリースしていないファイルがある", "the source has a file that was not released"),
        ReleaseFaultKind.SourceChanged => In("ソースがリリースしたものと異なる", "the source is not what was released"),
        ReleaseFaultKind.SourceLineEnds => In("ソースは、改行（CRLF と LF）だけがリリース時と一致しない（改行を変換せずにチェックアウトする）", "the source is what was released but for its line ends (CRLF, LF); check it out without converting them"),
        ReleaseFaultKind.NotReleased => In("ソースから作られるが、リリースにない", "is built from the source but not in the release"),
        ReleaseFaultKind.NotBuilt => In("リリースにあるが、ソースからは作られない", "is in the release but not built from the source"),
        ReleaseFaultKind.OtherText => In($"もう一度作ると{detail}行目から異なる", $"differs from what is built again, from line {detail}"),
        ReleaseFaultKind.OtherPart => In($"もう一度作ると {detail} が異なる", $"differs from what is built again in {detail}"),
        ReleaseFaultKind.PartMissing => In($"{detail} が見つからない", $"lacks {detail}"),
        ReleaseFaultKind.PartExtra => In($"余分な {detail} がある", $"has {detail} besides"),
        _ => In("ワークブックや zip として読めない", "no workbook or archive that can be read"),
    };

    private string Few(IReadOnlyList<string> names)
    {
        const int Most = 5;
        var shown = string.Join(In("、", ", "), names.Take(Most).Select(static n => Output.VisibleText.Of(n)));
        return names.Count <= Most ? shown : In($"{shown} ほか {names.Count - Most} 件", $"{shown} and {names.Count - Most} more");
    }
}
