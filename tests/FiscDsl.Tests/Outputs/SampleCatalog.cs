using FiscDsl.Model;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>A small catalog that has everything the outputs show, and catalogs for single questions.</summary>
internal static class SampleCatalog
{
    private const string Reference = """
        reference 見本
          title: 金融機関向け「サンプル」対応リファレンス
          version: 1.30
          issued: 2016-11-10
          standard: 金融機関等コンピュータシステムの安全対策基準・解説書第8版
          provider: AWS
          publishers:
            - SCSK株式会社
            - 𠮷野システム株式会社
          preface:
            まえがきの一つめの段落。

            二つめの段落。
          note: この版は抜粋である。
          accept: shared-url 公開元の都合による

        category 運用基準 V. 運用基準
          category クラウドサービスの利用
          category サイバー攻撃対応態勢の整備
          note: 設備基準は含まない。
        category 技術基準

        """;

    private const string Sources = """
        source 10 コンプライアンス資料
          url: https://example.com/10
        source 5 リスクおよびコンプライアンス
          url:
            - https://example.com/5/a.pdf
            - https://example.com/5/資料.pdf
          access: nda
          checked: 2016-11-01
          note: 閲覧には契約が要る。
        source 1 セキュリティの慨要
          url: https://example.com/1
          access: public
          correction: 「慨要」→「概要」 誤植

        """;

    // Full-width ids and CRLF, as an IME and another system leave them.
    private const string Controls = """
        control 運１１３ サイバー攻撃対応態勢を整備すること。
          category: サイバー攻撃対応態勢の整備
          code: A38770001
          intent: 手口の高度化にあわせて見直すこと。
          note: 表の並びは印刷のまま。

          clause 1
            text: サイバー攻撃に特システム等の停止に備えること。𠮷野家（注）も同じ。
            responsibility: provider, user
            evidence: 1, 5 "サードパーティの利用", 5 "審査"
            information: 説明「一」。
            finding: 確認した。
            correction: 「特システム等」→「よるシステム等」 誤植
          clause 2
            text: 未然防止策には、以下のような例がある。
            information: 脆弱性の調査を行っている。【技43】と【運89】、【注1】を参照。

            clause (1)
              text:
                第三者による評価を行うこと。
                不正侵入については【技43】を参照のこと。

                段落を分ける。
              responsibility: provider, user
              evidence: 1 "侵入テスト"
              finding: -
            clause (2)
              text: =1+1 と _x0041_ と "引用" と \\ を含む。
              responsibility: provider
              evidence: none 公開情報なし
              accept: open-gap 次版で確認する
            clause -
              text: ただし、例外を除く。
            clause (3)～(4)
              responsibility: provider
              note: 次版で確認する。
              clause (3)
                text: 連絡体制を定める。
              clause (4)
                text: 訓練する。
            clause (5)
              code: A38770005, A38770006
              text: 限度額を設定すること。
              responsibility: user
              evidence: n/a 利用者側対応事項
          clause 3
            text: 記録を残す。
            responsibility: none
            evidence: none

        control 技43 不正侵入を防止すること。
          category: 技術基準
          responsibility: provider
          evidence: 5
          information: 防御を備える。
          finding: 確認した。

        """;

    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        new("catalog.fisc", SourceText.From(Reference)),
        new("情報源.fisc", SourceText.From(Sources)),
        new("運用/基準.fisc", SourceText.From(Controls.Replace("\n", "\r\n", StringComparison.Ordinal))),
    ];

    public static Catalog Catalog { get; } = Compile(Files);

    /// <summary>A catalog with a history of revisions, neither in the order of its versions nor in one file.</summary>
    public static Catalog WithRevisions { get; } = Compile(
    [
        new("catalog.fisc", SourceText.From("""
            revision 1.20
              issued: 2016-11-10
              summary:
                運113を加えた。
                𠮷野システムの確認を加えた。
              note: 別紙を参照。
            reference r
              title: 題
              version: 1.20
              issued: 2016-11-10
              standard: 基準
              provider: 事業者

            """)),
        new("改版履歴.fisc", SourceText.From("改版 １.９\r\n  発行日： 2015-06-01\r\n  改版内容: 初板。\r\n  訂正: 「初板」→「初版」 誤植\r\n")),
    ]);

    /// <summary>A catalog of the controls in a text; it has the sources 1 and 5 and the category 運用.</summary>
    public static Catalog WithControls(string controls) => Compile(
    [
        new("catalog.fisc", SourceText.From("""
            reference r
              title: 題
              version: 1
              issued: 2016-11-10
              standard: 基準
              provider: 事業者
            category 運用
            source 1 一
              url: https://example.com/1
            source 5 五
              url: https://example.com/5

            """)),
        new("controls.fisc", SourceText.From(controls)),
    ]);

    /// <summary>A catalog of one control with one assessed clause that has a text.</summary>
    public static Catalog WithText(string text) => WithControls($"control 運1 題\n  category: 運用\n  clause 1\n    text: {text}\n    responsibility: user\n");

    public static Catalog Compile(IEnumerable<SourceFile> files)
    {
        var compilation = Compilation.Create(files);
        Assert.Empty(compilation.Diagnostics.Where(static d => d.Diagnostic.Severity == FiscDsl.Diagnostics.DiagnosticSeverity.Error));
        return compilation.Catalog;
    }
}
