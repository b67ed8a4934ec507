using FiscDsl.Diagnostics;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>What is said of a table of somebody else's that comes in once more.</summary>
internal static class ForeignTexts
{
    // What stops it.
    public static LocalizedText Unreadable(string file, string layout) => new(
        $"「{Visible.Of(file)}」に、取込様式「{layout}」で読めないところがある。何も取り込んでいない（セルか取込様式を直して、もう一度実行する）",
        $"'{Visible.Of(file)}' has cells that cannot be read by the layout '{layout}'; nothing was taken. Mend the cells or the layout and run this again");

    public static LocalizedText Altered(string subject) => new($"「{Visible.Of(subject)}」は、書き出すと表と違う内容になる（ツールの不具合）", $"'{Visible.Of(subject)}' would say something else than the table once it is written (a fault of the tool)");

    // What a person has to decide.
    public static LocalizedText Renumbered(string theirs, string ours) => new(
        $"「{theirs}」は、今の「{ours}」と同じ内容である。番号の付け替えは取り込まない（テキストで番号を変えてから、もう一度取り込む）",
        $"'{theirs}' says what '{ours}' says today; a control's new number is not taken. Give it its number in the text and take the table again");

    public static LocalizedText Moved(string theirs, string ours) => new(
        $"「{theirs}」は、今の「{ours}」と同じ内容で、場所が違う。移動は取り込まない（テキストで移してから、もう一度取り込む）",
        $"'{theirs}' says what '{ours}' says today; a clause is not moved. Move it in the text and take the table again");

    public static LocalizedText IdTaken(string id, string ours) => new(
        $"今の「{id}」は別の基準で、表では「{ours}」に当たる（テキストで番号を変えてから、もう一度取り込む）",
        $"today's '{id}' is another control, which is '{ours}' in the table; give it that number in the text and take the table again");

    public static LocalizedText TextEmptied(string control, string clause) => new(
        $"内容のない行で、ほかの項目には記入がある。今の「{clause}」の行のようだが、どの項のことか分からない。「{control}」の変更は取り込まない（この項を残すなら内容を書き戻し、なくすなら行ごと消す）",
        $"the row has no text, and says something in other columns; it looks like the row of today's '{clause}', but nobody knows which clause it is about. No change of '{control}' is taken. Write the text again to keep the clause, or delete the row");

    public static LocalizedText LabelTaken(string path) => new(
        $"「{path}」がすでにある（表かテキストの項番を変える）", $"'{path}' is there already; give one of them another label, in the table or in the text");

    public static LocalizedText AllGone { get; } = new("表に、今の本文と同じ基準が1つもない（この表では何も消さない）", "no control of the table is in today's text; nothing is removed for that");

    // What was left.
    public static LocalizedText Missing(string path) => new($"「{path}」は表にない。本文に残した（消すなら --delete-missing を付ける）", $"'{path}' is not in the table; it stays in the text (--delete-missing removes it)");

    public static LocalizedText OtherOrder(string id) => new($"「{id}」の項の順が表と違う。本文の順のままにした", $"the clauses of '{id}' stand in another order in the table; that of the text stays");

    // What is good to know.
    public static LocalizedText TwoWay(string layout) => new(
        $"取込様式「{layout}」で読み、今の本文と比べた。違うところは、すべて表のとおりにする。前の取り込みの後に本文を直したところも、表と違えば変更として示す（取込様式に列のないもの、注釈、注記は、そのまま残す）",
        $"it was read by the layout '{layout}' and compared with today's text; what differs becomes what the table says. Where the text was edited since the last import, that is turned back and shown as a change. What the layout has no column for, comments and notes stay as they are");

    public static LocalizedText CommentTaken { get; } = new("セルのメモやリンクを、注釈（#）として加えた", "what was noted at the cell, or where it leads, became comments (#)");

    public static LocalizedText NewSource(string id, string title) => new($"情報源 {id} を加えた（{Visible.Of(title)}）", $"source {id} is new ({Visible.Of(title)})");
}
