using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Evidence as the printed reference writes it: <c>5, 1 侵入テスト</c>, a dash, or <c>N/A</c>.</summary>
internal static class EvidenceText
{
    /// <summary>Looked for, and there is none; also the sign for a party that is not responsible.</summary>
    public const string Nothing = "—";

    /// <summary>Nothing for the provider to show.</summary>
    public const string NotApplicable = "N/A";

    /// <summary>The text of a cell; empty where the field is absent.</summary>
    public static string Of(Evidence? evidence) => evidence?.Status switch
    {
        EvidenceStatus.Cited => string.Join(", ", evidence.Citations.Select(static c => c.Locator is null ? c.Source : $"{c.Source} {c.Locator}")),
        EvidenceStatus.None => WithReason(Nothing, evidence.Reason),
        EvidenceStatus.NotApplicable => WithReason(NotApplicable, evidence.Reason),
        _ => "",
    };

    /// <summary>What a status is called in the tables.</summary>
    public static string NameOf(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Cited => "情報参照元あり",
        EvidenceStatus.None => "なし",
        EvidenceStatus.NotApplicable => "対象外",
        _ => "未記入",
    };

    private static string WithReason(string mark, string? reason) => reason is null ? mark : $"{mark}（{reason}）";
}
