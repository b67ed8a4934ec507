namespace FiscDsl.Cli;

// The texts of --help.
internal sealed partial class Messages
{
    public string HelpUsage => In("使い方:", "Usage:");

    public string HelpCommands => In("コマンド:", "Commands:");

    public string HelpArguments => In("引数:", "Arguments:");

    public string HelpOptions => In("オプション:", "Options:");

    public string HelpExamples => In("例:", "Examples:");

    public string HelpOfCommand => In("コマンドごとの使い方は「fisc コマンド --help」", "'fisc COMMAND --help' tells more about a command");

    public string RootDescription => In(
        "安全対策基準のリファレンスを文章で書き、検査し、JSONとExcelにまとめる。",
        "Write security-control references as text, check them, and compile them to JSON and Excel.");

    public string BuildDescription => In(
        "カタログを検査し、JSONとExcelに出力する。エラーがあれば何も書き込まない。",
        "Check a catalog and compile it to JSON and Excel. With errors nothing is written.");

    public string CheckDescription => In(
        "カタログを検査し、指摘を示す。", "Check a catalog and list the findings.");

    public string FormatDescription => In(
        "ファイルの書き方をそろえる。意味は変わらない。",
        "Lay out files in the canonical form, which never changes their meaning.");

    public string ExplainDescription => In("規則の意味と直し方を、例とともに示す。", "Explain a rule and how to satisfy it, with an example.");

    public string RulesDescription => In(
        "すべての規則と、既定の重大度、カタログで適用される重大度を示す。", "List all rules with their default severity and the one that applies in a catalog.");

    public string NewDescription => In("小さな見本のカタログを作る。", "Create a small example catalog.");

    public string LanguageServerDescription => In(
        "エディターのための言語サーバー。標準入出力で Language Server Protocol を話す。", "The language server for editors: the Language Server Protocol over standard input and output.");

    public string LogHelp => In("記録を書き足すファイル。", "A file to append a log to.");

    public string StdioHelp => In("標準入出力を使う。常にそうなので、書かなくてよい。", "Use standard input and output, as it always does.");

    public string PathHelp => In(
        "フォルダーか *.fisc ファイル。それを含むカタログ、なければその下のカタログを指す。省けば今のフォルダー。",
        "A directory or a *.fisc file: the catalog it lies in, else those below it. The current directory where it is left out.");

    public string FormatPathHelp => In(
        "整形するファイル、またはその下をすべて整形するフォルダー。省けば今のフォルダー。",
        "Files to format, and directories below which all are. The current directory where they are left out.");

    public string RuleNameHelp => In("規則の名前（英語か日本語）かコード。", "A rule's name, in English or Japanese, or its code.");

    public string NewDirectoryHelp => In("作るフォルダー。すでにあるファイルは書き換えない。", "The directory to create; files in it are never overwritten.");

    public string OutputHelp => In("出力先のフォルダー。省けば out。", "The directory to write to; 'out' where it is left out.");

    public string BuildFormatHelp => In("出力の形式。1つだけも書ける。省けば両方。", "What to write; both where it is left out.");

    public string AsPrintedHelp => In("訂正を施さず、印刷どおりの文で出力する。", "Compile the text as printed, without the corrections.");

    public string ReportFormatHelp => In("表示の形式。省けば text。", "How to print; text where it is left out.");

    public string SeverityHelp => In(
        "表示する最も低い重大度。省けば info。", "The lowest severity shown; info where it is left out.");

    public string FormatCheckHelp => In("書き換えず、整形が必要なファイルを挙げる。あれば終了コードは1。", "Write nothing, list the files that would change; exit code 1 if there are any.");

    public string LangHelp => In(
        "メッセージの言語。省けば環境変数 FISC_LANG、LC_ALL、LC_MESSAGES、LANG に従う。",
        "The language of messages; else that of FISC_LANG, LC_ALL, LC_MESSAGES or LANG.");

    public string HelpHelp => In("使い方を表示する。", "Show how to use a command.");

    public string VersionHelp => In("版を表示する。", "Show the version.");

    public string HelpExitCodes => In("終了コード:", "Exit codes:");

    public IReadOnlyList<(string Code, string Meaning)> ExitCodes =>
    [
        ("0", In("問題なし。", "Fine.")),
        ("1", In("重大度がエラーの指摘がある。format --check では整形が必要なファイルがある。", "There are findings of severity error, or, under 'format --check', files to format.")),
        ("2", In("使い方の誤りか、処理の失敗。", "The command was misused, or the tool failed.")),
    ];

    /// <summary>What is to be known of a command beside its description; empty for most.</summary>
    public string Note(string command) => command switch
    {
        "build" => In(
            "指摘は標準エラー出力に、書き込んだファイルと集計は標準出力に示す。いくつかのカタログを指すときは、そのすべてを出力する。",
            "Findings go to standard error, the files written and the coverage to standard output. Where PATH means several catalogs, all are compiled."),
        "check" => In(
            "指摘は標準出力に示す。行と桁は1から数え、桁はUTF-16の単位で数える。JSONではどちらも0から数える。",
            "Findings go to standard output. Lines and columns count from 1, columns in UTF-16 units; in JSON both count from 0."),
        "format" => In(
            "構文のエラーがある宣言はそのまま残し、ほかの宣言を整形する。UTF-8として読めないファイルと、マージの競合が残るファイルには触れない。どの場合も標準エラー出力で知らせ、終了コードは1になる。",
            "A declaration with syntax errors stays as it is and the others are laid out. Files that are not UTF-8 or hold a merge conflict are left alone. Each is named on standard error, and the exit code is 1."),
        _ => "",
    };

    /// <summary>Examples of a command, each a line to type and what it does; of the tool as a whole for the empty name.</summary>
    public IReadOnlyList<(string Line, string Meaning)> Examples(string command) => command switch
    {
        "build" =>
        [
            ("fisc build", In("今のカタログを out に出力する", "compile the catalog here to 'out'")),
            ("fisc build examples/aws-fisc -o release --format xlsx", In("Excelだけを release に出力する", "write only the workbook, to 'release'")),
        ],
        "check" =>
        [
            ("fisc check", In("今のカタログを検査する", "check the catalog here")),
            ("fisc check --severity error --format json", In("エラーだけをJSONで示す", "list errors alone, as JSON")),
        ],
        "format" =>
        [
            ("fisc format", In("今のフォルダーの下をすべて整形する", "format all files below the current directory")),
            ("fisc format --check", In("整形が必要なファイルを挙げる（CI向け）", "list the files to format, as a CI would")),
        ],
        "explain" =>
        [
            ("fisc explain missing-evidence", In("名前で引く", "by name")),
            ("fisc explain FISC3001", In("コードで引く", "by code")),
        ],
        "rules" =>
        [
            ("fisc rules", In("規則を一覧する", "list the rules")),
            ("fisc rules examples/aws-fisc --format json", In("カタログの方針を加味し、JSONで示す", "with the catalog's policy, as JSON")),
        ],
        "new" => [("fisc new my-reference", In("見本を my-reference に作る", "create the example in 'my-reference'"))],
        _ =>
        [
            ("fisc new my-reference", In("見本のカタログを作る", "create an example catalog")),
            ("fisc check my-reference", In("検査する", "check it")),
            ("fisc build my-reference", In("JSONとExcelに出力する", "compile it to JSON and Excel")),
            ("fisc explain missing-evidence", In("規則の意味を調べる", "read about a rule")),
        ],
    };
}
