using System.Globalization;
using FiscDsl.Cli.Output;
using FiscDsl.Diagnostics;
using FiscDsl.Merging;
using FiscDsl.Schema;

namespace FiscDsl.Cli;

/// <summary>
/// Everything the command line says, in both languages; the texts of rules stand in <see cref="DiagnosticTable"/>.
/// The texts of <c>--help</c> are in the other part of the class.
/// </summary>
/// <param name="language">The language to speak.</param>
internal sealed partial class Messages(MessageLanguage language)
{
    /// <summary>The language spoken.</summary>
    public MessageLanguage Language => language;

    // Usage.
    public static string UsageError(string message) => VisibleText.Of($"fisc: {message}");

    public string SeeHelp(string command) => In($"使い方は「{command} --help」", $"See '{command} --help'");

    public string UnknownCommand(string name, string? near) => In(
        $"コマンド「{name}」はない{(near is null ? "" : $"（「{near}」の誤りではありませんか）")}",
        $"unknown command '{name}'{(near is null ? "" : $"; did you mean '{near}'?")}");

    public string PathWithoutCommand(string path) => In(
        $"コマンドが指定されていない（「fisc check {path}」のように書く）", $"no command given; write 'fisc check {path}', for example");

    public string UnknownOption(string name, string? near) => In(
        $"オプション「{name}」はない{(near is null ? "" : $"（「{near}」の誤りではありませんか）")}",
        $"unknown option '{name}'{(near is null ? "" : $"; did you mean '{near}'?")}");

    public string UnexpectedArgument(string value) => In($"引数「{value}」は余分である", $"unexpected argument '{value}'");

    public string MissingArgument(string name) => In($"引数 {name} が指定されていない", $"the argument {name} is missing");

    public string MissingOptionValue(string name) => In($"オプション「{name}」に値が指定されていない", $"the option '{name}' needs a value");

    public string RepeatedOption(string name) => In($"オプション「{name}」は1度しか書けない", $"the option '{name}' may be given only once");

    public string InvalidChoice(string option, string value, string expected) => In(
        $"「{option}」に「{value}」は指定できない（{expected} のいずれか）", $"'{value}' is not a value of '{option}'; it is one of {expected}");

    // Paths and files.
    public string PathNotFound(string path) => In($"「{path}」が見つからない", $"'{path}' does not exist");

    public string NotACatalogFile(string path) => In(
        $"「{path}」はカタログのファイルではない（*.fisc かフォルダーを指定する）", $"'{path}' is no catalog file; give a *.fisc file or a directory");

    public string CannotWrite(string path, string reason) => In($"「{path}」に書き込めない: {reason}", $"cannot write '{path}': {reason}");

    public string CannotWriteOutput(string reason) => In($"標準出力に書き込めない: {reason}", $"cannot write to standard output: {reason}");

    public string IsADirectory => In("同じ名前のフォルダーがある", "there is a directory of that name");

    public string IsAFile(string path) => In($"「{path}」はファイルである", $"'{path}' is a file");

    public string StrayFile(string path) => In(
        $"注意: 「{path}」はどのカタログにも属さない（同じフォルダーか上のフォルダーに reference がない）",
        $"note: '{path}' belongs to no catalog; neither its directory nor one above declares a reference");

    public string UnfollowedLink(string path) => In(
        $"注意: 「{path}」はリンクなので、その先にある文はカタログに入らない（入れるなら、リンクでなくフォルダーを置く）",
        $"note: '{path}' is a link, so that no text behind it belongs to a catalog; text that should must stand there itself");

    // Findings.
    public string Severity(DiagnosticSeverity severity) => LanguageSchema.Severities[(int)severity].Spelling.In(language);

    public string WayOut(string fix) => In($"直し方: {fix}", $"fix: {fix}");

    public string Totals(int errors, int warnings, int infos, int? hints, int files)
    {
        var hintsJa = hints is null ? "" : $"、ヒント {hints} 件";
        var hintsEn = hints is null ? "" : $", {Count(hints.Value, "hint")}";
        return In(
            $"エラー {errors} 件、警告 {warnings} 件、情報 {infos} 件{hintsJa}（{files} ファイル）",
            $"{Count(errors, "error")}, {Count(warnings, "warning")}, {infos} info{hintsEn} ({Count(files, "file")})");
    }

    public string KnownFindings(int count) => In($"、ベースラインにある {count} 件は除いた", $"; {count} in the baseline left out");

    public string BaselineWritten(string path, int count) => In(
        $"ベースラインを書き込んだ: {path}（{count} 件）", $"baseline written: {path} ({Count(count, "finding")})");

    public string BaselineNotFound(string path) => In(
        $"ベースライン「{path}」が見つからない（fisc check --write-baseline で作る）", $"the baseline '{path}' does not exist; 'fisc check --write-baseline' writes one");

    public string NotABaseline(string path, int line, string reason) => In(
        $"「{path}」はベースラインとして読めない（{line}行目: {reason}）", $"'{path}' is no baseline that can be read: {reason} (line {line})");

    public string WouldOverwrite(string path) => In(
        $"「{path}」はベースラインではないので、上書きしなかった", $"'{path}' is no baseline and was not overwritten");

    public string Baseline => In("ベースライン", "baseline");

    public string NoFindings => In("指摘なし", "no findings");

    public string ResultsLeftOut(int count) => In(
        $"注意: SARIF に載せていない指摘が {count} 件ある（GitHub が受け取るのは 1 回に {Output.Reports.SarifReport.MostResults} 件、圧縮して 10 MB まで。重大なものから載せた。すべては fisc check で見られる）",
        $"note: {Count(count, "finding")} left out of the SARIF log, the least serious; GitHub takes {Output.Reports.SarifReport.MostResults} in a run and 10 MB compressed. 'fisc check' lists all");

    public string AnnotationsUnseen(int shown, int count) => In(
        $"注意: GitHub が画面に示す注釈は重大度ごとに {shown} 件まで。ほかの {count} 件は上の記録にある",
        $"note: GitHub shows {shown} annotations of each level; {count} more stand in the log above");

    public string FindingsLeftOut(int count) => In(
        $"注意: GitLab の報告に載せていない指摘が {count} 件ある（載せるのは {Output.Reports.GitLabReport.MostFindings} 件まで。重大なものから載せた。すべては fisc check で見られる）",
        $"note: {Count(count, "finding")} left out of the GitLab report, the least serious; it holds {Output.Reports.GitLabReport.MostFindings}. 'fisc check' lists all");

    public string MoreFindings(int count) => In($"ほかに {count} 件（fisc check で見られる）", $"{count} more; 'fisc check' lists them");

    public string InvalidReport(string value, string formats) => In(
        $"「--report」に「{value}」は指定できない（「形式=ファイル」と書く。形式は {formats}）", $"'{value}' is not a value of '--report'; write FORMAT=FILE, the format being one of {formats}");

    public string SameReportTwice(string path) => In($"「{path}」に2つの報告は書き込めない", $"two reports cannot go to '{path}'");

    public string CannotRead(string path, string reason) => In($"「{path}」を読み込めない: {reason}", $"cannot read '{path}': {reason}");

    // build.
    public string NothingWritten => In("エラーがあるため、何も書き込まなかった", "nothing was written because of the errors");

    public string SameReferenceTwice(string id, string first, string second) => In(
        $"リファレンス「{id}」が「{first}」と「{second}」の2か所にあり、出力が重なる（別々の -o で出力する）",
        $"'{first}' and '{second}' both declare the reference '{id}', so that their outputs collide; build each with an -o of its own");

    public string Wrote(string path, long bytes) => In($"{path}（{Size(bytes)}）", $"{path} ({Size(bytes)})");

    public string WroteFolder(string path, int files, long bytes, int removed) => In(
        $"{path}{Path.DirectorySeparatorChar}（{files} ファイル、{Size(bytes)}{(removed == 0 ? "" : $"。前の出力にだけあった {removed} ファイルは削除した")}）",
        $"{path}{Path.DirectorySeparatorChar} ({Count(files, "file")}, {Size(bytes)}{(removed == 0 ? "" : $"; {Count(removed, "file")} of an earlier build removed")})");

    public string LeftInFolder(string path, IReadOnlyList<string> names) => In(
        $"注意: 「{path}」に、fisc が書いたものではないか、そのあと変更されたファイルがあり、そのままにした: {Few(names)}",
        $"note: '{path}' also has what no build has written, or what was changed since, and it stays: {Few(names)}");

    public string RemainingFindings(int warnings, int infos) => In(
        $"警告 {warnings} 件、情報 {infos} 件（一覧は fisc check）", $"{Count(warnings, "warning")}, {infos} info; 'fisc check' lists them");

    public string Assessed(int count) => In($"対象の項 {count}", $"{Count(count, "assessed clause")}");

    public string Stage(WorkStage stage) => stage switch
    {
        WorkStage.Reading => In("読み込み", "Reading"),
        WorkStage.Checking => In("検査", "Checking"),
        _ => In("出力", "Writing"),
    };

    // format.
    public string Formatted(string path) => In($"整形した: {path}", $"formatted: {path}");

    public string NotFormatted(string path, string reason) => In($"整形しなかった: {path}: {reason}", $"not formatted: {path}: {reason}");

    public string HasConflict => In("マージの競合が残っている（片方を選ぶ）", "an unresolved merge conflict; choose a side");

    public string LeftDeclarations(string path, int count) => In(
        $"そのまま残した: {path}: 構文のエラーがある宣言 {count} 個（fisc check で確かめる）",
        $"left as it is: {path}: {Count(count, "declaration")} with syntax errors; see 'fisc check'");

    public string ChangedMeanwhile => In("整形の間にほかのソフトが書き換えた", "another program changed it meanwhile");

    public string UnsafeFormat(string path, int line) => In(
        $"{path}:{line}: 整形すると意味が変わるため、この行を含む宣言はそのまま残した（ツールの不具合）",
        $"{path}:{line}: formatting would change the meaning, so the declaration around this line stays as it is (a fault of the tool)");

    public string FormatTotals(int changed, int unchanged, int left, int broken) => In(
        $"整形 {changed} ファイル、変更なし {unchanged} ファイル{(left == 0 ? "" : $"、未整形 {left} ファイル")}",
        $"{Count(changed, "file")} formatted, {unchanged} unchanged{(left == 0 ? "" : $", {left} left as they are")}") + AmongThem(broken);

    public string FormatCheckTotals(int changed, int unchanged, int left, int broken) => In(
        $"整形が必要 {changed} ファイル、整形済み {unchanged} ファイル{(left == 0 ? "" : $"、整形できない {left} ファイル")}",
        $"{Count(changed, "file")} to format, {unchanged} formatted{(left == 0 ? "" : $", {left} that cannot be")}") + AmongThem(broken);

    private string AmongThem(int broken) => broken == 0 ? "" : In($"（うち構文のエラーあり {broken} ファイル）", $" ({broken} with syntax errors)");

    // diff.
    public string WorkTree => In("作業ツリー", "work tree");

    public string MergeBase(string one, string other) => In($"{one} と {other} の分岐点", $"merge base of {one} and {other}");

    public string PathOrRevision(string word) => In(
        $"「{word}」はファイルでもリビジョンでもある（ファイルなら「./{word}」、リビジョンなら「{word}^0」と書く）", $"'{word}' is both a file and a revision; write './{word}' or '{word}^0'");

    public string NoCatalogIn(string state, string path) => In(
        $"「{state}」の「{path}」にカタログが見つからない（reference の宣言がどこにもない）", $"'{state}' has no catalog at '{path}'; nothing there declares a reference");

    public string ComparedWithErrors(string state) => In(
        $"注意: 「{state}」にはエラーがある。読み取れたところだけを比べた（fisc check で確かめる）", $"note: '{state}' has errors; what could be read of it was compared (see 'fisc check')");

    public string WorkbookToTerminal => In("xlsx は端末に表示できない（-o でファイルを指定する）", "a workbook cannot be shown on a terminal; name a file with -o");

    public string NotAsPrinted(string format) => In($"{format} は訂正を施した文で書くので、--as-printed とは使えない", $"'{format}' has the corrected text; it does not go with --as-printed");

    public string TableOfNoTable(string format) => In($"{format} には新旧対照表がないので、--table は使えない（--format xlsx か html とともに使う）", $"{format} has no table of old and new for --table to lay out; use it with --format xlsx or html");

    public string ChangeTotal(int count) => In(count == 0 ? "変更はない" : $"変更 {count} 件", count == 0 ? "no changes" : Count(count, "change"));

    public string InBrackets(string text) => In($"（{text}）", $" ({text})");

    // explain and rules.
    public string UnknownRule(string name, string? near) => In(
        $"規則「{name}」は見つからない（{(near is null ? "一覧は fisc rules" : $"「{near}」の誤りではありませんか")}）",
        $"unknown rule '{name}'; {(near is null ? "'fisc rules' lists them" : $"did you mean '{near}'?")}");

    public string SeverityLine(string severity, bool isConfigurable) => In(
        $"重大度: {severity}{(isConfigurable ? "（方針 policy で変えられる）" : "（変更不可）")}",
        $"Severity: {severity} ({(isConfigurable ? "a policy can change it" : "fixed")})");

    public string LimitLine(int months) => In($"期間の既定: {months}か月", $"Default limit: {months} months");

    public string WordingsLine(IEnumerable<string> wordings) => In(
        $"確認内容の言い方: {string.Join("、", wordings)}（大文字小文字、全角半角、空白の違いは問わない。方針で加えられる）",
        $"Wordings of a finding: {string.Join(", ", wordings)} (in any case and width, with any blanks; a policy adds more)");

    public string MessageLine(string message) => In($"指摘: {message}", $"Message: {message}");

    public string ReportedExample => In("指摘される例:", "Reported:");

    public string MendedExample => In("直した例:", "Mended:");

    public string SeveralCatalogs(string path) => In(
        $"「{path}」の下に複数のカタログがある（1つを指定する）", $"there are several catalogs below '{path}'; name one of them");

    public string[] RuleColumns => language == MessageLanguage.Ja ? ["コード", "規則", "日本語名", "既定", "適用"] : ["Code", "Rule", "Default", "Effective"];

    // new.
    public string AlreadyThere(string path) => In($"「{path}」がすでにあるため、何も書き込まなかった", $"'{path}' exists already, so nothing was written");

    public string Created(string path) => In($"作成した: {path}", $"created: {path}");

    public string LineIgnored(string path, string line) => In($"追加した: {path}: {line}", $"added: {path}: {line}");

    public string IdOfDirectory(string name, string id) => In(
        $"リファレンスの id は「{id}」とした（フォルダーの名前「{name}」には id に使えない文字がある。catalog.fisc で変えられる）",
        $"the reference's id is '{id}', since the directory's name '{name}' has characters that an id cannot have; catalog.fisc can change it");

    public string NextSteps(string directory) => In($"次の手順: fisc check {directory}", $"Next steps: fisc check {directory}");

    // git.
    public string NoGit => In("git が見つからない（インストールし、PATH に加える）", "git was not found; install it and add it to PATH");

    public string GitRefused(string reason) => In($"git が失敗した: {reason}", $"git failed: {reason}");

    public string SettingMade(string setting) => In($"設定した: {setting}", $"set: {setting}");

    public string SettingRenewed(string setting, string former) => In($"設定を更新した: {setting}（前の設定は {former}）", $"renewed: {setting} (it was {former})");

    public string SettingRemoved(string key) => In($"設定を削除した: {key}", $"unset: {key}");

    public string LineAdded(string file, string line) => In($"{file} に加えた: {line}", $"added to {file}: {line}");

    public string LineRemoved(string file, string line) => In($"{file} から削除した: {line}", $"removed from {file}: {line}");

    public string AlreadyInstalled(string directory) => In($"「{directory}」は設定済みである", $"'{directory}' is set up already");

    public string InstalledForThisClone => In(
        "設定はこのクローンだけのものである（.gitattributes をコミットし、ほかのクローンでも fisc git install を実行する）",
        "The settings hold for this clone alone: commit .gitattributes, and run 'fisc git install' in other clones too");

    public string ContraryAttributes(string file, string line) => In(
        $"注意: {file} の「{line}」を優先し、*.fisc の改行は LF にそろえない（そろえるなら、この行を {Git.LineEndings.Attributes} に改める）",
        $"note: '{line}' in {file} prevails, so that catalogs are not checked out with LF; change it to '{Git.LineEndings.Attributes}' to have it so");

    public string ToRenormalize(int count, string first) => In(
        $"注意: コミットの改行が CRLF のカタログのファイルが {count} 個ある（「{first}」など）。git add --renormalize \"*.fisc\" でそろえ、コミットする",
        $"note: {Count(count, "catalog file")} ('{first}' …) committed with CRLF; run git add --renormalize \"*.fisc\" and commit");

    public string OtherLineEndings(int count, string first) => In(
        $"注意: 属性により改行が LF にそろわないカタログのファイルが {count} 個ある（「{first}」など。git check-attr text eol で確かめる）",
        $"note: attributes keep {Count(count, "catalog file")} ('{first}' …) from being checked out with LF; see 'git check-attr text eol'");

    public string QuotedPaths => In(
        "git が日本語のパスをそのまま示すようにするには: git config core.quotePath false", "To have git show Japanese paths as they are: git config core.quotePath false");

    public string NotInstalled(string directory) => In($"「{directory}」に取り消す設定はない", $"there is nothing to undo in '{directory}'");

    public string MergeConflicts(string path, int count) => In(
        $"{path}: 競合 {count} か所（両方の文を並べた。片方を選ぶ）", $"{path}: {Count(count, "conflict")}; both texts stand side by side, choose one");

    public string MergedUnknowing(string path) => In(
        $"{path}: 両側のカタログの全体が分からないため、引用と【】の番号が同じものを指すかを確かめられない（情報源と基準の番号を、マージした両側で見比べる）",
        $"{path}: of which catalogs the two sides are cannot be found out, and so not whether numbers that are cited or mentioned mean the same; compare the sources and controls of both sides");

    public string StrayName(StrayName stray)
    {
        var path = VisibleText.Of(stray.Path);
        var (ja, en) = stray.IsOurs ? ("こちら側", "our side") : ("相手側", "the other side");
        var (what, kind) = stray.Kind == DeclarationKind.Source ? ($"引用 {stray.Written}", $"citation of {stray.Written}") : ($"【{stray.Written}】", $"mention of {stray.Written}");
        return stray.Meant is { } meant
            ? In($"{path}: {ja}が加えた{what} は、マージすると {meant} になる（git はこのファイルをそのまま採る。書き直してからコミットする）", $"{path}: the {kind} that {en} has added is {meant} when merged; git takes the file as it is, correct it before you commit")
            : In($"{path}: {ja}が加えた{what} の指すものは、マージすると、なくなるか、番号が重なる（git はこのファイルをそのまま採る。書き直してからコミットする）", $"{path}: what the {kind} means that {en} has added is gone when merged, or shares its number; git takes the file as it is, correct it before you commit");
    }

    public string NoTurnedCitation => In(
        "どの引用も、マージ前のどちらかの側がそこに引用していた文書を指す", "every citation leads to a document that a side cites there");

    public string NameBothSides => In(
        "HEAD はマージではない（比べる両側を示す。たとえば rebase のあとなら fisc git check-merge main ORIG_HEAD）",
        "HEAD is no merge; name both sides, as behind a rebase: fisc git check-merge main ORIG_HEAD");

    public string TurnedCitation(string row, string id, string title, IReadOnlyList<(string Id, string Title)> missing) => In(
        $"{row}: 引用 {id}「{title}」は、どちらの側もここに引用していない{(missing.Count == 0 ? "" : $"（どちらかの側が引用していたのは {string.Join("、", missing.Select(static m => $"{m.Id}「{m.Title}」"))}）")}",
        $"{row}: neither side cites {id} '{title}' here{(missing.Count == 0 ? "" : $"; one of them cites {string.Join(", ", missing.Select(static m => $"{m.Id} '{m.Title}'"))}")}");

    public string MergedByLines(string path) => In(
        $"{path}: 構文のエラーがあるため、行ごとにマージした", $"{path}: merged line by line because of syntax errors");

    public string CannotMerge(string path, string reason) => In($"「{path}」をマージできない: {reason}", $"cannot merge '{path}': {reason}");

    public string NotAWorkbook(long length, string digest) => In(
        $"（Excelのブックとして読めない: {length} バイト、SHA-256 {digest}）", $"(not a workbook that can be read: {length} bytes, SHA-256 {digest})");

    public string BadHeader(string line) => In(
        $"「{line}」はメッセージのヘッダー（Content-Length: バイト数）ではないため、接続を終了した。エディターから起動する", $"'{line}' is no header of a message (Content-Length: bytes), so the connection was ended; let an editor start it");

    // Failures of the tool.
    public string InternalError(string type, string message) => In($"内部エラー: {type}: {message}", $"internal error: {type}: {message}");

    public string OutOfMemory => In(
        "メモリーが足りないか、スレッドを開始できない（ulimit -v などの制限を緩める）", "not enough memory, or no thread could be started; raise the limit, such as that of 'ulimit -v'");

    public string HowToReport(string version) => In(
        $"開発元に報告してほしい（コマンド、入力、版 {version} を添える。FISC_DEBUG=1 で詳細を表示する）",
        $"Please report this with the command, its input and the version {version}; FISC_DEBUG=1 shows the details");

    // A message is a line, and what fills it comes from files, their names, other programs and the command line.
    private string In(string ja, string en) => VisibleText.Of(language == MessageLanguage.Ja ? ja : en);

    private static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:F1} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:F1} MiB"),
    };

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
