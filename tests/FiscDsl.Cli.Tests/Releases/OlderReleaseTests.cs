using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>What fisc 0.1.0 has released (<c>bytes/fisc-0.1.0</c>): sums of bytes, and files named by an id that is not ASCII.</summary>
public class OlderReleaseTests
{
    private const string Sound = "見本 1.1: 5 ファイルすべてがリリース時と一致する\n";

    [Fact]
    public async Task It_is_verified_by_its_own_rules_and_the_version_that_builds_it_again_is_named()
    {
        using var catalog = await Restored();
        var result = await catalog.Fisc("verify", "配布");
        Assert.Equal((0, Sound, ""), (result.ExitCode, result.Output, result.Error));
        result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(Sound + "「カタログ」からもう一度作って比べるには fisc 0.1.0 を使う（この fisc で作ると、", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("異なる", result.Output, StringComparison.Ordinal);
        // Neither the rules of another version nor a history that is not there are a fault of the release.
        await catalog.Do("mv .git 別の名前");
        Assert.Equal(0, (await catalog.Fisc("verify", "配布", "--source", "カタログ")).ExitCode);
    }

    [Fact]
    public async Task Its_bytes_and_its_source_are_held_to_their_sums_all_the_same()
    {
        using var catalog = await Restored();
        await catalog.Do("sed -i 's/年２回/年１回/' カタログ/運用/運113.fisc && sed -i 's/$/\\r/' カタログ/見本.fisc");
        var result = await catalog.Fisc("verify", "配布", "--source", "カタログ");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("運用/運113.fisc: ソースがリリースしたものと異なる\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("見本.fisc: ソースは、改行（CRLF と LF）だけがリリース時と一致しない（", result.Output, StringComparison.Ordinal);
        await catalog.Do("echo >> 配布/見本.json");
        Assert.Contains("見本.json: SHA256SUMS にある SHA-256 と異なる\n", (await catalog.Fisc("verify", "配布")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_the_previous_release_of_the_next_one()
    {
        using var catalog = await Restored();
        await catalog.Do("sed -i 's/version: 1.1/version: 1.2/' カタログ/見本.fisc && git add カタログ && git commit -qm 1.2");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.2", "--since", "配布", "--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("1.1からの変更:\n", result.Output, StringComparison.Ordinal);
    }

    private static async Task<ReleasedCatalog> Restored()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder.FullName, "FiscDsl.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("No FiscDsl.sln above the tests.");
        var old = Path.Join(folder.FullName, "tests/FiscDsl.Cli.Tests/Releases/bytes/fisc-0.1.0");
        return await ReleasedCatalog.Restore(("1.0", Path.Join(old, "1.0"), "2026-04-01T09:00:00+0900"), ("1.1", Path.Join(old, "1.1"), "2026-10-01T09:00:00+0900"), Path.Join(old, "release"));
    }
}
