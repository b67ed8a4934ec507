using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Mentions of controls in prose.</summary>
public sealed class CompletionMentionTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    private const string Title = "𠮷野家のサイバー攻撃対応態勢を整備すること。";

    [Theory]
    [InlineData("【┃")]
    [InlineData("𠮷野家は【運89】と【┃")]
    [InlineData("【運1┃")]
    [InlineData("【運１１３┃")]
    [InlineData("【１１┃")]
    [InlineData("【113┃")]
    [InlineData("【𠮷野┃")]
    [InlineData("【サイバー┃")]
    [InlineData("【サイバー 攻撃┃")]
    [InlineData("【運┃113】を参照")]
    [InlineData("【┃】を参照")]
    public async Task A_control_is_found_by_its_id_its_number_and_its_title_in_any_width(string prose)
    {
        Assert.Equal("運113", await fixture.Client.Shown("control 運200 𠮷\n  intent: " + prose));
        Assert.Equal("運113", await fixture.Client.Shown("control 運200 𠮷\n  clause 1\n    text:\n      前半。\r\n      #後半の" + prose));
        Assert.Equal("運113", await fixture.Client.Shown("control 運200 𠮷の" + prose));
    }

    [Theory]
    [InlineData("【┃", "【運113】")]
    [InlineData("【１１３┃を参照", "【運113】を参照")]
    [InlineData("【サイ┃】を参照", "【運113】を参照")]
    [InlineData("【運┃89】を参照", "【運113】を参照")]
    public async Task A_mention_is_closed_once(string prose, string expected) =>
        Assert.Equal("control 運200 𠮷\n  intent: " + expected, await fixture.Client.Taken("control 運200 𠮷\n  intent: " + prose, "運113"));

    [Theory]
    [InlineData("【運113】┃")]
    [InlineData("【運113】を参照┃")]
    [InlineData("【参照の┃")]
    [InlineData("【運113を参照┃")]
    [InlineData("【サイバー。┃")]
    [InlineData("【注1┃")]
    public async Task Nothing_else_is_offered_in_prose(string prose)
    {
        Assert.Equal("", await fixture.Client.Shown("control 運200 𠮷\n  intent: " + prose));
        Assert.Equal("", await fixture.Client.Shown("control 運200 𠮷\n  intent:\n    " + prose));
    }

    [Fact]
    public async Task The_title_and_category_stand_beside_the_id()
    {
        var item = Assert.Single(await fixture.Client.Offered("control 運200 𠮷\n  intent: 【運1┃", "【"));
        Assert.Equal((" " + Title, "運用基準 / 管理態勢", 7), ((string?)item["labelDetails"]!["detail"], (string?)item["labelDetails"]!["description"], (int)item["kind"]!));
        Assert.Equal($"運113 113 {Title}", (string?)item["filterText"]);
    }

    [Fact]
    public async Task A_large_catalog_gives_some_and_typing_the_others()
    {
        var controls = string.Concat(Enumerable.Range(1000, 500).Select(static n => $"control 技{n} 𠮷の{n}番\n"));
        await using var client = await CompletionClient.Open(files: ("技術.fisc", controls));
        Assert.Equal(200, (await client.Offered("control 運200 𠮷\n  intent: 【┃")).Count);
        Assert.Equal("技1499", await client.Shown("control 運200 𠮷\n  intent: 【１４９９┃"));
        Assert.Equal("技1321", await client.Shown("control 運200 𠮷\n  intent: 【の1321┃"));
    }
}
