using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on corrections of misprints, FISC6xxx.</summary>
public static class CorrectionDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        UnmatchedCorrection, AmbiguousCorrection, EmptyCorrection, OverlappingCorrections,
    ];

    /// <summary>The left side of a correction occurs nowhere in its declaration.</summary>
    public static DiagnosticDescriptor UnmatchedCorrection { get; } = new(
        "FISC6001", "unmatched-correction", "該当なしの訂正", DiagnosticSeverity.Warning,
        Message: new(
            "訂正する「{0}」が見つからない（印刷どおりの語に直す）",
            "The text to correct, '{0}', is not found; write it as printed"),
        Explanation: new(
            "訂正は、同じ宣言の名称と文の中から左側の語を探す。見つからない訂正は何も直さない。" +
                "文から語を写し直すか、文のほうを直してしまったのなら印刷どおりに戻す。",
            "A correction looks for its left side in the title and prose of its own declaration; one that finds nothing fixes nothing. Copy " +
                "the words from the text, or restore the text as printed if it was already fixed there."),
        Example: """
            control 運113 目標復旧時間を定めること。
              intent: 目録復旧時間は業務ごとに定める。
              correction: 「目禄復旧時間」→「目標復旧時間」 誤植
            # ↓
            control 運113 目標復旧時間を定めること。
              intent: 目録復旧時間は業務ごとに定める。
              correction: 「目録復旧時間」→「目標復旧時間」 誤植
            """);

    /// <summary>The left side of a correction occurs more than once.</summary>
    public static DiagnosticDescriptor AmbiguousCorrection { get; } = new(
        "FISC6002", "ambiguous-correction", "あいまいな訂正", DiagnosticSeverity.Warning,
        Message: new(
            "訂正する「{0}」が{1}か所にある（前後の語を足して1か所に絞る）",
            "The text to correct, '{0}', occurs {1} times; add words around it until it occurs once"),
        Explanation: new(
            "どの箇所を直すのかが決まらない訂正は行われない。前後の語を左右の両側に足して、1か所だけに当たるようにする。" +
                "すべてを直すなら、箇所ごとに訂正を書く。",
            "A correction that could mean several places is not made. Add the words around the misprint to both sides until it fits one " +
                "place only; to fix them all, write one correction for each."),
        Example: """
            control 運113 復旧の手順を整備すること。
              intent: 目録時間を定め、目録時間内に復旧する。
              correction: 「目録」→「目標」 誤植
            # ↓
            control 運113 復旧の手順を整備すること。
              intent: 目録時間を定め、目録時間内に復旧する。
              correction: 「目録時間を」→「目標時間を」 誤植
              correction: 「目録時間内」→「目標時間内」 誤植
            """);

    /// <summary>Both sides of a correction are equal.</summary>
    public static DiagnosticDescriptor EmptyCorrection { get; } = new(
        "FISC6003", "empty-correction", "変更のない訂正", DiagnosticSeverity.Warning,
        Message: new(
            "訂正「{0}」は左右が同じで何も変わらない（右側を直すか、訂正を削除する）",
            "The correction of '{0}' changes nothing; fix its right side or remove it"),
        Explanation: new(
            "左右が同じ訂正は訂正一覧に載るだけで、読み手を惑わせる。右側に正しい語を書くか、行を削除する。",
            "A correction with equal sides only confuses the readers of the list of corrections. Write the right words on its right side or " +
                "remove it."),
        Example: """
            control 運113 復旧の手順を整備すること。
              intent: 目録復旧時間は業務ごとに定める。
              correction: 「目録復旧時間」→「目録復旧時間」 誤植
            # ↓
            control 運113 復旧の手順を整備すること。
              intent: 目録復旧時間は業務ごとに定める。
              correction: 「目録復旧時間」→「目標復旧時間」 誤植
            """)
    {
        Tag = DiagnosticTag.Unnecessary,
    };

    /// <summary>Two corrections change the same words.</summary>
    public static DiagnosticDescriptor OverlappingCorrections { get; } = new(
        "FISC6004", "overlapping-corrections", "訂正の重なり", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」の訂正が「{1}」の訂正と重なる（1つにまとめる）",
            "The corrections of '{0}' and '{1}' overlap; merge them into one"),
        Explanation: new(
            "訂正はすべて印刷どおりの文に対して同時に行うので、同じ語にかかる2つは結果が決まらない。両方を含む1つの訂正に書き直す。",
            "All corrections are made at once in the text as printed, so two that touch the same words have no certain result. Write one " +
                "correction that covers both."),
        Example: """
            control 運113 復旧の手順を整備すること。
              intent: 目録復旧時問は業務ごとに定める。
              correction: 「目録復旧」→「目標復旧」 誤植
              correction: 「復旧時問」→「復旧時間」 誤植
            # ↓
            control 運113 復旧の手順を整備すること。
              intent: 目録復旧時問は業務ごとに定める。
              correction: 「目録復旧時問」→「目標復旧時間」 誤植
            """);
}
