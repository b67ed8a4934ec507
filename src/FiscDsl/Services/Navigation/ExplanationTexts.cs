using FiscDsl.Diagnostics;

namespace FiscDsl.Services.Navigation;

/// <summary>What explanations say, in both languages.</summary>
internal static class ExplanationTexts
{
    /// <summary>{0}: a name; {1}: its value.</summary>
    public static LocalizedText Fact { get; } = new("{0}: {1}", "{0}: {1}");

    /// <summary>{0}: what stands before.</summary>
    public static LocalizedText AndMore { get; } = new("{0} ほか", "{0} and more");

    public static LocalizedText Separator { get; } = new("、", ", ");

    /// <summary>{0}: how many are read; {1}: how many are left.</summary>
    public static LocalizedText Columns { get; } = new("読む列 {0}、除外する列 {1}", "{0} column(s) read, {1} left");

    /// <summary>{0}: how many.</summary>
    public static LocalizedText Controls { get; } = new("基準 {0}件", "{0} control(s)");

    public static LocalizedText OutsideCatalog { get; } = new("このカタログにない基準。", "No control of this catalog.");

    public static LocalizedText NotDeclared { get; } = new("宣言されていない。", "Not declared.");

    public static LocalizedText Ambiguous { get; } = new("同じ名前の分類が複数ある。", "Several categories have this name.");

    public static LocalizedText Heading { get; } = new("見出し。下の項に内容を渡し、情報参照元は求められない。", "A heading: it lends its text to the clauses below and owes no evidence.");

    public static LocalizedText PartOfRow { get; } = new("上の項の一部。情報参照元は上の項が示す。", "A part of the clause above, which gives the evidence.");

    public static LocalizedText Required { get; } = new("必須。", "Required.");

    public static LocalizedText Repeats { get; } = new("繰り返せる。", "May repeat.");

    /// <summary>{0}: the severity.</summary>
    public static LocalizedText Severity { get; } = new("重大度: {0}", "Severity: {0}");

    /// <summary>{0}: the severity in this catalog; {1}: the default.</summary>
    public static LocalizedText ChangedSeverity { get; } = new("重大度: {0}（既定は{1}）", "Severity: {0} (by default {1})");

    /// <summary>{0}: months.</summary>
    public static LocalizedText Limit { get; } = new("期限: {0}か月", "Limit: {0} month(s)");

    /// <summary>{0}: wordings.</summary>
    public static LocalizedText Wordings { get; } = new("確認内容の言い方: {0}", "Wordings of a finding: {0}");
}
