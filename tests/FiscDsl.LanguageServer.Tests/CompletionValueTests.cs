using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Values of fields, sources and places in them.</summary>
public sealed class CompletionValueTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    [Theory]
    [InlineData("reference 𠮷\n  language:┃", "ja | en")]
    [InlineData("リファレンス 𠮷\n  予約語: ┃", "英語 | 日本語")]
    [InlineData("source 7 𠮷\n  access：┃", "public | nda")]
    [InlineData("source 7 𠮷\n  access: 公┃", "public")]
    [InlineData("source 7 𠮷\n  url:\n    ┃", "-")]
    [InlineData("control 運200 𠮷\n  responsibility:┃", "provider, user | provider | user | none")]
    [InlineData("control 運200 𠮷\n  responsibility ┃", "provider, user | provider | user | none")]
    [InlineData("control 運200 𠮷\n  responsibility: provider、┃", "user")]
    [InlineData("control 運200 𠮷\n  主体: ｕ┃", "利用者 | クラウド事業者, 利用者")]
    [InlineData("control 運200 𠮷\n  responsibility: none ┃", "")]
    [InlineData("control 運200 𠮷\n  category: ┃", "運用基準 | 管理態勢")]
    [InlineData("control 運200 𠮷\n  category: 管┃", "管理態勢")]
    [InlineData("control 運200 𠮷\n  category: 運用基準／┃", "運用基準 / 管理態勢")]
    [InlineData("control 運200 𠮷\n  accept: 情報参照元の┃", "contradicting-evidence")]
    [InlineData("control 運200 𠮷\n  accept: open-gap ┃", "")]
    [InlineData("policy\n  open-gap: ┃", "error | warning | info | hint | off")]
    [InlineData("方針\n  情報参照元不在：け┃", "")]
    [InlineData("policy\n  open-gap: 警┃", "warning")]
    [InlineData("policy\n  stale-source: warning,┃", "24 months")]
    [InlineData("方針\n  古い情報源： 警告、 ┃", "24 か月")]
    [InlineData("policy\n  undisclosed-evidence: warning, ┃", "「」")]
    [InlineData("policy\n  undisclosed-evidence: warning, 「𠮷, ┃", "")]
    [InlineData("policy\n  undisclosed-evidence: warning, 「𠮷」,┃", "「」")]
    [InlineData("policy\n  open-gap: warning, ┃", "")]
    public async Task Fixed_values_categories_and_rules(string text, string expected) => Assert.Equal(expected, await fixture.Client.Shown(text));

    [Theory]
    [InlineData("┃", "1 | 5 | none | n/a")]
    [InlineData(" 侵入┃", "1")]
    [InlineData(" コンプライアンス┃", "5")]
    [InlineData(" ５┃", "5 | 1 | none | n/a")]
    [InlineData(" 1,┃", "5 | 1")]
    [InlineData(" 1、┃", "5 | 1")]
    [InlineData(" 1 \"第３章, 第4章\"，5┃", "5 | 1")]
    [InlineData(" n/a ┃", "")]
    [InlineData(" N/A（利┃", "")]
    [InlineData(" な┃", "none")]
    [InlineData(" 1 ┃", "\"第３章\"")]
    [InlineData(" 1 \"┃", "第３章")]
    [InlineData(" 1「第３┃", "第３章")]
    [InlineData(" 1 \"第3┃", "第３章")]
    [InlineData(" 5 \"┃", "")]
    [InlineData(" 1 \"第３章\" ┃", "")]
    public async Task Sources_and_the_places_that_are_cited_elsewhere(string value, string expected) =>
        Assert.Equal(expected, await fixture.Client.Shown("control 運200 𠮷\n  clause 1\n    evidence:" + value));

    [Theory]
    [InlineData("    evidence:┃", "5", "    evidence: 5")]
    [InlineData("    evidence: ┃", "5", "    evidence: 5")]
    [InlineData("    evidence: リス┃", "5", "    evidence: 5")]
    [InlineData("    evidence: 1,┃", "5", "    evidence: 1, 5")]
    [InlineData("    evidence: 1 \"┃\"", "第３章", "    evidence: 1 \"第３章\"")]
    [InlineData("    evidence: 1 \"┃, 5 \"全体\"", "第３章", "    evidence: 1 \"第３章\", 5 \"全体\"")]
    [InlineData("    evidence: 1「┃」, 5", "第３章", "    evidence: 1「第３章」, 5")]
    [InlineData("    responsibility: pro┃, user", "provider", "    responsibility: provider, user")]
    public async Task What_is_typed_is_replaced_and_what_follows_stays(string line, string label, string expected) =>
        Assert.Equal("control 運200 𠮷\n  clause 1\n" + expected, await fixture.Client.Taken("control 運200 𠮷\n  clause 1\n" + line, label));

    [Fact]
    public async Task Sources_that_neighbouring_clauses_cite_come_first_with_title_and_address()
    {
        const string Control = "control 運200 𠮷\n  clause 1\n    evidence: 1\n  clause 2\n    evidence: 5 \"全体\"\n  clause 3\n    evidence: ┃\n  clause 4\n    evidence: none\n";
        Assert.Equal("5 | 1 | none | n/a", await fixture.Client.Shown(Control));
        var item = (await fixture.Client.Offered(Control))[0];
        Assert.Equal((" リスクおよびコンプライアンスの𠮷報告書（全体版）の解説", "https://例.jp/５", 18), ((string?)item["labelDetails"]!["detail"], (string?)item["labelDetails"]!["description"], (int)item["kind"]!));
    }

    [Fact]
    public async Task Rules_with_a_finding_about_the_clause_come_first() =>
        Assert.StartsWith("missing-evidence | missing-information | missing-finding | open-gap", await fixture.Client.Shown("control 運200 𠮷\n  category: 運用基準\n  clause 1\n    text: 文。\n    responsibility: provider\n    accept: ┃"), StringComparison.Ordinal);

    [Fact]
    public async Task A_category_whose_id_is_used_twice_is_named_by_its_path()
    {
        await using var client = await CompletionClient.Open(files: ("分類.fisc", "category 技術基準\n  category 管理態勢\n"));
        Assert.Equal("運用基準 | 運用基準 / 管理態勢 | 技術基準 | 技術基準 / 管理態勢", await client.Shown("control 運200 𠮷\n  category: ┃"));
        Assert.Equal("運用基準 / 管理態勢 | 技術基準 / 管理態勢", await client.Shown("control 運200 𠮷\n  category: 管理┃"));
    }
}
