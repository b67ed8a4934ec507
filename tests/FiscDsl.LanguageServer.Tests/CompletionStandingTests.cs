using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Values that stand already: with the cursor in front of one or in it, all are listed, and the one taken replaces it whole.</summary>
public sealed class CompletionStandingTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    private const string Clause = "control 運200 𠮷\n  clause 1\n    ";

    /// <summary>The lines above, the field, its value, what is listed, what is taken, and the value then.</summary>
    public static TheoryData<string, string, string, string, string, string> Values => new()
    {
        { Clause, "responsibility", "user", "user | provider, user | provider | none", "none", "none" },
        { Clause, "主体", "利用者", "利用者 | クラウド事業者, 利用者 | クラウド事業者 | なし", "クラウド事業者, 利用者", "クラウド事業者, 利用者" },
        { Clause, "responsibility", "provider, user", "provider, user | provider | user | none", "user", "user" },
        { Clause, "responsibility", "provider、利用者", "provider, user | provider | user | none", "provider, user", "provider, user" },
        { Clause, "responsibility", "none 𠮷の理由", "none | provider, user | provider | user", "provider", "provider" },
        { Clause, "responsibility", "none 𠮷の理由", "none | provider, user | provider | user", "none", "none 𠮷の理由" },
        { Clause, "evidence", "5", "5 | 1 | none | n/a", "1", "1" },
        { Clause, "情報参照元", "５", "5 | 1 | なし | 対象外", "対象外", "対象外" },
        { Clause, "evidence", "5 \"全体, 第2章\", 1", "5 | 1 | none | n/a", "1", "1, 1" },
        { Clause, "evidence", "5 \"全体, 第2章\", 1", "5 | 1 | none | n/a", "5", "5 \"全体, 第2章\", 1" },
        { Clause, "evidence", "5「全体」, 1", "5 | 1 | none | n/a", "n/a", "n/a" },
        { Clause, "evidence", "n/a 利用者側対応事項, 𠮷", "n/a | 1 | 5 | none", "none", "none 利用者側対応事項, 𠮷" },
        { Clause, "evidence", "n/a 利用者側対応事項, 𠮷", "n/a | 1 | 5 | none", "5", "5" },
        { Clause, "accept", "open-gap 次の版で𠮷を確かめる", "open-gap | ", "missing-evidence", "missing-evidence 次の版で𠮷を確かめる" },
        { Clause, "許容", "情報参照元不在 次の版で𠮷を確かめる", "情報参照元不在 | ", "情報参照元未記入", "情報参照元未記入 次の版で𠮷を確かめる" },
        { "control 運200 𠮷\n  ", "category", "管理態勢", "管理態勢 | 運用基準", "運用基準", "運用基準" },
        { "基準 運200 𠮷\n  ", "分類", "運用基準／管理態勢", "運用基準 / 管理態勢 | 運用基準", "運用基準", "運用基準" },
        { "source 7 𠮷\n  ", "access", "nda", "nda | public", "public", "public" },
        { "情報源 7 𠮷\n  ", "公開区分", "公開", "公開 | NDA", "NDA", "NDA" },
        { "reference 𠮷\n  ", "language", "ja", "ja | en", "en", "en" },
        { "policy\n  ", "open-gap", "warning", "warning | error | info | hint | off", "off", "off" },
        { "policy\n  ", "stale-source", "warning, 12 months", "warning | error | info | hint | off", "error", "error, 12 months" },
    };

    /// <summary>Values that nobody knows; behind them somebody is typing.</summary>
    public static TheoryData<string, string, string, string, string, string> Unknown => new()
    {
        { Clause, "evidence", "古い情報源", "1 | 5 | none | n/a", "5", "5" },
        { Clause, "情報参照元", "𠮷, 5", "1 | 5 | なし | 対象外", "1", "1, 5" },
        { Clause, "responsibility", "𠮷野家", "provider, user | provider | user | none", "user", "user" },
        { "control 運200 𠮷\n  ", "category", "古い 分類", "運用基準 | 管理態勢", "管理態勢", "管理態勢" },
        { "source 7 𠮷\n  ", "access", "ｘｙｚ", "public | nda", "nda", "nda" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public Task A_value_is_chosen_anew_from_in_front_of_it_and_from_within(string above, string field, string value, string listed, string label, string expected) =>
        Chosen(above, field, value, listed, label, expected, known: 1);

    [Theory]
    [MemberData(nameof(Unknown))]
    public Task What_nobody_knows_is_replaced_too(string above, string field, string value, string listed, string label, string expected) =>
        Chosen(above, field, value, listed, label, expected, known: 0);

    [Theory]
    [InlineData("evidence: 5, ┃1", "5 \"全体\"", "")]
    [InlineData("evidence: 5, 1┃", "5", "evidence: 5, 5")]
    [InlineData("evidence: 5,┃ 1, 7", "5", "evidence: 5, 5, 7")]
    [InlineData("evidence: 5, ┃古い \"第2章\", 7", "1", "evidence: 5, 1, 7")]
    [InlineData("evidence: 1 ┃\"第2章\", 7", "\"第３章\"", "evidence: 1 \"第３章\", 7")]
    [InlineData("evidence: 1┃\u3000「第2章」", "\"第３章\"", "")]
    [InlineData("evidence: 1 \"┃第2章\", 7", "第３章", "evidence: 1 \"第３章\", 7")]
    [InlineData("evidence: 1「第┃2章」, 7", "第３章", "evidence: 1「第３章」, 7")]
    [InlineData("responsibility: provider, ┃利用者", "user", "responsibility: user")]
    [InlineData("responsibility: provider, ┃𠮷", "user", "responsibility: provider, user")]
    public async Task In_a_list_the_one_value_is_replaced(string line, string label, string expected)
    {
        var offered = await fixture.Client.Offered(Clause + line);
        if (expected.Length == 0) Assert.DoesNotContain(label, offered.Select(static i => (string?)i["label"]));
        else Assert.Equal(Clause + expected, await fixture.Client.Taken(Clause + line, label));
    }

    [Theory]
    [InlineData("evidence:┃ 5", ":")]
    [InlineData("evidence： ┃5", " ")]
    [InlineData("evidence: 1, ┃5", " ")]
    [InlineData("evidence: 1、┃5", "、")]
    [InlineData("responsibility: ┃user", " ")]
    public async Task Whoever_writes_in_front_of_a_value_has_not_asked_for_another(string line, string trigger)
    {
        Assert.Empty(await fixture.Client.Offered(Clause + line, trigger));
        Assert.NotEmpty(await fixture.Client.Offered(Clause + line));
    }

    [Theory]
    [InlineData("evidence: n/a 利用┃者側")]
    [InlineData("evidence: n/a 利用者側, ┃事業者")]
    [InlineData("evidence: 1 \"第３章\" ┃")]
    [InlineData("evidence: 古い┃")]
    [InlineData("responsibility: none 理┃由")]
    [InlineData("accept: open-gap 理┃由")]
    [InlineData("text: この主体┃の利用者")]
    public async Task Free_text_is_nobodys_to_choose_and_what_is_typed_narrows(string line) => Assert.Empty(await fixture.Client.Offered(Clause + line));

    private async Task Chosen(string above, string field, string value, string listed, string label, string expected, int known)
    {
        var word = value.IndexOfAny([',', '、', ' ', '「']) is > 0 and var end && !value.StartsWith("古い 分類", StringComparison.Ordinal) ? end : value.Length;
        foreach (var gap in (string[])[": ", "：", ":\u3000", ":"])
        {
            for (var at = 0; at < word + known; at++)
            {
                if (char.IsLowSurrogate(value.ElementAtOrDefault(at))) continue;
                var marked = $"{above}{field}{gap}{value[..at]}┃{value[at..]}\r\n";
                var shown = await fixture.Client.Shown(marked);
                if (at == 0) Assert.StartsWith(listed, shown, StringComparison.Ordinal);
                Assert.Equal(listed.Split(" | ").Order(StringComparer.Ordinal).Where(static l => l.Length > 0), shown.Split(" | ").Intersect(listed.Split(" | ")).Order(StringComparer.Ordinal));
                Assert.StartsWith(known > 0 ? listed.Split(" | ")[0] : "", shown, StringComparison.Ordinal);
                var lead = gap.Length == 1 ? " " : "";
                Assert.Equal($"{above}{field}{gap}{lead}{expected}\r\n", await fixture.Client.Taken(marked, label));
            }
        }
    }
}
