using System.Text;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class HelpTests
{
    private static readonly string[] Verbs = ["", "build", "check", "diff", "format", "release", "verify", "explain", "rules", "new", "git", "git install", "git uninstall", "merge-file", "text"];

    [Fact]
    public async Task Help_in_Japanese() => await Verifier.Verify(await AllHelp("ja"));

    [Fact]
    public async Task Help_in_English() => await Verifier.Verify(await AllHelp("en"));

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Help_fits_80_columns(string language)
    {
        using var directory = new TemporaryDirectory();
        foreach (var verb in Verbs)
            Assert.All((await Help(directory, language, verb)).Split('\n'), static line => Assert.InRange(Columns(line), 0, 80));
    }

    private static async Task<string> AllHelp(string language)
    {
        using var directory = new TemporaryDirectory();
        var all = new StringBuilder();
        foreach (var verb in Verbs) all.Append($"$ fisc {verb} --help\n".Replace("  ", " ", StringComparison.Ordinal)).Append(await Help(directory, language, verb)).Append('\n');
        return all.ToString();
    }

    private static async Task<string> Help(TemporaryDirectory directory, string language, string verb)
    {
        var result = await FiscProcess.Run(directory.Path, [.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", language]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    // Independent of the table the product uses: what the help says is either ASCII or full-width.
    private static int Columns(string line) => line.Sum(static c => c < 0x80 ? 1 : 2);
}
