using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on baselines, FISC9xxx: they stand in the baseline's file and not in a catalog's.</summary>
public static class BaselineDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => [StaleBaseline];

    /// <summary>A baseline holds findings that are no longer there.</summary>
    public static DiagnosticDescriptor StaleBaseline { get; } = new(
        "FISC9001", "stale-baseline", "解消済みのベースライン", DiagnosticSeverity.Warning,
        Message: new(
            "ベースラインに「{0}」が{1}件あるが、今は{2}件である（fisc check --write-baseline で書き直す）",
            "The baseline has {1} of '{0}' and there are {2} now; write it again with 'fisc check --write-baseline'"),
        Explanation: new(
            "ベースラインは、今ある指摘を記録しておき、新しい指摘だけを示すためのものである。直した指摘が残っていると、同じ誤りが戻ってきても示されない。" +
                "書き直せば、直した分だけ短くなる。",
            "A baseline records the current findings, so that only new ones are shown. While it holds one that has been mended, the same " +
                "mistake could come back unseen. Written again, it is shorter by what has been mended."),
        Example: """
            # fisc-baseline.json に次の行があり、運113/1 の情報参照元はもう書かれている
            # { "reference": "aws-fisc", "subject": "運113/1", "rule": "missing-evidence", "count": 1 },
            # ↓
            # （その行がない）
            """);
}
