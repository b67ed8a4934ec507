using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class ExplainTests
{
    [Fact]
    [Statement("Each has a code, a name, a default severity, a message in Japanese and English, an explanation with an example (`fisc explain missing-evidence`) and, where a mend is mechanical, a fix.")]
    public async Task Explanation_in_Japanese() => await Verifier.Verify(await Explain("stale-source", "ja"));

    [Fact]
    [Statement("Each has a code, a name, a default severity, a message in Japanese and English, an explanation with an example (`fisc explain missing-evidence`) and, where a mend is mechanical, a fix.")]
    public async Task Explanation_in_English() => await Verifier.Verify(await Explain("missing-evidence", "en"));

    [Theory]
    [InlineData("FISC3001")]
    [InlineData("fisc3001")]
    [InlineData("ＦＩＳＣ３００１")]
    [InlineData("情報参照元未記入")]
    public async Task A_rule_is_found_by_code_and_by_Japanese_name(string name) =>
        Assert.StartsWith("FISC3001 missing-evidence", await Explain(name, "ja"), StringComparison.Ordinal);

    [Theory]
    [InlineData("undisclosed-evidence", "ja", "確認内容の言い方: NDA情報、NDA文書、")]
    [InlineData("公開情報源の不足", "en", "Wordings of a finding: 公開文書, 公開情報, 公開資料, public document, publicly")]
    public async Task The_wordings_that_a_rule_looks_for_are_shown(string rule, string language, string shown) =>
        Assert.Contains(shown, await Explain(rule, language), StringComparison.Ordinal);

    [Theory]
    [InlineData("missing-evidense", "「missing-evidence」の誤りではありませんか")]
    [InlineData("FISC9999999", "一覧は fisc rules")]
    public async Task An_unknown_rule_is_met_with_a_near_one(string name, string suggestion)
    {
        using var directory = new TemporaryDirectory();
        var result = await FiscProcess.Run(directory.Path, "explain", name);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(suggestion, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open-gap", "    情報参照元: なし 公開情報なし\n", "    主体: クラウド事業者\n", "「許容」に理由を書く")]
    [InlineData("unused-acceptance", "  許容: 情報参照元未記入 次版で確認する\n", "基準 運113 サイバー攻撃対応態勢を整備すること。\n", "")]
    [InlineData("stale-source", "  確認日: 2013-04-01\n", "リファレンス aws-fisc\n", "「古い情報源: 警告, 24か月」")]
    public async Task Japanese_readers_are_shown_Japanese_keywords(string name, string field, string other, string words)
    {
        var explained = await Explain(name, "ja");
        Assert.Contains(field, explained, StringComparison.Ordinal);
        Assert.Contains(other, explained, StringComparison.Ordinal);
        Assert.Contains(words, explained.ReplaceLineEndings("").Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("evidence:", explained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "「responsibility:」に書く", "「ちがう 語」は「evidence」欄")]
    [InlineData("  keywords: en\n", "「responsibility:」に書く", "「ちがう 語」は「evidence」欄")]
    [InlineData("  予約語: 日本語\n", "「主体:」に書く", "「ちがう 語」は「情報参照元」欄")]
    public async Task Messages_name_fields_as_the_reference_asks_for(string keywords, string missing, string invalid)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", $"""
            reference 見本
              title: 見本
              version: 1
              issued: 2016-11-10
              standard: 基準
              provider: AWS
            {keywords}category 運用
            control 運1 𠮷野
              category: 運用
              clause 1
                text: 文。
              clause 2
                text: 文。
                主体: 利用者
                evidence: ちがう 語

            """);
        var checkedIt = await FiscProcess.Run(directory.Path, "check", "--lang", "ja");
        Assert.Contains(missing, checkedIt.Output, StringComparison.Ordinal);
        Assert.Contains(invalid, checkedIt.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rule_can_be_explained()
    {
        using var directory = new TemporaryDirectory();
        using var rules = JsonDocument.Parse((await FiscProcess.Run(directory.Path, "rules", "--format", "json")).Output);
        var codes = rules.RootElement.EnumerateArray().Select(static r => r.GetProperty("code").GetString()).ToList();
        Assert.True(codes.Count > 50);
        var result = await FiscProcess.Shell(directory.Path, $"for code in {string.Join(' ', codes)}; do $FISC explain $code || exit; done");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(codes, code => Assert.Contains($"{code} ", result.Output, StringComparison.Ordinal));
    }

    private static async Task<string> Explain(string name, string language)
    {
        using var directory = new TemporaryDirectory();
        var result = await FiscProcess.Run(directory.Path, "explain", name, "--lang", language);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
