using Xunit;

namespace FiscDsl.Cli.Tests.Releases;

/// <summary>What counts as not committed, told without running filters.</summary>
public class UncommittedTests
{
    /// <summary>Other bytes on disk than in the commit, but the same text; and files that are no text of the catalog, of which nobody can say what a filter makes.</summary>
    [Theory]
    [InlineData("git config core.autocrlf true && rm -r カタログ && git checkout -q . && grep -q $'\\r' カタログ/見本.fisc")]
    [InlineData("sed -i 's/\\r$//' カタログ/運用/運113.fisc")]
    [InlineData("touch -d 2001-01-01 カタログ/*.fisc")]
    [InlineData("chmod +x カタログ/見本.fisc")]
    [InlineData("echo '*.png filter=lfs' > .git/info/attributes && echo 実物 > カタログ/図.png")]
    [InlineData("printf '甲\\r\\n' > カタログ/説明.md")]
    [InlineData("git update-index --skip-worktree カタログ/図.png && rm カタログ/図.png")]
    [InlineData("echo 別 > README.md && git add README.md")]
    public async Task The_same_text_is_released_as_committed(string line)
    {
        using var catalog = await Create();
        await catalog.Do(line);
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0", "-o", "配布");
        Assert.Equal((0, "注意: 「カタログ/別名」はリンクなので、その先にある文はカタログに入らない（入れるなら、リンクでなくフォルダーを置く）\n"), (result.ExitCode, result.Error));
        Assert.DoesNotContain("\"modified\"", catalog.Read("配布/MANIFEST.json"), StringComparison.Ordinal);
    }

    [Theory]
    // Git, too, is told not to look, and does not.
    [InlineData("見本.fisc", "git update-index --assume-unchanged カタログ/見本.fisc && echo '# 注' >> カタログ/見本.fisc")]
    [InlineData("運用/運113.fisc", "git update-index --skip-worktree カタログ/運用/運113.fisc && rm カタログ/運用/運113.fisc")]
    // A filter would make the committed text of it.
    [InlineData("見本.fisc", "git config filter.注.clean \"sed '/# 注/d'\" && echo '*.fisc filter=注' > .git/info/attributes && echo '# 注' >> カタログ/見本.fisc && git diff --exit-code")]
    // Staged, and taken back on disk alone.
    [InlineData("見本.fisc", "cp カタログ/見本.fisc 元 && echo '# 注' >> カタログ/見本.fisc && git add カタログ && cp 元 カタログ/見本.fisc")]
    [InlineData("追加.fisc", "echo '# 空' > カタログ/追加.fisc && git add -N カタログ/追加.fisc")]
    [InlineData("図.png", "rm カタログ/図.png")]
    [InlineData("図.png", "rm カタログ/図.png && mkfifo カタログ/図.png")]
    [InlineData("説明.md", "rm カタログ/説明.md && ln -s /etc/hostname カタログ/説明.md")]
    [InlineData("別名", "ln -sfn 図.png カタログ/別名")]
    public async Task Another_text_is_not(string file, string line)
    {
        using var catalog = await Create();
        await catalog.Do(line);
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0");
        Assert.Equal((1, $"fisc: コミットしていない変更がある: {file}（コミットするか、--allow-dirty を付ける）\n"), (result.ExitCode, result.Error));
        Assert.DoesNotContain("out", catalog.Names);
    }

    /// <summary>The content of a submodule below a catalog is in no commit of the repository.</summary>
    [Fact]
    public async Task Text_in_a_submodule_is_not_in_the_commit()
    {
        using var catalog = await Create();
        await catalog.Do("git init -q -b main 部品 && echo '# 空' > 部品/部品.fisc && git -C 部品 add -A && git -C 部品 commit -qm 部品 && git -c protocol.file.allow=always submodule --quiet add ./部品 カタログ/部品 2> /dev/null && rm -rf 部品 && git commit -qam 部品");
        var result = await catalog.Fisc("release", "カタログ", "--version", "1.0");
        Assert.Equal((1, "fisc: コミットしていない変更がある: 部品/部品.fisc（コミットするか、--allow-dirty を付ける）\n"), (result.ExitCode, result.Error));
    }

    private static async Task<ReleasedCatalog> Create()
    {
        var catalog = await ReleasedCatalog.Create();
        catalog.Write("カタログ/図.png", "図の代わり\n");
        catalog.Write("カタログ/説明.md", "甲\n");
        await catalog.Do("ln -s 説明.md カタログ/別名");
        await catalog.Commit("図");
        return catalog;
    }
}
