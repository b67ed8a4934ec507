using FiscDsl.Schema;

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
        "Check a catalog and compile it to JSON and Excel. If there are errors, nothing is written.");

    public string CheckDescription => In(
        "カタログを検査し、指摘を示す。", "Check a catalog and list the findings.");

    public string FormatDescription => In(
        "ファイルの書き方をそろえる。意味は変わらない。",
        "Lay out files in the canonical form, which never changes their meaning.");

    public string DiffDescription => In(
        "カタログの2つの状態を意味で比べる。主体、情報参照元、義務の強さ、否定、数値などの変更を、重い順に分類して示す。",
        "Compare two states of a catalog by meaning: which responsibility, evidence, obligation, negation or figure has changed.");

    public string DiffStatesHelp => In(
        "古い状態、新しい状態、カタログの場所。状態は git のリビジョン（HEAD~3、タグ、A..B、main...）かフォルダー。",
        "The old state, the new one, and the catalog's place. A state is a git revision (HEAD~3, a tag, A..B, main...) or a directory.");

    public string DiffFormatHelp => In(
        "表示の形式。省略時は text。xlsx は新旧対照表。markdown と html は、--lang を省略するとカタログの言語、xlsx は常にカタログの言語。",
        "How to print; text where it is left out. xlsx is a comparison table (新旧対照表). markdown and html are in the catalog's language where --lang is left out, xlsx always.");

    public string DiffOutputHelp => In("書き込むファイル。省略時は標準出力。", "The file to write; standard output where it is left out.");

    public string DiffTableHelp => In(
        "新旧対照表の体裁（xlsx と html）。plain は旧・新で、重い変更から。guideline は監督指針のように現行・改正案、ordinance は省令・告示のように改正後・改正前で傍線。後の2つはカタログの順。省略時は plain。",
        "The layout of the table of old and new (xlsx and html). plain: old and new, the most serious first; guideline: current and proposed, as supervisory guidelines; ordinance: after and before amendment, with sidelines, as ordinances. The latter two are in the catalog's order. plain where it is left out.");

    public string FailOnHelp => In(
        "この分類（コンマで区切る。any はすべて。unconfirmed は確認内容が前のままの変更）の変更があれば終了コードを1にする。", "Exit with 1 where there are changes of these classes, separated by commas; any for all, unconfirmed for those whose finding has stayed as it was.");

    public string ExplainDescription => In("規則の意味と直し方を、例とともに示す。", "Explain a rule and how to satisfy it, with an example.");

    public string RulesDescription => In(
        "すべての規則と、既定の重大度、カタログで適用される重大度を示す。", "List all rules with their default severity and the one that applies in a catalog.");

    public string NewDescription => In("小さな見本のカタログを作る。", "Create a small example catalog.");

    public string LanguageServerDescription => In(
        "エディターのための言語サーバー。標準入出力で Language Server Protocol を話す。", "The language server for editors: the Language Server Protocol over standard input and output.");

    public string GitDescription => In(
        "git がカタログの差分を読みやすく示し、文ごとにマージするようにする。", "Let git show catalogs readably and merge them sentence by sentence.");

    public string GitInstallDescription => In(
        "今のリポジトリに、差分とマージの設定を加える。何度実行してもよい。", "Set up the repository here for differences and merges; may be run again.");

    public string GitUninstallDescription => In("fisc git install が加えた設定を削除する。", "Undo what 'fisc git install' has set up.");

    public string MergeCheckDescription => In(
        "マージのあと、引用の指す文書が変わっていないかを調べる。", "Look whether citations still lead to the documents that the sides of a merge cited.");

    public string MergedSidesHelp => In(
        "マージした両側のリビジョン。省略時は、進行中のマージの両側、なければ HEAD の親。", "The sides that were merged; those of the merge under way, or else the parents of HEAD, where they are left out.");

    public string MergeCheckNote => In(
        "片側だけが変えたファイルは、git がマージドライバーを呼ばずにそのまま採る。もう片側が情報源の番号を変えていれば、加えた引用は別の文書を指す。どちらの側もその項に引用していない文書を引用していれば示し、終了コード 1 で終わる。作業ツリーを調べるので、コミットの前にも使える。",
        "Git takes a file that one side alone has changed as it is, without a merge driver; where the other has numbered sources anew, a citation that was added means another document. A citation of a document that no side cites in that place is named, and the exit code is 1. The work tree is looked at, so that it serves before a commit, too.");

    public string MergeFileDescription => In(
        "git のマージドライバー。OURS に結果を書き込む。", "The merge driver of git; the result replaces OURS.");

    public string WorkbookTextDescription => In(
        "Excelのブックを文章にして示す（git の textconv）。", "Show a workbook as text, as git's textconv does.");

    public string MergeBaseHelp => In("分かれる前のファイル。", "The file that both sides began with.");

    public string MergeOursHelp => In("こちら側のファイル。結果で置き換える。", "Our side's file; the result replaces it.");

    public string MergeTheirsHelp => In("相手側のファイル。", "The other side's file.");

    public string MergePathHelp => In("リポジトリでのパス。メッセージに示す。", "The path in the repository, for messages.");

    public string MergeOursNameHelp => In("競合に示す、こちら側の名前。省略時は ours。", "What conflicts call our side; ours where it is left out.");

    public string MergeTheirsNameHelp => In("競合に示す、相手側の名前。省略時は theirs。", "What conflicts call the other side; theirs where it is left out.");

    public string MarkerSizeHelp => In("競合の印の長さ。省略時は 7。", "Length of the markers of conflicts; 7 where it is left out.");

    public string WorkbookHelp => In("Excelのブック。", "The workbook.");

    public string LogHelp => In("記録を書き足すファイル。", "A file to append a log to.");

    public string StdioHelp => In("標準入出力を使う。常にそうなので、書かなくてよい。", "Use standard input and output, as it always does.");

    public string PathHelp => In(
        "フォルダーか *.fisc ファイル。それを含むカタログ、なければその下のカタログを指す。省略時は今のフォルダー。",
        "A directory or a *.fisc file: the catalog it lies in, else those below it. The current directory where it is left out.");

    public string FormatPathHelp => In(
        "整形するファイル、またはその下をすべて整形するフォルダー。省略時は今のフォルダー。",
        "Files to format, and directories below which all are. The current directory where they are left out.");

    public string RuleNameHelp => In("規則の名前（英語か日本語）かコード。", "A rule's name, in English or Japanese, or its code.");

    public string NewDirectoryHelp => In("作るフォルダー。すでにあるファイルは残す。", "The directory to create; what is in it stays.");

    public string OutputHelp => In("出力先のフォルダー。省略時は out。", "The directory to write to; 'out' where it is left out.");

    public string BuildFormatHelp => In("出力の形式。「,」で並べて書ける。省略時は json と xlsx。csv は行・引用・情報源の3つの表、markdown は基準ごとのページのフォルダー、html は検索のできるサイト（フォルダー）、review は、書き込んでもらって取り込むレビュー用のブック。", "What to write, separated by commas; json and xlsx where it is left out. 'csv' is three tables (rows, citations, sources), 'markdown' a folder with a page for each control, 'html' a site with a search, as a folder, 'review' the workbook for others to write into and send back.");

    public string AsPrintedHelp => In("訂正を施さず、印刷どおりの文で出力する。", "Compile the text as printed, without the corrections.");

    public string ReportFormatHelp => In("表示の形式。省略時は text。", "How to print; text where it is left out.");

    public string CheckFormatHelp => In(
        "標準出力に示す形式。省略時は text。", "The form of what goes to standard output; text where it is left out.");

    public string ReportHelp => In(
        "指摘をファイルにも書き込む。形式は --format と同じ。いくつでも書ける。", "Write the findings to a file too, in a form of --format; may be given several times.");

    public string BaselineHelp => In(
        "このファイルに記録した指摘を除き、新しい指摘だけを示す。", "Leave out the findings recorded in this file and show new ones alone.");

    public string WriteBaselineHelp => In(
        "今の指摘をこのファイルに記録する。ファイルを省略すると --baseline のファイル、それもなければ fisc-baseline.json。",
        "Record the current findings in this file; in that of --baseline, else fisc-baseline.json, where none is named.");

    public string SeverityHelp => In(
        "表示する最も低い重大度。省略時は info。", "The lowest severity shown; info where it is left out.");

    public string FormatCheckHelp => In("書き換えず、整形が必要なファイルを示す。あれば終了コードは1。", "Write nothing, list the files that would change; exit code 1 if there are any.");

    public string LangHelp => In(
        "メッセージの言語。省略時は環境変数 FISC_LANG、LC_ALL、LC_MESSAGES、LANG に従う。成果物の言語はカタログの language。",
        "The language of messages; else that of FISC_LANG, LC_ALL, LC_MESSAGES or LANG. Outputs are in the catalog's 'language'.");

    public string HelpHelp => In("使い方を表示する。", "Show how to use a command.");

    public string VersionHelp => In("版を表示する。", "Show the version.");

    public string HelpExitCodes => In("終了コード:", "Exit codes:");

    public IReadOnlyList<(string Code, string Meaning)> ExitCodes =>
    [
        ("0", In("問題なし。", "Success.")),
        ("1", In(
            "重大度がエラーの指摘がある。format では整形できない所、format --check では整形が必要なファイル、diff --fail-on ではその分類の変更がある。release では中止された。verify ではリリース時と一致しない。",
            "There are findings of severity error; 'format' left something as it is, under 'format --check' there are files to format, under 'diff --fail-on' changes of those classes; 'release' is refused, or 'verify' finds a fault.")),
        ("2", In("使い方の誤りか、処理の失敗。", "The command was misused, or the tool failed.")),
    ];

    public string BuildNote => In(
        "指摘は標準エラー出力に、書き込んだファイルと集計は標準出力に示す。いくつかのカタログを指すときは、そのすべてを出力する。",
        "Findings go to standard error, the files written and the coverage to standard output. Where PATH means several catalogs, all are compiled.");

    public string CheckNote => In(
        "指摘は標準出力に示す。行と桁は1から数え、桁はUTF-16の単位で数える。JSONではどちらも0から数える。ベースラインは行ではなく規則、項、欄で照合するので、" +
            "文が動いても変わらない。構文と名前のエラーは記録できない。",
        "Findings go to standard output. Lines and columns count from 1, columns in UTF-16 units; in JSON both count from 0. A baseline " +
            "knows findings by rule, clause and field, not by line, so text may move. Errors of syntax and names cannot be recorded in it.");

    public string DiffNote => In(
        $"新しい状態を省略すると作業ツリー、どちらも省略すると HEAD と作業ツリーを比べる。A..B は A と B、A...B は A と B の分岐点と B を比べ、B を省略すると作業ツリーと比べる。A:場所 は A のその場所のカタログを指し、省略すると同じ場所か、同じ reference のものになる。ファイルやフォルダーがある名前は場所、ほかはリビジョンとみなし、場所が1つだけならそのカタログを HEAD と比べる。git の作業ツリーには触れない。ファイルの分け方、並べ方、改行の位置、コメントは変更とみなさない。分類は重い順に {Names("、")}（日本語の名前も使える）。",
        $"Without the new state it is the work tree, without both HEAD and the work tree are compared. A..B compares A and B, A...B the merge base of A and B with B; without B, with the work tree. A:PATH is the catalog at that path in A; without a path it is the one at the same path, or of the same reference. A word that names a file or directory is a path, any other a revision; a path alone is the catalog to compare with HEAD. The work tree of git is not touched. How text is split over files, ordered and wrapped, and comments, are no change. The classes are, most serious first, {Names(", ")}.");

    // The classes of changes, the most serious first.
    private static string Names(string separator) => string.Join(separator, ChangeClasses.All.Select(static c => c.Spelling.English));

    public string FormatNote => In(
        "構文のエラーがある宣言はそのまま残し、ほかの宣言を整形する。UTF-8として読めないファイルと、マージの競合が残るファイルには触れない。欄や宣言に見える行が文の中にある欄は、field-in-prose が解消するか許容されるまでそのまま残し、上の行とつながる箇条のある欄は、joined-bullet が解消するまでそのまま残す。行頭の全角空白で下げた行のある欄も、paragraph-indentation についてそうする。どの場合も標準エラー出力で知らせ、終了コードは1になる。",
        "A declaration with syntax errors stays as it is and the others are laid out. Files that are not UTF-8 or hold a merge conflict are left alone. A field with a line in its prose that looks like a field or a declaration stays as it is until field-in-prose is settled or accepted, and one with a bullet that joins the line before until joined-bullet is settled; so does one with a line that U+3000 sets off, for paragraph-indentation. Each is named on standard error, and the exit code is 1.");

    public string ReleaseNote => In(
        "カタログにエラーがあるとき、--version がリファレンスの版と違うとき、コミットしていない変更があるとき、同じ版で前と内容が違うときはリリースを中止し、何も書き込まない。git の外では、コミットを記録せずにリリースする。前回のリリースは、HEAD までのタグのうち版が違う最も新しいもので、--since で指定もできる。出力は時計、場所、言語の設定によらず、同じ文章と同じ版の fisc からの出力はバイト単位で一致する。",
        "It is refused, and nothing is written, where the catalog has errors, --version is not the reference's, there are changes that are not committed, or the same version said something else before. Outside of git no commit is recorded. The previous release is the newest tag up to HEAD that has another version, or what --since names. The outputs depend on neither clock, place nor locale: the same text and the same fisc give the same bytes.");

    public string VerifyNote => In(
        "一致しないファイルの名前を示し、終了コード 1 で終わる。SHA256SUMS への署名（SHA256SUMS.sig など）は、あってもよい。--source では、テキストはバイトで、ワークブックは展開して部品ごとに比べる。",
        "Files that differ from the release are named, and the exit code is 1. Signatures on SHA256SUMS (SHA256SUMS.sig …) may lie beside it. With --source, texts are compared by their bytes and workbooks part by part.");

    public string GitInstallNote => In(
        ".gitattributes に行を加え、次をこのクローンの設定に書く。差分の見出しに項を示すこと、日本語の語の区切り、宣言と欄と文ごとのマージ、Excelのブックを文章で示すこと。*.fisc の改行は、.gitattributes にほかの定めがなければ LF にそろえる。git は fisc を絶対パスで起動し、起動できないときは自ら行ごとにマージする。fisc を移したり更新したりしたら、もう一度実行する。",
        "Adds lines to .gitattributes, and to this clone's settings: clauses at the head of hunks, words of Japanese, merges by declaration, field and sentence, workbooks shown as text. Catalogs are checked out with LF unless .gitattributes says otherwise. Git starts fisc by its full path, and merges by lines itself where it cannot; run this again once fisc was moved or updated.");

    public string NewNote => In(
        "リファレンスの id はフォルダーの名前になる。.gitattributes に *.fisc の改行を LF にする行を、.gitignore に out/ を加える。",
        "The reference's id is the directory's name. A line in .gitattributes has catalogs checked out with LF, and .gitignore gets 'out/'.");

    public string MergeFileNote => In(
        "宣言、欄、文ごとにマージし、同じ文を両側が変えたところと、片側が引用し、もう片側が削除したところだけを競合にする。ほかのファイルで変わった番号も、マージするコミットが分かれば引用に反映する。構文のエラーがあれば git merge-file に任せる。",
        "Merges by declaration, field and sentence; only a sentence that both sides have changed is a conflict, and what one cites and the other has taken away. Numbers that a side has changed in other files are followed where the commits are known. With syntax errors, 'git merge-file' does it.");

    public IReadOnlyList<(string Line, string Meaning)> BuildExamples =>
    [
        ("fisc build", In("今のカタログを out に出力する", "compile the catalog here to 'out'")),
        ("fisc build examples/aws-fisc -o release --format xlsx", In("Excelだけを release に出力する", "write only the workbook, to 'release'")),
        ("fisc build --format csv,markdown", In("CSVの表とMarkdownのページを出力する", "write tables of CSV and pages of Markdown")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> CheckExamples =>
    [
        ("fisc check", In("今のカタログを検査する", "check the catalog here")),
        ("fisc check --severity error --format json", In("エラーだけをJSONで示す", "list errors alone, as JSON")),
        ("fisc check --format github --report sarif=fisc.sarif --report junit=fisc.xml", In("GitHub Actions に注釈を付け、2つの報告を書き込む", "annotate in GitHub Actions and write two reports")),
        ("fisc check --write-baseline", In("今の指摘を fisc-baseline.json に記録する", "record the current findings in fisc-baseline.json")),
        ("fisc check --baseline fisc-baseline.json", In("新しい指摘だけを示す", "show new findings alone")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> FormatExamples =>
    [
        ("fisc format", In("今のフォルダーの下をすべて整形する", "format all files below the current directory")),
        ("fisc format --check", In("整形が必要なファイルを示す（CI向け）", "list the files to format, as a CI would")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> DiffExamples =>
    [
        ("fisc diff", In("HEAD からの変更を示す", "what has changed since HEAD")),
        ("fisc diff main... --format markdown", In("main から分かれたあとの変更を、プルリクエストのコメントにする", "what has changed since this branch left main, as a pull-request comment")),
        ("fisc diff v1.0 v1.1 --format xlsx -o 新旧対照表.xlsx", In("2つのタグの新旧対照表を作る", "a comparison table from two tags")),
        ("fisc diff main... --fail-on responsibility,evidence", In("主体か情報参照元が変わっていたら失敗する（CI向け）", "fail where a responsibility or evidence has changed, as a CI would")),
        ("fisc diff ../old .", In("2つのフォルダーを比べる", "compare two directories")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> ReleaseExamples =>
    [
        ("fisc release --version 1.30", In("今のカタログを out/release にリリースする", "release the catalog here to 'out/release'")),
        ("fisc release examples/aws-fisc --version 1.30 --since v1.20 -o dist", In("v1.20 からの変更とともに dist に書く", "to 'dist', with the changes since v1.20")),
        ("fisc release --version 1.30 --format json,xlsx,csv", In("CSVの表も入れる", "with tables of CSV as well")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> VerifyExamples =>
    [
        ("fisc verify out/release/aws-fisc-1.30", In("ファイルを SHA-256 で確かめる", "check files against their checksums")),
        ("fisc verify dist --source examples/aws-fisc", In("もう一度作って比べる", "build them again and compare")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> ExplainExamples =>
    [
        ("fisc explain missing-evidence", In("名前で調べる", "by name")),
        ("fisc explain FISC3001", In("コードで調べる", "by code")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> RulesExamples =>
    [
        ("fisc rules", In("規則を一覧する", "list the rules")),
        ("fisc rules examples/aws-fisc --format json", In("カタログの方針を加味し、JSONで示す", "with the catalog's policy, as JSON")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> LanguageServerExamples =>
    [
        ("fisc lsp", In("標準入出力で待ち受ける（エディターが起動する）", "serve on standard input and output; editors start it")),
        ("fisc lsp --log fisc-lsp.log", In("やり取りの記録をファイルに書き足す", "append a log to a file")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> GitExamples => [("fisc git install", In("今のリポジトリを設定する", "set up the repository here")), ("fisc git uninstall", In("元に戻す", "undo it"))];

    public IReadOnlyList<(string Line, string Meaning)> GitInstallExamples =>
    [
        ("fisc git install", In("今のリポジトリを設定する", "set up the repository here")),
        ("git diff --word-diff", In("変わった語だけに色を付けて示す", "then shows changed words")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> MergeCheckExamples =>
    [
        ("fisc git check-merge", In("git merge のあと", "behind git merge")),
        ("fisc git check-merge main ORIG_HEAD", In("main への git rebase のあと", "behind git rebase onto main")),
    ];

    public IReadOnlyList<(string Line, string Meaning)> GitUninstallExamples => [("fisc git uninstall", In("元に戻す", "undo it"))];

    public IReadOnlyList<(string Line, string Meaning)> MergeFileExamples => [("fisc merge-file BASE OURS THEIRS PATH", In("git の %O %A %B %P", "git's %O %A %B %P"))];

    public IReadOnlyList<(string Line, string Meaning)> WorkbookTextExamples => [("fisc text out/aws-fisc.xlsx", In("ブックの中身を文章で読む", "read what a workbook says"))];

    public IReadOnlyList<(string Line, string Meaning)> NewExamples => [("fisc new my-reference", In("見本を my-reference に作る", "create the example in 'my-reference'"))];

    public IReadOnlyList<(string Line, string Meaning)> RootExamples =>
    [
        ("fisc new my-reference", In("見本のカタログを作る", "create an example catalog")),
        ("fisc check my-reference", In("検査する", "check it")),
        ("fisc build my-reference", In("JSONとExcelに出力する", "compile it to JSON and Excel")),
        ("fisc explain missing-evidence", In("規則の意味を調べる", "read about a rule")),
    ];
}
