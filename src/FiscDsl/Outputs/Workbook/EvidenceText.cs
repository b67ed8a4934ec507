using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Evidence as the printed reference writes it: <c>5, 1 侵入テスト</c>, a dash, or <c>N/A</c>.</summary>
internal static class EvidenceText
{
    /// <summary>Looked for, and there is none; also the sign for a party that is not responsible.</summary>
    public const string Nothing = Row.Dash;

    /// <summary>The text of a cell; empty where the field is absent.</summary>
    public static string Of(Evidence? evidence, MessageLanguage language)
    {
        if (evidence is null) return "";
        if (evidence.Status == EvidenceStatus.Cited) return OfCitations(evidence);
        var mark = EvidenceStatuses.Of(evidence.Status).Mark;
        return evidence.Reason is null ? mark : WorkbookTexts.WithReason.Format(language, [mark, evidence.Reason]);
    }

    /// <summary>The citations alone; empty where there are none.</summary>
    public static string OfCitations(Evidence? evidence) =>
        evidence is null ? "" : string.Join(", ", evidence.Citations.Select(static c => c.Locator is null ? c.Source : $"{c.Source} {c.Locator}"));
}
