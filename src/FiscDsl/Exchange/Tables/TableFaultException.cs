using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables.Workbooks;
using FiscDsl.Outputs;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Tables;

/// <summary>A file holds no table that can be read, or a table that says too little.</summary>
/// <param name="text">What is wrong and where, and what to do.</param>
public sealed class TableFaultException(LocalizedText text) : Exception(text.En)
{
    private static readonly LocalizedText Resave = new("Excel で開き、Excel ブック（.xlsx）として保存し直す", "open it in Excel and save it again as a workbook (.xlsx)");

    /// <summary>What is wrong and where, and what to do.</summary>
    public LocalizedText Text { get; } = text;

    /// <summary>True where the file can be read, but its tables are none that were written here: a table of somebody else's.</summary>
    public bool IsForeign { get; init; }

    /// <summary>What is wrong with single cells, each with its address; empty where the fault is another.</summary>
    public ImmutableArray<LocalizedText> Details { get; init; } = [];

    /// <summary>A formula's result is needed, and nobody has written it.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="cell">The formula's cell.</param>
    public static TableFaultException FormulaWithoutResult(string file, TableCell cell) => At(file, cell.Address, new(
        "数式の結果がファイルにない（Excel で開いて保存し直すと入る）", "the file does not have this formula's result; open it in Excel and save it again, which puts it there"));

    /// <summary>A file that another program keeps for itself.</summary>
    /// <param name="file">The name of the file.</param>
    public static TableFaultException InUse(string file) => IsLockFile(file) ? LockFile(file) : Of(file, new(
        "は、ほかのソフトが使っているので読めない（Excel で開いている場合は閉じてから、もう一度実行する）", "cannot be read, for another program holds it; if it is open in Excel, close it there and run this again"));

    /// <summary>True for the name of a file by which Excel says that a workbook is open.</summary>
    internal static bool IsLockFile(string file) => file.StartsWith("~$", StringComparison.Ordinal);

    internal static TableFaultException Empty(string file) => Of(file, new(
        "は空のファイルである（書き出しや転送が途中で終わっていないか確かめる）", "is an empty file; see whether it was exported and transferred to its end"));

    internal static TableFaultException LockFile(string file) => Of(file, new(
        $"は、Excel がブックを開いている間だけ置く一時ファイルである（「{Visible.Of(file.AsSpan(2))}」を指定する）", $"is what Excel keeps while a workbook is open; name '{Visible.Of(file.AsSpan(2))}' instead"));

    internal static TableFaultException Encrypted(string file) => Of(file, new(
        "はパスワードで暗号化されている（Excel で開き、パスワードを外して保存し直す）", "is encrypted with a password; open it in Excel, remove the password and save it again"));

    internal static TableFaultException OldWorkbook(string file) => Of(file, new(
        $"は Excel 97-2003 形式（.xls）のブックである（{Resave.Ja}）", $"is a workbook in the format of Excel 97-2003 (.xls); {Resave.En}"));

    internal static TableFaultException BinaryWorkbook(string file) => Of(file, new(
        $"はバイナリ形式（.xlsb）のブックである（{Resave.Ja}）", $"is a binary workbook (.xlsb); {Resave.En}"));

    internal static TableFaultException OpenDocument(string file) => Of(file, new(
        "は OpenDocument 形式（.ods）のファイルである（LibreOffice や Excel で開き、Excel ブック（.xlsx）として保存し直す）",
        "is a file in the OpenDocument format (.ods); open it in LibreOffice or Excel and save it as a workbook (.xlsx)"));

    internal static TableFaultException Archive(string file, string workbook) => Of(file, new(
        $"はブックではなく、「{Visible.Of(workbook)}」を入れた ZIP ファイルである（取り出してから指定する）", $"is no workbook but a ZIP archive with '{Visible.Of(workbook)}' in it; unpack it first"));

    internal static TableFaultException NotAWorkbook(string file) => Of(file, new(
        $"は Excel のブックではない（表を Excel で開けるなら、{Resave.Ja}）", $"is no Excel workbook; if Excel shows a table there, {Resave.En}"));

    internal static TableFaultException WebPage(string file) => Of(file, new(
        $"は、拡張子だけがブックの Web ページか XML である（{Resave.Ja}）", $"is a web page or XML under the name of a workbook; {Resave.En}"));

    internal static TableFaultException UnknownKind(string file) => Of(file, new(
        "は何の表か分からない（.xlsx、.csv、.tsv、.md のどれかにする）", "is no kind of table that is known here; let it be .xlsx, .csv, .tsv or .md"));

    internal static TableFaultException Damaged(string file, string? sheet = null) => Of(file, sheet is null
        ? new("はブックとして壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）", "is a damaged workbook; let Excel open, repair and save it, or get it again")
        : new(
            $"のシート「{Visible.Of(sheet)}」は壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）",
            $"is damaged in its sheet '{Visible.Of(sheet)}'; let Excel open, repair and save it, or get it again"));

    internal static TableFaultException Damaged(string file, LocalizedText address) => At(file, address, new(
        "このセルから壊れている（Excel で開いて修復し、保存し直すか、送り主からもう一度もらう）", "the workbook is damaged from this cell on; let Excel open, repair and save it, or get it again"));

    internal static TableFaultException DuplicateSheet(string file, string sheet) => Of(file, new(
        $"には「{Visible.Of(sheet)}」という名前のシートが2つあり、区別できない（一方の名前を変えて保存し直す）", $"has two sheets named '{Visible.Of(sheet)}', which cannot be told apart; rename one and save it again"));

    internal static TableFaultException OverlappingMerges(string file, LocalizedText address, CellRange one, CellRange other) => At(file, address, new(
        $"セルの結合 {one} と {other} が重なっている（Excel で開いて修復し、保存し直す）", $"the merged cells {one} and {other} overlap; let Excel open, repair and save it"));

    internal static TableFaultException CellTooLong(string file, LocalizedText address) => At(file, address, new(
        $"セルの上限の {Number(WorkbookLimits.MaxCellLength)} 字を超える（文を分けて別のセルに移す）", $"more than the {Number(WorkbookLimits.MaxCellLength)} characters that a cell can hold; move some of it to another"));

    internal static TableFaultException TooLarge(string file, ReadingBudget budget) => Of(file, new(
        $"は大きすぎて読めない{string.Concat(budget.LeftOut(MessageLanguage.Ja))}。使っていないシート、行、列を削除して保存し直す",
        $"is too large to be read {string.Join(' ', budget.LeftOut(MessageLanguage.En))}; delete sheets, rows and columns that nobody uses and save it again"));

    internal static TableFaultException TooLarge(string file, int mebibytes) => Of(file, new(
        $"は大きすぎて読めない（上限は {Number(mebibytes)} MiB。いくつかのファイルに分ける）", $"is too large to be read, for the limit is {Number(mebibytes)} MiB; split it into several files"));

    internal static TableFaultException UnknownEncoding(string file, string? likely) => Of(file, new(
        $"は文字コードが UTF-8、BOM 付きの UTF-16、CP932（Shift_JIS）のどれでもない{(likely is null ? "" : $"。{likely} のように見える")}（Excel では「CSV UTF-8」で保存し直す）",
        $"is encoded neither in UTF-8 nor in UTF-16 with a byte order mark nor in CP932 (Shift_JIS){(likely is null ? "" : $", but seems to be {likely}")}; save it again as 'CSV UTF-8' in Excel"));

    internal static TableFaultException OddQuote(string file, int line) => At(file, Line(line), new(
        "引用符（\"）が値を囲んでいないか、閉じていない（値の全体を \" で囲み、中の \" は \"\" と書く）",
        "a quotation mark (\") does not enclose a value, or is not closed; enclose the whole value in \", and write \"\" for \" within"));

    internal static TableFaultException RowTooLong(string file, int line) => At(file, Line(line), new(
        "1行が長すぎる（引用符（\"）の閉じ忘れがないか確かめる）", "the row is too long; see whether a quotation mark (\") is missing"));

    internal static TableFaultException NoTable(string file) => Of(file, new(
        "に表がない（見出しの行と | --- | の行で始まる Markdown の表だけを読む）", "has no table; of Markdown those are read that begin with a row of headings and a row of | --- |"));

    internal static TableFaultException TooDeep(string file) => Of(file, new(
        "は引用、箇条書き、括弧などの入れ子が深すぎて読めない（表だけを別のファイルに移す）", "cannot be read, for quotations, lists or brackets are nested too deep; move the tables to a file of their own"));

    private static LocalizedText Line(int line) => new($"{Number(line)} 行目", $"line {Number(line)}");

    private static TableFaultException Of(string file, LocalizedText said) => new(new($"「{Visible.Of(file)}」{said.Ja}", $"'{Visible.Of(file)}' {said.En}"));

    private static TableFaultException At(string file, LocalizedText address, LocalizedText said) =>
        new(new($"「{Visible.Of(file)}」の {address.Ja}: {said.Ja}", $"'{Visible.Of(file)}', {address.En}: {said.En}"));

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
