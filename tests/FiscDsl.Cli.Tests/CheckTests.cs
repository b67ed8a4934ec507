using System.Text.Json;
using Xunit;

namespace FiscDsl.Cli.Tests;

public class CheckTests
{
    /// <summary>Findings behind full-width text, a surrogate pair, a tab and CRLF; a control character; an info beside errors.</summary>
    private const string Findings =
        "control 運１１３　サイバー攻撃対応態勢を整備すること。\r\n" +
        "  category: 運用基準\r\n" +
        "  responsibilty: provider\r\n" +
        "  clause 1\r\n" +
        "\t\ttext: 𠮷田の𩸽\u001B[31mは①番。\r\n" +
        "    evidence: 2016年11月10日、𠮷\r\n";

    [Fact]
    public async Task Text_in_Japanese() => await Verifier.Verify(await TextIn("ja"));

    [Fact]
    public async Task Text_in_English() => await Verifier.Verify(await TextIn("en"));

    [Fact]
    public async Task Without_findings_the_totals_are_printed()
    {
        using var directory = Catalog();
        var result = await FiscProcess.Run(directory.Path, "check");
        Assert.Equal(new FiscResult(0, "エラー 0 件、警告 0 件、情報 0 件（2 ファイル）\n", ""), result);
    }

    [Fact]
    public async Task Json_without_findings_is_an_empty_array()
    {
        using var directory = Catalog();
        Assert.Equal(new FiscResult(0, "[]\n", ""), await FiscProcess.Run(directory.Path, "check", "--format", "json"));
    }

    [Fact]
    public async Task Json_counts_from_zero_in_UTF16_and_names_the_subject()
    {
        using var directory = Catalog();
        directory.Write("運用/𠮷.fisc", "control 運114 ほかの基準\r\n  category: 運用基準\r\n  clause 𠮷 あ\r\n    text: 内容。\r\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "json");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Output);
        var finding = json.RootElement.EnumerateArray().First(static f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal(["code", "name", "severity", "message", "file", "range", "subject"], finding.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("運用/𠮷.fisc", finding.GetProperty("file").GetString());
        var start = finding.GetProperty("range").GetProperty("start");
        Assert.Equal(2, start.GetProperty("line").GetInt32());
        Assert.InRange(start.GetProperty("character").GetInt32(), 9, 12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("    ")]
    public async Task A_pasted_paragraph_is_one_finding_and_the_fields_behind_it_are_none(string indentation)
    {
        using var directory = Catalog();
        directory.Write("運用/貼付.fisc", $"基準 運114 ほかの基準\r\n  分類: 運用基準\r\n  項 1\r\n    内容: 一文目。\r\n{indentation}二文目は、𠮷野家が確かめる。\r\n{indentation}Amazon S3 は、保管に使う。\r\n    主体: 利用者\r\n    情報参照元: 対象外\r\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "json");
        using var json = JsonDocument.Parse(result.Output);
        var finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("FISC1016", 4, 5), (finding.GetProperty("code").GetString(), Line("start"), Line("end")));
        Assert.Equal("「二文目は、𠮷野家が確かめる。」は欄でも宣言でもない（文なら欄の下に字下げする）", finding.GetProperty("message").GetString());

        int Line(string end) => finding.GetProperty("range").GetProperty(end).GetProperty("line").GetInt32();
    }

    [Fact]
    public async Task Json_shows_Japanese_as_it_is()
    {
        using var directory = Catalog();
        directory.Write("運用　𠮷.fisc", "control 運114 𠮷の基準\r\n  category: 𠮷　田\r\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "json");
        Assert.Contains("""
                "message": "「𠮷　田」は「category」欄の値にならない（書き方は 大項目 / 中項目）",
                "file": "運用　𠮷.fisc",
            """, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("]\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_cannot_write_to_the_terminal()
    {
        using var directory = Catalog();
        directory.Write("\e[2J\u009B31m\u007F.fisc", Fixtures.Broken);
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "json");
        Assert.Contains("""  "file": "\u001b[2J\u009b31m\u007f.fisc",""", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, static c => char.IsControl(c) && c != '\n');
    }

    [Theory]
    [Statement("**Hints are for the editor.**")]
    [Statement("`fisc check` prints a `hint` only when asked to (`--severity hint`).")]
    [InlineData("error", new[] { "error" })]
    [InlineData("info", new[] { "error", "info" })]
    public async Task Only_findings_as_serious_as_asked_for_are_shown(string severity, string[] expected)
    {
        using var directory = Catalog();
        directory.Write("b.fisc", "control 運114　基準\n  category: 運用基準\n  nonsense: あ\n  clause 1\n    text: 内容。\n    responsibility: user\n    evidence: n/a\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "json", "--severity", severity);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(expected, json.RootElement.EnumerateArray().Select(static f => f.GetProperty("severity").GetString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task A_file_means_the_catalog_it_lies_in()
    {
        using var directory = Catalog();
        directory.Write("運用/運114.fisc", Fixtures.Broken);
        var result = await FiscProcess.Run(directory["運用"], "check", "../運113.fisc");
        Assert.Equal(1, result.ExitCode);
        // Paths are relative to the current directory.
        Assert.StartsWith("運114.fisc:3:3: エラー FISC1002 (unknown-field): ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deeper_reference_is_another_catalog()
    {
        using var directory = Catalog();
        directory.Write("下/見本.fisc", Fixtures.Reference.Replace("category 運用基準", "category 運用基準\nnonsense", StringComparison.Ordinal));
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "check")).ExitCode);
        Assert.Equal(1, (await FiscProcess.Run(directory.Path, "check", "下")).ExitCode);
    }

    [Fact]
    public async Task Above_several_catalogs_all_are_checked_and_strays_are_named()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("甲/見本.fisc", Fixtures.Reference + Fixtures.Control);
        directory.Write("乙/見本.fisc", Fixtures.Reference + Fixtures.Broken);
        directory.Write("はぐれ.fisc", Fixtures.Control);
        var result = await FiscProcess.Run(directory.Path, "check", ".");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("乙/見本.fisc:", result.Output, StringComparison.Ordinal);
        Assert.Contains("（2 ファイル）", result.Output, StringComparison.Ordinal);
        Assert.Contains("「はぐれ.fisc」はどのカタログにも属さない", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("運113.fisc")]
    public async Task Without_a_reference_there_is_one_error_that_says_so(string path)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("運113.fisc", Fixtures.Control.Replace("  category: 運用基準\n", "", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", path, "--format", "json");
        Assert.Equal(1, result.ExitCode);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Single(json.RootElement.EnumerateArray(), static f => f.GetProperty("name").GetString() == "missing-reference");
    }

    [Fact]
    public async Task An_empty_directory_has_no_reference()
    {
        using var directory = new TemporaryDirectory();
        var result = await FiscProcess.Run(directory.Path, "check");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(".: エラー FISC2007 (missing-reference): ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Statement("`.fisc` may be in either case; files whose name begins with a dot are left alone.")]
    public async Task Outputs_dot_directories_and_dot_files_hold_no_catalog_text()
    {
        using var directory = Catalog();
        foreach (var name in (string[])["out/a.fisc", ".git/a.fisc", ".#a.fisc", "deep/out/a.fisc", "a.fisc.bak"]) directory.Write(name, Fixtures.Broken);
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "check")).ExitCode);
    }

    [Fact]
    [Statement("`.fisc` may be in either case; files whose name begins with a dot are left alone.")]
    public async Task The_extension_may_be_in_capitals()
    {
        using var directory = Catalog();
        directory.Write("運114.FISC", Fixtures.Broken);
        Assert.Contains("運114.FISC:3:3:", (await FiscProcess.Run(directory.Path, "check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_pipe_ends_it_quietly()
    {
        using var directory = Catalog();
        for (var i = 0; i < 200; i++) directory.Write($"b{i}.fisc", string.Concat(Enumerable.Repeat("nonsense あ\n", 200)));
        var result = await FiscProcess.Shell(directory.Path, "$FISC check | head -n 1");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_full_disk_behind_standard_output_is_reported()
    {
        using var directory = Catalog();
        var result = await FiscProcess.Shell(directory.Path, "$FISC check > /dev/full");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("標準出力に書き込めない", result.Error, StringComparison.Ordinal);
    }

    private static async Task<string> TextIn(string language)
    {
        using var directory = Catalog();
        directory.Write("運用/運114.fisc", Findings);
        directory.Write("長い行.fisc", "control 運115 基準\n  category: " + new string('あ', 300) + "\n  access：" + new string('い', 300) + "\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--lang", language);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        return result.Output;
    }

    private static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        directory.Write("運113.fisc", Fixtures.Control);
        return directory;
    }
}
