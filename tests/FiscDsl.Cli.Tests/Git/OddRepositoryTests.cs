using Xunit;

namespace FiscDsl.Cli.Tests.Git;

/// <summary>Repositories as one seldom sees them: what can be told is told, and else why not.</summary>
public class OddRepositoryTests
{
    private const string Control = "HEAD~1:見本/運113.fisc";

    /// <summary>Objects that are not what they should be: a message that names what cannot be read, and nothing compared.</summary>
    [Theory]
    [InlineData("rm -f $(object " + Control + ")", "「見本/運113.fisc」の内容を読み取れない")]
    [InlineData("echo 壊 > $(object " + Control + ")", "「見本/運113.fisc」の内容を読み取れない")]
    // Another content under its name: git itself does not notice.
    [InlineData("cp $(object HEAD:見本/運113.fisc) $(object " + Control + ")", "「見本/運113.fisc」の内容を読み取れない")]
    [InlineData("rm -f $(object HEAD~1:見本)", "git が失敗した: ")]
    [InlineData("rm -f $(object HEAD~1^{tree})", "git が失敗した: ")]
    [InlineData("rm -f $(object HEAD~1)", "「HEAD~1」のコミットを読み取れない")]
    [InlineData("echo 壊 > $(object HEAD~1)", "「HEAD~1」のコミットを読み取れない")]
    public async Task What_cannot_be_read_is_named(string damage, string message)
    {
        using var catalog = await Changed();
        await catalog.Do($$"""
            object() { id=$(git rev-parse "$1") && echo ".git/objects/${id:0:2}/${id:2}"; }
            chmod -R u+w .git/objects
            {{damage}}
            """);
        var diff = await catalog.Diff("HEAD~1");
        Assert.Equal((2, ""), (diff.ExitCode, diff.Output));
        Assert.Contains(message, diff.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("内部エラー", diff.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_that_names_a_file_twice_is_no_catalog()
    {
        using var catalog = await Changed();
        await catalog.Do("""
            entry() { printf '100644 運113.fisc\0'; git rev-parse "$1" | xxd -r -p; }
            { entry HEAD:見本/運113.fisc; entry HEAD~1:見本/運113.fisc; printf '100644 見本.fisc\0'; git rev-parse HEAD:見本/reference.fisc | xxd -r -p; } > 木
            tree=$(git hash-object -t tree -w --literally 木)
            git tag 二重 $(git commit-tree -m 二重 $tree)
            """);
        var diff = await catalog.Diff("二重", "見本");
        Assert.NotEqual(0, diff.ExitCode);
        Assert.Contains("運113.fisc", diff.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("内部エラー", diff.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_clone_whose_origin_is_gone_says_what_it_lacks()
    {
        using var origin = await Changed();
        await origin.Do("git config uploadpack.allowFilter true && git clone -q --filter=blob:none \"file://$PWD\" 写し && mv .git 行方不明");
        var diff = await origin.Run("cd 写し && $FISC diff HEAD~1 見本");
        Assert.Equal((2, ""), (diff.ExitCode, diff.Output));
        Assert.Contains("」の内容を読み取れない（履歴の一部しかないクローンなら取り寄せ", diff.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await origin.Run("cd 写し && $FISC diff 見本")).ExitCode);
    }

    [Fact]
    public async Task Before_the_first_commit_there_is_nothing_to_compare_with()
    {
        using var catalog = await GitCatalog.Create();
        await catalog.Do("git checkout -q --orphan 新しい枝");
        var diff = await catalog.Diff();
        Assert.Equal((2, "fisc: まだコミットがない（git commit のあとで比べる）\n"), (diff.ExitCode, diff.Error));
    }

    /// <summary>A detached HEAD, a linked work tree, a submodule, and a repository whose ids are SHA-256.</summary>
    [Theory]
    [InlineData("git checkout -q --detach && cd .")]
    [InlineData("git worktree add -q 別の木 && cd 別の木")]
    [InlineData("git init -q 上 && cd 上 && git -c protocol.file.allow=always submodule --quiet add \"$OLDPWD\" 下 && cd 下")]
    [InlineData("mkdir 新 && cp -r 見本 新/ && cd 新 && git init -q --object-format=sha256 && git add -A && git commit -qm 初版 && git commit -qm 次 --allow-empty")]
    [InlineData("name=$'𠮷\\n田' && mkdir \"$name\" && mv 見本 .git \"$name\" && cd \"$name\"")]
    public async Task Kinds_of_repositories_are_read(string line)
    {
        using var catalog = await Changed();
        // Committed and released; then changed and refused.
        var result = await catalog.Run($$"""
            set -e
            {{line}}
            $FISC release 見本 --version 1.1 --since HEAD~1 -o 配布 > /dev/null
            $FISC diff HEAD~1 見本 --format json > /dev/null
            echo '# 覚え書き' >> 見本/運113.fisc
            $FISC diff 見本 > /dev/null
            $FISC release 見本 --version 1.1 --since HEAD~1 -o 配布2
            """);
        Assert.Equal((1, "", "fisc: コミットしていない変更がある: 運113.fisc（コミットするか、--allow-dirty を付ける）\n"), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task A_bare_repository_has_no_work_tree()
    {
        using var catalog = await GitCatalog.Create();
        await catalog.Do("git clone -q --bare . 裸");
        var diff = await catalog.Run("cd 裸 && cp -r ../見本 . && $FISC diff 見本");
        Assert.Equal(2, diff.ExitCode);
        Assert.Contains("作業ツリーのないリポジトリの中にある", diff.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_names_of_all_kinds_are_told_apart()
    {
        using var catalog = await GitCatalog.Create();
        // A name with a line break; two that are no UTF-8 and would look alike.
        await catalog.Do("""
            for name in $'𠮷\n田' $'\x89\x5e' $'\x89\x5f'; do sed "s/運113/運$((++i))/" 見本/運113.fisc > "見本/$name.fisc"; done
            git add -A && git commit -qm 名前
            rm 見本/*田.fisc
            """);
        var diff = await catalog.Diff();
        Assert.DoesNotContain("内部エラー", diff.Error, StringComparison.Ordinal);
        Assert.Contains("運1", diff.Output, StringComparison.Ordinal);
        var release = await catalog.Fisc("release", "見本", "--version", "1.0");
        await catalog.Do("rm -rf 見本");
        Assert.Equal(1, release.ExitCode);
        Assert.DoesNotContain("内部エラー", release.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_git_is_named()
    {
        using var repository = await DrivenRepository.Create();
        repository.Write("見本.fisc", Fixtures.Reference);
        repository.Tool("git", "echo git version 2.33.8");
        foreach (var line in (string[])["fisc diff", "fisc git install"])
            Assert.Equal((2, "fisc: git 2.34 以降が必要である（PATH にあるのは「git version 2.33.8」）\n"), (await repository.Run(line)) is var result ? (result.ExitCode, result.Error) : default);
    }

    [Fact]
    public async Task The_repository_of_another_user_is_not_opened_and_the_way_out_is_named()
    {
        using var catalog = await GitCatalog.Create();
        foreach (var line in (string[])["$FISC diff", "$FISC release 見本 --version 1.0", "$FISC git install"])
        {
            var result = await catalog.Run("export GIT_TEST_ASSUME_DIFFERENT_OWNER=1; " + line);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("git config --global --add safe.directory", result.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>What git sets for hooks names its own repository, and an index that is not the repository's.</summary>
    [Fact]
    public async Task Within_a_hook_the_repository_is_that_of_the_catalog()
    {
        using var catalog = await Changed();
        await catalog.Do("git init -q -b main 別 && cp -r 見本 別/ && git -C 別 add -A && git -C 別 commit -qm 別の初版");
        catalog.Write(".git/hooks/pre-commit", "#!/bin/sh\nset -e\n$FISC diff HEAD~1 見本 > 記録1\n$FISC release 別/見本 --version 1.1 --since HEAD -o 配布 > 記録2\n");
        await catalog.Do("chmod +x .git/hooks/pre-commit && echo '# 注' >> 見本/運113.fisc && git commit -qam 注");
        Assert.Contains("変更 2 件", catalog.Read("記録1"), StringComparison.Ordinal);
        Assert.Contains((await catalog.Do("git -C 別 rev-parse HEAD")).Trim(), catalog.Read("配布/MANIFEST.json"), StringComparison.Ordinal);
    }

    /// <summary>Where no <c>.git</c> lies above, as with files that are kept under a home directory.</summary>
    [Fact]
    public async Task A_repository_that_only_the_environment_names_is_used()
    {
        using var catalog = await Changed();
        await catalog.Do("mkdir 他所 && mv .git 他所/管理");
        Assert.Contains("変更 2 件", await catalog.Do("export GIT_DIR=他所/管理 GIT_WORK_TREE=. && cd 見本 && GIT_DIR=../他所/管理 GIT_WORK_TREE=.. $FISC diff HEAD~1"), StringComparison.Ordinal);
    }

    /// <summary>A replacement stays in one clone: what is said of a commit is said of what its id means everywhere.</summary>
    [Fact]
    public async Task A_replaced_commit_is_read_as_it_was_committed()
    {
        using var catalog = await Changed();
        await catalog.Do("git replace HEAD~1 HEAD");
        Assert.Contains("変更 2 件", (await catalog.Diff("HEAD~1")).Output, StringComparison.Ordinal);
    }

    /// <summary>The catalog with a change, committed.</summary>
    private static async Task<GitCatalog> Changed()
    {
        var catalog = await GitCatalog.Create();
        catalog.Write(Fixtures.Control.Replace("𠮷田の", "𠮷野の", StringComparison.Ordinal));
        catalog.Write("見本/reference.fisc", Fixtures.Reference.Replace("version: 1.0", "version: 1.1", StringComparison.Ordinal));
        await catalog.Commit();
        return catalog;
    }
}
