using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class RulesTests
{
    [Fact]
    public async Task The_catalogs_policy_gives_the_effective_severity()
    {
        using var directory = Catalog("甲");
        using var json = JsonDocument.Parse((await FiscProcess.Run(directory.Path, "rules", "甲/見本.fisc", "--format", "json")).Output);
        var rule = Assert.Single(json.RootElement.EnumerateArray(), static r => r.GetProperty("name").GetString() == "missing-evidence");
        Assert.Equal(["code", "name", "japaneseName", "defaultSeverity", "severity", "configurable"], rule.EnumerateObject().Select(static p => p.Name));
        Assert.Equal(("warning", "error"), (rule.GetProperty("defaultSeverity").GetString(), rule.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task The_table_has_one_line_a_rule()
    {
        using var directory = Catalog("甲");
        var result = await FiscProcess.Run(directory["甲"], "rules");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"(?m)^ *FISC3001\W+missing-evidence\W+情報参照元未記入\W+警告\W+エラー\W*$", result.Output);
        Assert.DoesNotContain('\e', result.Output);
    }

    [Fact]
    public async Task Without_a_catalog_the_defaults_hold()
    {
        using var directory = new TemporaryDirectory();
        var result = await FiscProcess.Run(directory.Path, "rules", "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"(?m)^ *FISC3001\W+missing-evidence\W+warning\W+warning\W*$", result.Output);
    }

    [Fact]
    public async Task Above_several_catalogs_one_has_to_be_named()
    {
        using var directory = Catalog("甲");
        directory.Write("乙/見本.fisc", Fixtures.Reference);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "rules")).ExitCode);
        var result = await FiscProcess.Run(directory.Path, "rules", ".");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("複数のカタログがある", result.Error, StringComparison.Ordinal);
    }

    private static TemporaryDirectory Catalog(string name)
    {
        var directory = new TemporaryDirectory();
        directory.Write(name + "/見本.fisc", Fixtures.Reference + "\npolicy\n  missing-evidence: error\n");
        return directory;
    }
}
