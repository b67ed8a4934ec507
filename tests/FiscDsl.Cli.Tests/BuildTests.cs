using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class BuildTests
{
    [Fact]
    [Statement("`fisc build` writes `<reference id>.json`: UTF-8, LF, two-space indentation, Japanese as it is.")]
    [Statement("`fisc build` writes `<reference id>.xlsx`, and under `--as-printed` `<reference id>-printed.xlsx`.")]
    public async Task Both_outputs_are_written_and_summed_up()
    {
        using var directory = Catalog();
        var result = await FiscProcess.Run(directory.Path, "build");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["out", "out/見本.json", "out/見本.xlsx", "見本.fisc"], directory.Names);
        using var json = JsonDocument.Parse(directory.Read("out/見本.json"));
        Assert.Matches(@"^out/見本\.json（[\d.]+ K?i?B）\nout/見本\.xlsx（[\d.]+ K?i?B）\n\n", result.Output);
        Assert.Contains("見本: 対象の項 1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  対象外               1   100.0 %\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_is_in_the_users_language()
    {
        using var directory = Catalog();
        var result = await FiscProcess.Run(directory.Path, "build", "--lang", "en");
        Assert.Contains("見本: 1 assessed clause\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  not applicable       1   100.0 %\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_names_the_tool_that_gives_the_same_bytes_again()
    {
        using var directory = Catalog();
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "--format", "xlsx")).ExitCode);
        var version = (await FiscProcess.Run(directory.Path, "--version")).Output.TrimEnd('\n').Split('+')[0];
        using var workbook = ZipFile.OpenRead(directory["out/見本.xlsx"]);
        var properties = XDocument.Load(workbook.GetEntry("docProps/app.xml")?.Open() ?? Stream.Null);
        Assert.Equal(version.Replace("fisc ", "FiscDsl ", StringComparison.Ordinal), properties.Root?.Value);
    }

    [Fact]
    public async Task Format_and_directory_can_be_chosen()
    {
        using var directory = Catalog();
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", ".", "-o", "発行/第1版", "--format", "json")).ExitCode);
        Assert.Equal(["発行", "発行/第1版", "発行/第1版/見本.json", "見本.fisc"], directory.Names);
    }

    [Fact]
    [Statement("`fisc build` writes `<reference id>.xlsx`, and under `--as-printed` `<reference id>-printed.xlsx`.")]
    [Statement("`fisc build --as-printed` compiles the text uncorrected, to `ID-printed.json` and `ID-printed.xlsx`.")]
    public async Task As_printed_leaves_corrections_out()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Control.Replace("整備すること。\n    resp", "整備すること。\n    correction: 「連絡」→「報告」 誤植\n    resp", StringComparison.Ordinal));
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "-o", "a")).ExitCode);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "-o", "a", "--as-printed")).ExitCode);
        Assert.Equal(["a", "a/見本-printed.json", "a/見本-printed.xlsx", "a/見本.json", "a/見本.xlsx"], directory.Names.Where(static n => n[0] == 'a'));
        Assert.Contains("\n  \"text\": \"corrected\",\n", directory.Read("a/見本.json"), StringComparison.Ordinal);
        Assert.Contains("\n  \"text\": \"printed\",\n", directory.Read("a/見本-printed.json"), StringComparison.Ordinal);
        Assert.Contains("𠮷田の報告体制", directory.Read("a/見本.json"), StringComparison.Ordinal);
        Assert.Contains("𠮷田の連絡体制", directory.Read("a/見本-printed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_errors_nothing_is_written_and_what_was_there_stays()
    {
        using var directory = Catalog();
        directory.Write("out/見本.json", "前の版");
        directory.Write("運114.fisc", Fixtures.Broken);
        var result = await FiscProcess.Run(directory.Path, "build");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("運114.fisc:3:3: エラー FISC1002", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("エラーがあるため、何も書き込まなかった\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("前の版", directory.Read("out/見本.json"));
        Assert.Equal(["out", "out/見本.json", "見本.fisc", "運114.fisc"], directory.Names);
    }

    [Fact]
    public async Task One_catalog_with_errors_keeps_all_from_being_written()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("甲/見本.fisc", Fixtures.Reference);
        directory.Write("乙/見本.fisc", Fixtures.Reference.Replace("見本", "見本2", StringComparison.Ordinal) + Fixtures.Broken);
        Assert.Equal(1, (await FiscProcess.Run(directory.Path, "build")).ExitCode);
        Assert.False(Directory.Exists(directory["out"]));
    }

    [Fact]
    public async Task Several_catalogs_are_built_together()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("甲/見本.fisc", Fixtures.Reference);
        directory.Write("乙/見本.fisc", Fixtures.Reference.Replace("見本", "見本2", StringComparison.Ordinal));
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "--format", "json")).ExitCode);
        Assert.Equal(["見本.json", "見本2.json"], Directory.EnumerateFiles(directory["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_catalogs_of_one_id_would_overwrite_each_other()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("甲/見本.fisc", Fixtures.Reference);
        directory.Write("乙/見本.fisc", Fixtures.Reference);
        var result = await FiscProcess.Run(directory.Path, "build");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("リファレンス「見本」が「乙」と「甲」の2か所", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(directory["out"]));
    }

    [Theory]
    [InlineData("見本.fisc", "「見本.fisc」はファイルである")]
    [InlineData("見本.fisc/下", "「見本.fisc」はファイルである")]
    [InlineData("/proc/fisc", "書き込めない")]
    public async Task An_output_directory_that_cannot_be_written_is_reported(string output, string message)
    {
        using var directory = Catalog();
        var result = await FiscProcess.Run(directory.Path, "build", "-o", output);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(["見本.fisc"], directory.Names);
    }

    [Fact]
    public async Task A_directory_in_the_place_of_an_output_is_reported_before_anything_is_replaced()
    {
        using var directory = Catalog();
        directory.Write("out/見本.json", "前の版");
        Directory.CreateDirectory(directory["out/見本.xlsx"]);
        var result = await FiscProcess.Run(directory.Path, "build");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("同じ名前のフォルダーがある", result.Error, StringComparison.Ordinal);
        Assert.Equal("前の版", directory.Read("out/見本.json"));
        Assert.Equal(["out", "out/見本.json", "out/見本.xlsx", "見本.fisc"], directory.Names);
    }

    /// <summary>Whoever wrote the catalog may have put the link there; who names a place knows what it is.</summary>
    [Theory]
    [InlineData("ln -s ../外 out", "out")]
    [InlineData("ln -s ../外/新しい out", "out")]
    [InlineData("mkdir out && ln -s ../../外/見本.json out/見本.json", "out/見本.json")]
    [InlineData("mkdir -p 発行 && ln -s ../../外/見本.json 発行/見本.json", "発行/見本.json", "-o", "発行")]
    public async Task Nothing_is_written_behind_a_link_that_stands_where_an_output_goes(string line, string link, params string[] arguments)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("外/見本.json", "前の版");
        directory.Write("内/見本.fisc", Fixtures.Reference + Fixtures.Control);
        Assert.Equal(0, (await FiscProcess.Shell(directory["内"], line)).ExitCode);
        var result = await FiscProcess.Run(directory["内"], ["build", "--format", "json", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.EndsWith($"に書き込めない: 「{link}」はリンクなので、その先には書き込まない（リンクを削除するか、別の出力先を指定する）\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("前の版", directory.Read("外/見本.json"));
        Assert.Equal(["見本.json"], Directory.EnumerateFileSystemEntries(directory["外"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_directory_that_is_named_may_be_a_link_and_stays_one()
    {
        using var directory = Catalog();
        Directory.CreateDirectory(directory["保管"]);
        Directory.CreateSymbolicLink(directory["発行"], "保管");
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "--format", "json", "-o", "発行")).ExitCode);
        Assert.Equal("保管", new FileInfo(directory["発行"]).LinkTarget);
        Assert.StartsWith("{", directory.Read("保管/見本.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_another_program_holds_or_that_is_read_only_stays_with_all_others()
    {
        using var directory = Catalog();
        directory.Write("out/見本.json", "前の版");
        var path = directory.Write("out/見本.xlsx", "前の版");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var held = await FiscProcess.Run(directory.Path, "build");
            Assert.Equal(new FiscResult(2, "", "fisc: 「out/見本.xlsx」に書き込めない: ほかのソフトが使っている（Excel で開いている場合は閉じてから、もう一度実行する）\n"), held);
        }

        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        var protection = await FiscProcess.Run(directory.Path, "build", "--lang", "en");
        Assert.Equal(new FiscResult(2, "", "fisc: cannot write 'out/見本.xlsx': writing is not permitted; check whether the file or its directory is read-only, and who may write there\n"), protection);
        Assert.Equal(("前の版", "前の版"), (directory.Read("out/見本.json"), directory.Read("out/見本.xlsx")));
        Assert.Equal(["out", "out/見本.json", "out/見本.xlsx", "見本.fisc"], directory.Names);
    }

    [Theory]
    [InlineData("nul.txt", "1.0", "nul.txt")]
    [InlineData("見本", "1.0.", "1.0.")]
    public async Task Outputs_have_no_names_that_Windows_has_not(string id, string version, string name)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference.Replace("見本", id, StringComparison.Ordinal).Replace("version: 1.0", "version: " + version, StringComparison.Ordinal));
        foreach (var arguments in new[] { ["build"], new[] { "release", "--version", version } })
        {
            var result = await FiscProcess.Run(directory.Path, arguments);
            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.Contains($"エラー FISC8004 (reserved-name): 「{name}」はWindowsでファイルやフォルダーの名前にできない", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(["見本.fisc"], directory.Names);
    }

    [Theory]
    [InlineData("MIHON", "mihon")]
    [InlineData("ＭＩＨＯＮ", "Mihon")]
    [InlineData("か\u3099ｉｔ", "がIT")]
    public async Task Two_ids_that_differ_only_by_case_width_or_composition_would_overwrite_each_other(string first, string second)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("甲/見本.fisc", Fixtures.Reference.Replace("見本", first, StringComparison.Ordinal));
        directory.Write("乙/見本.fisc", Fixtures.Reference.Replace("見本", second, StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "build");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("「乙」と「甲」の2か所", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_builds_into_one_directory_both_succeed()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Large(200));
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "build", "-o", "単独")).ExitCode);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FiscProcess.Run(directory.Path, "build")));
        Assert.All(results, static r => Assert.Equal((0, ""), (r.ExitCode, r.Error)));
        Assert.Equal(File.ReadAllBytes(directory["単独/見本.json"]), File.ReadAllBytes(directory["out/見本.json"]));
        Assert.Equal(File.ReadAllBytes(directory["単独/見本.xlsx"]), File.ReadAllBytes(directory["out/見本.xlsx"]));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(directory["out"]).Count());
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task A_signal_amid_writing_leaves_nothing(string signal, int exitCode)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Large(3000));
        using var process = FiscProcess.Start(directory.Path, ("FISC_LANG", "ja"), "build", "-o", "発行/第1版");
        // Held still as soon as it has begun to write, so that the signal comes amid it however fast it is.
        while (!process.HasEnded && !(Directory.Exists(directory["発行/第1版"]) && Directory.EnumerateFiles(directory["発行/第1版"]).Any())) await Task.Delay(1, TestContext.Current.CancellationToken);
        await process.Signal("STOP");
        Assert.Contains(directory.Names, static n => n.EndsWith(".tmp", StringComparison.Ordinal));
        await process.Signal(signal);
        await process.Signal("CONT");
        var result = await process.End();
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Equal(["見本.fisc"], directory.Names);
    }

    private static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference + Fixtures.Control);
        return directory;
    }
}
