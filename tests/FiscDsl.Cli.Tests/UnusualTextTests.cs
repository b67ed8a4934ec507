using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>Text that looks right and is not: what is typed and what is meant part where nobody sees it.</summary>
public class UnusualTextTests
{
    private static readonly string Denied = Fixtures.Control.Replace("整備すること。\n    responsibility", "整備しな\u200Bい。\n    responsibility", StringComparison.Ordinal);

    [Fact]
    public async Task A_negation_that_an_invisible_character_hides_is_one()
    {
        using var repository = await GitCatalog.Create();
        repository.Write(Denied);
        var result = await repository.Diff("--fail-on", "negation");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("肯定・否定", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_names_what_is_not_seen_and_finds_the_printed_text_all_the_same()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Control
            .Replace("連絡体制を整備すること。\n    responsibility", "連絡\u202E体制のテ\u3099ータを利⽤すること。\n    responsibility", StringComparison.Ordinal)
            .Replace("    responsibility: user\n", "    responsibility: user\n    correction: 「データを利用」→「資料を利用」 誤植\n", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "json");
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        var rules = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(static f => f.GetProperty("name").GetString()).ToList();
        Assert.Superset(new HashSet<string?> { "invisible-character", "decomposed-character", "radical-character" }, rules.ToHashSet());
        Assert.DoesNotContain("unmatched-correction", rules);
    }
}
