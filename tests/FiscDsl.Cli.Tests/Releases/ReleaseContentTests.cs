using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>What a release says, what its files are called, and what is seen of it before it is written.</summary>
public class ReleaseContentTests
{
    [Fact]
    public async Task A_trial_shows_what_the_release_would_and_writes_nothing()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        var before = catalog.Names;
        var trial = await catalog.Fisc("release", "カタログ", "--version", "1.1", "--dry-run");
        Assert.Equal((0, ""), (trial.ExitCode, trial.Error));
        Assert.Equal(before, catalog.Names);
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.1");
        Assert.StartsWith("1.0（v1.0）からの変更:\n  変更 6 件\n  主体: 1\n", result.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n見本: .* 1\n(  .*%\n){4}警告 \d+ 件、情報 0 件（[^\n]*\n(  FISC\d{4} \([a-z-]+\): \d+\n)*  FISC4003 \(missing-finding\): 1\n\n", result.Output);
        // The same to the last line, which says what is next.
        Assert.Equal(result.Output[..result.Output.IndexOf("次の手順", StringComparison.Ordinal)] + "--dry-run のため、何も書き込んでいない\n", trial.Output);
    }

    [Fact]
    public async Task A_trial_ends_as_the_release_would()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        catalog.Write("配布/控え.txt", "控え");
        catalog.Write("ファイル", "");
        foreach (var directory in (string[])["配布", "ファイル", "ファイル/配布"])
        {
            var trial = await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", directory, "--dry-run");
            var result = await catalog.Fisc("release", "カタログ", "--version", "1.1", "-o", directory);
            Assert.Equal(result, trial);
            Assert.NotEqual(0, trial.ExitCode);
        }

        Assert.Equal(["配布/控え.txt"], catalog.Names.Where(static n => n.StartsWith("配布/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("aws-fisc", "aws-fisc")]
    [InlineData("ＡＷＳ", "AWS")]
    [InlineData("見本", "catalog")]
    [InlineData("𠮷野-aws", "catalog")]
    [InlineData("Manifest", "catalog")]
    [InlineData("a..b", "catalog")]
    public async Task Names_are_those_that_every_service_and_system_keeps(string id, string name)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("旧/catalog.fisc", Fixtures.Reference.Replace("reference 見本", $"reference {id}", StringComparison.Ordinal));
        directory.Write("新/catalog.fisc", Fixtures.Reference.Replace("reference 見本", $"reference {id}", StringComparison.Ordinal).Replace("version: 1.0", "version: 1.1", StringComparison.Ordinal));
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "release", "新", "--version", "1.1", "--since", "旧", "-o", "配布")).ExitCode);
        Assert.Equal(
            [.. ((string[])["CHANGELOG.md", "MANIFEST.json", "SHA256SUMS", "catalog.schema.json", $"{name}-comparison.xlsx", $"{name}.json", $"{name}.xlsx"]).Order(StringComparer.Ordinal)],
            Directory.EnumerateFiles(directory["配布"]).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        using var manifest = JsonDocument.Parse(directory.Read("配布/MANIFEST.json"));
        Assert.Equal(id == "ＡＷＳ" ? "AWS" : id, manifest.RootElement.GetProperty("reference").GetProperty("id").GetString());
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "verify", "配布", "--source", "新", "--since", "旧")).ExitCode);
    }

    [Fact]
    public async Task What_systems_leave_in_directories_is_no_fault()
    {
        using var catalog = await ReleasedCatalog.Create();
        foreach (var name in (string[])["Thumbs.db", "desktop.ini", ".DS_Store", "THUMBS.DB"]) catalog.Write("配布/" + name, "\0");
        await catalog.Release("1.0", "配布");
        Assert.Equal(0, (await catalog.Fisc("verify", "配布")).ExitCode);
        await catalog.Release("1.0", "配布");
    }

    [Fact]
    public async Task A_checkout_with_crlf_verifies_and_releases_the_same()
    {
        using var catalog = await ReleasedCatalog.Create();
        catalog.Write("カタログ/標.fisc", "\uFEFF# 標のあるファイル\n# 𠮷\r\n");
        await catalog.Do("printf '* text=auto\\n' > .gitattributes && git add --renormalize . && git add -A && git commit -qm 改行 && git tag -f v1.0");
        await catalog.Do("rm -r カタログ && git -c core.autocrlf=false checkout -q .");
        await catalog.Release("1.0", "配布");
        await catalog.Do("git clone -q -c core.autocrlf=true . 窓 && grep -q $'\\r' 窓/カタログ/見本.fisc");
        var result = await FiscProcess.Run(catalog["窓"], "verify", "../配布", "--source", "カタログ");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(0, (await FiscProcess.Run(catalog["窓"], "release", "カタログ", "--version", "1.0", "-o", "../窓から")).ExitCode);
        Assert.Equal("", await catalog.Do("diff -r 配布 窓から"));
        using var manifest = JsonDocument.Parse(catalog.Read("配布/MANIFEST.json"));
        Assert.Equal("2.1", manifest.RootElement.GetProperty("formatVersion").GetString());
        var mark = manifest.RootElement.GetProperty("sources").EnumerateArray().Single(static s => s.GetProperty("path").GetString() == "標.fisc");
        Assert.Equal((await catalog.Do("printf '\\xef\\xbb\\xbf# 標のあるファイル\\n# 𠮷\\n' | tee 標 | sha256sum | cut -c1-64")).Trim(), mark.GetProperty("sha256").GetString());
        Assert.Equal(new FileInfo(catalog["標"]).Length, mark.GetProperty("length").GetInt64());
        // A byte order mark is text that git keeps.
        catalog.Write("窓/カタログ/標.fisc", "# 標のあるファイル\r\n# 𠮷\r\n");
        result = await FiscProcess.Run(catalog["窓"], "verify", "../配布", "--source", "カタログ");
        Assert.Contains("標.fisc: ソースがリリースしたものと異なる\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_seen_as_what_it_does()
    {
        using var catalog = await ReleasedCatalog.Create();
        await catalog.Do("sed -i 's/version: 1.0/version: 1.1/' カタログ/見本.fisc && sed -i 's/^    responsibility/    correction: 「整備すること」→「整備することが望ましい」 誤植\\r\\n&/' カタログ/運用/運113.fisc && git commit -qam 訂正");
        await catalog.Release("1.1", "配布");
        var log = catalog.Read("配布/CHANGELOG.md");
        Assert.Contains("\n### 義務の強さ（1件）\n", log, StringComparison.Ordinal);
        Assert.Contains("整備すること<ins>が望ましい</ins>。", log, StringComparison.Ordinal);
        Assert.Contains("\n### 訂正（1件）\n", log, StringComparison.Ordinal);
        Assert.Contains("義務の強さ", await catalog.Do("unzip -p 配布/catalog-comparison.xlsx xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }
}
