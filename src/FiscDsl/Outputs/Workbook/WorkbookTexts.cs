using FiscDsl.Diagnostics;
using FiscDsl.Model;
using Status = FiscDsl.Model.EvidenceStatus;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The words of the workbook, in both languages: <see cref="Reference.OutputLanguage"/> says which is published.</summary>
internal static class WorkbookTexts
{
    // The sheets.
    public static LocalizedText Cover { get; } = new("表紙", "Cover");

    public static LocalizedText Table { get; } = new("リファレンス", "Reference");

    public static LocalizedText Revisions { get; } = new("改版履歴", "Revisions");

    public static LocalizedText Sources { get; } = new("情報参照元", "Sources");

    public static LocalizedText Coverage { get; } = new("集計", "Coverage");

    public static LocalizedText Corrections { get; } = new("訂正", "Corrections");

    public static LocalizedText Print { get; } = new("印刷用", "For print");

    public static LocalizedText Citations { get; } = new("根拠", "Citations");

    // What several sheets say.
    public static LocalizedText Version { get; } = new("版", "Version");

    public static LocalizedText Issued { get; } = new("発行日", "Issued");

    public static LocalizedText Notes { get; } = new("注記", "Notes");

    public static LocalizedText Acceptances { get; } = new("許容", "Accepted findings");

    public static LocalizedText Reason { get; } = new("理由", "Reason");

    public static LocalizedText Provider { get; } = new("クラウド事業者", "Cloud provider");

    public static LocalizedText User { get; } = new("利用者", "User");

    public static LocalizedText Path { get; } = new("項のパス", "Clause path");

    public static LocalizedText Category { get; } = new("基準大項目", "Category");

    public static LocalizedText Subcategory { get; } = new("基準中項目", "Subcategory");

    public static LocalizedText Control { get; } = new("基準小項目", "Control");

    /// <summary>Stands where a source has no address.</summary>
    public static LocalizedText NoAddress { get; } = new("参照先なし", "No address");

    /// <summary>{0}: whose the text is, or which rule; {1}: the text.</summary>
    public static LocalizedText Led { get; } = new("{0}：{1}", "{0}: {1}");

    /// <summary>{0}: a mark; {1}: why it stands there.</summary>
    public static LocalizedText WithReason { get; } = new("{0}（{1}）", "{0} ({1})");

    /// <summary>{0}: a category; {1}: one in it.</summary>
    public static LocalizedText Nested { get; } = new("{0} ／ {1}", "{0} / {1}");

    /// <summary>Between names of one cell.</summary>
    public static LocalizedText Separator { get; } = new("・", ", ");

    /// <summary>Behind an item that goes on in the next row.</summary>
    public static LocalizedText Continued { get; } = new("（続き）", " (continued)");

    /// <summary>At the foot of a page, behind the title. {0}: the version; {1}: the date of issue.</summary>
    public static LocalizedText Edition { get; } = new("　版 {0}　発行日 {1}", "  Version {0}, issued {1}");

    // The cover.

    /// <summary>{0}: the standard.</summary>
    public static LocalizedText Covers { get; } = new("{0}　対応", "For {0}");

    public static LocalizedText Standard { get; } = new("準拠基準", "Standard");

    public static LocalizedText Publishers { get; } = new("作成", "Published by");

    public static LocalizedText Contents { get; } = new("収録", "Contents");

    /// <summary>{0}: controls; {1}: assessed clauses; {2}: sources.</summary>
    public static LocalizedText ContentsOf { get; } = new("基準 {0}件、対象の項 {1}件、情報源 {2}件", "Controls: {0}, assessed clauses: {1}, sources: {2}");

    public static LocalizedText Text { get; } = new("本文", "Text");

    public static LocalizedText AsPrinted { get; } = new("印刷のまま（訂正を反映していない）", "As printed (corrections are not applied)");

    /// <summary>{0}: the title.</summary>
    public static LocalizedText TitleAsPrinted { get; } = new("{0}（印刷のまま）", "{0} (as printed)");

    public static LocalizedText Preface { get; } = new("まえがき", "Preface");

    public static LocalizedText AcceptedFindings { get; } = new("許容した指摘", "Accepted findings");

    public static LocalizedText Legend { get; } = new("凡例", "Legend");

    public static LocalizedText ResponsibleMeaning { get; } = new("対応の主体である。", "Responsible.");

    public static LocalizedText NotResponsible { get; } = new("—（対応の主体）", "— (responsibility)");

    public static LocalizedText NotResponsibleMeaning { get; } = new("対応の主体でない。", "Not responsible.");

    public static LocalizedText Citation { get; } = new("5, 1 侵入テスト", "5, 1 Penetration testing");

    /// <summary>{0}: a mark; {1}: the column that it stands in.</summary>
    public static LocalizedText MarkIn { get; } = new("{0}（{1}）", "{0} ({1})");

    public static LocalizedText EvidenceMark { get; } = new("情報参照元", "evidence");

    public static LocalizedText Owed { get; } = new("黄色の空欄", "Blank, yellow");

    public static LocalizedText NotOwed { get; } = new("斜線の空欄", "Blank, with a line through it");

    public static LocalizedText NotOwedMeaning { get; } = new(
        "対象外。クラウド事業者が対応の主体でなく、記入がいらない。", "Not applicable: the cloud provider is not responsible, and nothing is owed.");

    public static LocalizedText Blank { get; } = new("そのほかの空欄", "Blank otherwise");

    public static LocalizedText BlankMeaning { get; } = new(
        "記入がない。あるときだけ書く欄か、対応の主体が決まるまで要否が決まらない欄。",
        "Nothing is said, where nothing has to be, or where what is owed depends on who will be responsible.");

    public static LocalizedText UserAction { get; } = new("利用者の対応", "User action");

    public static LocalizedText SaidNotToBeMeaning { get; } = new("ないと記している。", "Said not to be.");

    public static LocalizedText Nobody { get; } = new("主体なし", "Nobody responsible");

    public static LocalizedText Grey { get; } = new("灰色の文字", "Grey text");

    public static LocalizedText GreyMeaning { get; } = new(
        "すぐ上に見える行と同じ値。解説の欄では、上の項の見出しの文。", "The same as in the row seen right above; in the description, what the headings above say.");

    public static LocalizedText SameAsAbove { get; } = new("同上", "As above");

    public static LocalizedText SameAsAboveMeaning { get; } = new("シート「印刷用」で、上の行と同じ文。", "In the sheet 'For print', the same text as in the row above.");

    // The table of the reference.

    /// <summary>{0}: the standard.</summary>
    public static LocalizedText Quotation { get; } = new("{0}からの引用", "Quoted from {0}");

    public static LocalizedText Code { get; } = new("項目", "Code");

    public static LocalizedText Intent { get; } = new("適用にあたっての考え方", "Intent");

    public static LocalizedText Explanation { get; } = new("基準項目の目的・内容説明・具体例等の解説", "Purpose, description and examples");

    public static LocalizedText Responsibility { get; } = new("対応の主体", "Responsibility");

    public static LocalizedText Evidence { get; } = new("対応可否判断のための情報参照元", "Evidence");

    public static LocalizedText PublicInformation { get; } = new(
        "基準項目に対するクラウド事業者の一般公開情報の所在", "Where the cloud provider's public information is");

    /// <summary>{0}: the provider.</summary>
    public static LocalizedText InformationOf { get; } = new("{0}の該当情報", "Information from {0}");

    public static LocalizedText Information { get; } = new("該当情報", "Information");

    public static LocalizedText Confirmed { get; } = new("確認した内容と解説", "What was confirmed");

    public static LocalizedText Finding { get; } = new("確認内容", "Finding");

    public static LocalizedText UserDuty { get; } = new("利用者で必要な対応", "What the user has to do");

    public static LocalizedText Remarks { get; } = new("備考", "Remarks");

    // The revisions.
    public static LocalizedText Summary { get; } = new("改版内容", "Summary");

    // The sources.
    public static LocalizedText Id { get; } = new("記号", "ID");

    public static LocalizedText SourceTitle { get; } = new("情報源名称", "Title");

    public static LocalizedText Url { get; } = new("参照先", "Address");

    public static LocalizedText Access { get; } = new("公開区分", "Access");

    public static LocalizedText Checked { get; } = new("確認日", "Checked");

    public static LocalizedText CitationCount { get; } = new("引用数", "Citations");

    public static LocalizedText CitedBy { get; } = new("引用している項", "Cited by");

    // The citations.
    public static LocalizedText Clause { get; } = new("項", "Clause");

    public static LocalizedText Locator { get; } = new("箇所", "Place");

    // The coverage.
    public static LocalizedText EvidenceStatus { get; } = new("情報参照元の状況", "Evidence");

    public static LocalizedText Kind { get; } = new("区分", "Status");

    public static LocalizedText Count { get; } = new("件数", "Count");

    public static LocalizedText Share { get; } = new("割合", "Share");

    public static LocalizedText AssessedTotal { get; } = new("対象の項（計）", "Assessed clauses (total)");

    public static LocalizedText Total { get; } = new("計", "Total");

    public static LocalizedText ByCategory { get; } = new("分類ごとの状況", "By category");

    public static LocalizedText CategoryName { get; } = new("分類", "Category");

    public static LocalizedText Assessed { get; } = new("対象の項", "Assessed clauses");

    public static LocalizedText CitedShare { get; } = new("情報参照元ありの割合", "Share with evidence");

    public static LocalizedText OpenClauses { get; } = new(
        "未解消の項（許容したものを含む）", "Open clauses, accepted or not");

    public static LocalizedText StatusName { get; } = new("状況", "Status");

    public static LocalizedText ChartTitle { get; } = new("分類ごとの情報参照元の状況（項の数）", "Evidence by category (number of clauses)");

    public static LocalizedText ChartDescription { get; } = new(
        "分類ごとの情報参照元の状況を示す積み上げ横棒グラフ。数値は下の表と同じ。",
        "Stacked bars that show the evidence of each category. The numbers are those of the table below.");

    // The corrections.
    public static LocalizedText Declaration { get; } = new("種別", "Kind");

    public static LocalizedText Subject { get; } = new("対象", "Where");

    public static LocalizedText Field { get; } = new("欄", "Field");

    public static LocalizedText Printed { get; } = new("印刷", "Printed");

    public static LocalizedText Corrected { get; } = new("訂正", "Corrected");

    public static LocalizedText Outcome { get; } = new("扱い", "Outcome");

    // Beside the sheets.

    /// <summary>What the style of cells without a style is called.</summary>
    public static LocalizedText NormalStyle { get; } = new("標準", "Normal");

    /// <summary>The language of text, as Office names it.</summary>
    public static LocalizedText Tag { get; } = new("ja-JP", "en-US");

    /// <summary>What became of a correction.</summary>
    public static LocalizedText Of(CorrectionOutcome outcome, bool asPrinted) => outcome switch
    {
        CorrectionOutcome.Applied => asPrinted ? new("反映していない", "Not applied") : new("反映した", "Applied"),
        CorrectionOutcome.Unmatched => new("該当箇所なし", "Not found"),
        CorrectionOutcome.Ambiguous => new("該当箇所が複数", "Found more than once"),
        CorrectionOutcome.Unchanged => new("変更なし", "No change"),
        _ => new("ほかの訂正と重なる", "Overlaps another"),
    };

    /// <summary>Behind the meaning of a citation, where the workbook has the sheet.</summary>
    public static LocalizedText CitationsEach { get; } = new("1件ずつの表はシート「根拠」にある。", " The sheet 'Citations' has a row for each.");

    /// <summary>What a status of the evidence means to whoever reads its mark.</summary>
    public static LocalizedText MeaningOf(Status status) => status switch
    {
        Status.Cited => new(
            "情報参照元の記号（シート「情報参照元」）と、その中の箇所。", "The IDs of sources (sheet 'Sources'), each with the place in it."),
        Status.None => new(
            "確認したが、該当する公開情報がない。（ ）内はその理由。", "Looked for, and there is no public information. The reason is in parentheses."),
        Status.NotApplicable => new(
            "クラウド事業者が示すべき情報がない。（ ）内はその理由。", "There is nothing for the cloud provider to show. The reason is in parentheses."),
        Status.Missing => new(
            "未記入。記入が必要で、まだ書かれていない。", "Something is owed, and nothing is said yet."),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>Who may read a source; empty where it is not given.</summary>
    public static LocalizedText Of(SourceAccess? access) => access switch
    {
        SourceAccess.Public => new(Schema.Fields.PublicAccess.Spelling.Japanese, "Public"),
        SourceAccess.Nda => new(Schema.Fields.NdaAccess.Spelling.Japanese, "NDA"),
        _ => new("", ""),
    };
}
