using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>A repository with a catalog in the directory <c>カタログ</c>, committed at fixed times.</summary>
internal sealed class ReleasedCatalog : GitRepository
{
    private ReleasedCatalog()
    {
    }

    /// <summary>A version 1.0 that is committed and tagged <c>v1.0</c>.</summary>
    public static async Task<ReleasedCatalog> Create()
    {
        var catalog = new ReleasedCatalog();
        await catalog.Initialize();
        catalog.Write("カタログ/見本.fisc", Fixtures.Reference);
        catalog.Write("カタログ/運用/運113.fisc", Fixtures.Control.ReplaceLineEndings("\r\n"));
        catalog.Write("README.md", "# 見本\n");
        await catalog.Commit("初版", "2026-04-01T09:00:00+0900");
        await catalog.Do("git tag v1.0");
        return catalog;
    }

    /// <summary>The same with a version 1.1, committed but not tagged, in which the user's clause is the provider's too and a year is two.</summary>
    public static async Task<ReleasedCatalog> CreateNext()
    {
        var catalog = await Create();
        catalog.Edit("カタログ/見本.fisc", "version: 1.0\n  issued: 2026-04-01", "version: 1.1\n  issued: 2026-10-01");
        catalog.Edit("カタログ/運用/運113.fisc", "responsibility: user", "responsibility: provider, user");
        catalog.Edit("カタログ/運用/運113.fisc", "evidence: n/a 利用者側対応事項", "evidence: none 次版で確かめる");
        catalog.Write("カタログ/改版履歴.fisc", "revision 1.0\n  issued: 2026-04-01\n  summary: 初版。\n\nrevision 1.1\n  issued: 2026-10-01\n  summary:\n    運113の主体に事業者を加えた。\n    *印*と<b>は記号のまま。\n");
        await catalog.Commit("改版", "2026-10-01T09:00:00+0900");
        return catalog;
    }

    /// <summary>Two versions that are kept somewhere, committed and tagged, and beside them the release of the second as <c>配布</c>.</summary>
    public static async Task<ReleasedCatalog> Restore((string Version, string Directory, string Date) first, (string Version, string Directory, string Date) second, string release)
    {
        var catalog = new ReleasedCatalog();
        await catalog.Initialize();
        foreach (var (version, directory, date) in ((string, string, string)[])[first, second])
        {
            await catalog.Do($"rm -rf カタログ && cp -r '{directory}' カタログ");
            await catalog.Commit(version, date);
            await catalog.Do($"git tag v{version}");
        }

        await catalog.Do($"cp -r '{release}' 配布");
        return catalog;
    }

    /// <summary>Replaces what stands in a file.</summary>
    public void Edit(string name, string old, string now)
    {
        var text = Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, now, StringComparison.Ordinal));
    }

    /// <summary>Releases a version to a directory; it must succeed.</summary>
    public async Task Release(string version, string directory)
    {
        var result = await Fisc("release", "カタログ", "--version", version, "-o", directory);
        Assert.True(result.ExitCode == 0, result.Error);
    }
}
