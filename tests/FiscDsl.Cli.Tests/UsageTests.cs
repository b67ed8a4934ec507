using FiscDsl.Outputs;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class UsageTests
{
    [Fact]
    public async Task The_version_is_printed_with_the_commit_it_was_built_from()
    {
        var result = await Run("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^fisc \d+\.\d+\.\d+(\+[0-9a-f]{7})?\n$", result.Output);
        Assert.Equal($"fisc {ToolVersion.Current}", result.Output.TrimEnd('\n').Split('+')[0]);
        Assert.Equal(BuiltFromGit, result.Output.Contains('+', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_command_the_help_goes_to_standard_error()
    {
        var result = await Run();
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("コマンド:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("「check」の誤りではありませんか", "chekc")]
    [InlineData("「--severity」の誤りではありませんか", "check", "--severty", "error")]
    [InlineData("「--severity」に値が指定されていない", "check", "--severity")]
    [InlineData("「--lang」は1度しか書けない", "check", "--lang", "ja", "--lang", "ja")]
    [InlineData("「--format」に「yaml」は指定できない（text、json、sarif、github、gitlab、junit のいずれか）", "check", "--format", "yaml")]
    [InlineData("「--format」に「pdf」は指定できない（json、xlsx、csv、markdown、html、review のいずれか）", "build", "--format", "json,pdf")]
    [InlineData("「--lang」に「fr」は指定できない", "check", "--lang", "fr", "--severity", "error")]
    [InlineData("引数「b」は余分である", "new", "a", "b")]
    [InlineData("コマンド「instal」はない（「install」の誤りではありませんか）", "git", "instal")]
    [InlineData("引数「下」は余分である", "git", "install", "下")]
    [InlineData("引数 RULE が指定されていない", "explain")]
    [InlineData("引数 DIR が指定されていない", "new")]
    [InlineData("「ない」が見つからない", "check", "ない")]
    [InlineData("「ない.fisc」が見つからない", "format", "ない.fisc")]
    public async Task Misuse_is_explained_and_ends_with_2(string message, params string[] arguments)
    {
        var result = await Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("fisc: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_without_a_command_is_told_how_to_go_on()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        var result = await FiscProcess.Run(directory.Path, "見本.fisc");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("fisc check 見本.fisc", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("README.md", "# 見本");
        var result = await FiscProcess.Run(directory.Path, "check", "README.md");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("「README.md」はカタログのファイルではない", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LANG", "ja_JP.UTF-8", "エラー")]
    [InlineData("LC_ALL", "ja", "エラー")]
    [InlineData("LC_MESSAGES", "ja_JP.eucJP", "エラー")]
    [InlineData("FISC_LANG", "ja", "エラー")]
    [InlineData("LANG", "de_DE.UTF-8", "errors")]
    [InlineData("LANG", "C", "errors")]
    [InlineData("LANG", "", "errors")]
    public async Task The_environment_chooses_the_language(string variable, string value, string word)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        var result = await FiscProcess.Run(directory.Path, (variable, value), "check");
        Assert.Contains(word, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_option_outranks_the_environment()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        var result = await FiscProcess.Run(directory.Path, ("LC_ALL", "ja_JP.UTF-8"), "check", "--lang=en");
        Assert.Contains("0 errors", result.Output, StringComparison.Ordinal);
    }

    private static bool BuiltFromGit => Path.Exists(Path.Join(RepositoryRoot.Path, ".git"));

    private static async Task<FiscResult> Run(params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        return await FiscProcess.Run(directory.Path, arguments);
    }
}
