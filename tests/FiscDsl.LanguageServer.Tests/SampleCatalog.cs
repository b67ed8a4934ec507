namespace FiscDsl.LanguageServer.Tests;

/// <summary>A small catalog on disk, in two files, with a surrogate pair, full-width forms and both kinds of line breaks.</summary>
internal static class SampleCatalog
{
    public const string Common = """
        reference 𠮷野家
          title: 金融機関向け「𠮷クラウド」リファレンス
          version: 1.0
          issued: 2026-01-31
          standard: FISC安全対策基準 第13版
          provider: 𠮷クラウド

        category 運用基準
          category 管理態勢

        source 1 侵入テスト
          url: https://例.jp/𠮷
          access: public
          checked: 2026-01-10

        source 5 リスクおよびコンプライアンスの𠮷報告書（全体版）の解説
          url: https://例.jp/５
          access: public
          checked: 2026-01-10

        """;

    public const string Control = """
        # 運113 は
        # 二人で確かめる。
        control 運113 𠮷野家のサイバー攻撃対応態勢を整備すること。
          category: 運用基準 / 管理態勢
          information: 事業者は【運113】と【運114】のとおり評価を行っている。
          finding: 公開文書により確認した。
          clause 1
            text:
              𠮷野家による評価を行うこと。評価は
              年一回行う。
            responsibility: provider
            evidence: 1 "第３章", 5
          clause 2
            text: 結果を報告すること。
            responsibility: provider, user

        """;

    /// <summary>Writes the catalog, the controls with CRLF, and gives the URIs of its files.</summary>
    public static (string Common, string Control) Write(TemporaryDirectory folder) =>
        (LspServer.UriOf(folder.Write("共通.fisc", Common)), LspServer.UriOf(folder.Write("運113.fisc", Control.ReplaceLineEndings("\r\n"))));
}
