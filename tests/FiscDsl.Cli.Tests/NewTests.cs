using Xunit;

namespace FiscDsl.Cli.Tests;

public class NewTests
{
    [Fact]
    public async Task The_example_checks_clean_is_formatted_and_builds()
    {
        using var directory = new TemporaryDirectory();
        var created = await FiscProcess.Run(directory.Path, "new", "見本/新しい");
        Assert.Equal((0, ""), (created.ExitCode, created.Error));
        Assert.Contains("作成した: 見本/新しい/catalog.fisc\n", created.Output, StringComparison.Ordinal);
        Assert.EndsWith("次の手順: fisc check 見本/新しい\n", created.Output, StringComparison.Ordinal);
        Assert.Contains("見本/新しい/README.md", directory.Names);

        var check = await FiscProcess.Run(directory.Path, "check", "見本/新しい", "--severity", "hint", "--format", "json");
        Assert.Equal(new FiscResult(0, "[]\n", ""), check);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "format", "--check", "見本/新しい")).ExitCode);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "見本/新しい")).ExitCode);
    }

    [Fact]
    public async Task A_directory_with_other_things_is_taken()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("LICENSE", "MIT");
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "new", ".")).ExitCode);
        Assert.Equal("MIT", directory.Read("LICENSE"));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("controls.fisc")]
    [InlineData("ほかの.fisc")]
    public async Task Nothing_is_overwritten_or_joined(string name)
    {
        using var directory = new TemporaryDirectory();
        directory.Write(name, "元の内容");
        var result = await FiscProcess.Run(directory.Path, "new", ".");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"「{name}」がすでにある", result.Error, StringComparison.Ordinal);
        Assert.Equal([name], directory.Names);
        Assert.Equal("元の内容", directory.Read(name));
    }

    [Fact]
    public async Task A_file_in_the_way_is_reported()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本", "");
        var result = await FiscProcess.Run(directory.Path, "new", "見本");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("「見本」に書き込めない", result.Error, StringComparison.Ordinal);
    }
}
