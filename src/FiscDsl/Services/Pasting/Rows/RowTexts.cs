using FiscDsl.Diagnostics;
using FiscDsl.Text;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>What is said of rows that are pasted, in both languages.</summary>
internal static class RowTexts
{
    public static LocalizedText AsClauses { get; } = new("項として貼り付ける", "Paste as Clauses");

    public static LocalizedText AskColumns { get; } = new("項として貼り付ける（列の意味を選ぶ）…", "Paste as Clauses, Choosing the Columns…");

    // Why nothing is pasted.
    public static LocalizedText OpenColumns(string columns) => new(
        $"見出しがなく、列の意味が決まらない（{columns} 列目）。列ごとに選ぶか、見出しの行も一緒に写す。",
        $"No heading tells what columns {columns} give; choose it for each, or copy the row of headings, too.");

    public static LocalizedText NoText { get; } = new(
        "項の内容か番号の列がないので、項としては貼り付けない。", "No column gives the text or the label of clauses, so nothing is pasted as clauses.");

    public static LocalizedText RoleTwice(string role) => new($"「{Visible.Of(role)}」の列が2つある（一方を選び直す）。", $"Two columns give '{Visible.Of(role)}'; choose another for one of them.");

    public static LocalizedText SeveralControls(string ids) => new(
        $"いくつもの基準（{Visible.Of(ids)}）の行がある。基準ごとに写して貼り付けるか、表ごと取り込む（Excel から取り込む）。",
        $"The rows are of several controls ({Visible.Of(ids)}); copy and paste those of one control at a time, or import the table as a whole.");

    public static LocalizedText NoClause { get; } = new("写した行に、項になるものがない。", "Nothing in the rows makes a clause.");

    public static LocalizedText RowsOfNoClause(string rows) => new(
        $"{rows}: 項の内容も番号もないので、どの項のことか分からない。", $"{rows}: there is neither a text nor a label, so the clause is not known.");

    public static LocalizedText TwiceAmongRows(string labels) => new(
        $"項「{Visible.Of(labels)}」が写した行の中に2つある（一方の番号を直す）。", $"Clause '{Visible.Of(labels)}' stands twice among the rows; mend the label of one.");

    public static LocalizedText AllThere(string labels) => new(
        $"写した行の項（{Visible.Of(labels)}）は、すべてここにある。", $"All clauses of the rows ({Visible.Of(labels)}) are here already.");

    public static LocalizedText WouldChangeMore { get; } = new(
        "この位置に項を入れると、ほかの部分の読まれ方が変わるので、項としては貼り付けない（文法の誤りを直してから貼り付ける）。",
        "Clauses put here would change how the rest is read, so nothing is pasted as clauses; mend the errors of this control first.");

    public static LocalizedText SaysElse { get; } = new(
        "貼り付けた項が、表と同じには読まれないので、項としては貼り付けない。", "What would be pasted does not read as the rows do, so nothing is pasted as clauses.");

    // What was done, and what was not.
    public static LocalizedText OfWorkbook { get; } = new(
        "列は、このリファレンスのブックの並びで読んだ。", "The columns were read as this reference's workbook has them.");

    public static LocalizedText Lent(string cells) => new(
        $"{cells}: 上の項の文が初めに添えられている。上の項に移して、ここからは消す。", $"{cells}: the text begins with that of the clause above; move it there, and delete it here.");

    public static LocalizedText OfLayout(string id) => new($"列は、取込様式「{Visible.Of(id)}」の並びで読んだ。", $"The columns were read as the layout '{Visible.Of(id)}' has them.");

    public static LocalizedText ByCells { get; } = new("見出しがないので、列はセルの内容で読んだ。", "Without headings, the columns were read by what their cells say.");

    public static LocalizedText LeftThere(string clauses) => new(
        $"すでにある項は貼り付けなかった（{clauses}）。", $"Clauses that are here already were left out ({clauses}).");

    public static LocalizedText Row(string label, string rows) => new($"{rows} 行目の「{Visible.Of(label)}」", $"'{Visible.Of(label)}' of row {rows}");

    public static LocalizedText OtherControl(string id, string control) => new(
        $"行の番号は「{Visible.Of(id)}」だが、基準「{Visible.Of(control)}」に貼り付けた。", $"The rows are of control '{Visible.Of(id)}', and were pasted into '{Visible.Of(control)}'.");

    public static LocalizedText GoesOn(string rows) => new(
        $"{rows}: 項の内容も番号もないので、上の行の項のこととした。", $"{rows}: there is neither a text nor a label, so it was taken as of the clause above.");

    public static LocalizedText OfControl(string cells, string role) => new(
        $"{cells}: 「{role}」は基準の側に書くものなので貼り付けなかった（今の基準とは違う）。", $"{cells}: '{role}' belongs to the control, which says something else; it was not pasted.");

    public static LocalizedText UnknownSource(string cells, string cited) => new(
        $"{cells}: 「{Visible.Of(cited)}」という情報源はないので、項の上に注釈（#）として置いた。", $"{cells}: there is no source '{Visible.Of(cited)}'; it became a comment (#) above the clause.");

    public static LocalizedText Left(string cells, LocalizedText reason) => new($"{cells}: 貼り付けなかった（{reason.Ja}）。", $"{cells}: left out ({reason.En}).");

    public static LocalizedText Remark(string ja, string en) => new(ja + (ja.EndsWith('。') ? "" : "。"), en + (en.EndsWith('.') ? "" : "."));

    public static LocalizedText SelectionStays { get; } = new("選んだ文字は、そのまま残した。", "The selected text was left as it is.");
}
