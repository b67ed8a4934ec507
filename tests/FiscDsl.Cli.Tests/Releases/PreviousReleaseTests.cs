using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>The previous release is the nearest in the history that has a tag named for it; what a repository does not know is not guessed.</summary>
public class PreviousReleaseTests
{
    // v commits another version of the catalog; t commits another text of it; l is a release without options of its own.
    private const string Words = """
        set -e
        v() { sed -i "s/^  version: .*/  version: $1/" カタログ/見本.fisc; git add -A; git commit -qm "版 $1"; }
        t() { sed -i "s/連絡体制.*/連絡体制を$1。/" カタログ/運用/運113.fisc; git add -A; git commit -qm "$1"; }

        """;

    [Theory]
    [InlineData("1.0", "1.1")]
    [InlineData("v1.0", "v1.1")]
    [InlineData("見本-1.0", "見本-1.1")]
    [InlineData("見本/v1.0", "見本/v1.1")]
    [InlineData("release/1.0", "release/1.1")]
    [InlineData("rel-1.0", "rel-1.1")]
    [InlineData("ｖ１.０", "v1.1")]
    public async Task A_tag_is_named_for_a_release_in_one_of_these_ways(string tag, string next)
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($"{Words}git tag -d v1.0; git tag {tag}; v １.１");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "--dry-run");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith($"1.0（{tag}）からの変更:\n", result.Output, StringComparison.Ordinal);
        await catalog.Release("1.1", "配布");
        Assert.Contains($"git tag {next}", (await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "配布2")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_tags_are_no_releases_and_a_version_without_a_tag_is_not_passed_over()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($"{Words}git tag -d v1.0; for t in v1.0-rc1 nightly-2026-04-01 deploy-1.0 backup/v1.0 別-1.0 別/v1.0 v1.1 1.00 V1.0; do git tag $t; done; git tag -a -m 木 v0.9 HEAD^{{tree}}; v 1.1");
        var commit = (await catalog.Do("git rev-parse --short=12 HEAD~1")).Trim();
        await Refused(catalog, $"版「1.0」が履歴（コミット {commit}）にあるが、リリースのタグがない（リリースしたのなら --since {commit}、していないのなら --first を指定する）", "1.1");
        Assert.StartsWith("1.0からの変更:", (await catalog.Fisc("release", "カタログ", "--version", "1.1", "--dry-run", "--since", commit)).Output, StringComparison.Ordinal);
        Assert.StartsWith("最初のリリースである", (await catalog.Fisc("release", "カタログ", "--version", "1.1", "--dry-run", "--first")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_dates_nor_tags_in_between_come_before_the_nearest_release()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($"{Words}v 1.1; git tag v1.1; t 整備しなくてよい; git tag deploy-2026-05-01; GIT_COMMITTER_DATE=2030-01-01T00:00:00Z git tag -fam 再署名 v1.0 v1.0; v 1.2");
        await catalog.Release("1.2", "配布");
        using var manifest = JsonDocument.Parse(catalog.Read("配布/MANIFEST.json"));
        Assert.Equal((await catalog.Do("git rev-parse v1.1")).Trim(), manifest.RootElement.GetProperty("since").GetProperty("commit").GetString());
        Assert.Contains("整備<del>すること</del><ins>しなくてよい</ins>", catalog.Read("配布/CHANGELOG.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_nearest_releases_are_named_and_not_chosen_from()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($"{Words}git checkout -qb 枝; v 1.1; git tag v1.1; git checkout -q main; v 1.2; git tag v1.2; git merge -q -X ours -m 合流 枝; v 1.3");
        await Refused(catalog, "前回のリリースが一つに決まらない: v1.1、v1.2（--since で指定する）", "1.3");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.3", "--since", "v1.2");
        Assert.StartsWith("1.2からの変更:\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("git tag v1.3", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_released_without_a_tag_is_not_passed_over_either()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($"{Words}git checkout -qb 枝; t 定めること; git checkout -q main; v 1.1; v 1.2; git merge -q -m 合流 枝");
        await Refused(catalog, $"版「1.1」が履歴（コミット {(await catalog.Do("git rev-parse --short=12 HEAD~2")).Trim()}）にあるが、リリースのタグがない（リリースしたのなら --since ", "1.2");
        await catalog.Do("git tag 1.1 HEAD~2");
        Assert.StartsWith("1.1（1.1）からの変更:\n", (await catalog.Fisc("release", "カタログ", "--version", "1.2", "--dry-run")).Output, StringComparison.Ordinal);
        await catalog.Do($"{Words}git checkout -q 1.1; t 改めること; git tag v1.1; git checkout -q main");
        await Refused(catalog, "版「1.1」のタグで内容が異なる: 1.1、v1.1（正しいものを --since で指定する）", "1.2");
    }

    [Fact]
    public async Task Where_there_are_several_catalogs_the_tag_names_the_id()
    {
        using var catalog = await ReleasedCatalog.Create();
        catalog.Write("別冊/別冊.fisc", Fixtures.Reference.Replace("reference 見本", "reference 別冊", StringComparison.Ordinal));
        await catalog.Do($"{Words}git tag -d v1.0; git add -A; git commit -qm 別冊; git tag v1.0; git tag 別冊-1.0; git tag v1.1-rc1; v 1.1; git tag v1.1; t 改めること");
        await Refused(catalog, "版「1.0」が履歴（コミット ", "1.1");
        await catalog.Do("git tag 見本-1.0 v1.0");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1");
        Assert.StartsWith("1.0（見本-1.0）からの変更:\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("git tag 見本-1.1", result.Output, StringComparison.Ordinal);
        // The other one's tag of this version says something else, and its own says the same.
        result = await catalog.Fisc("release", "別冊", "--version", "1.0");
        Assert.StartsWith("最初のリリースである\n", result.Output, StringComparison.Ordinal);
        await catalog.Do("git tag 見本/v1.1 v1.1");
        await Refused(catalog, "版「1.1」は「見本/v1.1」でリリースしたものと内容が異なる", "1.1");
    }

    [Fact]
    public async Task One_version_says_one_thing_on_every_branch()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($"{Words}git checkout -qb 枝; v 1.1; t 改めること; git tag v1.1; git checkout -q main; git checkout -qb 別の枝; v 1.1");
        await Refused(catalog, "版「1.1」は「v1.1」でリリースしたものと内容が異なる（version と issued を改める）", "1.1");
        await Refused(catalog, "版「1.1」は「v1.1」でリリースしたものと内容が異なる（version と issued を改める）", "1.1", "--since", "v1.0");
    }

    [Fact]
    public async Task A_release_that_does_not_lead_here_is_not_taken_for_none()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do("sed -i 's/version: 1.0/version: 1.1/; s/issued: 2026-04-01/issued: 2026-10-01/' カタログ/見本.fisc; git checkout -q --orphan 新しい履歴; git add -A; git commit -qm 1.1");
        await Refused(catalog, "前回のリリースが履歴にない。履歴の外にリリースのタグがある: v1.0（--since で指定する）", "1.1");
        await Refused(catalog, "最初のリリースではない: リリースのタグがある: v1.0（--first を外すか、--since で指定する）", "1.1", "--first");
        await catalog.Do("git tag v1.1 && git checkout -q main");
        Assert.StartsWith("最初のリリースである\n", (await catalog.Fisc("release", "カタログ", "--version", "1.0", "--dry-run")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalog_may_have_lain_in_another_directory()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do($"{Words}git mv カタログ 旧 && git commit -qm 移動 && git mv 旧 カタログ && v 1.1");
        Assert.StartsWith("1.0（v1.0）からの変更:\n", (await catalog.Fisc("release", "カタログ", "--version", "1.1", "--dry-run")).Output, StringComparison.Ordinal);
        await catalog.Do("git mv カタログ 新 && git commit -qm 移動");
        var result = await catalog.Fisc("release", "新", "--version", "1.1", "--dry-run");
        Assert.StartsWith("1.0（v1.0）からの変更:\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("変更 1 件\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_is_read_to_its_end()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do("""
            { for i in $(seq 3000); do printf 'commit refs/heads/main\ncommitter a <a@b> %d +0900\ndata 0\n' $((1780000000 + i)); [ $i -gt 1 ] || echo 'from refs/heads/main^0'
              printf 'M 100644 inline カタログ/覚え書き.fisc\ndata <<E\n# %d\nE\n' $i; [ $((i % 10)) -gt 0 ] || printf 'reset refs/tags/nightly-%d\nfrom refs/heads/main\n' $i; done; } | git fast-import --quiet
            git reset -q --hard
            sed -i 's/version: 1.0/version: 1.1/' カタログ/見本.fisc && git commit -qam 1.1
            """);
        Assert.StartsWith("1.0（v1.0）からの変更:\n", (await catalog.Fisc("release", "カタログ", "--version", "1.1", "--dry-run")).Output, StringComparison.Ordinal);
        await catalog.Do("git tag -d v1.0");
        await Refused(catalog, "版「1.0」が履歴（コミット ", "1.1");
    }

    [Fact]
    public async Task A_history_of_revisions_is_no_first_release()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        await catalog.Do("git tag -d v1.0");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "--first", "-o", "配布");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("前回のリリースとの比較はない", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n\n前の版との比較はない。\n\n## 1.0（2026-04-01）\n", catalog.Read("配布/CHANGELOG.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("最初", result.Output + catalog.Read("配布/CHANGELOG.md"), StringComparison.Ordinal);
    }

    internal static async Task Refused(ReleasedCatalog catalog, string message, string version, params string[] options)
    {
        var result = await catalog.Fisc(["release", "カタログ", "--version", version, "-o", "断られる", .. options]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("fisc: " + message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("断られる", catalog.Names);
    }
}
