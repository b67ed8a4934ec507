using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class ExplainTests
{
    [Fact]
    public async Task Explanation_in_Japanese() => await Verifier.Verify(await Explain("stale-source", "ja"));

    [Fact]
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
