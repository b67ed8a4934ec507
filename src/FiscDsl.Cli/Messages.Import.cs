using FiscDsl.Exchange.Import;
using FiscDsl.Schema;

namespace FiscDsl.Cli;

// import.
internal sealed partial class Messages
{
    public string ImportDescription => In(
        "表（Excel、CSV、Markdown）を読み、カタログにする。", "Read a table of Excel, CSV or Markdown and write it as a catalog.");

    public string ImportNote => In(
        "列は見出しで見分け、知らない列、印、行は示す。取り込まなかったセルは、番地とともにすべて示す。--plan は、使う取込様式を理由とともに書き出すので、直して --layout で読ませる。結果は整形し、検査し、エラーがあれば何も書き込まない。--into は、fisc build --format review で書き出して送り、書き込んで返されたブックを、今の本文とマージする。変わったセルだけを欄ごとにマージし、取り込めないものは番地を示して終了コード 1 で終わる。ほかの表は、カタログの取込様式（または --layout のもの）で読み、今の本文と欄ごとに比べて、違うところを表のとおりにする。",
        "Columns are told by their headings; columns, marks and rows that are not known are listed, and so is every cell that is left out, with its address. --plan writes the layout that would be used, with the reasons; mend it and give it with --layout. The result is formatted and checked; with errors, nothing is written. --into merges a workbook that 'fisc build --format review' has made, and others have written into, with the text as it is: changed cells alone, field by field; what cannot be taken is named by its cell, and the exit code is 1. Any other table is read by the layout of the catalog, or of --layout, and compared with the text field by field; what differs becomes what the table says.");

    public string ImportFileHelp => In("表のファイル（.xlsx、.csv、.tsv、.md）。", "The file with the table: .xlsx, .csv, .tsv or .md.");

    public string ImportOutputHelp => In("カタログを作るフォルダー。省略時は、今のフォルダーの下の、表のファイルの名前のフォルダー。", "Where to create the catalog; a directory here that is named after the file where it is left out.");

    public string PlanHelp => In("使う取込様式を、このファイルに書き出す。カタログは作らない。", "Write the layout that would be used to this file, and no catalog.");

    public string LayoutHelp => In("このファイルの取込様式のとおりに読む。複数あれば、表に合うものを使う。新しいカタログのリファレンスもこのファイルから取る。", "Read the table by the layout of this file, of several by the one that fits; a new catalog takes its reference from it, too.");

    public string SheetHelp => In("読むシートや表の名前。複数の表があるとき。", "The sheet or table to read, where there are several.");

    public string HeadingsHelp => In("見出しの行。1つのシートに複数の表があるとき。", "A row of the headings, where a sheet has several tables.");

    public string ForceHelp => In("--plan のファイルがあれば上書きする。", "Let --plan overwrite its file.");

    public string ReferenceHelp(FieldSchema field) => In(field.Documentation.Ja, field.Documentation.En);

    public string ReferenceIdHelp => In("リファレンスの id。省略時はフォルダーの名前から作る。", "The reference's id; made of the directory's name where it is left out.");

    public IReadOnlyList<(string Line, string Meaning)> ImportExamples =>
    [
        ("fisc import 対応表.xlsx --plan 計画.fisc", In("読み方を書き出して、確かめる", "write down how it would be read, and look at it")),
        ("fisc import 対応表.xlsx --layout 計画.fisc -o my-reference", In("そのとおりに読み、my-reference に作る", "read it so, and create 'my-reference'")),
        ("fisc import 対応表-第2版.xlsx --into my-reference --dry-run", In("表の次の版で何が変わるかを見る", "see what the next version of the table changes")),
        ("fisc import my-reference-review.xlsx --into my-reference", In("書き込んでもらったブックを、本文とマージする", "merge a workbook that others have written into with the text")),
    ];

    public string Note(string text) => In($"注意: {text}", $"note: {text}");

    public string NoTableFound(string file) => In(
        $"「{file}」に、見出しの分かる表がない（見出しを直すか、layout を書いて --layout で渡す）", $"'{file}' has no table whose headings are known; mend the headings, or write a layout and give it with --layout");

    public string NoSheet(string name, string known) => In($"「{name}」というシートや表がない（あるのは {known}）", $"there is no sheet or table '{name}'; there are {known}");

    public string NoUsableTable(string place) => In(
        $"{place} の表を読むには列が足りない。--plan で取込様式を書き出し、列を足して --layout で渡す", $"the table at {place} lacks columns that are needed; let --plan write its layout, add the columns and give it with --layout");

    public string LacksIds => In("基準の番号の列が分からない", "no column of ids is known");

    public string LacksContent => In("名称、内容、主体などの列が分からない", "no column of titles, texts or responsibility is known");

    public string SeveralTables => In("表が複数ある（--sheet で選ぶ。1つのシートに複数なら --headings も使う）", "there are several tables; choose one with --sheet, and of several on a sheet with --headings");

    public string TableLine(string place, string sheets, int rows, string headings) => In($"  {sheets}: {place}（{rows} 行）: {headings}", $"  {sheets}: {place} ({Count(rows, "row")}): {headings}");

    public string PlanExists(string path) => In($"「{path}」がすでにある（上書きするなら --force）", $"'{path}' exists already; --force overwrites it");

    public string PlanHasNoLayout(string path) => In($"「{path}」に取込様式（layout）がない（--plan で書き出せる）", $"'{path}' has no layout; --plan writes one");

    public string PlanHasMore(string path, string what) => In(
        $"「{path}」の {what} は取込の計画に書けない（reference、layout、policy、revision だけにする）", $"{what} of '{path}' has no place in a plan; leave there reference, layout, policy and revision");

    public string MissingReferenceFields(string fields) => In(
        $"表にはリファレンスの {fields} がない（オプションで渡すか、計画の reference に書く）", $"no table holds the reference's {fields}; give them as options, or write them into the plan's 'reference'");

    public string InvalidDate(string value) => In($"「--issued」の「{value}」は日付ではない（YYYY-MM-DD か YYYY-MM）", $"'{value}' of '--issued' is no date; write YYYY-MM-DD or YYYY-MM");

    public string InvalidId(string value) => In($"「{value}」は id にできない（文字か数字で始め、文字、数字、-、.、_ だけにする）", $"'{value}' cannot be an id; begin with a letter or a digit and use letters, digits, '-', '.' and '_' alone");

    public string ImportedRows(RowCounts rows) => In(
        $"行 {rows.Total} = 基準 {rows.Controls} + 続き {rows.Further} + 分類 {rows.Sections} + 見出し {rows.Headings} + 欠番 {rows.Vacant} + 対象外 {rows.Left}",
        $"rows {rows.Total} = controls {rows.Controls} + further {rows.Further} + categories {rows.Sections} + headings {rows.Headings} + vacant {rows.Vacant} + left out {rows.Left}");

    public string ImportedCells(int total, int headings, int left) => In(
        $"セル {total} = 取り込み {total - headings - left} + 見出し {headings} + 取り込まなかったもの {left}",
        $"cells {total} = taken {total - headings - left} + headings {headings} + left out {left}");

    public string ImportedDeclarations(int controls, int clauses, int categories, int sources) => In(
        $"基準 {controls}、項 {clauses}、分類 {categories}、情報源 {sources}",
        $"{Count(controls, "control")}, {Count(clauses, "clause")}, {(categories == 1 ? "1 category" : $"{categories} categories")}, {Count(sources, "source")}");

    public string LeftOutHeading => In("取り込まなかったセル:", "Cells that were left out:");

    public string LeftOutLine(string reason, string places, int count) => In($"  {reason}: {places}（{count}）", $"  {reason}: {places} ({count})");

    public string NothingImported => In("上のとおりなので、何も書き込まなかった", "for these reasons nothing was written");

    public string ImportFinding(string place, string severity, string code, string message, string subject) => In(
        $"{place}: {severity} {code}: {message}（{subject}）", $"{place}: {severity} {code}: {message} ({subject})");

    public string AlteredByWriting(string subject) => In($"「{subject}」は、書き出すと表と違う内容になる（ツールの不具合）", $"'{subject}' would say something else than the table once it is written (a fault of the tool)");

    public string NextPlan(string file, string plan) => In($"次の手順: {plan} を確かめて直し、fisc import {file} --layout {plan}", $"Next steps: look through {plan}, then fisc import {file} --layout {plan}");

    public string CreatedFiles(string directory, int count) => In($"作成した: {directory}（{count} ファイル）", $"created: {directory} ({Count(count, "file")})");
}
