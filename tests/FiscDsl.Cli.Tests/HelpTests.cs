using System.Text;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class HelpTests
{
    private static readonly string[] Verbs = ["", "build", "check", "diff", "format", "release", "verify", "explain", "rules", "new", "import", "git", "git install", "git uninstall", "git check-merge", "merge-file", "text"];

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

    /// <summary>Verbs that git alone starts are in neither.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ja.md")]
    public async Task The_README_has_the_verbs_of_the_help_and_no_option_that_they_have_not(string readme)
    {
        using var directory = new TemporaryDirectory();
        var rows = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, readme)).Where(static l => l.StartsWith("| `fisc ", StringComparison.Ordinal)).Select(static l => (Verb: l.Split(' ', '`')[3], Line: l)).ToList();
        var help = await Help(directory, "en", "");
        var commands = help[help.IndexOf("Commands:\n", StringComparison.Ordinal)..help.IndexOf("Options:\n", StringComparison.Ordinal)];
        var verbs = commands.Split('\n').Where(static l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ').Select(static l => l.Trim().Split(' ')[0]);
        Assert.Equal(verbs.Order(StringComparer.Ordinal), rows.Select(static r => r.Verb).Order(StringComparer.Ordinal));
        foreach (var (verb, line) in rows)
        {
            var options = (await Help(directory, "en", verb)).Split(' ', ',', '\n');
            Assert.All(line.Split(' ', '`').Where(static w => w.StartsWith('-') && w.Any(char.IsLetter)), option => Assert.Contains(option, options));
        }
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
