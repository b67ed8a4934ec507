using FiscDsl.Cli.Tests.Git;
using Xunit;

namespace FiscDsl.Cli.Tests.Ci;

/// <summary>Where <c>fisc</c> comes from on a runner that has none; releases and attestations are played by a <c>gh</c>.</summary>
public class ActionInstallTests
{
    [Theory]
    [InlineData("v0.2.0", "")]
    [InlineData("879fbbf8621ea3df51055f7e744201a3785e0aba", "0.2.0")]
    [InlineData("main", "v0.2.0")]
    public async Task The_release_that_the_action_is_named_by_is_installed_once_it_is_verified(string reference, string version)
    {
        using var repository = await WithoutFisc();
        using var run = await Run(repository, ("github.action_ref", reference), ("inputs.version", version));
        Assert.Null(run.Failed);
        Assert.Equal(
            ["release download v0.2.0 --repo owner/fisc-dsl --pattern fisc-0.2.0-linux-x64.tar.gz --pattern SHA256SUMS --clobber",
             "attestation verify fisc-0.2.0-linux-x64.tar.gz --repo owner/fisc-dsl --signer-workflow owner/fisc-dsl/.github/workflows/release.yml"],
            repository.Read("gh.log").TrimEnd('\n').Split('\n'));
        Assert.True(File.Exists(repository["checked"]));
    }

    [Theory]
    [InlineData("main", "", "「main」はリリースではない", "version: 0.2.0")]
    [InlineData("main", "en", "'main' is no release", "version: 0.2.0")]
    [InlineData("879fbbf8621ea3df51055f7e744201a3785e0aba", "en", "is no release", "put fisc on the PATH")]
    [InlineData("", "", "リリースではない", "PATH に置く")]
    public async Task What_is_no_release_is_told_with_the_ways_out(string reference, string language, string said, string wayOut)
    {
        using var repository = await WithoutFisc();
        using var run = await Run(repository, ("github.action_ref", reference), ("inputs.language", language));
        Assert.Equal("Install fisc", run.Failed);
        Assert.Contains("::error title=fisc::", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains(said, run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains(wayOut, run.Log.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(repository["gh.log"]));
    }

    [Theory]
    [InlineData("echo '0000000000000000000000000000000000000000000000000000000000000000  fisc-0.2.0-linux-x64.tar.gz' > SHA256SUMS", "SHA256SUMS と一致しない")]
    [InlineData("echo > SHA256SUMS", "SHA256SUMS と一致しない")]
    [InlineData("rm fisc-0.2.0-linux-x64.tar.gz; exit 1", "取得できない")]
    [InlineData("touch unattested", "確かめられない")]
    public async Task What_is_not_as_released_is_not_run(string change, string said)
    {
        using var repository = await WithoutFisc(change);
        using var run = await Run(repository, ("github.action_ref", "v0.2.0"));
        Assert.Equal("Install fisc", run.Failed);
        Assert.Contains("fisc-0.2.0-linux-x64.tar.gz", run.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains(said, run.Log.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(repository["checked"]));
    }

    private static async Task<ActionRun> Run(DrivenRepository repository, params (string Name, string Value)[] context)
    {
        var run = new ActionRun(repository, [("github.event_name", "push"), ("github.action_repository", "owner/fisc-dsl"), .. context]);
        await run.Run();
        return run;
    }

    /// <summary>A repository on a runner without <c>fisc</c>, and a release whose <c>fisc</c> notes that it was run.</summary>
    private static async Task<DrivenRepository> WithoutFisc(string change = "")
    {
        var repository = await DrivenRepository.Create(installs: false);
        File.Delete(repository.Tools["fisc"]);
        // Were there another on the machine, nothing would be installed.
        repository.Tool("released", $"touch '{repository["checked"]}'");
        repository.Tool("gh", $$"""
            echo "$*" >> '{{repository["gh.log"]}}'
            if [[ $1 == attestation ]]; then [[ ! -e unattested ]]; exit; fi
            mkdir fisc-0.2.0-linux-x64
            cp '{{repository.Tools["released"]}}' fisc-0.2.0-linux-x64/fisc
            tar -czf fisc-0.2.0-linux-x64.tar.gz fisc-0.2.0-linux-x64
            rm -r fisc-0.2.0-linux-x64
            sha256sum fisc-*.tar.gz > SHA256SUMS
            {{change}}
            """);
        return repository;
    }
}
