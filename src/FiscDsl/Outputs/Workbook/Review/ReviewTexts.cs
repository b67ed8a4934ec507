using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Outputs.Workbook.Review;

/// <summary>The words of the workbook for review.</summary>
internal static class ReviewTexts
{
    /// <summary>Over the column with the keys.</summary>
    public static LocalizedText KeyGroup { get; } = new("行のキー", "Key of the row");

    public static LocalizedText GuideTitle { get; } = new("書き込み方", "How to write into this workbook");

    /// <summary>What one may do, and how.</summary>
    public static ImmutableArray<(LocalizedText What, LocalizedText How)> Guide { get; } =
    [
        (new("直す", "To change"), new(
            "シート「リファレンス」のセルをそのまま書き換える。白いセルはその行のもの、灰色の文字は見出しや別の行から受け継いだもの。",
            "Write over the cells of the sheet 'Reference'. Black text is the row's own; grey text comes from a heading or another row.")),
        (new("加える", "To add"), new(
            "行を挿入し、「項のパス」は空欄のままにする。直前の行の次の項として取り込まれる。",
            "Insert a row and leave 'Clause path' empty; it becomes the clause behind the row above.")),
        (new("消す", "To remove"), new(
            "行を消しただけでは、項は消えない。消す項は、メモかコメントで知らせる。",
            "A row that is gone removes no clause. Say in a note or a comment what is to go.")),
        (new("意見を書く", "To comment"), new(
            "メモかコメントを付ける。項の上のコメントとして取り込まれる。", "Add notes or comments; they become comments above the clause.")),
        (new("変えない", "To leave alone"), new(
            "「項のパス」の列と、見出しの行。並べ替え、絞り込み、列の追加や移動は自由にできる。",
            "The column 'Clause path' and the rows of headings. Sort, filter, add and move columns as you like.")),
    ];

    public static LocalizedText MarkHint { get; } = new("○ か — を選ぶ。まだ決まっていないときは空欄にする。", "Choose ○ or —; leave it empty while nobody has decided.");

    public static LocalizedText EvidenceHint { get; } = new(
        "情報参照元の記号を「,」で区切って書く。箇所は記号の後に続ける（例: 5, 1 侵入テスト）。ないことを確認したときは「—（理由）」、示すものがないときは「N/A（理由）」。",
        "IDs of sources, separated by commas, each with the place in it: 5, 1 Penetration tests. '— (reason)' where there is none, 'N/A (reason)' where nothing is to be shown.");

    public static LocalizedText KeyHint { get; } = new("行を取り込むときの手がかりなので、書き換えない。加えた行では空欄にする。", "The row is known by it: leave it as it is, and empty in a row that you add.");

    public static LocalizedText SharedHint { get; } = new(
        "この値は、ほかの行にも出ている。書き換えると、そのすべての値を変えることになる。", "This value stands in other rows, too; changing it changes it everywhere.");

    public static LocalizedText LentHint { get; } = new(
        "この値は、上の項や分類から受け継いだもの。書き換えると、受け継ぐすべての行の値を変えることになる。", "This value comes from a clause or a category above; changing it changes it for all that take it over.");
}
