using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on clause labels, FISC5xxx.</summary>
public static class NumberingDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        RepeatedLabel, SkippedLabel,
    ];

    /// <summary>Two sibling clauses have the same label.</summary>
    public static DiagnosticDescriptor RepeatedLabel { get; } = new(
        "FISC5001", "repeated-label", "項番の重複", DiagnosticSeverity.Warning,
        Message: new(
            "「{1}」の中で項番「{0}」が重複している（どちらかを直す）",
            "Label '{0}' stands more than once in '{1}'; fix one of them"),
        Explanation: new(
            "項番が重なると、あとの項のパスに「~2」が付き、引用や差分で取り違えやすい。印刷された基準と見比べて直す。" +
                "印刷のほうが重なっているなら、accept にそのことを書く。",
            "The path of the later clause gets '~2', and the two are easily confused. Compare them with the printed standard and fix the " +
                "label; if the print itself repeats it, say so in 'accept'."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
              clause 1
                text: 未然防止策を講ずること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
              clause 2
                text: 未然防止策を講ずること。
            """);

    /// <summary>A clause's label does not follow the one before it.</summary>
    public static DiagnosticDescriptor SkippedLabel { get; } = new(
        "FISC5002", "skipped-label", "項番の飛び", DiagnosticSeverity.Info,
        Message: new(
            "「{2}」の項番が「{1}」でなく「{0}」になっている（番号を確かめる）",
            "'{2}' goes on with the label '{0}' instead of '{1}'; check the number"),
        Explanation: new(
            "項番の飛びは、項の写し落としか番号の写し間違いであることが多い。抜けた項を補うか番号を直す。" +
                "リファレンスで意図して省いた項なら、そのままでよい。",
            "A gap in the labels is often a clause left out or a number miscopied. Add the clause or fix the number; if the reference leaves " +
                "the clause out on purpose, nothing need be done."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
              clause 3
                text: 未然防止策を講ずること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
              clause 2
                text: 未然防止策を講ずること。
            """);
}
