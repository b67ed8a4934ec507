using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>Nothing is concluded from what is not there: in clones without their whole history, and outside of any.</summary>
public class PartialHistoryTests
{
    private const string Shallow = "前回のリリースが分からない: 履歴を省いたクローン（shallow clone）である（git fetch --unshallow --tags で履歴を取得するか、--since で指定する。前回のリリースがなければ --first を指定する）\n";
    private const string Missing = "前回のリリースが分からない: 履歴の一部が取得されていない（partial clone など）（";

    [Fact]
    public async Task In_a_shallow_clone_the_previous_release_is_named_by_the_user()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        await catalog.Release("1.1", "配布");
        await catalog.Do("git clone -q --depth 1 file://$PWD 浅い && cd 浅い && git fetch -q --depth 1 origin 'refs/tags/*:refs/tags/*'");
        await Refused(catalog, "浅い", Shallow);
        await Refused(catalog, "浅い", "最初のリリースではない: リリースのタグがある: v1.0（--first を外すか、--since で指定する）\n", "--first");
        var result = await FiscProcess.Run(catalog["浅い"], "release", "カタログ", "--version", "1.1", "--since", "v1.0", "-o", "配布");
        Assert.Equal((0, "注意: 履歴を省いたクローン（shallow clone）である。版「1.1」を前に別の内容でリリースしていないかは、すべては確認できない\n"), (result.ExitCode, result.Error));
        Assert.Equal("", await catalog.Do("diff -r 配布 浅い/配布"));
        await catalog.Do("cd 浅い && git tag -d v1.0");
        result = await FiscProcess.Run(catalog["浅い"], "release", "カタログ", "--version", "1.1", "--first", "--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("前回のリリースとの比較はない", result.Output, StringComparison.Ordinal);
        await catalog.Do("cd 浅い && git fetch -q --unshallow --tags");
        Assert.Equal((0, ""), await Quiet(catalog["浅い"]));
    }

    [Theory]
    [InlineData("blob:none")]
    [InlineData("tree:0")]
    public async Task In_a_partial_clone_that_lacks_objects_too(string filter)
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        await catalog.Do($"git config uploadpack.allowFilter true && git clone -q --filter={filter} file://$PWD 一部 && git -C 一部 remote set-url origin file:///ない");
        await Refused(catalog, "一部", Missing);
    }

    [Fact]
    public async Task Parents_that_are_replaced_in_one_clone_are_what_the_commits_say_they_are()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        await catalog.Do("git replace --graft HEAD && git rev-parse HEAD > .git/info/grafts && git log --oneline | wc -l | grep -qx 1");
        Assert.Equal((0, ""), await Quiet(catalog.Path));
    }

    [Fact]
    public async Task Outside_of_any_repository_there_is_no_history()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("カタログ/見本.fisc", Fixtures.Reference);
        var result = await FiscProcess.Run(directory.Path, "release", "カタログ", "--version", "1.0", "-o", "配布");
        Assert.Equal((1, "", "fisc: 前回のリリースが分からない: git のリポジトリの中ではない（--since で指定する。前回のリリースがなければ --first を指定する）\n"), (result.ExitCode, result.Output, result.Error));
        result = await FiscProcess.Run(directory.Path, "release", "カタログ", "--version", "1.0", "-o", "配布", "--first");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("最初のリリース。\n", directory.Read("配布/CHANGELOG.md"), StringComparison.Ordinal);
        result = await FiscProcess.Run(directory.Path, "release", "カタログ", "--version", "1.0", "--since", "配布", "--first");
        Assert.Equal((2, "fisc: 「--first」と「--since」は同時に指定できない\n"), (result.ExitCode, result.Error));
    }

    // The branch comes from the first commit, and through another one from main~1, which a clone of depth 2 does not know.
    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task Where_the_histories_part_is_not_guessed_in_a_shallow_clone(int depth)
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($$"""
            set -e
            for i in 1 2 3; do git commit -q --allow-empty -m $i; done
            side=$(git commit-tree HEAD~1^{tree} -p HEAD~1 -m 横)
            git branch 枝 $(git commit-tree HEAD^{tree} -p v1.0 -p $side -m 枝)
            git clone -q --depth 2 -b 枝 file://$PWD 浅い
            cd 浅い
            git fetch -q --depth {{depth}} origin main:refs/remotes/origin/main
            """);
        var result = await FiscProcess.Run(catalog["浅い"], "diff", "origin/main...", "カタログ");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("の共通の祖先が分からない: 履歴を省いたクローン（shallow clone）である（git fetch --unshallow で履歴を取得する）", result.Error, StringComparison.Ordinal);
        await catalog.Do("cd 浅い && git fetch -q --unshallow");
        Assert.Equal(0, (await FiscProcess.Run(catalog["浅い"], "diff", "origin/main...", "カタログ")).ExitCode);
    }

    private static async Task<(int ExitCode, string Error)> Quiet(string clone)
    {
        var result = await FiscProcess.Run(clone, "release", "カタログ", "--version", "1.1", "--dry-run");
        Assert.StartsWith("1.0（v1.0）からの変更:\n", result.Output, StringComparison.Ordinal);
        return (result.ExitCode, result.Error);
    }

    private static async Task Refused(ReleasedCatalog catalog, string clone, string message, params string[] options)
    {
        var result = await FiscProcess.Run(catalog[clone], ["release", "カタログ", "--version", "1.1", "-o", "断られる", .. options]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("fisc: " + message, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(catalog[clone + "/断られる"]));
    }
}
