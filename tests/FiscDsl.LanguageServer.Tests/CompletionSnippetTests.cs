using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Whole declarations, with the next free name.</summary>
public sealed class CompletionSnippetTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    [Theory]
    [InlineData("  clause 3\n  ┃", "4")]
    [InlineData("  clause (3)\n  ┃", "(4)")]
    [InlineData("  clause （３）\n  ┃", "（４）")]
    [InlineData("  clause ①\n  ┃", "②")]
    [InlineData("  clause ９）\n  ┃", "１０）")]
    [InlineData("  clause (注1)\n  clause -\n  ┃", "(注2)")]
    [InlineData("  clause (4)～(9)\n  ┃", "(10)")]
    [InlineData("  clause (1)\n  ┃\n  clause (2)\n  clause (3)\n", "(4)")]
    [InlineData("  ┃\n  clause (2)\n", "(1)")]
    [InlineData("  clause 1\n    clause (1)\n      ┃", "①")]
    [InlineData("  clause (4)～(9)\n    ┃", "(4)")]
    public async Task Labels_count_on_as_they_are_written(string clauses, string label)
    {
        Assert.Contains($"clause {label}", await fixture.Client.Shown("control 運200 𠮷\n" + clauses), StringComparison.Ordinal);
        Assert.Equal($"{label} | -", await fixture.Client.Shown("control 運200 𠮷\n" + clauses.Replace("┃", "clause ┃", StringComparison.Ordinal), " "));
    }

    [Theory]
    [InlineData("control 運200 𠮷\ncontrol ┃", "運201")]
    [InlineData("control 運112 𠮷\ncontrol 運┃", "運114")]
    [InlineData("control 運105-1 𠮷\ncontrol ┃", "運105-2")]
    [InlineData("source ┃", "6")]
    [InlineData("情報源 ９ 𠮷\n情報源 ┃", "１０")]
    [InlineData("category ┃", "")]
    public async Task Ids_count_on_to_one_that_is_free(string text, string expected) => Assert.Equal(expected, await fixture.Client.Shown(text, " "));

    [Fact]
    public async Task A_file_that_is_called_after_a_control_begins_with_it() =>
        Assert.Equal("control 技43", (string?)(await fixture.Client.Offered("con┃", name: "技43.fisc"))[0]["label"]);

    [Fact]
    public async Task A_clause_is_like_the_one_above_it()
    {
        const string Control = "control 運200 𠮷\r\n  clause 1\r\n    text: 文。\r\n    finding: 文。\r\n  ┃";
        Assert.Equal(Control.Replace("┃", "clause 2\r\n  text: $1\r\n  finding: $0", StringComparison.Ordinal), await fixture.Client.Taken(Control, "clause 2"));
        var item = (await fixture.Client.Offered(Control)).First(static i => (string?)i["label"] == "clause 2");
        Assert.Equal((15, 2, 2), ((int)item["kind"]!, (int)item["insertTextFormat"]!, (int)item["insertTextMode"]!));
    }

    [Fact]
    public async Task A_control_stands_in_the_category_of_the_one_above()
    {
        const string Control = "基準 運200 𠮷\n  分類: 運用基準 / 管理態勢\n┃";
        Assert.Equal(
            Control.Replace("┃", "基準 運201 $1\n  分類: ${2|管理態勢,運用基準|}\n\n  項 1\n    内容: $3\n    主体: ${4|？,クラウド事業者\\, 利用者,クラウド事業者,利用者,なし|}\n    情報参照元: ${5|？,1,5,なし,対象外|}$0".Replace("\n\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal),
            (await fixture.Client.Taken(Control, "基準 運201")).Replace("\n\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_chooses_is_an_error_and_no_claim()
    {
        const string Control = "control 運200 𠮷\n  category: 運用基準\n  clause 1\n    text: 文。\n    responsibility: user\n    evidence: 5\n  ┃";
        var taken = await fixture.Client.Taken(Control, "clause 2");
        Assert.Contains("responsibility: ${2|？,", taken, StringComparison.Ordinal);
        // What an editor writes until somebody chooses; the nearest source comes first of those that may be chosen.
        var first = System.Text.RegularExpressions.Regex.Replace(taken, @"\$\{\d\|([^,]*),([^|]*)\|\}|\$\d", static m => m.Groups[1].Value);
        Assert.Contains("evidence: ${3|？,5,1,none,n/a|}", taken, StringComparison.Ordinal);
        fixture.Client.Server.DidOpen(fixture.Client.FileUri("未選択.fisc"), first);
        await fixture.Client.Server.Diagnostics(fixture.Client.FileUri("未選択.fisc"), static d => d.Count(static x => (string?)x!["code"] == "FISC1008") == 2);
    }

    [Fact]
    public async Task A_longer_list_is_left_to_completion()
    {
        var sources = string.Concat(Enumerable.Range(10, 50).Select(static i => $"source {i} 資料𠮷\n  url: https://example.com/{i}\n"));
        await using var client = await CompletionClient.Open(files: ("情報源.fisc", sources));
        Assert.EndsWith("  responsibility: ${2|？,provider\\, user,provider,user,none|}\n  evidence: $0", await client.Taken("control 運200 𠮷\n  clause (1)\n    text: 文。\n    responsibility: user\n    evidence: 5\n  ┃", "clause (2)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("control 運200 𠮷\n  ┃", "correction", "correction: 「$1」→「$2」 $0")]
    [InlineData("基準 運200 𠮷\n  訂┃", "訂正", "訂正: 「$1」→「$2」 $0")]
    [InlineData("基準 運200 𠮷\n  訂正:┃", "「」→「」", " 「$1」→「$2」 $0")]
    [InlineData("基準 運200 𠮷\n  訂正： ┃", "「」→「」", "「$1」→「$2」 $0")]
    public async Task A_correction_has_its_marks(string text, string label, string expected) =>
        Assert.EndsWith(expected, await fixture.Client.Taken(text, label), StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_catalog_begins_with_its_reference()
    {
        await using var client = await CompletionClient.Open(isEmpty: true);
        var items = await client.Offered("┃", name: "共通.fisc");
        Assert.Equal("reference …", (string?)items[0]["label"]);
        Assert.Equal("reference $1\n  title: $2\n  version: $3\n  issued: $4\n  standard: $5\n  provider: $0", (string?)items[0]["textEdit"]!["newText"]);
    }

    [Fact]
    public async Task An_editor_without_snippets_gets_the_line_up_to_what_is_filled_in_first()
    {
        await using var client = await CompletionClient.Open("{}");
        const string Control = "control 運200 𠮷\n  clause (1)\n  ┃";
        Assert.Equal(Control.Replace("┃", "clause (2)", StringComparison.Ordinal), await client.Taken(Control, "clause (2)"));
        Assert.Equal("control 運114 ", await client.Taken("┃", "control 運114"));
        var item = (await client.Offered(Control)).First(static i => (string?)i["label"] == "clause (2)");
        Assert.Equal((1, null), ((int)item["insertTextFormat"]!, item["insertTextMode"]));
    }
}
