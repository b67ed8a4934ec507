using FiscDsl.Diagnostics;

namespace FiscDsl.LanguageServer;

/// <summary>What the server itself says to people; findings and services have tables of their own.</summary>
internal static class ServerTexts
{
    public static readonly LocalizedText NoCatalog = new("カタログが開かれていない。", "No catalog is open.");
    /// <summary>{0}: the revision.</summary>
    public static readonly LocalizedText NoCatalogIn = new("「{0}」にはこのカタログがない。", "'{0}' does not have this catalog.");

    public static readonly LocalizedText NotSaved = new("まだ保存していない文書からは出力できない（カタログのフォルダーに保存する）。", "Nothing is built from a document that has yet to be saved; save it in a folder first.");

    public static readonly LocalizedText FileGone = new(
        "このファイルはディスクから削除されたため、開いていてもカタログに含まれない（残すには、保存する）",
        "This file was deleted from the disk and is no part of the catalog though it is open; save it to keep it");

    public static readonly LocalizedText NoPlace = new(
        "カタログが複数あり、どれに入る文書か分からないため、ほかのファイルの宣言とは照合していない（カタログのフォルダーに保存する）",
        "There are several catalogs, so this document is not checked against the declarations of other files; save it in the folder of its catalog");

    public static readonly LocalizedText Building = new("カタログを出力", "Building the catalog");
    public static readonly LocalizedText Reading = new("カタログを読み込み", "Reading catalogs");

    public static readonly LocalizedText HasConflict = new("マージの衝突が残っているため、整形しない。", "The file holds a merge conflict and is not formatted.");

    /// <summary>{0}: numbers of lines.</summary>
    public static readonly LocalizedText UnsafeFormat = new(
        "整形すると意味が変わるため、{0}行目を含む宣言はそのまま残した（ツールの不具合）。", "Formatting would change the meaning, so the declaration around line {0} stays as it is. This is a fault of the tool.");

    /// <summary>{0}: numbers of lines, {1}: why the fields around them stay as they are.</summary>
    public static readonly LocalizedText UnsettledLines = new("{0}行目：{1}。", "Line {0}: {1}.");

    public static readonly LocalizedText NothingToRename = new("ここには名前を変えられるものがない。", "There is nothing here that can be renamed.");

    /// <summary>{0}: how many errors.</summary>
    public static readonly LocalizedText HasErrors = new("エラーが{0}件あるため、何も書き込まなかった。", "Nothing was written, for there are {0} error(s).");

    /// <summary>{0}: the file; {1}: why.</summary>
    public static readonly LocalizedText CannotWrite = new("「{0}」に書き込めない: {1}", "Cannot write '{0}': {1}");

    /// <summary>{0}: the file; {1}: why.</summary>
    public static readonly LocalizedText CannotRead = new("「{0}」を読めない: {1}", "Cannot read '{0}': {1}");

    /// <summary>{0}: the file.</summary>
    public static readonly LocalizedText NotToBeMerged = new(
        "「{0}」に、解決していない競合か、読めない文字がある（直してから取り込む）。", "'{0}' has conflicts that are not settled, or bytes that are no text; mend it and try again.");

    public static readonly LocalizedText NoWorkbook = new("取り込むブックのファイルが指定されていない。", "No workbook on a disk is named.");

    /// <summary>{0}: the workbook.</summary>
    public static readonly LocalizedText ForeignTable = new(
        "「{0}」には、このカタログの表（見出しに「項のパス」のある表）がなく、カタログに取込様式もない。ほかの表は、計画（fisc.plan）を書き出して新しいカタログとして取り込む。",
        "'{0}' has no table of this catalog, with a heading 'Clause path', and the catalog has no layout. Another table becomes a catalog of its own by a plan (fisc.plan).");

    /// <summary>{0}: the workbook.</summary>
    public static readonly LocalizedText NoNewFiles = new(
        "「{0}」には新しい基準があり、このエディターでは新しいファイルを作れない。端末の fisc import --into で取り込む。",
        "'{0}' has new controls, and this editor creates no files. Take it by 'fisc import --into' in a terminal.");

    /// <summary>{0}: the file.</summary>
    public static readonly LocalizedText NoTable = new(
        "「{0}」に、見出しの分かる表がない（見出しを直すか、取込様式を書いて端末の fisc import --layout に渡す）。",
        "'{0}' has no table whose headings are known; mend the headings, or write a layout and give it to 'fisc import --layout' in a terminal.");

    /// <summary>{0}: what was given.</summary>
    public static readonly LocalizedText NoDate = new("「{0}」は日付ではない（YYYY-MM-DD か YYYY-MM）。", "'{0}' is no date; write YYYY-MM-DD or YYYY-MM.");

    /// <summary>{0}: what was asked for; {1}: what there is.</summary>
    public static readonly LocalizedText UnknownFormat = new("形式「{0}」はない（{1}のどれか）。", "There is no format '{0}'; there are {1}.");
}
