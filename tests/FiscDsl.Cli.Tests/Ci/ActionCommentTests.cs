using FiscDsl.Cli.Tests.Git;
using Xunit;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>What the action writes on a pull request, of one catalog and of several.</summary>
public class ActionCommentTests
{
    private static readonly string Another = Fixtures.Reference.Replace("reference 見本", "reference 別", StringComparison.Ordinal) + Fixtures.Control;

    [Fact]
    public async Task A_second_run_brings_the_comment_up_to_date()
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        Assert.Null(await PullRequest.FailedStep(repository));
        repository.Write("運113.fisc", Fixtures.Control);
        Assert.Null(await PullRequest.FailedStep(repository));
        Assert.Contains("変更はない", Assert.Single(PullRequest.Comments(repository)), StringComparison.Ordinal);
        Assert.Contains("api --method PATCH repos/owner/name/issues/comments/1 --field body=@", repository.Read("gh.log"), StringComparison.Ordinal);
    }

    /// <summary>Anybody may write the line that a comment is known by, and would then write the rest of it, too.</summary>
    [Fact]
    public async Task The_comment_of_somebody_else_stays_as_it_is()
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        repository.Write(".git/comments/4711.stranger", "承認済み\n<!-- fisc diff . -->");
        Assert.Null(await PullRequest.FailedStep(repository));
        Assert.Equal(2, PullRequest.Comments(repository).Count);
        Assert.Contains("承認済み\n<!-- fisc diff . -->", PullRequest.Comments(repository));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("# 覚え書き\n", false)]
    // What is not known not to have changed is told.
    [InlineData("control 運114 𠮷\n  category: 運用基準\n  responsibilty: user\n", true)]
    public async Task Where_nothing_changed_there_is_no_comment_but_the_summary(string added, bool isTold)
    {
        using var repository = await PullRequest.Create(Fixtures.Control + added);
        using var run = await PullRequest.Run(repository);
        Assert.Equal(isTold, PullRequest.Comments(repository).Count == 1);
        Assert.Equal(!isTold, run.Read("summary").Contains("変更はない", StringComparison.Ordinal));
        Assert.DoesNotContain("::warning", run.Log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("見本", "資料", true)]
    [InlineData("見本", "資料", false)]
    [InlineData("a b", "a-b", true)]
    [InlineData("クラウド/𠮷野", "クラウド/𠮷田", true)]
    [InlineData("クラウド", "クラウド/𠮷田", false)]
    public async Task Catalogs_of_a_job_or_a_matrix_do_not_mix(string one, string other, bool isOneJob)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed, one);
        await repository.Do("git checkout -q main");
        repository.Write($"{other}/別.fisc", Another);
        await repository.Commit("別のカタログ");
        await repository.Do("git checkout -q topic && git merge -q main");
        repository.Write($"{other}/別.fisc", Another.Replace("responsibility: user", "responsibility: provider", StringComparison.Ordinal));
        await repository.Commit("別の改訂");

        using var run = new ActionRun(repository, await PullRequest.Context(repository));
        using var second = new ActionRun(repository, await PullRequest.Context(repository));
        var another = isOneJob ? run : second;
        for (var times = 0; times < 2; times++)
        {
            await run.Run(("inputs.path", one));
            Assert.Null(run.Failed);
            await another.Run(("inputs.path", other));
            Assert.Equal("Result", another.Failed);
        }

        var (first, last) = (run.Uploads[0], another.Uploads[^1]);
        Assert.DoesNotContain("FISC", File.ReadAllText(first["sarif_file"]), StringComparison.Ordinal);
        Assert.Contains("FISC", File.ReadAllText(last["sarif_file"]), StringComparison.Ordinal);
        // upload-sarif takes one log a job of what is one to it, whatever the case and the other characters.
        static string Category(IReadOnlyDictionary<string, string> upload) => string.Concat(upload["category"].Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
        Assert.NotEqual(Category(first), Category(last));
        Assert.Equal(first["category"], run.Uploads[isOneJob ? 2 : 1]["category"]);
        Assert.StartsWith($"fisc {other}", last["category"], StringComparison.Ordinal);

        Assert.Equal(2, PullRequest.Comments(repository).Count);
        Assert.Contains("山田", Assert.Single(PullRequest.Comments(repository), c => c.Contains($"<!-- fisc diff {one} -->", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("山田", Assert.Single(PullRequest.Comments(repository), c => c.Contains($"<!-- fisc diff {other} -->", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("別のカタログ")]
    [InlineData("見本/別の カタログ")]
    public async Task A_catalog_that_comes_beside_another_passes_and_is_said_to_be_new(string path)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed, "見本");
        repository.Write($"{path}/別.fisc", Another);
        await repository.Commit("別のカタログを加える");
        using var run = await PullRequest.Run(repository, ("inputs.path", path), ("inputs.fail-on", "any"));
        Assert.Null(run.Failed);
        var comment = Assert.Single(PullRequest.Comments(repository));
        Assert.Contains("新しいカタログ: ", comment, StringComparison.Ordinal);
        Assert.Contains("運113", comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "プルリクエストにコメントできなかった", "指摘を code scanning に渡せなかった")]
    [InlineData("en", "no comment could be written on the pull request", "code scanning did not take the findings")]
    public async Task From_a_fork_there_are_warnings_and_the_summary(string language, string comment, string scanning)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        ReadOnly(repository);
        using var run = await PullRequest.Run(repository, ("steps.upload.outcome", "failure"), ("inputs.language", language));
        Assert.Null(run.Failed);
        Assert.Contains("::warning title=fisc::" + comment, run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains("gh: Resource not accessible by integration (HTTP 403)", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains("::warning title=fisc::" + scanning, run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains("運113", run.Read("summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("responsibility: user", "responsibility: none", "", null)]
    [InlineData("responsibility: user", "responsibility: none", "responsibility", "Result")]
    [InlineData("responsibility: user", "responsibility: provider", "", "Result")]
    public async Task From_a_fork_what_is_checked_and_compared_decides_alone(string from, string to, string failOn, string? failed)
    {
        using var repository = await PullRequest.Create(Fixtures.Control.Replace(from, to, StringComparison.Ordinal));
        ReadOnly(repository);
        Assert.Equal(failed, await PullRequest.FailedStep(repository, ("steps.upload.outcome", "failure"), ("inputs.fail-on", failOn)));
    }

    /// <summary>Whether there is a comment to bring up to date is not known: another one would be one too many.</summary>
    [Fact]
    public async Task Where_comments_cannot_be_read_none_is_written()
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        repository.Tool("gh", $"""
            if [[ $* == *--method* ]]; then touch '{repository["gh.body"]}'; else echo 'gh: HTTP 502' >&2; exit 1; fi
            """);
        using var run = await PullRequest.Run(repository);
        Assert.Null(run.Failed);
        Assert.Contains("::warning title=fisc::プルリクエストにコメントできなかった", run.Log.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(repository["gh.body"]));
    }

    private static void ReadOnly(DrivenRepository repository) =>
        repository.Tool("gh", "if [[ $* == *--method* ]]; then echo 'gh: Resource not accessible by integration (HTTP 403)' >&2; exit 1; fi");
}
