using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>What a line may begin with: keywords, fields, whole declarations.</summary>
public sealed class CompletionMemberTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    private const string Fields = "responsibility | evidence | information | finding | user-action | accept | note | correction";

    [Theory]
    [InlineData("┃", "revision 1.0 | category | source 6 | control 運114 | policy | layout …")]
    [InlineData("control 運200 𠮷\n┃", "control 運201 | revision 1.0 | category | source 6 | policy | layout …")]
    [InlineData("control 運200 𠮷\r\n  ┃", "category | code | intent | " + Fields + " | clause 1")]
    [InlineData("control 運200 𠮷\n  category: 運用基準\n  ┃\n  intent: 文。\n", "code | " + Fields + " | clause 1")]
    [InlineData("control 運200 𠮷\n  note: 一。\n  accept: open-gap 二。\n  clause 1\n    text: 文。\n    ┃", "code | " + Fields + " | clause (1)")]
    [InlineData("control 運200 𠮷\n  category: 運用基準\n  clause 1\n    text: 文。\n  ┃", "clause 2 | code | intent | " + Fields)]
    [InlineData("category 運用 運用基準\n  ┃", "information | finding | user-action | accept | note | correction | category")]
    [InlineData("category 運用 運用基準\n  category 管理\n    ┃", "information | finding | user-action | accept | note | correction")]
    [InlineData("source 7 𠮷\n  ┃", "url | access | checked | accept | note | correction")]
    public async Task Whatever_may_stand_here_and_does_not_yet(string text, string expected) => Assert.Equal(expected, await fixture.Client.Shown(text));

    [Theory]
    [InlineData("con┃", "control 運114")]
    [InlineData("基準┃", "control 運114")]
    [InlineData("control 運200 𠮷\n  cat┃", "category")]
    [InlineData("control 運200 𠮷\n  ｅｖｉ┃", "evidence")]
    [InlineData("control 運200 𠮷\n  情報┃", "evidence | information")]
    [InlineData("control 運200 𠮷\n  参照┃", "evidence")]
    [InlineData("control 運200 𠮷\n  EV┃", "evidence")]
    [InlineData("基準 運200 𠮷\n  e┃", "情報参照元")]
    [InlineData("policy\n  missing-f┃", "missing-finding")]
    [InlineData("policy\n  missing-text: off\n  missing-t┃", "missing-title")]
    [InlineData("方針\n  情報参照元┃", "情報参照元未記入 | 情報参照元不在 | 情報参照元の矛盾 | 主体外の情報参照元")]
    public async Task Half_a_word_in_either_spelling_and_width_finds_it(string text, string expected) => Assert.Equal(expected, await fixture.Client.Shown(text));

    [Theory]
    [InlineData("control 運200 𠮷\n  evid┃: 5\n", "evidence", "control 運200 𠮷\n  evidence: 5\n")]
    [InlineData("control 運200 𠮷\n  evid┃ 5\n", "evidence", "control 運200 𠮷\n  evidence: 5\n")]
    [InlineData("control 運200 𠮷\n  ┃", "evidence", "control 運200 𠮷\n  evidence: ")]
    [InlineData("control 運200 𠮷\n\u3000情報参照元┃\r\n", "evidence", "control 運200 𠮷\n\u3000evidence: \r\n")]
    [InlineData("contr┃ 運200 𠮷\n", "control", "control 運200 𠮷\n")]
    [InlineData("po┃", "policy", "policy")]
    [InlineData("policy\n  open┃", "open-gap", "policy\n  open-gap: ")]
    public async Task A_word_is_inserted_with_what_it_lacks(string text, string label, string expected) => Assert.Equal(expected, await fixture.Client.Taken(text, label));

    [Theory]
    [InlineData("# 運┃")]
    [InlineData("control 運200 𠮷\n  # 𠮷┃")]
    [InlineData("control 運200 𠮷\n  intent:\n    # 𠮷┃\n    文。")]
    [InlineData("control 運200 𠮷\n  intent: 𠮷野家は┃")]
    [InlineData("control 運200 𠮷\n  intent:\n    ┃")]
    [InlineData("control 運200 𠮷\n  intent:\n    前半。\n      text┃")]
    [InlineData("control 運200 𠮷┃\n")]
    [InlineData("control 運200 𠮷\n  evidnce:\n    ┃")]
    [InlineData("control 運200 𠮷\n ┃ evidence: 5\n")]
    [InlineData("control 運200 𠮷\n  ┃evidence: 5\n")]
    [InlineData("control 運200 𠮷\n  evidence┃ : 5\n  code ┃: 5\n")]
    [InlineData("<<<<<<< HEAD┃\ncontrol 運200 𠮷\n")]
    [InlineData("reference 𠮷\n  version: 1┃\n")]
    public async Task Nothing_is_offered_where_nothing_may_stand(string text)
    {
        var second = text.Split('┃');
        Assert.Equal("", await fixture.Client.Shown(second.Length > 2 ? $"{second[0]}{second[1]}┃{second[2]}" : text));
    }

    [Theory]
    [InlineData("control 運200 𠮷\n  ┃", " ")]
    [InlineData("control 運200 𠮷\n\u3000┃", "\u3000")]
    public async Task A_blank_that_indents_a_line_brings_no_list(string text, string trigger)
    {
        Assert.Equal("", await fixture.Client.Shown(text, trigger));
        Assert.NotEqual("", await fixture.Client.Shown(text));
    }

    [Fact]
    public async Task The_catalog_decides_the_spelling()
    {
        await using var client = await CompletionClient.Open(isEmpty: true, files: ("共通.fisc", "reference 𠮷\n  keywords: ja\n"));
        Assert.Equal("control 運200 𠮷\n  情報参照元: ", await client.Taken("control 運200 𠮷\n  evi┃", "情報参照元"));
        Assert.Equal("control 運200 𠮷\n  responsibility: 利用者", await client.Taken("control 運200 𠮷\n  responsibility: us┃", "利用者"));
    }
}
