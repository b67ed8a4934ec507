using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on what is left out, FISC4xxx.</summary>
public static class CompletenessDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        MissingResponsibility, MissingInformation, MissingFinding, MissingText, MissingTitle, EmptyControl,
        EmptyCategory, MissingRevision, AssessedControl, MixedAssessment, UnlistableVersion,
    ];

    /// <summary>An assessed clause does not say who is responsible.</summary>
    public static DiagnosticDescriptor MissingResponsibility { get; } = new(
        "FISC4001", "missing-responsibility", "主体未記入", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」に主体が書かれていない（「responsibility:」に書く）",
            "'{0}' does not say who is responsible; add 'responsibility:'"),
        Explanation: new(
            "誰が対応するかは、リファレンスの読み手が最初に見る事柄である。「クラウド事業者」か「利用者」、両方なら並べて書く。" +
                "どちらでもないなら「なし」と書く。",
            "Who has to act is the first thing readers look for. Write 'provider', 'user' or both, and 'none' where neither is responsible."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: user
            """);

    /// <summary>The provider is responsible and its information is not given.</summary>
    public static DiagnosticDescriptor MissingInformation { get; } = new(
        "FISC4002", "missing-information", "該当情報未記入", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」に該当情報が書かれていない（「information:」に書く）",
            "'{0}' does not give the provider's information; add 'information:'"),
        Explanation: new(
            "情報参照元だけでは、読み手は文書のどこが当てはまるのかを自分で探すことになる。当てはまる情報の要点を書く。" +
                "いくつかの項に共通なら、上の項か基準に一度だけ書けばよい。「-」は上から受け継がないことだけを示し、書いたことにはならない。",
            "With nothing but a citation, readers have to find for themselves what applies. Sum up the information; what several clauses " +
                "share is written once, on the clause or control above them. '-' only says that nothing is taken over from above."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
              information: 事業者は脆弱性の検査を定期的に行っている。
            """);

    /// <summary>The provider is responsible and no finding is given.</summary>
    public static DiagnosticDescriptor MissingFinding { get; } = new(
        "FISC4003", "missing-finding", "確認内容未記入", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」に確認内容が書かれていない（「finding:」に書く）",
            "'{0}' does not say what was found; add 'finding:'"),
        Explanation: new(
            "確認内容は、何によって何を確かめたかの結論であり、読み手の判断の拠り所になる。書き加えるか、共通なら上の項か基準に書く。" +
                "意図して書かないなら「許容」に理由を残す。「-」は上から受け継がないことだけを示し、書いたことにはならない。",
            "The finding is the conclusion that readers rely on: what was checked, and by what. Add it, or write it on the clause or control " +
                "above if it is shared; to leave it out on purpose, say why in 'accept'. '-' only says that nothing is taken over from above."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
              finding: 公開文書により、態勢の整備を確認した。
            """);

    /// <summary>A clause has no text.</summary>
    public static DiagnosticDescriptor MissingText { get; } = new(
        "FISC4004", "missing-text", "内容未記入", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」に内容が書かれていない（「text:」に書く）",
            "'{0}' has no text; add 'text:'"),
        Explanation: new(
            "内容のない項は、出力では番号だけの行になる。印刷された基準の文を「内容」に写す。" +
                "印刷のほうで欠けているなら、「許容」にそのことを書く。",
            "A clause without text becomes a row with nothing but a number. Copy the wording of the printed standard into 'text'; if the " +
                "print lacks it, say so in 'accept'."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                responsibility: user
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: user
            """);

    /// <summary>A control has no title.</summary>
    public static DiagnosticDescriptor MissingTitle { get; } = new(
        "FISC4005", "missing-title", "名称未記入", DiagnosticSeverity.Warning,
        Message: new(
            "基準「{0}」に名称がない（IDに続けて書く）",
            "Control '{0}' has no title; write it after the id"),
        Explanation: new(
            "名称は基準小項目として出力に載り、読み手はこれで基準を見分ける。IDのあとに空白を置いて書く。" +
                "印刷で失われているなら、「許容」にそのことを書く。",
            "The title is what readers know a control by. Write it after the id and a blank; if it is lost in print, say so in 'accept'."),
        Example: """
            control 運113
              category: サイバー攻撃対応態勢の整備
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
            """);

    /// <summary>A control has neither clauses nor an assessment.</summary>
    public static DiagnosticDescriptor EmptyControl { get; } = new(
        "FISC4006", "empty-control", "空の基準", DiagnosticSeverity.Warning,
        Message: new(
            "基準「{0}」に項も主体も情報参照元もない（項か評価を書く）",
            "Control '{0}' has neither clauses nor an assessment; add one"),
        Explanation: new(
            "項も評価もない基準は、中身のない1行になり、集計では未記入として未解消に数える。項を書くか、項のない基準なら主体と情報参照元を基準にじかに書く。",
            "A control with neither is a row with nothing in it, and counts as missing: an open gap. Add clauses or, where the standard has none, " +
                "state responsibility and evidence on the control itself."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: サイバー攻撃対応態勢の整備
              responsibility: user
              evidence: n/a 利用者側対応事項
            """);

    /// <summary>A category holds no controls.</summary>
    public static DiagnosticDescriptor EmptyCategory { get; } = new(
        "FISC4007", "empty-category", "空の分類", DiagnosticSeverity.Warning,
        Message: new(
            "分類「{0}」に基準がない（基準を置くか、分類を削除する）",
            "Category '{0}' has no controls; add some or remove it"),
        Explanation: new(
            "基準のない分類は、基準の書き落としか、分類名の付け替えの名残である。基準の「分類」を確かめ、使わない分類は削除する。",
            "An empty category is a sign of forgotten controls or of a renamed category. Check the controls' 'category' and remove a " +
                "category that is not used."),
        Example: """
            category 運用基準 V. 運用基準
            category 技術基準 VI. 技術基準
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: 運用基準
            # ↓
            category 運用基準 V. 運用基準
            control 運113 サイバー攻撃対応態勢を整備すること。
              category: 運用基準
            """)
    {
        Tag = DiagnosticTag.Unnecessary,
    };

    /// <summary>A history of revisions leaves out the version of the reference.</summary>
    public static DiagnosticDescriptor MissingRevision { get; } = new(
        "FISC4008", "missing-revision", "改版未記入", DiagnosticSeverity.Warning,
        Message: new(
            "改版履歴に版「{0}」がない（「revision {0}」を加える）",
            "The history of revisions leaves out version '{0}'; add 'revision {0}'"),
        Explanation: new(
            "改版履歴を載せるなら、読み手はこの版で何が改まったのかをまずそこで見る。発行日と改版内容を「改版」に書く。" +
                "「改版」が一つもないカタログには何も求めない。",
            "Readers of a history of revisions look there first for what this version changed. Give its date and summary in a 'revision'. " +
                "A catalog without any 'revision' owes none."),
        Example: """
            reference aws-fisc
              title: セキュリティリファレンス
              version: 1.30
              issued: 2016-11-10
              standard: 安全対策基準
              provider: AWS
            revision 1.20
              issued: 2015-06-01
              summary: 運111を加えた。
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
              summary: 運112と運113を加えた。
            """);

    /// <summary>A control with labelled clauses states an assessment, which makes one row of them all.</summary>
    public static DiagnosticDescriptor AssessedControl { get; } = new(
        "FISC4009", "assessed-control", "基準の評価", DiagnosticSeverity.Info,
        Message: new(
            "基準「{0}」に主体か情報参照元があるので、下の項はすべてその1行にまとまる（項ごとに数えるなら、項に移す）",
            "Control '{0}' states an assessment, so its clauses are one row; move it to the clauses to count them"),
        Explanation: new(
            "主体か情報参照元を基準に書くと、基準が一つの行になり、評価のない項はその行に加わる。集計でも1件になる。" +
                "項ごとに評価するなら主体と情報参照元を項に移す（修正の操作で移せる）。まとめるつもりなら、そのままでよい。該当情報と確認内容は基準に置けば、項に受け継がれる。",
            "A control that states responsibility or evidence is one row, and its clauses without an assessment join it: they count as one. " +
                "To assess the clauses, move the two fields to them (a fix does that); if one row is meant, leave it. Information and findings may stay: clauses inherit them."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: user
              clause 1
                text: 連絡体制を整備すること。
              clause 2
                text: 訓練を行うこと。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: user
              clause 2
                text: 訓練を行うこと。
                responsibility: user
            """);

    /// <summary>A control states an assessment, and so does a clause below it, or it says what was found.</summary>
    public static DiagnosticDescriptor MixedAssessment { get; } = new(
        "FISC4010", "mixed-assessment", "評価の混在", DiagnosticSeverity.Warning,
        Message: new(
            "基準「{0}」の評価の下で、「{1}」にも評価、該当情報、確認内容がある（基準の主体と情報参照元を項に移す）",
            "Control '{0}' states an assessment, and '{1}' below it says something of its own; move the assessment to the clauses"),
        Explanation: new(
            "主体か情報参照元を基準に書くと、評価のない項はすべて基準の1行に加わり、集計でも1件になる。" +
                "項に書いた該当情報や確認内容もその行に入るので、項ごとに評価したつもりなら、主体と情報参照元を項に移す。まとめるつもりなら「許容」に理由を書く。",
            "A control that states responsibility or evidence is one row, and its clauses without an assessment join it with what they say: they count as one. " +
                "If the clauses were meant to be assessed, move the two fields to them; if one row is meant, say so in 'accept'."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: user
              clause 1
                text: 連絡体制を整備すること。
              clause 2
                text: 訓練を行うこと。
                finding: 利用者が訓練を行うことを確認した。
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: user
              clause 2
                text: 訓練を行うこと。
                responsibility: user
                finding: 利用者が訓練を行うことを確認した。
            """);

    /// <summary>The version that is being issued cannot be the id of a revision, and there is a history of revisions.</summary>
    public static DiagnosticDescriptor UnlistableVersion { get; } = new(
        "FISC4011", "unlistable-version", "改版に書けない版", DiagnosticSeverity.Warning,
        Message: new(
            "版「{0}」は改版のIDにできず、改版履歴に載せられない（「version: {1}」のように、空白や記号のない形にする）",
            "Version '{0}' cannot be the id of a revision, so the history leaves it out; write it without blanks and marks, such as 'version: {1}'"),
        Explanation: new(
            "改版履歴の版は revision のIDとして書くので、使えるのは文字、数字、「-」「.」「_」だけである。版に空白やかっこがあると、その版の revision は書けない。" +
                "版の書き方を改める。revision が一つもないカタログでは、版はどう書いてもよい。",
            "A version stands in the history as the id of a 'revision', which has letters, digits, '-', '.' and '_'. With blanks or brackets in it there " +
                "can be none. Write the version in another way. A catalog without any 'revision' may have any version."),
        Example: """
            reference aws-fisc
              title: セキュリティリファレンス
              version: 1.30 追補
              issued: 2016-11-10
              standard: 安全対策基準
              provider: AWS
            revision 1.20
              issued: 2015-06-01
              summary: 運111を加えた。
            # ↓
            reference aws-fisc
              title: セキュリティリファレンス
              version: 1.30-追補
              issued: 2016-11-10
              standard: 安全対策基準
              provider: AWS
            revision 1.20
              issued: 2015-06-01
              summary: 運111を加えた。
            revision 1.30-追補
              issued: 2016-11-10
              summary: 運112と運113を加えた。
            """);
}
