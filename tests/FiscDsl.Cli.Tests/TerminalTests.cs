using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>What differs where a terminal stands at the other end; <c>script</c> plays one.</summary>
public class TerminalTests
{
    /// <summary>What the runtime sends to every terminal of the kind before anything else.</summary>
    private const string Greeting = "\e[?1h\e=";

    [Fact]
    public async Task On_a_terminal_severities_have_colours()
    {
        var output = await OnTerminal("$FISC check");
        Assert.Contains("\e[1;31mエラー FISC1002\e[0m", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR=1 $FISC check")]
    [InlineData("TERM=dumb $FISC check")]
    [InlineData("NO_COLOR=1 $FISC rules")]
    [InlineData("$FISC check | cat")]
    public async Task Colours_can_be_had_without(string command)
    {
        var output = await OnTerminal(command);
        Assert.Contains("FISC1002", output, StringComparison.Ordinal);
        // On a machine that is busy for a second there is a progress bar, which moves the cursor but has no colour.
        Assert.DoesNotMatch(@"\e\[[0-9;]*m", output);
    }

    [Fact]
    public async Task The_table_of_rules_fits_80_columns()
    {
        var output = await OnTerminal("stty cols 80; NO_COLOR=1 $FISC rules");
        var lines = output.Split('\n').Where(static l => l.Contains("FISC", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count > 50);
        // One line a rule: nothing was wrapped.
        Assert.All(lines, static l => Assert.Matches(@"FISC\d{4} +[a-z0-9-]+ +\S+ +\S+ +\S+ *\s?$", l));
    }

    [Fact]
    public async Task Source_lines_are_cut_to_the_terminal()
    {
        var output = await OnTerminal("stty cols 40; NO_COLOR=1 $FISC check");
        Assert.Contains("…", output, StringComparison.Ordinal);
    }

    private static async Task<string> OnTerminal(string command)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        directory.Write("運114.fisc", Fixtures.Broken.Replace("responsibilty: user", "responsibilty: " + new string('あ', 30), StringComparison.Ordinal));
        var result = await FiscProcess.Shell(directory.Path, $"TERM=xterm script -qec '{command}' /dev/null");
        return result.Output.Replace("\r\n", "\n", StringComparison.Ordinal).Replace(Greeting, "", StringComparison.Ordinal);
    }
}
