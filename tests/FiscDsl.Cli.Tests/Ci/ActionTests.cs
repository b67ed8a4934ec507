using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>The action's own steps, in a real repository: what they check, compare and say.</summary>
public class ActionTests
{
    [Fact]
    public async Task A_sound_change_passes_and_is_commented_on()
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        using var run = await PullRequest.Run(repository);
        Assert.Null(run.Failed);
        using var sarif = JsonDocument.Parse(File.ReadAllText(run.Uploads[0]["sarif_file"]));
        Assert.Equal(0, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Equal((repository.Path, "fisc ."), (run.Uploads[0]["checkout_path"], run.Uploads[0]["category"]));
        Assert.Contains("運113", run.Read("summary"), StringComparison.Ordinal);
        Assert.Contains("api --method POST repos/owner/name/issues/7/comments --field body=@", repository.Read("gh.log"), StringComparison.Ordinal);
        Assert.Contains("<!-- fisc diff . -->", repository.Read("gh.body"), StringComparison.Ordinal);
        Assert.Contains("運113", repository.Read("gh.body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "内容を変更", "確認日")]
    [InlineData("", "  language: en\n", "text changed", "確認日")]
    [InlineData("en", "", "text changed", "does not say when it was checked")]
    public async Task Changes_are_told_in_the_language_of_the_catalog_unless_another_is_asked_for(string input, string language, string said, string finding)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        var reference = repository.Read("見本.fisc").Replace("  provider:", language + "  provider:", StringComparison.Ordinal);
        repository.Write("見本.fisc", reference + "source 5 資料\n  url: https://example.com/\n  access: public\n");
        using var run = await PullRequest.Run(repository, ("inputs.language", input));
        Assert.Contains(said, repository.Read("gh.body"), StringComparison.Ordinal);
        Assert.Contains(finding, run.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_annotated_reported_and_fail_at_the_end()
    {
        using var repository = await PullRequest.Create(Fixtures.Control.Replace("responsibility", "responsibilty", StringComparison.Ordinal));
        using var run = await PullRequest.Run(repository);
        Assert.Equal("Result", run.Failed);
        Assert.Contains("::error file=運113.fisc,line=6,", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains("FISC1002", File.ReadAllText(run.Uploads[0]["sarif_file"]), StringComparison.Ordinal);
        Assert.True(File.Exists(repository["gh.body"]));
    }

    [Fact]
    public async Task A_change_of_a_class_that_is_not_to_change_fails()
    {
        var changed = Fixtures.Control.Replace("responsibility: user", "responsibility: none", StringComparison.Ordinal);
        using (var repository = await PullRequest.Create(changed)) Assert.Null(await PullRequest.FailedStep(repository));
        using (var repository = await PullRequest.Create(changed)) Assert.Equal("Result", await PullRequest.FailedStep(repository, ("inputs.fail-on", "responsibility")));
    }

    [Fact]
    public async Task Findings_of_the_baseline_do_not_fail()
    {
        using var repository = await PullRequest.Create(Fixtures.Control.Replace("responsibility: user", "responsibility: provider", StringComparison.Ordinal));
        Assert.Equal("Result", await PullRequest.FailedStep(repository));
        await repository.Do("fisc check --write-baseline");
        Assert.Null(await PullRequest.FailedStep(repository, ("inputs.baseline", "fisc-baseline.json")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":見本")]
    public async Task Without_a_pull_request_there_is_nothing_to_compare(string @base)
    {
        using var repository = await PullRequest.Create(Fixtures.Control);
        using var run = new ActionRun(repository, ("github.event_name", "push"), ("inputs.base", @base));
        await run.Run();
        Assert.Null(run.Failed);
        Assert.False(File.Exists(repository["gh.log"]));
    }

    [Fact]
    public async Task A_catalog_that_is_not_there_stops_at_once()
    {
        using var repository = await PullRequest.Create(Fixtures.Control);
        Assert.Equal("Check", await PullRequest.FailedStep(repository, ("inputs.path", "ない")));
    }

    [Fact]
    public async Task The_pull_request_that_brings_the_first_catalog_passes_and_says_so()
    {
        using var repository = await PullRequest.Create(Fixtures.Control);
        await repository.Do("git checkout -q --orphan 空 && git rm -rfq . && git commit -q --allow-empty -m 空 && git checkout -q topic");
        using var run = await PullRequest.Run(repository, ("inputs.base", "空"), ("inputs.fail-on", "any"));
        Assert.Null(run.Failed);
        Assert.Contains("新しいカタログ: ", repository.Read("gh.body"), StringComparison.Ordinal);
        Assert.Contains("運113", repository.Read("gh.body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main", true, "main~1")]
    [InlineData("topic", false, "main")]
    public async Task What_others_have_changed_meanwhile_is_not_told(string checkedOut, bool merges, string known)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        await repository.Do("git checkout -q main");
        repository.Write("運7.fisc", Fixtures.Control.Replace("control 運113", "control 運7", StringComparison.Ordinal));
        await repository.Commit("ほかの人の変更");
        var @base = (await repository.Do($"git rev-parse {known}")).TrimEnd('\n');
        await repository.Do($"git checkout -q --detach {checkedOut}" + (merges ? " && git merge -q --no-ff -m 結合 topic" : ""));
        var merge = (await repository.Do("git rev-parse HEAD")).TrimEnd('\n');
        using var run = await PullRequest.Run(repository, ("github.event.pull_request.base.sha", @base), ("github.sha", merges ? merge : @base));
        Assert.Null(run.Failed);
        Assert.Contains("運113", repository.Read("gh.body"), StringComparison.Ordinal);
        Assert.DoesNotContain("運7", repository.Read("gh.body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main", true)]
    [InlineData("topic", false)]
    public async Task A_shallow_clone_fetches_what_it_lacks(string checkedOut, bool merges)
    {
        using var repository = await PullRequest.Create(PullRequest.Changed);
        var @base = (await repository.Do("git rev-parse main")).TrimEnd('\n');
        await repository.Do($"git checkout -q --detach {checkedOut}" + (merges ? " && git merge -q --no-ff -m 結合 topic" : "") + " && git branch checked");
        var merge = (await repository.Do("git rev-parse HEAD")).TrimEnd('\n');
        await repository.Do("""
            git clone -q --bare . .origin && git -C .origin config uploadpack.allowAnySHA1InWant true
            rm -rf .git && git init -q . && git remote add origin "file://$PWD/.origin" && echo .origin >> .git/info/exclude
            git fetch -q --depth=1 origin checked && git checkout -q --force FETCH_HEAD
            """);
        using var run = await PullRequest.Run(repository, ("github.event.pull_request.base.sha", @base), ("github.sha", merges ? merge : @base));
        Assert.Null(run.Failed);
        Assert.Contains("運113", repository.Read("gh.body"), StringComparison.Ordinal);
    }
}
