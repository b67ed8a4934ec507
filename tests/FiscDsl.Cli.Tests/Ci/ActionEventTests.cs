using FiscDsl.Cli.Tests.Git;
using Xunit;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>Where and when the action runs: events, what they check out and where to, and what is named in a workflow.</summary>
public class ActionEventTests
{
    [Theory]
    [InlineData("", "pull_request_target でチェックアウトされるのはベース")]
    [InlineData("en", "what is checked out on pull_request_target is the base")]
    public async Task The_base_is_not_taken_for_the_pull_request(string language, string said)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        // The base's own last commit is a merge, as it mostly is.
        await repository.Do("git checkout -q main && git checkout -qb 前の && echo > 前の && git add -A && git commit -qm 前の && git checkout -q main && git merge -q --no-ff 前の");
        var @base = (await repository.Do("git rev-parse main")).TrimEnd('\n');
        using var run = await PullRequest.Run(repository, ("github.event_name", "pull_request_target"), ("github.sha", @base), ("inputs.language", language));
        Assert.Equal("Compare", run.Failed);
        Assert.Contains("::error title=fisc::" + said, run.Log.ToString(), StringComparison.Ordinal);
        Assert.Empty(PullRequest.Comments(repository));
    }

    [Fact]
    public async Task On_pull_request_target_what_was_checked_out_of_the_pull_request_is_told()
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        var @base = (await repository.Do("git rev-parse main")).TrimEnd('\n');
        Assert.Null(await PullRequest.FailedStep(repository, ("github.event_name", "pull_request_target"), ("github.sha", @base)));
        Assert.Contains("運113", Assert.Single(PullRequest.Comments(repository)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("text", "Result")]
    public async Task In_a_merge_queue_what_is_merged_is_held_to_the_same_and_told_in_the_summary(string failOn, string? failed)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        var @base = (await repository.Do("git rev-parse main")).TrimEnd('\n');
        using var run = new ActionRun(repository, ("github.event_name", "merge_group"), ("github.event.merge_group.base_sha", @base), ("inputs.fail-on", failOn));
        await run.Run();
        Assert.Equal(failed, run.Failed);
        Assert.Contains("運113", run.Read("summary"), StringComparison.Ordinal);
        Assert.Empty(PullRequest.Comments(repository));
    }

    [Theory]
    [InlineData("消えた枝", "", "「消えた枝」を取得できない")]
    [InlineData("0000000000000000000000000000000000000000", "en", "'0000000000000000000000000000000000000000', which is to be compared with, cannot be fetched")]
    public async Task A_base_that_is_gone_is_named(string @base, string language, string said)
    {
        using var repository = await Cloned();
        using var run = await PullRequest.Run(repository, ("inputs.base", @base), ("inputs.language", language));
        Assert.Equal("Compare", run.Failed);
        Assert.Contains("::error title=fisc::", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains(said, run.Log.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A clone has the branches of its origin under other names, and of tags none.</summary>
    [Theory]
    [InlineData("main")]
    [InlineData("版1.0")]
    [InlineData("main:.")]
    public async Task A_base_is_a_branch_or_a_tag_of_the_origin(string @base)
    {
        using var repository = await Cloned();
        using var run = await PullRequest.Run(repository, ("inputs.base", @base));
        Assert.Null(run.Failed);
        Assert.Contains("山田", run.Read("summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_that_was_moved_and_called_otherwise_is_told_once_its_place_is_named()
    {
        using var repository = await PullRequest.Create(PullRequest.Changed, "見本");
        await repository.Do("git mv 見本 規程 && sed -i 's/^reference 見本/reference 規程/' 規程/見本.fisc && git commit -qam 改称");
        using (var run = await PullRequest.Run(repository, ("inputs.path", "規程")))
        {
            Assert.Equal("Compare", run.Failed);
            Assert.Matches("前のものなら「[0-9a-f]{40}:見本」", run.Log.ToString());
        }

        var @base = (await repository.Do("git rev-parse main")).TrimEnd('\n');
        using (var run = await PullRequest.Run(repository, ("inputs.path", "規程"), ("inputs.base", @base + ":見本")))
        {
            Assert.Null(run.Failed);
            Assert.Contains("内容を変更", Assert.Single(PullRequest.Comments(repository)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("カタログ 𠮷田")]
    [InlineData("it's \"$(touch 実行)\" `touch 実行`")]
    [InlineData("改\n行=値")]
    [InlineData("-x")]
    [InlineData("a --> b")]
    [InlineData("::error::無害")]
    public async Task A_path_is_a_path_whatever_stands_in_it(string path)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed.Replace("user", "provider", StringComparison.Ordinal), path);
        using var run = await PullRequest.Run(repository, ("inputs.path", path));
        Assert.Equal("Result", run.Failed);
        Assert.Contains("FISC", File.ReadAllText(run.Uploads[0]["sarif_file"]), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Uploads[0]["category"]);
        Assert.Contains("運113", Assert.Single(PullRequest.Comments(repository)), StringComparison.Ordinal);
        Assert.Null(await Again());
        Assert.Single(PullRequest.Comments(repository));
        Assert.False(File.Exists(repository["実行"]));
        Assert.DoesNotContain(run.Log.ToString().Split('\n'), static line => line.StartsWith("::error::", StringComparison.Ordinal));

        async Task<string?> Again()
        {
            repository.Write(path + "/運113.fisc", PullRequest.Changed);
            return await PullRequest.FailedStep(repository, ("inputs.path", path));
        }
    }

    [Theory]
    [InlineData("見本", "見本/運113.fisc")]
    [InlineData(".", "運113.fisc")]
    public async Task A_repository_below_the_workspace_has_its_own_paths(string folder, string file)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed.Replace("user", "provider", StringComparison.Ordinal), folder);
        await repository.Do($"cd {folder} && fisc check --write-baseline || true");
        var name = Path.GetFileName(repository.Path);
        using var run = new ActionRun(repository, await PullRequest.Context(repository, ("inputs.path", $"{name}/{folder}"))) { Workspace = ".." };
        await run.Run();
        Assert.Equal("Result", run.Failed);
        Assert.Contains($"::error file={file},line=", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Equal(repository.Path, run.Uploads[0]["checkout_path"]);
        Assert.Contains($"\"uri\": \"{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}\"", File.ReadAllText(run.Uploads[0]["sarif_file"]), StringComparison.Ordinal);
        Assert.Contains("運113", Assert.Single(PullRequest.Comments(repository)), StringComparison.Ordinal);
        await run.Run(("inputs.baseline", $"{name}/{folder}/fisc-baseline.json"));
        Assert.Null(run.Failed);
    }

    /// <summary>A pull request as <c>actions/checkout</c> clones it.</summary>
    private static async Task<DrivenRepository> Cloned()
    {
        var repository = await PullRequest.Create(PullRequest.Changed);
        await repository.Do("""
            git tag -am 版 版1.0 main
            git clone -q --bare . .origin && git -C .origin config uploadpack.allowAnySHA1InWant true
            rm -rf .git && git init -q . && git remote add origin "file://$PWD/.origin" && echo .origin >> .git/info/exclude
            git fetch -q --depth=1 origin topic && git checkout -q --force --detach FETCH_HEAD
            """);
        return repository;
    }
}
