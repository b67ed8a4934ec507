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

    /// <summary>{0}: numbers of lines.</summary>
    public static readonly LocalizedText UnsettledField = new(
        "{0}行目は欄か宣言に見えるが文の中にあるため、その文の欄はそのまま残した（字下げを浅くするか、field-in-prose を許容する）。",
        "Line {0} stands in prose but looks like a field or a declaration, so the prose stays as it is; outdent the line or accept field-in-prose.");

    /// <summary>{0}: numbers of lines.</summary>
    public static readonly LocalizedText JoinedBullet = new(
        "{0}行目の行頭の印が箇条にならず上の行とつながるため、その文の欄はそのまま残した（箇条なら前に空行を入れ、文の続きなら上の行につなぐ）。",
        "The bullet at the start of line {0} makes no item, so the prose stays as it is; insert a blank line before an item, or join the lines.");

    /// <summary>{0}: numbers of lines.</summary>
    public static readonly LocalizedText SetOffLine = new(
        "{0}行目の行頭の全角の空白が段落の始まりか、上の行の続きかわからないため、その文の欄はそのまま残した（前に空行を入れるか、半角の空白にする）。",
        "U+3000 at the start of line {0} may begin a paragraph or go on from the line above, so the prose stays as it is; insert a blank line before it or use spaces.");

    public static readonly LocalizedText NothingToRename = new("ここには名前を変えられるものがない。", "There is nothing here that can be renamed.");

    /// <summary>{0}: how many errors.</summary>
    public static readonly LocalizedText HasErrors = new("エラーが{0}件あるため、何も書き込まなかった。", "Nothing was written, for there are {0} error(s).");

    /// <summary>{0}: the file; {1}: why.</summary>
    public static readonly LocalizedText CannotWrite = new("「{0}」に書き込めない: {1}", "Cannot write '{0}': {1}");

    /// <summary>{0}: what was asked for; {1}: what there is.</summary>
    public static readonly LocalizedText UnknownFormat = new("形式「{0}」はない（{1}のどれか）。", "There is no format '{0}'; there are {1}.");
}
