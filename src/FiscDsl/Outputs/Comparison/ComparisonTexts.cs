using FiscDsl.Diagnostics;

namespace FiscDsl.Outputs.Comparison;

/// <summary>What pages and tables of changes say, in both languages.</summary>
internal static class ComparisonTexts
{
    public static LocalizedText Heading { get; } = new("新旧対照", "Changes");

    /// <summary>What the sheet with the changes is called; in Japanese the table that institutions there expect.</summary>
    public static LocalizedText Table { get; } = new("新旧対照表", "Comparison");

    /// <summary>{0}: the catalog.</summary>
    public static LocalizedText TableOf { get; } = new("新旧対照表　{0}", "Comparison table: {0}");

    /// <summary>{0}: the old state; {1}: the new one; {2}: how many changes.</summary>
    public static LocalizedText States { get; } = new("旧: {0}　　新: {1}　　{2}", "Old: {0}; new: {1}; {2}");

    /// <summary>{0}: a state; {1}: the version it has.</summary>
    public static LocalizedText WithVersion { get; } = new("{0}（版 {1}）", "{0} (version {1})");

    /// <summary>What the sheet with the classes is called.</summary>
    public static LocalizedText Classes { get; } = new("変更区分", "Classes");

    /// <summary>Between classes.</summary>
    public static LocalizedText Separator { get; } = new("、", ", ");

    /// <summary>{0}: how many.</summary>
    public static LocalizedText Changes { get; } = new("変更 {0}件", "{0} change(s)");

    public static LocalizedText NoChanges { get; } = new("変更はない。", "No changes.");

    /// <summary>{0}: the old state.</summary>
    public static LocalizedText First { get; } = new("新しいカタログ: 「{0}」にはまだない。", "A new catalog: '{0}' does not have it yet.");

    public static LocalizedText Class { get; } = new("変更区分", "Class");

    public static LocalizedText Count { get; } = new("件数", "Count");

    public static LocalizedText Subjects { get; } = new("対象", "Where");

    public static LocalizedText Meaning { get; } = new("説明", "Meaning");

    public static LocalizedText Change { get; } = new("変更", "Change");

    public static LocalizedText Item { get; } = new("項目", "Item");

    /// <summary>The heading over the numbers of the rows.</summary>
    public static LocalizedText RowNumber { get; } = new("No.", "No.");

    public static LocalizedText Old { get; } = new("旧", "Old");

    public static LocalizedText New { get; } = new("新", "New");

    /// <summary>The headings of what is proposed.</summary>
    public static LocalizedText Current { get; } = new("現行", "Current");

    public static LocalizedText Proposed { get; } = new("改正案", "Proposed");

    /// <summary>The headings of what is enacted.</summary>
    public static LocalizedText Before { get; } = new("改正前", "Before amendment");

    public static LocalizedText After { get; } = new("改正後", "After amendment");

    /// <summary>The heading over what is left to decide.</summary>
    public static LocalizedText Open { get; } = new("要確認", "To be confirmed");

    /// <summary>The heading over a column that is left to people.</summary>
    public static LocalizedText Remarks { get; } = new("理由（備考）", "Reason (remarks)");

    /// <summary>Stands on the old side of what is new.</summary>
    public static LocalizedText NotThere { get; } = new("（新設）", "(new)");

    /// <summary>Stands on the new side of what is gone.</summary>
    public static LocalizedText Gone { get; } = new("（削除）", "(removed)");

    /// <summary>{0}: how many subjects are not named.</summary>
    public static LocalizedText AndMore { get; } = new("ほか{0}", "and {0} more");

    /// <summary>{0}: changes; {1}: the sections they are in, whole or in part; {2}: how many of which class.</summary>
    public static LocalizedText LeftOut { get; } = new(
        "長さの上限のため、{1}か所の{0}件（{2}）をここには載せていない。重いものから載せた。すべては --format html か xlsx で見られる。",
        "{0} change(s) in {1} place(s) were left out for the limit on length, the least serious ones: {2}. --format html and xlsx show all.");

    /// <summary>{0}: a class; {1}: how many.</summary>
    public static LocalizedText ClassCount { get; } = new("{0} {1}件", "{0} {1}");

    /// <summary>{0}: changes.</summary>
    public static LocalizedText LeftOutHere { get; } = new("ここの{0}件は載せていない。", "{0} change(s) here were left out.");

    /// <summary>Behind a text that was cut.</summary>
    public static LocalizedText Shortened { get; } = new("…（以下略）", "… (shortened)");

    public static LocalizedText WithErrors { get; } = new(
        "エラーのあるカタログなので、読み取れたところだけを比べた。", "A catalog has errors; what could be read of it was compared.");

    /// <summary>{0}: further classes.</summary>
    public static LocalizedText Also { get; } = new("ほかに {0}", "also {0}");
}
