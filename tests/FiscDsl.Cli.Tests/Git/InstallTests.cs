using Xunit;

namespace FiscDsl.Cli.Tests.Git;

public class InstallTests
{
    private const string Attributes = "*.fisc text eol=lf\n*.fisc diff=fisc merge=fisc\n*.xlsx diff=fisc-xlsx\n";

    [Fact]
    public async Task It_says_what_it_changes_and_changes_it_once()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        var first = await repository.Do("fisc git install");
        Assert.Contains("設定した: merge.fisc.driver = (", first, StringComparison.Ordinal);
        Assert.Contains(".gitattributes に加えた: *.fisc diff=fisc merge=fisc\n", first, StringComparison.Ordinal);
        Assert.Equal(Attributes, repository.Read(".gitattributes"));
        Assert.EndsWith("git が日本語のパスをそのまま示すようにするには: git config core.quotePath false\n", first, StringComparison.Ordinal);
        var (config, again) = (repository.Read(".git/config"), await repository.Do("fisc git install"));
        Assert.Equal("「.」は設定済みである\n", again);
        Assert.Equal((config, Attributes), (repository.Read(".git/config"), repository.Read(".gitattributes")));
    }

    [Fact]
    public async Task What_was_there_stays_and_uninstalling_leaves_it_as_it_was()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        const string Own = "# 𠮷田の設定\r\n*.xlsx binary\r\n*.png binary";
        repository.Write(".gitattributes", Own);
        await repository.Do("git config diff.other.textconv cat");
        var config = repository.Read(".git/config");
        await repository.Do("fisc git install");
        Assert.Equal(Own + "\r\n" + Attributes.Replace("\n", "\r\n", StringComparison.Ordinal), repository.Read(".gitattributes"));
        var removed = await repository.Do("fisc git uninstall");
        Assert.Contains("設定を削除した: merge.fisc.driver\n", removed, StringComparison.Ordinal);
        Assert.Contains(".gitattributes から削除した: *.xlsx diff=fisc-xlsx\n", removed, StringComparison.Ordinal);
        Assert.Equal(Own + "\r\n", repository.Read(".gitattributes"));
        Assert.Equal(config, repository.Read(".git/config"));
        Assert.Equal("「.」に取り消す設定はない\n", await repository.Do("fisc git uninstall"));
    }

    [Fact]
    public async Task Attributes_of_which_nothing_is_left_go()
    {
        using var repository = await DrivenRepository.Create();
        await repository.Do("fisc git uninstall");
        Assert.False(File.Exists(repository[".gitattributes"]));
    }

    [Fact]
    public async Task Below_the_top_the_repository_is_set_up()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        await repository.Do("mkdir 下 && cd 下 && fisc git install");
        Assert.True(File.Exists(repository[".gitattributes"]));
    }

    [Fact]
    public async Task A_path_that_was_another_is_renewed_and_that_is_said()
    {
        using var repository = await DrivenRepository.Create();
        var driver = await repository.Do("git config merge.fisc.driver");
        await repository.Do("git config merge.fisc.driver \"(exec '/opt/以前の版/fisc' merge-file %O %A %B %P)\"");
        var again = await repository.Do("fisc git install");
        Assert.StartsWith("設定を更新した: merge.fisc.driver = (", again, StringComparison.Ordinal);
        Assert.Contains("（前の設定は (exec '/opt/以前の版/fisc' merge-file ", again, StringComparison.Ordinal);
        Assert.Equal(driver, await repository.Do("git config merge.fisc.driver"));
    }

    /// <summary>What the attributes say already stays in force, whichever way they say it.</summary>
    [Theory]
    [InlineData("* text=auto eol=lf", null)]
    [InlineData("*.fisc text eol=lf", null)]
    [InlineData("*.fisc -text", "*.fisc -text")]
    [InlineData("* text=auto eol=crlf", "* text=auto eol=crlf")]
    [InlineData("* binary", "* binary")]
    public async Task Line_endings_that_the_attributes_set_are_left_to_them(string line, string? named)
    {
        using var repository = await DrivenRepository.Create(installs: false);
        repository.Write(".gitattributes", line + "\n");
        var installed = await repository.Do("fisc git install");
        Assert.Equal($"{line}\n{Attributes[(Attributes.IndexOf('\n', StringComparison.Ordinal) + 1)..]}", repository.Read(".gitattributes"));
        Assert.Equal(named is not null, installed.Contains($"注意: .gitattributes の「{named}」を優先し", StringComparison.Ordinal));
        await repository.Do("fisc git uninstall");
        Assert.Equal(line + "\n", repository.Read(".gitattributes"));
    }

    [Fact]
    public async Task Where_contents_are_to_be_renormalized_it_says_so_and_runs_no_filter()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        repository.Write("見本/𠮷 田.fisc", Fixtures.Reference.ReplaceLineEndings("\r\n"));
        repository.Write("見本/運113.fisc", Fixtures.Control);
        repository.Write("原文/運114.fisc", Fixtures.Control);
        repository.Write("原文/.gitattributes", "*.fisc -text\n");
        repository.Write("説明.md", "説明\r\n");
        await repository.Commit();
        await repository.Do("echo '* filter=跡' > .git/info/attributes && git config filter.跡.clean 'touch 跡; cat' && touch -d 2001-01-01 見本/*");
        var installed = await repository.Do("fisc git install");
        Assert.Contains("注意: コミットの改行が CRLF のカタログのファイルが 1 個ある（「見本/𠮷 田.fisc」など）。git add --renormalize \"*.fisc\" でそろえ、コミットする\n", installed, StringComparison.Ordinal);
        Assert.Contains("注意: 属性により改行が LF にそろわないカタログのファイルが 1 個ある（「原文/運114.fisc」など。", installed, StringComparison.Ordinal);
        Assert.DoesNotContain("跡", repository.Names);
        await repository.Do("rm .git/info/attributes && git add --renormalize \"*.fisc\" && git commit -qm 改行");
        Assert.DoesNotContain("CRLF", await repository.Do("fisc git install"), StringComparison.Ordinal);
    }

    /// <summary>Whoever had the line before keeps it; and bytes that are no UTF-8 stay.</summary>
    [Fact]
    public async Task Uninstalling_leaves_what_installing_has_not_added()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        await repository.Do("fisc new . > /dev/null && printf '# \\x8b\\x67\\n' >> .gitattributes && cp .gitattributes 元");
        await repository.Do("fisc git install && ! cmp -s .gitattributes 元 && fisc git uninstall && cmp .gitattributes 元");
        Assert.DoesNotContain("fisc", await repository.Do("git config --local --list --name-only"), StringComparison.Ordinal);
    }

    /// <summary>What stands behind a link is not looked at: nothing is undone by half.</summary>
    [Fact]
    public async Task Where_the_attributes_are_a_link_uninstalling_undoes_nothing()
    {
        using var repository = await DrivenRepository.Create();
        await repository.Do("mv .gitattributes 属性 && ln -s 属性 .gitattributes && git config --local --list > 前 && cp 属性 写し");
        var result = await repository.Run("fisc git uninstall");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("リンク", result.Error, StringComparison.Ordinal);
        await repository.Do("git config --local --list | cmp - 前 && cmp 属性 写し");
    }

    [Theory]
    [InlineData("install")]
    [InlineData("uninstall")]
    public async Task Outside_of_a_repository_it_says_so(string verb)
    {
        using var directory = new TemporaryDirectory();
        var result = await FiscProcess.Run(directory.Path, ("GIT_CEILING_DIRECTORIES", Path.GetDirectoryName(directory.Path) ?? "/"), "git", verb, "--lang", "ja");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("fisc: 「.」は git のリポジトリの中にない（git init で作る", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_git_it_says_so()
    {
        using var directory = new TemporaryDirectory();
        // The host is found by its full path, git is not.
        var fisc = await FiscProcess.Shell(directory.Path, "host=$(command -v ${FISC%% *}); set -- $FISC; shift; PATH=/nowhere \"$host\" \"$@\" git install");
        Assert.Equal((2, "fisc: git が見つからない（インストールし、PATH に加える。フォルダーどうしなら git なしで比べられる）\n"), (fisc.ExitCode, fisc.Error));
    }

    [Fact]
    public async Task A_repository_that_cannot_be_written_is_left_as_it_is()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        repository.Write(".git/config.lock", "");
        var result = await repository.Run("fisc git install");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("fisc: git が失敗した: error: could not lock config file .git/config: File exists", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(repository[".gitattributes"]));
    }
}
