using FiscDsl.Diagnostics;

namespace FiscDsl.Outputs.Site;

/// <summary>The words of the site that the workbook and the pages of Markdown have not, in both languages.</summary>
internal static class SiteTexts
{
    public static LocalizedText SkipToContent { get; } = new("本文へ移動", "Skip to content");

    public static LocalizedText Navigation { get; } = new("ページ", "Pages");

    public static LocalizedText Controls { get; } = new("基準の一覧", "Controls");

    public static LocalizedText WholeText { get; } = new("全文（印刷用）", "Whole text (for print)");

    public static LocalizedText ShowPrinted { get; } = new("訂正前の文（印刷のまま）を見る", "Show the text as printed");

    // The search.
    public static LocalizedText Search { get; } = new("検索と絞り込み", "Search and filter");

    public static LocalizedText SearchFor { get; } = new("検索（番号、題名、本文）", "Search numbers, titles and text");

    public static LocalizedText SearchHint { get; } = new("全角と半角、ひらがなとカタカナを区別しない。空白で区切った語をすべて含む項を探す。", "Width of letters and kind of kana make no difference. Clauses that have all words are found.");

    public static LocalizedText Party { get; } = new("対応の主体", "Responsible");

    public static LocalizedText ProviderResponsible { get; } = new("クラウド事業者が主体", "The cloud provider");

    public static LocalizedText UserResponsible { get; } = new("利用者が主体", "The user");

    public static LocalizedText BothResponsible { get; } = new("両方が主体", "Both");

    public static LocalizedText Undecided { get; } = new("主体が未記入", "Not yet said");

    public static LocalizedText Status { get; } = new("情報参照元の状況", "Evidence");

    public static LocalizedText GapsOnly { get; } = new("未解消（許容を含む）", "Open, accepted or not");

    public static LocalizedText Source { get; } = new("情報参照元", "Source");

    public static LocalizedText CategoryName { get; } = new("分類", "Category");

    public static LocalizedText Any { get; } = new("すべて", "Any");

    public static LocalizedText Clear { get; } = new("条件を消す", "Clear");

    /// <summary>{0}: how many were found; {1}: of how many.</summary>
    public static LocalizedText Found { get; } = new("{1} 件のうち {0} 件", "{0} of {1}");

    public static LocalizedText NothingFound { get; } = new("条件に合う項はない。語を減らすか、条件を消す。", "Nothing was found. Use fewer words, or clear the filters.");

    /// <summary>{0}: how many more there are.</summary>
    public static LocalizedText More { get; } = new("ほか {0} 件を表示", "Show {0} more");

    public static LocalizedText NoScript { get; } = new("検索と絞り込みには JavaScript がいる。ほかは、なくても読める。", "Search and filters need JavaScript; everything else does without.");

    // A clause.
    public static LocalizedText Permalink { get; } = new("この項のアドレス", "Address of this clause");

    public static LocalizedText Quote { get; } = new("引用する", "Quote");

    public static LocalizedText Copy { get; } = new("コピー", "Copy");

    public static LocalizedText Copied { get; } = new("コピーした", "Copied");

    /// <summary>{0}: the title of the reference; {1}: its version; {2}: the clause; {3}: its text.</summary>
    public static LocalizedText Quotation { get; } = new("{2}「{3}」（「{0}」版 {1}）", "{2}: \"{3}\" (\"{0}\", version {1})");

    public static LocalizedText Positional { get; } = new(
        "番号のない項、または同じ番号が続く項。アドレスは並び順によるので、版によって変わることがある。", "A clause without a label, or one whose label is repeated: its address follows from its place and may change with a version.");

    /// <summary>{0}: what is printed.</summary>
    public static LocalizedText PrintedAs { get; } = new("印刷では「{0}」", "printed as '{0}'");

    public static LocalizedText Previous { get; } = new("前の基準", "Previous control");

    public static LocalizedText Next { get; } = new("次の基準", "Next control");

    // The coverage.
    public static LocalizedText ChartOf { get; } = new("分類ごとの情報参照元の状況。数値は下の表と同じ。", "Evidence by category. The numbers are those of the table below.");

    public static LocalizedText NoGaps { get; } = new("未解消の項はない。", "No clause is open.");

    /// <summary>{0}: the version of the tool.</summary>
    public static LocalizedText MadeBy { get; } = new("FiscDsl {0} で作成", "Made by FiscDsl {0}");
}
