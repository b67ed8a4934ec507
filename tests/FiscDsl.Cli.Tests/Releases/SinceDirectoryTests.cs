using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>A released directory stands for the commit that its manifest names.</summary>
public class SinceDirectoryTests
{
    [Fact]
    public async Task A_released_directory_means_its_commit()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "前回");
        await Next(catalog);
        await catalog.Release("1.1", "タグから");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", "配布", "--since", "前回");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("", await catalog.Do("diff -r タグから 配布"));
        Assert.Equal(0, (await catalog.Fisc("verify", "配布", "--source", "カタログ", "--since", "前回")).ExitCode);

        await catalog.Do("git clone -q --depth 1 file://$PWD 浅い && cd 浅い && git update-ref -d refs/tags/v1.0");
        var commit = (await catalog.Do("git rev-parse v1.0")).Trim();
        result = await FiscProcess.Run(catalog["浅い"], "release", "カタログ", "--version", "1.1", "--since", "../前回");
        Assert.Equal((1, $"fisc: 「../前回」のコミット {commit} がこのリポジトリにない（git fetch origin {commit} で取得する）\n"), (result.ExitCode, result.Error));
        await catalog.Do($"cd 浅い && git fetch -q origin {commit}");
        Assert.Equal(0, (await FiscProcess.Run(catalog["浅い"], "release", "カタログ", "--version", "1.1", "--since", "../前回", "-o", "../浅い配布")).ExitCode);
        Assert.Equal("", await catalog.Do("diff -r 配布 浅い配布"));
    }

    [Fact]
    public async Task One_that_no_commit_has_the_text_of_is_refused()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "前回");
        await catalog.Do("outside=$(mktemp -d) && cp -r カタログ \"$outside/外\" && cd \"$outside\" && $FISC release 外 --version 1.0 --first -o \"$OLDPWD/記録なし\" && rm -r \"$outside\"");
        await catalog.Do("echo '# 覚え書き' >> カタログ/見本.fisc && $FISC release カタログ --version 1.0 -o 変更あり --allow-dirty && git checkout -q カタログ");
        await Next(catalog);
        await Refused("記録なし", "「記録なし」にはコミットの記録がない（");
        await Refused("変更あり", "「変更あり」はコミットしていない変更を含むリリースなので、コミットからは読めない（");
        await catalog.Do("cp -r 前回 壊れ && echo >> 壊れ/CHANGELOG.md && cp -r 前回 空 && rm 空/MANIFEST.json");
        await Refused("壊れ", "「壊れ」はリリース時と一致しない: CHANGELOG.md: ");
        await Refused("空", "「空」はリリース時と一致しない: MANIFEST.json: ");
        // Whoever can write the sums can name whatever commit.
        await catalog.Do("cp -r 前回 偽り && cd 偽り && sed -i \"s/$(git rev-parse v1.0)/$(git rev-parse HEAD)/\" MANIFEST.json && sed -i \"s/.*  MANIFEST.json/$(sha256sum MANIFEST.json)/\" SHA256SUMS");
        await Refused("偽り", "「偽り」のコミット ");
        await catalog.Do("cp -r 前回 題名 && cd 題名 && sed -i \"s/$(git rev-parse v1.0)/main/\" MANIFEST.json && sed -i \"s/.*  MANIFEST.json/$(sha256sum MANIFEST.json)/\" SHA256SUMS");
        await Refused("題名", "「題名」のコミット main がこのリポジトリにない（");

        Task Refused(string directory, string message) => PreviousReleaseTests.Refused(catalog, message, "1.1", "--since", directory);
    }

    [Fact]
    public async Task What_is_named_is_of_the_same_catalog()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Release("1.0", "前回");
        await catalog.Do("sed -i 's/reference 見本/reference 別冊/; s/version: 1.0/version: 1.1/' カタログ/見本.fisc && git commit -qam 別冊");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "--since", "前回");
        Assert.Equal((2, "fisc: 「前回」にリファレンス「別冊」が見つからない\n"), (result.ExitCode, result.Error));
    }

    // The commit of a directory in the manifest of one that is made from it.
    [Fact]
    public async Task The_directory_of_a_catalog_names_no_commit()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do("cp -r カタログ ../旧-$(basename $PWD)");
        await Next(catalog);
        await catalog.Do("$FISC release カタログ --version 1.1 -o 配布 --since ../旧-$(basename $PWD) && rm -r ../旧-$(basename $PWD)");
        using var manifest = JsonDocument.Parse(catalog.Read("配布/MANIFEST.json"));
        Assert.Equal("""{"version":"1.0"}""", string.Concat(manifest.RootElement.GetProperty("since").GetRawText().Where(static c => !char.IsWhiteSpace(c))));
    }

    private static Task<string> Next(ReleasedCatalog catalog) => catalog.Do("sed -i 's/version: 1.0/version: 1.1/' カタログ/見本.fisc && git add カタログ && git commit -qm 1.1");
}
