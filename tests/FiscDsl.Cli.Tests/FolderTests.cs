using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>Forms that are folders: what a build writes there, takes away and leaves alone.</summary>
public class FolderTests
{
    private const string Pages = "out/見本-markdown";

    [Fact]
    [Statement("CSV, Markdown and HTML are written only where they are asked for.")]
    public async Task A_folder_is_one_line_of_what_was_written()
    {
        using var directory = Catalog();
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build")).ExitCode);
        Assert.Equal(["out", "out/見本.json", "out/見本.xlsx", "見本.fisc"], directory.Names);
        var result = await FiscProcess.Run(directory.Path, "build", "--format", "csv,markdown");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"^out/見本-rows\.csv（[\d.]+ K?i?B）\nout/見本-citations\.csv（[\d.]+ B）\nout/見本-sources\.csv（[\d.]+ B）\nout/見本-markdown/（5 ファイル、[\d.]+ K?i?B）\n\n", result.Output);
        Assert.Equal([$"{Pages}/README.md", $"{Pages}/controls", $"{Pages}/controls/運113.md", $"{Pages}/controls/運114.md", $"{Pages}/fisc-pages.sha256", $"{Pages}/sources.md"], directory.Names.Where(static n => n.StartsWith(Pages + "/", StringComparison.Ordinal)));
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "--format", "markdown", "--as-printed")).ExitCode);
        Assert.Contains("out/見本-printed-markdown/README.md", directory.Names);
    }

    [Fact]
    [Statement("`fisc-pages.sha256` lists the pages with their SHA-256, and by it a later build takes away those of an earlier one that it has no more, unless they were changed since.")]
    public async Task A_page_that_is_no_more_goes_and_one_that_was_changed_stays()
    {
        using var directory = Catalog();
        Assert.Equal(0, (await Build(directory)).ExitCode);
        directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Control);
        var result = await Build(directory);
        Assert.Contains("（4 ファイル、", result.Output, StringComparison.Ordinal);
        Assert.Contains("。前の出力にだけあった 1 ファイルは削除した）", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Pages}/controls/運114.md", directory.Names);

        directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Control + Other);
        Assert.Equal(0, (await Build(directory)).ExitCode);
        directory.Write($"{Pages}/controls/運114.md", "書き加えた");
        directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Control);
        result = await Build(directory);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("注意: 「out/見本-markdown」に、fisc が書いたものではないか、そのあと変更されたファイルがあり、そのままにした: controls/運114.md\n", result.Error);
        Assert.Equal("書き加えた", directory.Read($"{Pages}/controls/運114.md"));
    }

    [Fact]
    [Statement("What else stands in the folder is left alone and named, and where a page would replace a file that the list does not name, nothing is written.")]
    public async Task What_no_build_has_written_stays()
    {
        using var directory = Catalog();
        directory.Write($"{Pages}/メモ.txt", "𠮷野のメモ");
        directory.Write($"{Pages}/図/a.svg", "<svg/>");
        directory.Write($"{Pages}/.DS_Store", "");
        var result = await Build(directory);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("注意: 「out/見本-markdown」に、fisc が書いたものではないか、そのあと変更されたファイルがあり、そのままにした: メモ.txt、図\n", result.Error);

        directory.Write("別/見本-markdown/README.md", "自分の目次");
        result = await FiscProcess.Run(directory.Path, "build", "--format", "json,markdown", "-o", "別");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("別/見本-markdown/README.md", result.Error, StringComparison.Ordinal);
        Assert.Contains("fisc が書いたファイルではないので、置き換えない（移すか、別の出力先を指定する）\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(["別", "別/見本-markdown", "別/見本-markdown/README.md"], directory.Names.Where(static n => n[0] == '別'));
        Assert.Equal("自分の目次", directory.Read("別/見本-markdown/README.md"));
    }

    [Fact]
    public async Task A_list_that_anybody_has_written_takes_away_nothing_outside_and_no_link_is_followed()
    {
        using var directory = Catalog();
        directory.Write("大切.txt", "");
        directory.Write("外/a.md", "");
        directory.Write($"{Pages}/fisc-pages.sha256", string.Concat(new[] { "../../大切.txt", "図/a.md", "/etc/hosts", "controls/../../../大切.txt", "fisc-pages.sha256", @"..\..\大切.txt" }.Select(static n => $"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  {n}\n")));
        Directory.CreateSymbolicLink(directory[$"{Pages}/図"], directory["外"]);
        Assert.Equal(0, (await Build(directory)).ExitCode);
        Assert.Contains("大切.txt", directory.Names);
        Assert.True(File.Exists(directory["外/a.md"]));

        Directory.Delete(directory[$"{Pages}/controls"], recursive: true);
        Directory.CreateSymbolicLink(directory[$"{Pages}/controls"], directory["外"]);
        var result = await Build(directory);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("リンクなので、その先には書き込まない", result.Error, StringComparison.Ordinal);
        Assert.Equal(["a.md"], Directory.EnumerateFileSystemEntries(directory["外"]).Select(static p => Path.GetFileName(p)));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_written_again_and_what_is_lost_comes_back()
    {
        using var directory = Catalog();
        Assert.Equal(0, (await Build(directory)).ExitCode);
        var page = new FileInfo(directory[$"{Pages}/controls/運113.md"]);
        page.LastWriteTimeUtc = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var before = directory.Read($"{Pages}/sources.md");
        File.Delete(directory[$"{Pages}/sources.md"]);
        File.Delete(directory[$"{Pages}/fisc-pages.sha256"]);
        Assert.Equal((0, ""), ((await Build(directory)).ExitCode, (await Build(directory)).Error));
        Assert.Equal(before, directory.Read($"{Pages}/sources.md"));
        page.Refresh();
        Assert.Equal(2020, page.LastWriteTimeUtc.Year);
    }

    [Fact]
    public async Task As_many_pages_as_a_program_may_not_hold_open_are_written()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Large(300));
        var result = await FiscProcess.Shell(directory.Path, "ulimit -n 128; $FISC build --format markdown,json");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("（303 ファイル、", result.Output, StringComparison.Ordinal);
    }

    private static string Other => Fixtures.Control.Replace("運113", "運114", StringComparison.Ordinal);

    private static Task<FiscResult> Build(TemporaryDirectory directory) => FiscProcess.Run(directory.Path, "build", "--format", "markdown");

    private static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Control + Other);
        return directory;
    }
}
