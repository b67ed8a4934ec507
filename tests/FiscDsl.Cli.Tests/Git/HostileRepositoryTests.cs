using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>A repository can run nothing.</summary>
public class HostileRepositoryTests
{
    /// <summary>Each of these git runs by itself, once it is asked for what the tool once asked: the trap is one.</summary>
    [Theory]
    [InlineData("git status")]
    [InlineData("git diff")]
    [InlineData("git cat-file -p v0.9:見本/運113.fisc")]
    public async Task Git_by_itself_would_run_it(string line)
    {
        using var repository = await HostileRepository.Create();
        await repository.LoseContent("v0.9:見本/運113.fisc");
        await repository.Run(line);
        Assert.NotEmpty(repository.Trace);
    }

    [Fact]
    public async Task No_verb_runs_anything()
    {
        using var repository = await HostileRepository.Create();
        var release = await repository.Fisc("release", "見本", "--version", "1.0", "-o", "配布");
        Assert.Equal((0, ""), (release.ExitCode, release.Error));
        foreach (var (expected, arguments) in new (int, string[])[]
        {
            (0, ["check", "見本"]), (0, ["check", "見本", "--format", "sarif"]), (0, ["diff", "見本"]), (0, ["diff", "v0.9", "見本"]), (0, ["diff", "v0.9..HEAD", "見本"]),
            (0, ["diff", "v0.9...", "見本", "--format", "html"]), (0, ["release", "見本", "--version", "1.0", "--since", "v0.9", "-o", "配布2"]), (0, ["verify", "配布", "--source", "見本"]),
            (0, ["build", "見本"]), (0, ["format", "--check", "見本"]), (0, ["rules", "見本"]), (0, ["git", "check-merge", "v0.9", "HEAD"]), (0, ["new", "新規"]), (0, ["diff", "v0.9", "./新規"]), (0, ["git", "install"]), (0, ["git", "install"]),
        })
        {
            var result = await repository.Fisc(arguments);
            Assert.True(result.ExitCode == expected, $"{string.Join(' ', arguments)}: {result.ExitCode} {result.Output}{result.Error}");
        }

        repository.Write("見本/説明.md", "追記\n");
        repository.Write("甲", "control 運1 基準\n  x: y\n");
        Assert.Equal(0, (await repository.Fisc("release", "見本", "--version", "1.0", "--allow-dirty", "-o", "配布3")).ExitCode);
        Assert.Equal(0, (await repository.Fisc("merge-file", "甲", "甲", "甲", "甲.fisc")).ExitCode);
        // What is cited stands in other files, so that git is asked of which commits the three are.
        foreach (var (name, evidence) in new[] { ("基", "none"), ("我", "1"), ("彼", "2") }) repository.Write(name, Fixtures.Control.Replace("n/a 利用者側対応事項", evidence, StringComparison.Ordinal));
        Assert.Contains("確かめられない", (await repository.Fisc("merge-file", "基", "我", "彼", "見本/運113.fisc")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await repository.Fisc("text", "見本/見本.fisc")).ExitCode);
        Assert.Equal(0, (await repository.Fisc("git", "uninstall")).ExitCode);
        Assert.Equal("", repository.Trace);
    }

    [Fact]
    public async Task What_is_missing_is_not_fetched()
    {
        using var repository = await HostileRepository.Create();
        await repository.LoseContent("v0.9:見本/運113.fisc");
        var diff = await repository.Fisc("diff", "v0.9", "見本");
        Assert.Equal((2, ""), (diff.ExitCode, diff.Output));
        Assert.Contains("「見本/運113.fisc」の内容を読み取れない", diff.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, (await repository.Fisc("release", "見本", "--version", "1.0", "-o", "配布")).ExitCode);
        await repository.LoseContent("v0.9^{tree}");
        Assert.Equal(2, (await repository.Fisc("diff", "v0.9", "見本")).ExitCode);
        Assert.Equal("", repository.Trace);
    }

    [Fact]
    public async Task The_server_runs_nothing()
    {
        using var repository = await HostileRepository.Create();
        await using var server = LspServer.Launch(["bash", "-c", $"cd '{repository.Path}' && exec {string.Join(' ', FiscProcess.Command)} lsp"]);
        await server.Initialize(repository.Path);
        var uri = new Uri(repository["見本"]).AbsoluteUri;
        var answer = await server.Request("workspace/executeCommand", new JsonObject
        {
            ["command"] = "fisc.diff", ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri, ["revision"] = "v0.9" }),
        });
        Assert.NotEmpty(answer["result"]?["changes"]?.AsArray() ?? []);
        Assert.Equal("", repository.Trace);
    }

    [Fact]
    public async Task A_directory_that_looks_like_a_repository_is_not_taken_for_one()
    {
        using var catalog = await GitCatalog.Create();
        // Settings such as these a pull request can bring, since they are files like any other.
        await catalog.Do("git init -q --bare 偽 && cp -r 見本 偽/ && git -C 偽 config core.bare false && git -C 偽 config core.worktree .. && rm -rf 偽/hooks && git add -A && git commit -qm 偽");
        var diff = await catalog.Diff("偽/見本");
        Assert.Equal(2, diff.ExitCode);
        Assert.Contains("リポジトリ", diff.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await catalog.Diff("見本")).ExitCode);
    }
}
