using Xunit;

namespace FiscDsl.Cli.Tests.Exchange;

/// <summary>The example's workbook as a reviewer has sent it back.</summary>
public sealed class ReviewExampleTests
{
    private static readonly string Workbook = Path.Join(RepositoryRoot.Path, "examples", "review", "aws-fisc-review.xlsx");

    [Fact]
    public async Task The_example_shows_what_a_review_changes_and_takes_it()
    {
        using var directory = new TemporaryDirectory();
        var example = Path.Join(RepositoryRoot.Path, "examples", "aws-fisc");
        foreach (var file in Directory.EnumerateFiles(example, "*.fisc", SearchOption.AllDirectories))
        {
            var copy = Path.Join(directory.Path, Path.GetRelativePath(example, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? directory.Path);
            File.Copy(file, copy);
        }

        File.Copy(Workbook, Path.Join(directory.Path, "review.xlsx"));
        var shown = await FiscProcess.Run(directory.Path, "diff", "review.xlsx");
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        await Verifier.Verify(shown.Output);
        var taken = await FiscProcess.Run(directory.Path, "import", "review.xlsx", "--into", ".");
        Assert.Equal((0, ""), (taken.ExitCode, taken.Error));
        var control = await File.ReadAllTextAsync(Path.Join(directory.Path, "運用基準", "運113.fisc"), TestContext.Current.CancellationToken);
        Assert.Contains("サイバー攻撃を想定した対応訓練を、年に１回以上実施することが望ましい。", control, StringComparison.Ordinal);
        Assert.Contains("    clause (6)\n      text: 訓練の結果を、経営層に報告すること。\n      responsibility: user\n      evidence: n/a 利用者側対応事項\n", control, StringComparison.Ordinal);
        Assert.EndsWith("取り込む変更はない\n", (await FiscProcess.Run(directory.Path, "import", "review.xlsx", "--into", ".")).Output, StringComparison.Ordinal);
    }
}
