using System.Collections.Immutable;

namespace FiscDsl.Diagnostics;

/// <summary>The rules on what a reference owes in evidence, FISC3xxx.</summary>
public static class EvidenceDiagnostics
{
    /// <summary>The group, ordered by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        MissingEvidence, OpenGap, ContradictingEvidence, CitedWithoutProvider, UnusedSource, StaleSource,
        UncheckedSource, UndisclosedEvidence, UnpublishedEvidence, InsecureUrl, SharedUrl, UnusedAcceptance, CheckedAfterIssue, MissingUrl,
    ];

    /// <summary>The provider is responsible and no evidence is given: nobody has looked yet.</summary>
    public static DiagnosticDescriptor MissingEvidence { get; } = new(
        "FISC3001", "missing-evidence", "情報参照元未記入", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」に情報参照元が書かれていない（情報源を引用する。探してもなければ「evidence: none」）",
            "'{0}' has no evidence; cite a source, or write 'evidence: none' if there is none"),
        Explanation: new(
            "クラウド事業者が主体の項では、判断のための情報がどこにあるかを読み手に示す。書かれていなければ、まだ誰も調べていないとみなす。" +
                "情報源を引用するか、調べてもなかったなら「なし」と書き、先に延ばすなら「許容」に理由を残す。",
            "Where the provider is responsible, readers are owed the place where they can check. An absent field means that nobody has " +
                "looked yet. Cite a source, write 'none' if the search found nothing, or put it off with a reason in 'accept'."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: provider
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: provider
                evidence: 5
            """);

    /// <summary>The search for evidence found none, whoever is responsible.</summary>
    public static DiagnosticDescriptor OpenGap { get; } = new(
        "FISC3002", "open-gap", "情報参照元不在", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」の情報参照元が「none」のままになっている（見つかれば情報源を引用する）",
            "The evidence for '{0}' is still 'none'; cite a source once there is one"),
        Explanation: new(
            "「なし」は、調べたが公開された情報がなかったことを示す。解消するまで、集計にも未解消として載る。" +
                "事業者に確かめて情報源を引用するか、残すと決めたなら「許容」に理由を書く。事業者が示すべきものがない項なら「対象外」と書く。",
            "'none' says that the search found nothing published; it stays an open gap in every report. Ask the provider and cite a source, " +
                "or say in 'accept' why it stays. Where the provider has nothing to show, write 'n/a'."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: provider
                evidence: none 公開情報なし
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause 1
                text: 連絡体制を整備すること。
                responsibility: provider
                evidence: 5
            """);

    /// <summary>The evidence is not applicable although the provider is responsible.</summary>
    public static DiagnosticDescriptor ContradictingEvidence { get; } = new(
        "FISC3003", "contradicting-evidence", "情報参照元の矛盾", DiagnosticSeverity.Error,
        Message: new(
            "「{0}」はクラウド事業者が主体なのに、情報参照元が対象外になっている（どちらかを直す）",
            "'{0}' is the provider's responsibility, yet its evidence is 'n/a'; fix one of the two"),
        Explanation: new(
            "対象外は、クラウド事業者に示すものがないという意味で、事業者が主体であることと両立しない。主体を利用者に直すか、情報源を引用する。" +
                "調べてもなかったのなら「なし」と書く。",
            "'n/a' says that the provider has nothing to show, which cannot hold where the provider is responsible. Make the user " +
                "responsible, cite a source, or write 'none' if the search found nothing."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (5)
                text: 利用可能な機能や限度額を設定すること。
                responsibility: provider
                evidence: n/a 利用者側対応事項
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (5)
                text: 利用可能な機能や限度額を設定すること。
                responsibility: user
                evidence: n/a 利用者側対応事項
            """);

    /// <summary>Sources are cited although the provider is not responsible.</summary>
    public static DiagnosticDescriptor CitedWithoutProvider { get; } = new(
        "FISC3004", "cited-without-provider", "主体外の情報参照元", DiagnosticSeverity.Info,
        Message: new(
            "「{0}」は情報源を引用しているが、クラウド事業者が主体でない（主体を確かめる）",
            "'{0}' cites sources though the provider is not responsible; check 'responsibility:'"),
        Explanation: new(
            "情報参照元はクラウド事業者の対応を示すものなので、利用者だけが主体の項にあるのは主体の書き落としかもしれない。" +
                "参考のために引用したのなら、そのままでよい。",
            "Evidence shows what the provider does, so on a clause that is the user's alone the provider may have been left out. If the " +
                "source is cited for information, leave it."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (1)
                text: 外部の第三者による評価を行うこと。
                responsibility: user
                evidence: 1 "侵入テスト"
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              clause (1)
                text: 外部の第三者による評価を行うこと。
                responsibility: provider, user
                evidence: 1 "侵入テスト"
            """);

    /// <summary>A source is cited nowhere.</summary>
    public static DiagnosticDescriptor UnusedSource { get; } = new(
        "FISC3005", "unused-source", "未使用の情報源", DiagnosticSeverity.Warning,
        Message: new(
            "情報源「{0}」はどこからも引用されていない（引用するか、削除する）",
            "Source '{0}' is cited nowhere; cite it or remove it"),
        Explanation: new(
            "引用されていない情報源は、引用の書き落としか、前の版の名残である。該当する項で引用するか、宣言を削除する。" +
                "一覧に残したいなら「許容」に理由を書く。",
            "A source that is cited nowhere is either a forgotten citation or a leftover. Cite it where it belongs or remove it; to keep it " +
                "in the list, say why in 'accept'."),
        Example: """
            source 5 リスクおよびコンプライアンス
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
            # ↓
            source 5 リスクおよびコンプライアンス
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
            """)
    {
        Tag = DiagnosticTag.Unnecessary,
    };

    /// <summary>A source was last checked too long before the reference was issued.</summary>
    public static DiagnosticDescriptor StaleSource { get; } = new(
        "FISC3006", "stale-source", "古い情報源", DiagnosticSeverity.Warning,
        Message: new(
            "情報源「{0}」の確認日{1}が、発行日{2}の{3}か月前より古い（確認し直す）",
            "Source '{0}' was checked ({1}) over {3} months before the issue ({2}); check it again"),
        Explanation: new(
            "クラウド事業者の公開文書は予告なく変わる。発行の前に参照先を開き、内容が引用どおりかを確かめて確認日を改める。" +
                "期限は「方針」で「古い情報源: 警告, 24か月」のように変えられる。",
            "Providers change what they publish without notice. Open the source before the issue, see that it still says what is cited, and " +
                "renew the date. A policy sets the limit: 'stale-source: warning, 24 months'."),
        Example: """
            reference aws-fisc
              issued: 2016-11-10
            source 5 リスクおよびコンプライアンス
              checked: 2013-04-01
            # ↓
            reference aws-fisc
              issued: 2016-11-10
            source 5 リスクおよびコンプライアンス
              checked: 2016-10-03
            """)
    {
        DefaultLimitMonths = 24,
    };

    /// <summary>A source does not say when it was last checked.</summary>
    public static DiagnosticDescriptor UncheckedSource { get; } = new(
        "FISC3007", "unchecked-source", "確認日未記入", DiagnosticSeverity.Info,
        Message: new(
            "情報源「{0}」に確認日がない（「checked:」に書く）",
            "Source '{0}' does not say when it was checked; add 'checked:'"),
        Explanation: new(
            "確認日がないと、参照先の内容がいつの時点のものかを読み手が判断できない。参照先を開いて内容を確かめ、その日付を書く。",
            "Without the date a reader cannot judge how current the source is. Open it, check what it says, and write down the day."),
        Example: """
            source 5 リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
            # ↓
            source 5 リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
              checked: 2016-10-03
            """);

    /// <summary>The finding speaks of NDA information and no cited source is one.</summary>
    public static DiagnosticDescriptor UndisclosedEvidence { get; } = new(
        "FISC3008", "undisclosed-evidence", "NDA情報源の不足", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」の確認内容はNDA情報に触れているが、NDAの情報源を引用していない（引用か「access:」を直す）",
            "The finding of '{0}' speaks of NDA information but cites no 'nda' source; fix the citations or 'access:'"),
        Explanation: new(
            "NDA情報で確かめたと書くなら、どの文書かを示さないと、契約を結んだ読み手も確かめられない。" +
                "NDAの情報源を引用するか、情報源の公開区分を直す。ほかの言い方は方針に「undisclosed-evidence: warning, 「機密資料」」のように加える。",
            "A finding from NDA information must name the document, or even readers under the agreement cannot check it. Cite the source or " +
                "fix its access. A policy adds other wordings: 'undisclosed-evidence: warning, \"restricted report\"'."),
        Example: """
            source 5 リスクおよびコンプライアンス
              access: public
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
              finding: NDA情報により、態勢の整備を確認した。
            # ↓
            source 5 リスクおよびコンプライアンス
              access: public
            source 9 SOC 2 報告書
              access: nda
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5, 9
              finding: NDA情報により、態勢の整備を確認した。
            """)
    {
        Wordings = ["NDA情報", "NDA文書", "NDA資料", "秘密保持契約", "機密保持契約", "守秘義務契約", "NDA", "non-disclosure"],
    };

    /// <summary>The finding speaks of a public document and no cited source is one.</summary>
    public static DiagnosticDescriptor UnpublishedEvidence { get; } = new(
        "FISC3009", "unpublished-evidence", "公開情報源の不足", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」の確認内容は公開文書に触れているが、公開の情報源を引用していない（引用か「access:」を直す）",
            "The finding of '{0}' speaks of a public document but cites no 'public' source; fix the citations or 'access:'"),
        Explanation: new(
            "公開文書で確かめたと書くなら、誰でも開ける情報源が引用されていなければならない。" +
                "公開の情報源を引用するか、情報源の公開区分か確認内容の文を直す。ほかの言い方は方針に「unpublished-evidence: warning, 「公表資料」」のように加える。",
            "A finding from a public document must cite a source that anybody can open. Cite one, or fix the source's access or the wording " +
                "of the finding. A policy adds other wordings: 'unpublished-evidence: warning, \"published report\"'."),
        Example: """
            source 9 SOC 2 報告書
              access: nda
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 9
              finding: 公開文書により、態勢の整備を確認した。
            # ↓
            source 5 リスクおよびコンプライアンス
              access: public
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
              finding: 公開文書により、態勢の整備を確認した。
            """)
    {
        Wordings = ["公開文書", "公開情報", "公開資料", "public document", "publicly available"],
    };

    /// <summary>A source's address is not encrypted.</summary>
    public static DiagnosticDescriptor InsecureUrl { get; } = new(
        "FISC3010", "insecure-url", "安全でないURL", DiagnosticSeverity.Warning,
        Message: new(
            "「{0}」は暗号化されていない（httpsのURLに直す）",
            "'{0}' is not encrypted; use an https address"),
        Explanation: new(
            "http の参照先は途中で書き換えられるおそれがあり、開けない組織も多い。同じ文書の https のURLに直す。",
            "What is fetched over http can be altered on its way, and many organisations block it. Use the https address of the same " +
                "document."),
        Example: """
            source 5 リスクおよびコンプライアンス
              url: http://aws.amazon.com/jp/compliance/
            # ↓
            source 5 リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
            """);

    /// <summary>Two sources have the same address.</summary>
    public static DiagnosticDescriptor SharedUrl { get; } = new(
        "FISC3011", "shared-url", "URLの重複", DiagnosticSeverity.Info,
        Message: new(
            "「{0}」は情報源「{1}」のURLと同じになっている（URLを直すか、1つにまとめる）",
            "'{0}' is also the address of source '{1}'; fix the address or merge the sources"),
        Explanation: new(
            "別の情報源に同じURLがあるのは、写し間違いか、同じ文書の二重の登録であることが多い。" +
                "URLを直すか、情報源を1つにまとめ、箇所の違いは引用の「…」に書く。",
            "Two sources with one address are often a miscopied address or one document declared twice. Fix the address, or merge the " +
                "sources and put the place within the document into the citation."),
        Example: """
            source 5 リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
            source 6 セキュリティプロセスの概要
              url: https://aws.amazon.com/jp/compliance/
            # ↓
            source 5 リスクおよびコンプライアンス
              url: https://aws.amazon.com/jp/compliance/
            source 6 セキュリティプロセスの概要
              url: https://aws.amazon.com/jp/security/
            """);

    /// <summary>An acceptance silences nothing.</summary>
    public static DiagnosticDescriptor UnusedAcceptance { get; } = new(
        "FISC3012", "unused-acceptance", "不要な許容", DiagnosticSeverity.Warning,
        Message: new(
            "規則「{0}」の許容に当たる指摘がない（許容を削除する）",
            "The acceptance of '{0}' silences nothing; remove it"),
        Explanation: new(
            "許容は出力に載るので、直したあとも残っていると、まだ問題があるように読まれる。" +
                "行を削除するか、別の項の指摘を許容するつもりなら、その項に移す。",
            "Acceptances are printed in the outputs; one that outlives its finding makes readers believe that the problem is still there. " +
                "Remove it, or move it to the clause whose finding it was meant for."),
        Example: """
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
              accept: missing-evidence 次版で確認する
            # ↓
            control 運113 サイバー攻撃対応態勢を整備すること。
              responsibility: provider
              evidence: 5
            """)
    {
        Tag = DiagnosticTag.Unnecessary,
    };

    /// <summary>A source was checked on a day after the issue.</summary>
    public static DiagnosticDescriptor CheckedAfterIssue { get; } = new(
        "FISC3013", "checked-after-issue", "発行日後の確認日", DiagnosticSeverity.Info,
        Message: new(
            "情報源「{0}」の確認日{1}が、発行日{2}より後である（リリースまでにどちらかを改める）",
            "Source '{0}' was checked ({1}) after the date of issue ({2}); change one of them before the release"),
        Explanation: new(
            "発行した文書が、発行より後に確かめた情報源によることはない。リリースの合間は発行日が前の版のものなのでそのままでよいが、" +
                "リリースの際には発行日を改める。日付の誤りなら直す。fisc releaseは、この状態ではリリースしない。",
            "No document rests on a source that was checked after its issue. Between two releases the date of issue is that of the last " +
                "version, and nothing is wrong; change it for the release, or correct the date. 'fisc release' refuses such a catalog."),
        Example: """
            reference aws-fisc
              issued: 2016-11-10
            source 5 リスクおよびコンプライアンス
              checked: 2061-10-03
            # ↓
            reference aws-fisc
              issued: 2016-11-10
            source 5 リスクおよびコンプライアンス
              checked: 2016-10-03
            """);

    /// <summary>A source has no address.</summary>
    public static DiagnosticDescriptor MissingUrl { get; } = new(
        "FISC3014", "missing-url", "参照先未記入", DiagnosticSeverity.Info,
        Message: new(
            "情報源「{0}」に参照先がない（あれば「url:」に書く）",
            "Source '{0}' has no address; add 'url:' if it has one"),
        Explanation: new(
            "根拠をどこで読めるかを読み手に示す。規格票のようにアドレスのない文書も根拠になる。そのときは参照先を書かず、どこで読めるかを注記に書くか、" +
                "「許容」に理由を残す。Excelには「参照先なし」と載る。",
            "Readers are owed the place where they can read the evidence. A document without an address, such as a printed standard, is evidence too: " +
                "leave the field out and say in a note where it is read, or accept the finding with a reason. The workbook says 'No address'."),
        Example: """
            source 7 JIS Q 27001 附属書A.9.1
              access: public
            # ↓
            source 7 JIS Q 27001 附属書A.9.1
              access: public
              accept: missing-url 日本規格協会の規格票であり、アドレスがない
            """);
}
