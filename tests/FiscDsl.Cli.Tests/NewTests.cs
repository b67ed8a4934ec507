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
        Assert.True(File.Exists(directory["out/新しい.json"]));
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

    /// <summary>Letters of every script are letters of an id; what is none becomes a hyphen.</summary>
    [Theory]
    [InlineData("my-reference", "my-reference", false)]
    [InlineData("𠮷野クラウド", "𠮷野クラウド", false)]
    [InlineData("見本 （第2版）", "見本-第2版", true)]
    [InlineData("ＡＢＣ－１", "ABC-1", true)]
    [InlineData("_.下書き.", "下書き", true)]
    [InlineData("（）", "minimal", true)]
    public async Task The_id_is_taken_from_the_directory(string name, string id, bool isSaid)
    {
        using var directory = new TemporaryDirectory();
        Directory.CreateDirectory(directory[name]);
        var created = await FiscProcess.Run(directory[name], "new", ".");
        Assert.Equal((0, ""), (created.ExitCode, created.Error));
        Assert.Contains($"\nreference {id}\n", directory.Read(name + "/catalog.fisc"), StringComparison.Ordinal);
        Assert.StartsWith($"# {id}\n", directory.Read(name + "/README.md"), StringComparison.Ordinal);
        Assert.Equal(isSaid, created.Output.Contains($"リファレンスの id は「{id}」とした", StringComparison.Ordinal));
        Assert.Equal(0, (await FiscProcess.Run(directory[name], "check")).ExitCode);
    }

    [Fact]
    public async Task Git_is_told_of_line_endings_and_outputs()
    {
        using var directory = new TemporaryDirectory();
        await FiscProcess.Run(directory.Path, "new", "見本");
        Assert.Equal(("*.fisc text eol=lf\n", "out/\n"), (directory.Read("見本/.gitattributes"), directory.Read("見本/.gitignore")));
        await FiscProcess.Run(directory["見本"], "build");
        var checkout = await FiscProcess.Shell(directory["見本"], "git init -q && git add -A && git commit -qm 初版 && git -c core.autocrlf=true clone -q . ../写し && ! grep -r $'\\r' ../写し/*.fisc && ! ls ../写し/out");
        Assert.Equal((0, ""), (checkout.ExitCode, checkout.Output));
    }

    [Fact]
    public async Task In_a_repository_nothing_is_lost_and_what_it_says_holds()
    {
        using var directory = new TemporaryDirectory();
        directory.Write(".gitattributes", "*.fisc -text\n");
        directory.Write("見本/.gitattributes", "# 𠮷\r\n*.png binary");
        directory.Write("見本/.gitignore", "/out\r\n");
        directory.Write("見本/古/運1.fisc", "# 空\r\n");
        directory.Write("別/.gitignore", "*.bak");
        await FiscProcess.Shell(directory.Path, "git init -q && git add -A && git commit -qm 初版");
        var contrary = await FiscProcess.Run(directory.Path, "new", "見本");
        Assert.Contains("注意: .gitattributes の「*.fisc -text」を優先し", contrary.Output, StringComparison.Ordinal);
        Assert.Equal(("# 𠮷\r\n*.png binary", "/out\r\n"), (directory.Read("見本/.gitattributes"), directory.Read("見本/.gitignore")));

        Directory.Delete(directory["見本"], recursive: true);
        directory.Write(".gitattributes", "* text=auto\n");
        await FiscProcess.Shell(directory.Path, "git checkout -q 見本");
        var added = await FiscProcess.Run(directory.Path, "new", "見本");
        Assert.Contains("見本/.gitattributes に加えた: *.fisc text eol=lf\n", added.Output, StringComparison.Ordinal);
        Assert.Contains("CRLF のカタログのファイルが 1 個ある（「見本/古/運1.fisc」など）", added.Output, StringComparison.Ordinal);
        Assert.Equal("# 𠮷\r\n*.png binary\r\n*.fisc text eol=lf\r\n", directory.Read("見本/.gitattributes"));
        await FiscProcess.Run(directory.Path, "new", "別");
        Assert.Equal("*.bak\nout/\n", directory.Read("別/.gitignore"));
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
