using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on clause labels and on the versions of a history of revisions, FISC5xxx.</summary>
public static class NumberingDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        RepeatedLabel, SkippedLabel, LaterRevision, MisdatedRevision,
    ];

    /// <summary>Two sibling clauses have the same label.</summary>
    public static DiagnosticDescriptor RepeatedLabel { get; } = new(
        "FISC5001", "repeated-label", "項番の重複", DiagnosticSeverity.Warning,
        Message: new(
            "「{1}」の中で項番「{0}」が重複している（どちらかを直す）",
            "Label '{0}' stands more than once in '{1}'; fix one of them"),
        Explanation: new(
            "項番が重なると、あとの項のパスに「~2」が付き、引用や差分で取り違えやすい。印刷された基準と見比べて直す。" +
                "印刷のほうが重なっているなら、「許容」にそのことを書く。",
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

    /// <summary>A revision is of a later version than the reference.</summary>
    public static DiagnosticDescriptor LaterRevision { get; } = new(
        "FISC5003", "later-revision", "版より新しい改版", DiagnosticSeverity.Warning,
        Message: new(
            "改版「{0}」がリファレンスの版「{1}」より新しい（どちらかの版を直す）",
            "Revision '{0}' is later than version '{1}' of the reference; fix one of the two"),
        Explanation: new(
            "改版履歴の最後は、発行するリファレンスの版である。次の版の準備を始めたのなら、「リファレンス」の「版」と「発行日」を先に改める。" +
                "版は自然な順に比べるので、1.9 は 1.20 より前である。",
            "The history ends with the version that is issued. If work on the next one has begun, change 'version' and 'issued' of the reference " +
                "first. Versions are compared in natural order: 1.9 comes before 1.20."),
        Example: """
            reference aws-fisc
              title: セキュリティリファレンス
              version: 1.20
              issued: 2016-11-10
              standard: 安全対策基準
              provider: AWS
            revision 1.20
              issued: 2016-11-10
              summary: 運111を加えた。
            revision 1.30
              issued: 2016-11-10
              summary: 運112を加えた。
            # ↓
            reference aws-fisc
              title: セキュリティリファレンス
              version: 1.30
              issued: 2016-11-10
              standard: 安全対策基準
              provider: AWS
            revision 1.20
              issued: 2015-06-01
              summary: 運111を加えた。
            revision 1.30
              issued: 2016-11-10
              summary: 運112を加えた。
            """);

    /// <summary>The dates of two versions do not fit their order.</summary>
    public static DiagnosticDescriptor MisdatedRevision { get; } = new(
        "FISC5004", "misdated-revision", "改版の日付違い", DiagnosticSeverity.Warning,
        Message: new(
            "改版「{0}」の発行日{1}が、版「{2}」の発行日{3}と食い違う（日付を確かめる）",
            "The date {1} of revision '{0}' does not fit {3}, the date of version '{2}'; check the dates"),
        Explanation: new(
            "後の版の発行日は前の版の発行日以降とする。「リファレンス」と同じ版の改版は、同じ日に発行される。" +
                "版は自然な順に比べる（1.9 は 1.20 より前）。版の付け方が異なるなら、「許容」にそのことを書く。",
            "A later version is not issued before an earlier one, and the revision of the reference's own version has the reference's date. " +
                "Versions are compared in natural order (1.9 comes before 1.20); if they are counted otherwise, say so in 'accept'."),
        Example: """
            reference aws-fisc
              title: セキュリティリファレンス
              version: 1.30
              issued: 2016-11-10
              standard: 安全対策基準
              provider: AWS
            revision 1.20
              issued: 2017-06-01
              summary: 運111を加えた。
            revision 1.30
              issued: 2016-11-10
              summary: 運112を加えた。
            # ↓
            reference aws-fisc
              title: セキュリティリファレンス
              version: 1.30
              issued: 2016-11-10
              standard: 安全対策基準
              provider: AWS
            revision 1.20
              issued: 2015-06-01
              summary: 運111を加えた。
            revision 1.30
              issued: 2016-11-10
              summary: 運112を加えた。
            """);
}
