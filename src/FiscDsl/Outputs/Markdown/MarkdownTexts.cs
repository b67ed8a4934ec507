using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Markdown;

/// <summary>The words of the pages that the workbook has not, in both languages.</summary>
internal static class MarkdownTexts
{
    public static LocalizedText Contents { get; } = new("目次", "Contents");

    public static LocalizedText Controls { get; } = new("基準", "Controls");

    public static LocalizedText Clauses { get; } = new("項の一覧", "Clauses");

    public static LocalizedText Evidence { get; } = new("情報参照元", "Evidence");

    public static LocalizedText Open { get; } = new("未解消", "open");

    public static LocalizedText OpenAccepted { get; } = new("未解消（許容）", "open, accepted");

    /// <summary>{0}: a link to where the text stands.</summary>
    public static LocalizedText SameAs { get; } = new("{0} と同じ", "As in {0}");

    /// <summary>In front of a list of a page.</summary>
    public static LocalizedText Colon { get; } = new("：", ": ");

    /// <summary>Between names and counts.</summary>
    public static LocalizedText Comma { get; } = new("、", ", ");

    /// <summary>{0}: what is counted; {1}: how many.</summary>
    public static LocalizedText CountOf { get; } = new("{0} {1}", "{0}: {1}");

    /// <summary>{0}: as printed; {1}: as corrected, both quoted.</summary>
    public static LocalizedText Correction { get; } = new("「{0}」→「{1}」", "'{0}' → '{1}'");

    public static LocalizedText NoSources { get; } = new("情報源はない。", "There are no sources.");

    public static LocalizedText NotCited { get; } = new("引用している項はない。", "Nothing cites it.");

    /// <summary>What an inherited field is called, as in the workbook's table.</summary>
    public static string NameOf(FieldSchema field, Reference reference) => field.Kind switch
    {
        FieldKind.Information => WorkbookTexts.InformationOf.Format(reference.OutputLanguage, [reference.Provider ?? ""]),
        FieldKind.Finding => WorkbookTexts.Confirmed.In(reference.OutputLanguage),
        _ => field.Spelling.In(reference.OutputLanguage),
    };
}
