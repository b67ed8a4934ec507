using Xunit;

namespace FiscDsl.Cli.Tests;

public class BaselineTests
{
    private const string Name = "fisc-baseline.json";

    [Fact]
    public async Task Known_findings_are_left_out_and_new_ones_shown()
    {
        using var directory = Catalog();
        Assert.Equal(1, (await FiscProcess.Run(directory.Path, "check")).ExitCode);
        var written = await FiscProcess.Run(directory.Path, "check", "--write-baseline");
        Assert.Equal((0, $"ベースラインを書き込んだ: {Name}（2 件）\n"), (written.ExitCode, written.Error));
        Assert.Equal("エラー 0 件、警告 0 件、情報 0 件（3 ファイル）、ベースラインにある 2 件は除いた\n", written.Output);

        directory.Write("運115.fisc", Owed("運115"));
        var result = await FiscProcess.Run(directory.Path, "check", "--baseline", Name);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("運115.fisc:4:10: 警告 FISC3001 (missing-evidence): ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("エラー 0 件、警告 1 件、情報 0 件（4 ファイル）、ベースラインにある 2 件は除いた\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_text_with_an_entry_a_line()
    {
        using var directory = Catalog();
        await FiscProcess.Run(directory.Path, "check", "--write-baseline", "控え/今.json");
        Assert.Equal("""
            {
              "formatVersion": "1.1",
              "findings": [
                { "reference": "見本", "subject": "運113/1", "rule": "contradicting-evidence", "field": "evidence", "says": "…", "count": 1 },
                { "reference": "見本", "subject": "運114/1", "rule": "missing-evidence", "says": "…", "count": 1 }
              ]
            }

            """, Says(directory.Read("控え/今.json")));
        var again = directory.Read("控え/今.json");
        await FiscProcess.Run(directory.Path, "check", "--write-baseline", "控え/今.json");
        Assert.Equal(again, directory.Read("控え/今.json"));
    }

    [Fact]
    public async Task Findings_are_known_wherever_their_text_has_moved()
    {
        using var directory = Catalog();
        await FiscProcess.Run(directory.Path, "check", "--write-baseline");
        var text = directory.Read("運114.fisc");
        File.Delete(directory["運114.fisc"]);
        directory.Write("運用/𠮷.fisc", "# 移した\n\n" + text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.StartsWith("エラー 0 件、警告 0 件", (await FiscProcess.Run(directory.Path, "check", "--baseline", Name)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_in_front_hides_no_finding_of_its_own_and_blames_no_neighbour()
    {
        using var directory = Catalog();
        const string Clause = "  clause (1)\n    text: 台帳を𠮷野家の手順で照合すること。\n    responsibility: provider\n";
        directory.Write("運116.fisc", "control 運116 題\n  category: 運用基準\n" + Clause);
        await FiscProcess.Run(directory.Path, "check", "--write-baseline");
        directory.Write("運117.fisc", "control 運117 改めた題\n  category: 運用基準\n  clause (1)\n    text: 契約の履行状況を点検すること。\n    responsibility: provider\n" + Clause.Replace("(1)", "(2)", StringComparison.Ordinal));
        File.Delete(directory["運116.fisc"]);
        var result = await FiscProcess.Run(directory.Path, "check", "--baseline", Name);
        Assert.Equal(["運117.fisc:3:10: 警告 FISC3001"], result.Output.Split('\n').Where(static l => l.Contains("missing-evidence", StringComparison.Ordinal)).Select(static l => l[..l.IndexOf(" (", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_baseline_of_the_first_format_is_known_by_names()
    {
        using var directory = Catalog();
        directory.Write(Name, """{ "formatVersion": "1.0", "findings": [ { "reference": "見本", "subject": "運114/1", "rule": "missing-evidence", "count": 1 } ] }""");
        Assert.DoesNotContain("missing-evidence", (await FiscProcess.Run(directory.Path, "check", "--baseline", Name)).Output, StringComparison.Ordinal);
    }

    // What a text says is a sum, and another with every letter.
    private static string Says(string baseline) => System.Text.RegularExpressions.Regex.Replace(baseline, "(?<=\"says\": \")[0-9a-f]{12}", "…", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));

    [Fact]
    public async Task Of_several_findings_as_many_are_known_as_there_were()
    {
        using var directory = Catalog();
        var pairs = Fixtures.Control.Replace("運113", "運116", StringComparison.Ordinal);
        directory.Write("運116.fisc", pairs.Replace("𠮷田の", "「𠮷田」」の「山田」」の", StringComparison.Ordinal));
        await FiscProcess.Run(directory.Path, "check", "--write-baseline");
        Assert.Contains("""{ "reference": "見本", "subject": "運116/1", "rule": "unbalanced-bracket", "field": "text", "says": "…", "count": 2 }""", Says(directory.Read(Name)), StringComparison.Ordinal);
        directory.Write("運116.fisc", pairs.Replace("𠮷田の", "「𠮷田」」の「山田」」の「田中」」の", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", "--baseline", Name);
        Assert.Single(result.Output.Split('\n'), static l => l.Contains("unbalanced-bracket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_been_mended_is_stale_and_goes_when_it_is_written_again()
    {
        using var directory = Catalog();
        await FiscProcess.Run(directory.Path, "check", "--write-baseline");
        directory.Write("運114.fisc", Owed("運114").Replace("    responsibility: provider\n", "    responsibility: provider\n    evidence: none\n", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", "--baseline", Name);
        Assert.Contains($"{Name}:5:5: 警告 FISC9001 (stale-baseline): ベースラインに「運114/1 missing-evidence」が1件あるが、今は0件である", result.Output, StringComparison.Ordinal);
        Assert.Contains("open-gap", result.Output, StringComparison.Ordinal);
        await FiscProcess.Run(directory.Path, "check", "--baseline", Name, "--write-baseline");
        Assert.DoesNotContain("missing-evidence", directory.Read(Name), StringComparison.Ordinal);
        Assert.DoesNotContain("FISC9001", (await FiscProcess.Run(directory.Path, "check", "--baseline", Name)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_compile_cannot_be_noted()
    {
        using var directory = Catalog();
        directory.Write("壊.fisc", Fixtures.Broken.Replace("運114", "運117", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", "--write-baseline");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("FISC1002", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown-field", directory.Read(Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_entries_of_other_catalogs_stay_and_are_not_stale()
    {
        using var directory = new TemporaryDirectory();
        foreach (var name in (string[])["甲", "乙"])
        {
            directory.Write($"{name}/{name}.fisc", Fixtures.Reference.Replace("reference 見本", "reference " + name, StringComparison.Ordinal));
            directory.Write($"{name}/運114.fisc", Owed("運114"));
        }

        await FiscProcess.Run(directory.Path, "check", "--write-baseline");
        Assert.Equal(0, (await FiscProcess.Run(directory.Path, "check", "甲", "--write-baseline", Name)).ExitCode);
        Assert.Contains("\"乙\"", directory.Read(Name), StringComparison.Ordinal);
        Assert.DoesNotContain("FISC9001", (await FiscProcess.Run(directory.Path, "check", "乙", "--baseline", Name)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "1行目: JSONとして読めない")]
    [InlineData("[]", "1行目: ベースラインの形をしていない")]
    [InlineData("{\n \"formatVersion\": \"2.0\" }", "2行目: 形式の版が「1.1」ではない")]
    [InlineData("{ \"findings\": [] }", "「formatVersion」がない")]
    [InlineData("{ \"formatVersion\": \"1.0\",\n \"findings\": [\n { \"subject\": \"運113\" } ] }", "3行目: 「rule」のない項目がある")]
    [InlineData("{ \"formatVersion\": \"1.0\", \"findings\": [ { \"rule\": \"a\", \"count\": 0 } ] }", "「count」が1以上の整数ではない")]
    [InlineData("{ \"formatVersion\": \"1.0\", \"extra\": 1 }", "知らない項目「extra」がある")]
    public async Task A_file_that_is_none_is_named_with_the_line(string text, string reason)
    {
        using var directory = Catalog();
        directory.Write(Name, text);
        var result = await FiscProcess.Run(directory.Path, "check", "--baseline", Name);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"fisc: 「{Name}」はベースラインとして読めない（", result.Error, StringComparison.Ordinal);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_overwritten()
    {
        using var directory = Catalog();
        var before = directory.Read("運114.fisc");
        // What was meant is a path to check, and what is said is a file to write.
        var result = await FiscProcess.Run(directory.Path, "check", "--write-baseline", "運114.fisc");
        Assert.Equal((2, "fisc: 「運114.fisc」はベースラインではないので、上書きしなかった\n"), (result.ExitCode, result.Error));
        Assert.Equal(before, directory.Read("運114.fisc"));
        Assert.Contains("「ない.json」が見つからない（fisc check --write-baseline で作る）", (await FiscProcess.Run(directory.Path, "check", "--baseline", "ない.json")).Error, StringComparison.Ordinal);
    }

    /// <summary>A catalog with an error that a policy could lower, and a warning.</summary>
    private static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        directory.Write("運113.fisc", Fixtures.Control.Replace("responsibility: user", "responsibility: provider", StringComparison.Ordinal).TrimEnd() + "\n    information: 体制がある。\n    finding: 確認した。\n");
        directory.Write("運114.fisc", Owed("運114"));
        return directory;
    }

    private static string Owed(string id) => $"""
        control {id} 外部委託先を管理すること。
          category: 運用基準

          clause 1
            text: 𠮷田の委託先を管理すること。
            responsibility: provider
            information: 委託先を管理している。
            finding: 確認した。

        """;
}
