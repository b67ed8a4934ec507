using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>A catalog may come from anybody: no link in it leads out of it, and nothing that is no file is read.</summary>
public sealed class LinkTests : IDisposable
{
    private const string Secret = "control 秘密 𠮷田の合言葉\n  category: 運用基準\n";

    private readonly TemporaryDirectory _directory = new();

    public LinkTests()
    {
        _directory.Write("外/秘密.fisc", Secret);
        _directory.Write("カタログ/見本.fisc", Fixtures.Reference);
        _directory.Write("カタログ/運用/運113.fisc", Fixtures.Control);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_a_link_leads_to_is_neither_read_nor_shown_in_any_report_nor_waited_for()
    {
        await Shell("""
            ln -s /proc/self/environ 環境.fisc && ln -s ../外/秘密.fisc 秘密.fisc && ln -s /dev/zero 零.fisc && ln -s ../外 束.FISC && ln -s 無い先 切.fisc &&
            ln -s 輪.fisc 輪.fisc && ln -s 見本.fisc 別名.fisc && mkfifo 管.fisc && ln -s 管.fisc 管へ.fisc && mkdir 空.fisc
            """);
        string[] reports = ["json", "sarif", "junit", "github", "gitlab"];
        var result = await FiscProcess.Run(_directory.Path, ("FISC_LANG", "en"), ["check", "カタログ", .. reports.SelectMany(static r => new[] { "--report", $"{r}={r}.out" })]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        foreach (var name in new[] { "環境", "秘密", "零", "切", "輪", "別名", "管へ" })
            Assert.Contains($"カタログ/{name}.fisc:1:1: error FISC1031 (linked-file): A link, which is not read; delete it and put the file itself in its place\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("カタログ/束.FISC:1:1: error FISC1031", result.Output, StringComparison.Ordinal);
        Assert.Contains("カタログ/管.fisc:1:1: error FISC1029", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("9 errors, 0 warnings, 0 info (11 files)\n", result.Output, StringComparison.Ordinal);
        foreach (var text in reports.Select(r => _directory.Read(r + ".out")).Append(result.Output))
        {
            Assert.Contains("A link, which is not read", text, StringComparison.Ordinal);
            Assert.DoesNotContain("FISC_LANG", text, StringComparison.Ordinal);
            Assert.DoesNotContain("合言葉", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("秘密.fisc")]
    [InlineData("束.fisc")]
    [InlineData("束.fisc/")]
    public async Task A_link_of_the_name_of_a_catalog_file_is_an_error_though_it_be_named(string path)
    {
        await Shell("cd .. && ln -s 外/秘密.fisc 秘密.fisc && ln -s 外 束.fisc");
        var result = await FiscProcess.Run(_directory.Path, "check", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{path.TrimEnd('/')}:1:1: エラー FISC1031 (linked-file): リンクなので読まない（リンクを削除し、ファイルそのものを置く）\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("合言葉", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_is_named_may_be_a_link_and_what_lies_in_it_is_boxed_all_the_same()
    {
        await Shell("ln -s ../外/秘密.fisc 運用/秘密.fisc && cd .. && ln -s カタログ 写し && ln -s カタログ/運用 運用");
        var whole = await FiscProcess.Run(_directory.Path, "check", "写し");
        Assert.Contains("写し/運用/秘密.fisc:1:1: エラー FISC1031", whole.Output, StringComparison.Ordinal);
        Assert.EndsWith("エラー 1 件、警告 0 件、情報 0 件（3 ファイル）\n", whole.Output, StringComparison.Ordinal);
        // Behind the link begins another catalog, or none: what is beside the link does not belong to it.
        var part = await FiscProcess.Run(_directory.Path, "format", "--check", "運用");
        Assert.Contains("整形しなかった: 運用/秘密.fisc: リンクである", part.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_linked_directory_is_left_out_and_named_by_check_build_and_release()
    {
        await Shell("git init -q -b main && git add -A && git commit -qm 初版");
        Assert.Equal(0, (await Fisc("build", "-o", "../前")).ExitCode);
        await Shell("ln -s ../外 共有 && ln -s / 運用/根 && ln -s .. 運用/上 && ln -s ../外/秘密.fisc 資料 && ln -s ../外 .隠し && git add -A && git commit -qm リンク");
        const string Finding = "警告 FISC1032 (unfollowed-link): リンクなので、その先にある文はカタログに入らない（入れるなら、リンクでなくフォルダーを置く）\n";
        var check = await Fisc("check");
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        foreach (var link in new[] { "共有", "資料", "運用/上", "運用/根" }) Assert.Contains($"{link}:1:1: {Finding}", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("エラー 0 件、警告 4 件、情報 0 件（2 ファイル）\n", check.Output, StringComparison.Ordinal);
        foreach (var arguments in new[] { ["build", "-o", "../後"], new[] { "release", "--version", "1.0", "-o", "../版" } })
        {
            var result = await Fisc(arguments);
            Assert.Equal(0, result.ExitCode);
            foreach (var link in new[] { "共有", "資料", "運用/上", "運用/根" })
                Assert.Contains($"注意: 「{link}」はリンクなので、その先にある文はカタログに入らない（入れるなら、リンクでなくフォルダーを置く）\n", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(_directory.Read("前/見本.json"), _directory.Read("後/見本.json"));
        Assert.DoesNotContain("秘密", _directory.Read("版/MANIFEST.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_beside_the_catalogs_is_named_too()
    {
        await Shell("cd .. && mkdir 全部 && mv カタログ 全部/甲 && ln -s ../外 全部/乙");
        var result = await FiscProcess.Run(_directory["全部"], "check");
        Assert.Equal((0, "注意: 「乙」はリンクなので、その先にある文はカタログに入らない（入れるなら、リンクでなくフォルダーを置く）\n"), (result.ExitCode, result.Error));
    }

    /// <summary>A commit says of a link neither what it leads to nor whether that is a directory, and gives the same catalog as the work tree.</summary>
    [Fact]
    public async Task In_a_commit_links_are_what_they_are_on_disk_and_a_clean_tree_with_one_is_not_released()
    {
        await Shell("""
            git init -q -b main && ln -s ../外 共有 && ln -s 見本.fisc 資料 && git add -A && git commit -qm 初版 && git tag 清い &&
            ln -s ../外/秘密.fisc 秘密.fisc && ln -s ../外 束.fisc && ln -s 運用/運113.fisc 別名.fisc && git add -A && git commit -qm リンク
            """);
        var clean = await Fisc("diff", "清い", "清い");
        Assert.Equal((0, ""), (clean.ExitCode, clean.Error));
        var both = await Fisc("diff", "HEAD");
        Assert.EndsWith("\n変更はない\n", both.Output, StringComparison.Ordinal);
        foreach (var state in new[] { "HEAD", "作業ツリー" }) Assert.Contains($"「{state}」にはエラーがある", both.Error, StringComparison.Ordinal);
        // Named itself it is no other file, there neither.
        Assert.DoesNotContain("運113", (await Fisc("diff", "HEAD", "別名.fisc")).Output, StringComparison.Ordinal);
        var release = await Fisc("release", "--version", "1.0", "-o", "../版");
        Assert.Equal((1, ""), (release.ExitCode, release.Output));
        Assert.Contains("秘密.fisc:1:1: エラー FISC1031", release.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_directory["版"]));
    }

    /// <summary>Of a link that is a file a moment later, and of a directory that is a link: either all is said or nothing of what lies outside.</summary>
    [Fact]
    public async Task A_link_that_is_put_in_the_place_of_a_file_or_directory_meanwhile_leads_nowhere()
    {
        await Shell("mkdir 束 本物 && cp 運用/運113.fisc 本物/秘密.fisc && ln -s ../外/秘密.fisc 偽 && ln -s ../外 偽束");
        using var swapping = FiscProcess.Start(_directory["カタログ"], ["bash", "-c", """
            while [ ! -e 終わり ]; do
              cp -P 偽 換え && mv -T 換え 入替.fisc; cp 運用/運113.fisc 換え && mv -T 換え 入替.fisc
              rmdir 束; cp -P 偽束 束; rm 束; cp -r 本物 束; rm -r 束; mkdir 束
            done
            """]);
        for (var run = 0; run < 8; run++)
        {
            var result = await Fisc("check", "--format", "json");
            Assert.DoesNotContain("合言葉", result.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("「秘密」", result.Output, StringComparison.Ordinal);
            Assert.InRange(result.ExitCode, 0, 1);
        }

        _directory.Write("カタログ/終わり", "");
        await swapping.End();
    }

    [Theory]
    [InlineData("mkdir out && ln -s ../../外 out/release", "out/release", "release", "--version", "1.0", "--first")]
    [InlineData("ln -s ../外 out", "out", "release", "--version", "1.0", "--first")]
    [InlineData("mkdir -p out/release && ln -s ../../../外 out/release/見本-1.0", "out/release/見本-1.0", "release", "--version", "1.0", "--first")]
    [InlineData("ln -s ../外/既定.json fisc-baseline.json", "fisc-baseline.json", "check", "--write-baseline")]
    [InlineData("git init -q . && ln -s ../外/属性 .gitattributes", ".gitattributes", "git", "install")]
    [InlineData("mkdir 新 && ln -s ../../外/README.md 新/README.md", "新/README.md", "new", "新")]
    public async Task What_is_written_where_nobody_has_said_goes_behind_no_link(string line, string link, params string[] arguments)
    {
        await Shell(line);
        var result = await Fisc(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"「{link}」", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal(["秘密.fisc"], Directory.EnumerateFileSystemEntries(_directory["外"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_named_to_be_written_may_be_a_link_and_stays_one()
    {
        await Shell("ln -s ../外/基準.json 基準.json && ln -s ../外/報告.json 報告.json && ln -s ../外/差分.html 差分.html && git init -q . && git add -A && git commit -qm 初版");
        Assert.Equal(0, (await Fisc("check", "--write-baseline", "基準.json", "--report", "json=報告.json")).ExitCode);
        Assert.Equal(0, (await Fisc("diff", "HEAD", "--format", "html", "-o", "差分.html")).ExitCode);
        foreach (var name in new[] { "基準.json", "報告.json", "差分.html" })
        {
            Assert.Equal("../外/" + name, new FileInfo(_directory["カタログ/" + name]).LinkTarget);
            Assert.True(File.Exists(_directory["外/" + name]), name);
        }
    }

    private async Task Shell(string line)
    {
        var result = await FiscProcess.Shell(_directory["カタログ"], line);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private Task<FiscResult> Fisc(params string[] arguments) => FiscProcess.Run(_directory["カタログ"], arguments);
}
