using Xunit;

namespace FiscDsl.Cli.Tests.Git;

public class InstallTests
{
    private const string Attributes = "*.fisc diff=fisc merge=fisc\n*.xlsx diff=fisc-xlsx\n";

    [Fact]
    public async Task It_says_what_it_changes_and_changes_it_once()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        var first = await repository.Do("fisc git install");
        Assert.Contains("設定した: merge.fisc.driver = fisc merge-file ", first, StringComparison.Ordinal);
        Assert.Contains(".gitattributes に加えた: *.fisc diff=fisc merge=fisc\n", first, StringComparison.Ordinal);
        Assert.Equal(Attributes, repository.Read(".gitattributes"));
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
    public async Task Where_fisc_is_not_on_the_path_it_is_called_by_its_own()
    {
        using var repository = await DrivenRepository.Create(installs: false);
        var fisc = string.Join(' ', FiscProcess.Command);
        await repository.Do($"rm '{repository.Tools["fisc"]}' && {fisc} git install");
        Assert.Contains("fisc", await repository.Do("git config merge.fisc.driver"), StringComparison.Ordinal);
        repository.Write("見本.xlsx", "壊れたブック");
        await repository.Commit();
        Assert.Contains("Excelのブックとして読めない: 18 バイト", await repository.Do("git show --format= 見本.xlsx"), StringComparison.Ordinal);
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
