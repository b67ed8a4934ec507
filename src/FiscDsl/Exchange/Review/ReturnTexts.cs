using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Review;

/// <summary>What is said of a workbook that comes back.</summary>
internal static class ReturnTexts
{
    // What stops the reading.
    public static LocalizedText NotOurs(string file) => Of(file, new(
        "には、このカタログの表（見出しに「項のパス」のある表）がなく、カタログに取込様式もない（このカタログから書き出したブックを指定する。ほかの表なら、fisc import --plan で取込様式を書き出し、--layout で渡すか、カタログに置く）",
        "has no table of this catalog, with a heading 'Clause path', and the catalog has no layout; name a workbook that was made of it. For another table let 'fisc import --plan' write its layout, and give that with --layout or put it into the catalog"));

    public static LocalizedText OtherCatalog(string file, string theirs, string ours) => Of(file, new(
        $"は「{Shown(theirs)}」のブックで、「{Shown(ours)}」のものではない（そのカタログを --into で指定する）", $"was made of '{Shown(theirs)}' and not of '{Shown(ours)}'; name that catalog with --into"));

    public static LocalizedText Damaged(string file) => Of(file, new(
        $"のシート「_fisc」が書き換えられたか、壊れている。書き出したときの状態が分からないので取り込まない（書き出したままの「_fisc」を持つブックを使う。今の本文と違うところをすべて変更とみなしてよければ --two-way を付ける）",
        "has a sheet '_fisc' that was edited or damaged, so that nobody knows what it was made of; use a copy with the sheet as it was, or --two-way to take whatever differs from today's text for a change"));

    public static LocalizedText OtherLayout(string file, string version) => Of(file, new(
        $"は別の版の fisc が書き出したもので、表の作りが違う（{Shown(version)}）。書き出した版の fisc で取り込むか、--two-way を付ける", $"was made by another version of fisc, whose table is laid out otherwise ({Shown(version)}); use that version, or --two-way"));

    public static LocalizedText DuplicateColumn(string file, LocalizedText address, string title) => At(file, address, new(
        $"見出し「{Shown(title)}」の列が2つある（一方の見出しを変えるか、列を消す）", $"there are two columns '{Shown(title)}'; rename or delete one"));

    public static LocalizedText KeysMixed(string file, LocalizedText address, int rows) => At(file, address, new(
        $"「項のパス」が、行の内容と合わない（{Number(rows)} 行）。この列を除いて並べ替えたように見えるが、元の並びを決められない（並べ替えを戻すか、列をすべて選んで並べ替える）",
        $"the keys do not fit what their rows say ({Number(rows)} rows); it looks as if all but this column had been sorted, and the order before cannot be told. Undo the sorting, or sort all columns"));

    // What could not be taken.
    public static LocalizedText Border { get; } = new(
        "変更が、1つの項の文だけに収まっていない（項番、見出しから受け継いだ文、ほかの項の文にまたがる）。項ごとに分けて直す", "the change reaches beyond the text of one clause, into a label, a heading or another clause; change each by itself");

    public static LocalizedText AcrossCorrection { get; } = new(
        "書き換えが、訂正した語の途中にかかっている（訂正した語をそのまま残すか、その語を含む文ごと書き直す。訂正をやめるなら、テキストで直す）", "the change reaches into the middle of a correction; leave what it puts there as it is, write the sentence with it anew, or mend the correction in the text");

    public static LocalizedText PrintGone(string printed) => new(
        $"印刷どおりの「{Shown(printed)}」に戻されているが、今の本文には訂正も、その語もない（戻すなら、テキストで直す）", $"it goes back to '{Shown(printed)}' as printed, but today's text has neither the correction nor that; write it into the text if it is to be there");

    public static LocalizedText OtherLabel(string path) => new(
        $"この行の文の項番が「{Shown(path)}」のものではないので、どの項の値か分からない（文の項番か「項のパス」を直す）", $"the text of the row has another label than '{Shown(path)}', so that nobody knows whose value this is; mend the label or the key");

    public static LocalizedText Disagree { get; } = new("同じ値を示す行で、書き換えが食い違っている", "rows that show the same value were changed in different ways");

    public static LocalizedText LentEmptied { get; } = new("受け継いだ値を、この行だけ消すことはできない（受け継ぐすべての行で消すか、テキストで「-」を書く）", "a value that is taken over cannot be removed for this row alone; empty it in all rows, or write '-' in the text");

    public static LocalizedText WouldTakeOver(string giver) => new(
        $"ここを空にすると、「{Shown(giver)}」から受け継いだ値が現れる（何もないなら「—」を書く。受け継ぐなら、テキストでこの欄を消す）", $"emptied, it would show what '{Shown(giver)}' says; write — where there is nothing to say, or remove the field in the text to take that over");

    public static LocalizedText Gone(string subject) => new($"「{Shown(subject)}」は今の本文にない", $"'{Shown(subject)}' is no longer in the text");

    public static LocalizedText UnknownMark(string text) => new($"「{Shown(text)}」は主体の印ではない（○ か — を書く）", $"'{Shown(text)}' is no mark of who is responsible; write ○ or —");

    public static LocalizedText HalfResponsible { get; } = new("クラウド事業者と利用者の一方だけが空欄である（両方に ○ か — を書く）", "one of provider and user is empty; write ○ or — in both");

    public static LocalizedText UnknownEvidence(string text) => new($"「{Shown(text)}」は情報参照元として読めない（シート「情報参照元」の記号を使う）", $"'{Shown(text)}' is no source; use an ID of the sheet 'Sources'");

    public static LocalizedText ByMachine(string text) => new($"Excel が数値か日付に変えた値「{Shown(text)}」（文字列として書き直す）", $"'{Shown(text)}' is what Excel has made a number or a date of; write it as text");

    public static LocalizedText ControlCharacter { get; } = new("文字でないもの（制御文字、壊れた文字）が入っている（消して書き直す）", "there is something that is no character (a control character, or one that was lost); remove it");

    public static LocalizedText CorrectionLost { get; } = new(
        "この欄の訂正が効かなくなる（訂正のもとの語が、書き換えた文に1回だけ出ている必要がある）", "a correction of this field would no longer find its place: what is corrected has to stand in the text once");

    public static LocalizedText UnknownKey(string key) => new($"「{Shown(key)}」という「項のパス」は、書き出した表にない（加えた行では空欄にする）", $"there is no row '{Shown(key)}' in what was sent out; leave the key of a new row empty");

    public static LocalizedText HasComments(string path) => new($"「{Shown(path)}」の行は消えているが、本文にコメントがある（消すならテキストで消す）", $"the row of '{Shown(path)}' is gone, but there are comments on it in the text; remove it there if it is to go");

    public static LocalizedText AllGone { get; } = new("すべての行が消えている（このブックでは何も消さない）", "all rows are gone; nothing is removed for that");

    public static LocalizedText NoValue { get; } = new("セルの値がエラーになっている", "the cell's value is an error");

    public static LocalizedText Merged(string range) => new($"セルが結合されている（{range}）。どの行の値か分からないので取り込まない（結合を解く）", $"cells are merged ({range}), and nobody knows whose value it is; split them");

    public static LocalizedText NotWritable { get; } = new("この文は、テキストに書くと別の意味になる（改行や行頭の記号を見直す）", "the text would mean something else once written down; look at its line breaks and what its lines begin with");

    public static LocalizedText Fixed(string column) => new($"「{Shown(column)}」の列は取り込まない（テキストで直す）", $"the column '{Shown(column)}' is not taken back; change the text");

    public static LocalizedText NoPlace { get; } = new("加えた行を置く場所が分からない（同じ基準の行のすぐ下に置くか、「基準小項目」の番号を書く）", "nobody knows where the new row belongs; put it below a row of its control, or write the control's ID");

    public static LocalizedText BelowTable { get; } = new(
        "表の下に離れて書かれた行は取り込まない（項なら、空の行を消すか、「基準小項目」の番号を書く）", "a row that stands apart below the table is not taken; if it is a clause, remove the empty rows above it or write the control's ID");

    public static LocalizedText NothingToSay { get; } = new("加えた行に、項の内容がない", "the new row says nothing of a clause");

    public static LocalizedText UnknownCategory(string heading) => new($"「{Shown(heading)}」という分類はない（加えた行の大項目と中項目を、ほかの行と同じ名前にする）", $"there is no category '{Shown(heading)}'; name that of the new row as other rows do");

    public static LocalizedText LabelTaken(string path) => new($"「{Shown(path)}」はすでにある（加えた行の項番を変える）", $"'{Shown(path)}' is there already; give the new row another label");

    public static LocalizedText ChangedMeanwhile(string path) => new($"「{Shown(path)}」の行は消えているが、書き出した後に本文が変わっている（消すならテキストで消す）", $"the row of '{Shown(path)}' is gone, but its text has changed since the workbook was made; remove it in the text if it is to go");

    public static LocalizedText NestedStay { get; } = new("行は消えているが、下の項の行が残っている", "the row is gone, but rows of clauses in it are not");

    public static LocalizedText ChangedByBoth { get; } = new("今の本文でも書き換えられているので、両方を並べた", "today's text has been changed there, too; both stand in it");

    // What was left.
    public static LocalizedText Missing(string path) => new($"「{Shown(path)}」の行がない。項はそのまま残した（消すなら --delete-missing を付ける）", $"the row of '{Shown(path)}' is gone; the clause stays (--delete-missing removes it)");

    public static LocalizedText OtherColumn(string title, int cells) => new(
        title.Length == 0 ? $"見出しのない列の {Number(cells)} セルは取り込まない" : $"加えられた列「{Shown(title)}」の {Number(cells)} セルは取り込まない",
        title.Length == 0 ? $"not taken: {Cells(cells)} of a column without a heading" : $"not taken: {Cells(cells)} of the added column '{Shown(title)}'");

    public static LocalizedText ColumnGone(string title) => new($"列「{Shown(title)}」がない。その値はそのまま残した", $"the column '{Shown(title)}' is gone; its values stay as they are");

    public static LocalizedText NotesOrder { get; } = new("注記が並べ替えられている。本文の順序はそのままにした", "the notes stand in another order; that of the text stays");

    public static LocalizedText OtherSheet(string sheet, int cells) => new($"シート「{Shown(sheet)}」の {Number(cells)} セルが書き換えられているが、取り込まない", $"not taken: {Cells(cells)} that were changed in the sheet '{Shown(sheet)}'");

    public static LocalizedText CommentWithoutClause(string text) => new($"コメントを置く項がない: {Shown(text)}", $"there is no clause for this comment: {Shown(text)}");

    // What is good to know.
    public static LocalizedText TwoWay { get; } = new(
        "書き出したときの状態が分からないので、今の本文と違うところをすべて変更とみなした", "what it was made of is not known: whatever differs from today's text was taken for a change");

    public static LocalizedText OtherState { get; } = new(
        "書き出した後に本文が変わっている。比べるのは、ブックで書き換えられたところだけ", "the text has changed since the workbook was made; what is compared is what was edited in the workbook");

    public static LocalizedText KeyFound(string path) => new($"「項のパス」が違うが、内容から「{Shown(path)}」の行とみなした", $"the key is another, but the row says what '{Shown(path)}' said and was taken for it");

    public static LocalizedText Resorted(int rows) => new($"「項のパス」を除いて並べ替えられていたので、{Number(rows)} 行を内容で見分けた", $"all but the keys had been sorted; {Number(rows)} rows were known by what they say");

    public static LocalizedText PerhapsRewritten { get; } = new(
        "消された文は今の本文になく、そこに別の文がある。書き直されたものかもしれないので、確かめる", "the text that was removed is not there today, but another stands in its place; see whether it is what has become of it");

    public static LocalizedText Copied(string path) => new($"「{Shown(path)}」の行が複数あるので、2つ目からは加えた行とみなした", $"there are several rows of '{Shown(path)}'; all but one were taken for new ones");

    private static string Shown(string text)
    {
        var visible = Visible.Of(text.ReplaceLineEndings(" "));
        return visible.Length <= 60 ? visible : visible[..(char.IsHighSurrogate(visible[58]) ? 58 : 59)] + "…";
    }

    private static LocalizedText Of(string file, LocalizedText said) => new($"「{Shown(file)}」{said.Ja}", $"'{Shown(file)}' {said.En}");

    private static LocalizedText At(string file, LocalizedText address, LocalizedText said) => new($"「{Shown(file)}」の {address.Ja}: {said.Ja}", $"'{Shown(file)}', {address.En}: {said.En}");

    private static string Cells(int number) => number == 1 ? "1 cell" : $"{Number(number)} cells";

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A fault of the file as a whole.</summary>
    public static TableFaultException Fault(LocalizedText text) => new(text);
}
