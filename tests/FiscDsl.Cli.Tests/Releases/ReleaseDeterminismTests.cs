using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>
/// The same text and the same tool give the same sums, wherever, whenever and in whatever way it is run. Where
/// <c>FISC_UNDER_TEST</c> names a native binary, what it writes is held to what the runtime writes.
/// </summary>
public class ReleaseDeterminismTests
{
    private static readonly string Managed = $"{(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")} {Path.Join(AppContext.BaseDirectory, "fisc.dll")}";

    private static readonly string[] Ways =
    [
        "TZ=Pacific/Kiritimati LC_ALL=ja_JP.UTF-8 $FISC",
        "TZ=America/St_Johns LC_ALL=tr_TR.UTF-8 FISC_LANG=en DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 $FISC",
        $"TZ=UTC LC_ALL=C DOTNET_TieredCompilation=0 DOTNET_ReadyToRun=0 {Managed}",
        $"LC_ALL=de_DE.UTF-8 DOTNET_PROCESSOR_COUNT=1 {Managed}",
    ];

    [Fact]
    public async Task Twice_in_other_directories_time_zones_locales_and_runtimes_it_is_the_same()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        // A clone, whose files are new and come in another order; from another directory below which all is named otherwise.
        await catalog.Do("git clone -q . 'clone/もう 一つ' && cd 'clone/もう 一つ' && for f in $(ls カタログ/*.fisc カタログ/運用/*.fisc | sort -r); do cp $f x && rm $f && cat x > $f && touch -d 1999-01-01 $f && rm x; done");
        string[] lines =
        [
            "cd カタログ && {0} release --version 1.1 -o ../a/{1}",
            "{0} release 'clone/もう 一つ/カタログ' --version 1.1 -o a/{1}",
            "cd clone && {0} release 'もう 一つ/カタログ/運用' --version 1.1 --since v1.0 -o ../a/{1}",
            "cd / && {0} release \"$OLDPWD/カタログ\" --version 1.1 -o \"$OLDPWD/a/{1}\"",
        ];
        var sums = new List<string>();
        foreach (var (number, (way, line)) in Ways.Zip(lines).Index())
        {
            await catalog.Do(line.Replace("{0}", way, StringComparison.Ordinal).Replace("{1}", $"{number}", StringComparison.Ordinal));
            sums.Add(catalog.Read($"a/{number}/SHA256SUMS"));
        }

        Assert.Single(sums.Distinct(StringComparer.Ordinal));
        Assert.Equal("", await catalog.Do("for i in 1 2 3; do diff -r a/0 a/$i; done"));
        Assert.Contains("catalog-comparison.xlsx\n", sums[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_output_knows_where_or_when_it_was_made()
    {
        using var catalog = await ReleasedCatalog.CreateNext();
        await catalog.Release("1.1", "配布");
        var texts = string.Concat(catalog.Read("配布/MANIFEST.json"), catalog.Read("配布/CHANGELOG.md"), catalog.Read("配布/catalog.json"), await catalog.Do("unzip -p 配布/catalog.xlsx; unzip -p 配布/catalog-comparison.xlsx"));
        Assert.DoesNotContain(catalog.Path, texts, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.MachineName, texts, StringComparison.Ordinal);
        Assert.DoesNotContain("カタログ/", texts, StringComparison.Ordinal);
        Assert.DoesNotContain(DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), texts, StringComparison.Ordinal);
    }
}
