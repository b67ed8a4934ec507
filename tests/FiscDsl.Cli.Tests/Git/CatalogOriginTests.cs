using Xunit;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>Which of the catalogs of a revision one is compared with, in a repository that has several: <c>見本</c> and <c>資料/別</c>.</summary>
public class CatalogOriginTests
{
    private const string Named = "named() { sed -i \"s/^reference .*/reference $1/\" $2/reference.fisc; }; new() { mkdir -p $2; cp 見本/reference.fisc $2/; named $1 $2; }; ";

    [Theory]
    [InlineData("new 新 規程", "規程")]
    // A copy has the id of what it was made of, until somebody gives it another.
    [InlineData("cp -r 見本 '写 し'", "写 し")]
    [InlineData("mkdir 見本/写し; cp 見本/*.fisc 見本/写し/", "見本/写し")]
    [InlineData("new 新 見本/下", "見本/下")]
    [InlineData("new 新 見本/下; mv 見本/運113.fisc 見本/下/", "見本/下/運113.fisc")]
    [InlineData("new 新 .", ".")]
    // What the others became meanwhile.
    [InlineData("new 新 規程; git mv 見本 移した先", "規程")]
    [InlineData("new 新 規程; named 改称 見本; named 𠮷 資料/別", "規程")]
    [InlineData("git mv 見本 移した先; cp -r 移した先 見本; named 新 見本", "見本")]
    [InlineData("git mv 見本 移した先; named 改称 資料/別; mkdir 規程; cp 移した先/* 規程; named 新 規程", "規程")]
    [InlineData("new 新 規程; git rm -q --cached -r 見本; git add -f 規程; echo 見本/運113.fisc >> .git/info/exclude; git add 見本", "規程")]
    public async Task A_catalog_beside_others_that_live_on_is_new(string change, string path)
    {
        using var repository = await Two();
        foreach (var result in await FromAllSides(repository, Named + change, path, "--fail-on", "any"))
        {
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Contains("\n新しいカタログ: 「", result.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("git mv 見本 移した先", "移した先")]
    [InlineData("git mv 見本 移した先; new() { mkdir 規程; cp 移した先/* 規程; named 新 規程; }; new", "移した先")]
    [InlineData("git mv 見本 資料/別/下", "資料/別/下")]
    [InlineData("mkdir -p 上/中; git mv 見本 上/中/", "上/中/見本/運113.fisc")]
    [InlineData("named 改称 見本", "見本")]
    [InlineData("new 新 規程; named 改称 見本", "見本/運113.fisc")]
    [InlineData("git rm -qr 資料/別; mkdir -p 資料; git mv 見本 資料/別", "資料/別")]
    [InlineData("git mv 見本 仮; git mv 資料/別 見本; git mv 仮 資料/別", "資料/別")]
    [InlineData("git mv 見本 移した先; cp -r 移した先 写し", "写し")]
    public async Task A_catalog_is_followed_to_where_it_was(string change, string path)
    {
        using var repository = await Two();
        foreach (var result in await FromAllSides(repository, Named + change + "; sed -i s/𠮷田の/𠮷野の/ $(grep -rl 𠮷田の --include=*.fisc .)", path))
        {
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Contains(" 運113/1 内容を変更", result.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("運113 基準を追加", result.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("git mv 見本 規程; named 新 規程", "「見本」の 見本 だったのか", "見本")]
    [InlineData("mkdir 規程; git mv 見本/* 規程/; mkdir 見本; git mv 資料/別/* 見本/; named 新 規程; named 新 見本", "「資料/別」の 別 だったのか", "資料/別")]
    [InlineData("git mv 見本 資料/別/規程; git rm -q 資料/別/reference.fisc; mv 資料/別/規程 .; named 新 規程", "「見本」の 見本 、「資料/別」の 別 だったのか", "見本")]
    [InlineData("git rm -qr 見本; mkdir -p .copy; git show HEAD:見本/reference.fisc > .copy/reference.fisc; mkdir 規程; cp .copy/* 規程/; named 新 規程", "「見本」の 見本 だったのか", "見本")]
    // Neither what git ignores nor another repository is where it went.
    [InlineData("cp -r 見本 控え; cp -r 見本 別の; git -C 別の init -q; printf '控え\\n別の\\n' >> .git/info/exclude; git mv 見本 規程; named 新 規程", "「見本」の 見本 だったのか", "見本")]
    public async Task Where_it_cannot_be_told_which_one_it_was_both_ways_out_are_named(string change, string said, string old)
    {
        using var repository = await Two();
        foreach (var result in await FromAllSides(repository, Named + change, "規程", "--fail-on", "any"))
        {
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains("「規程」の 新 が新しいのか、「", result.Error, StringComparison.Ordinal);
            Assert.Contains(said, result.Error, StringComparison.Ordinal);
            Assert.Matches($"（前のものなら「HEAD(~1)?:{old}」、新しいなら「HEAD(~1)?:規程」と比べる）", result.Error);
        }

        Assert.DoesNotContain("新しいカタログ", await repository.Do($"$FISC diff HEAD~1:{old} HEAD 規程"), StringComparison.Ordinal);
        foreach (var words in (string[])["HEAD~1:規程 規程", "HEAD~1:規程/ HEAD 規程", "HEAD~1:規程..HEAD 規程", "HEAD^{/初版}:./規程 規程"])
            Assert.Contains("\n新しいカタログ: 「", await repository.Do($"$FISC diff {words}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD:ない場所", "「HEAD:ない場所」の「ない場所」にカタログが見つからない")]
    [InlineData("HEAD:", "「.」の下に複数のカタログがある")]
    [InlineData("ない版:見本", "「ない版:見本」というリビジョンもファイルもフォルダーも見つからない")]
    [InlineData(":見本", "「:見本」というリビジョンもファイルもフォルダーも見つからない")]
    public async Task A_place_in_a_revision_that_leads_nowhere_is_no_new_catalog(string old, string message)
    {
        using var repository = await Two();
        var result = await repository.Diff(old, "見本");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_a_revision_is_named_as_in_git()
    {
        using var repository = await Two();
        await repository.Do("git mv 見本 規程 && sed -i s/𠮷田の/𠮷野の/ 規程/*.fisc && git commit -qam 移動");
        foreach (var old in (string[])["HEAD~1:見本", "HEAD~1:見本/", "HEAD~1:見本/運113.fisc", "HEAD~1:./見本", "HEAD^{/初版}:見本"])
            Assert.Contains("変更 1 件\n", (await repository.Diff(old, "規程")).Output, StringComparison.Ordinal);
        Assert.Contains("変更 1 件\n", await repository.Do("cd 規程 && $FISC diff HEAD~1:../見本"), StringComparison.Ordinal);
        await repository.Do("sed -i 's/version: 1.0/version: 1.1/' 規程/reference.fisc && git commit -qam 1.1");
        Assert.Contains("運113", await repository.Do("$FISC release 規程 --version 1.1 --since HEAD~2:見本 -o 配布 && cat 配布/CHANGELOG.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_sparse_checkout_leaves_out_lives_on()
    {
        using var repository = await Two();
        await repository.Do(Named + "new 新 規程; git add -A; git commit -qm 新; git sparse-checkout set 規程");
        Assert.False(Directory.Exists(repository["見本"]));
        var result = await repository.Diff("HEAD~1", "規程");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("\n新しいカタログ: 「", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The change uncommitted, staged and not, and between two commits; all of them say the same.</summary>
    private static async Task<IReadOnlyList<FiscResult>> FromAllSides(GitCatalog repository, string change, string path, params string[] options)
    {
        await repository.Do(change);
        var results = new List<FiscResult> { await repository.Diff(["HEAD", "./" + path, .. options]) };
        await repository.Do("git add -A");
        results.Add(await repository.Diff(["HEAD", "./" + path, .. options]));
        await repository.Commit();
        results.Add(await repository.Diff(["HEAD~1", "./" + path, .. options]));
        results.Add(await repository.Diff(["HEAD~1..HEAD", "./" + path, .. options]));
        return results;
    }

    private static async Task<GitCatalog> Two()
    {
        var repository = await GitCatalog.Create();
        repository.Write("資料/別/reference.fisc", Fixtures.Reference.Replace("reference 見本", "reference 別", StringComparison.Ordinal));
        await repository.Do("git add -A && git commit -q --amend -m 初版");
        return repository;
    }
}
