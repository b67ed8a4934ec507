using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace FiscDsl.Cli.Tests.Reports;

public class ReportTests
{
    /// <summary>An error with a mend behind a surrogate pair, an info, a warning of a rule that knows a related place, and CRLF.</summary>
    private const string Findings =
        "control 運１１４　𠮷野の外部委託先を管理すること。\r\n" +
        "  category: 運用基準\r\n" +
        "  responsibilty: provider\r\n" +
        "\r\n" +
        "  clause 1\r\n" +
        "    text: 𠮷田の委託先（再委託先を含む を管理すること。\r\n" +
        "    responsibility: provider\r\n" +
        "control 運113 二つ目\r\n" +
        "  category: 運用基準\r\n";

    [Fact]
    public async Task Several_reports_are_written_beside_standard_output()
    {
        using var directory = Catalog();
        string[] formats = ["text", "json", "sarif", "github", "gitlab", "junit"];
        var reports = formats.SelectMany(static f => new[] { "--report", $"{f}=報告/fisc.{f}" });
        var result = await FiscProcess.Run(directory.Path, ["check", .. reports]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("運用　𠮷.fisc:3:3: エラー FISC1002", result.Output, StringComparison.Ordinal);
        foreach (var format in formats)
        {
            // What goes to a file is what would go to standard output.
            var alone = await FiscProcess.Run(directory.Path, "check", "--format", format);
            Assert.Equal(alone.Output, directory.Read($"報告/fisc.{format}"));
        }
    }

    [Fact]
    public async Task Reports_appear_together_or_not_at_all()
    {
        using var directory = Catalog();
        Directory.CreateDirectory(directory["塞.xml"]);
        var result = await FiscProcess.Run(directory.Path, "check", "--report", "sarif=fisc.sarif", "--report", "junit=塞.xml");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("「塞.xml」に書き込めない", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(directory["fisc.sarif"]));
    }

    [Theory]
    [InlineData("「--report」に「pdf=a」は指定できない（「形式=ファイル」と書く。形式は text、json、sarif、github、gitlab、junit）", "pdf=a")]
    [InlineData("「--report」に「sarif」は指定できない", "sarif")]
    [InlineData("「--report」に「sarif=」は指定できない", "sarif=")]
    [InlineData("「a」に2つの報告は書き込めない", "sarif=a", "junit=./a")]
    public async Task A_report_that_cannot_be_is_refused(string message, params string[] reports)
    {
        using var directory = Catalog();
        var result = await FiscProcess.Run(directory.Path, ["check", .. reports.SelectMany(static r => new[] { "--report", r })]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHub_annotates_the_place_with_what_it_would_misread_escaped()
    {
        using var directory = Catalog();
        directory.Write("a,b:c%.fisc", "control 運115 100%の基準\n  category: 運用基準\n  nonsense: あ\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "github");
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Contains(lines, static l => l.StartsWith("::error file=運用　𠮷.fisc,line=3,endLine=3,col=3,endColumn=16,title=FISC1002 unknown-field::", StringComparison.Ordinal));
        Assert.Contains(lines, static l => l.StartsWith("::error file=a%2Cb%3Ac%25.fisc,line=3,endLine=3,col=3,endColumn=11,title=", StringComparison.Ordinal));
        Assert.Contains(lines, static l => l.StartsWith("::notice file=運用　𠮷.fisc,line=1,", StringComparison.Ordinal));
        Assert.All(lines[..^1], static l => Assert.Matches("^::(error|warning|notice) ", l));
        Assert.Matches("^エラー \\d+ 件", lines[^1]);
    }

    [Fact]
    public async Task GitHub_gets_the_most_serious_first_and_people_are_told_what_it_does_not_show()
    {
        using var directory = Catalog();
        directory.Write("多.fisc", string.Concat(Enumerable.Range(200, 30).Select(static i => $"control 運{i} 基準\n  category: 運用基準\n")));
        directory.Write("終.fisc", "control 運999 基準\n  category: 運用基準\n  nonsense: あ\n");
        var lines = (await FiscProcess.Run(directory.Path, "check", "--format", "github")).Output.TrimEnd('\n').Split('\n');
        var levels = lines[..^2].Select(static l => Array.IndexOf(["error", "warning", "notice"], l.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries)[0])).ToList();
        Assert.Equal(levels.Order(), levels);
        Assert.Contains(lines[..10], static l => l.StartsWith("::error file=終.fisc", StringComparison.Ordinal));
        var unseen = levels.GroupBy(static l => l).Sum(static g => Math.Max(0, g.Count() - 10));
        Assert.InRange(unseen, 20, 40);
        Assert.Equal($"注意: GitHub が画面に示す注釈は重大度ごとに 10 件まで。ほかの {unseen} 件は上の記録にある", lines[^1]);
    }

    [Fact]
    public async Task GitHub_names_no_file_where_there_is_none()
    {
        using var directory = new TemporaryDirectory();
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "github");
        Assert.StartsWith("::error title=FISC2007 missing-reference::", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitLab_gets_an_issue_a_finding_with_a_fingerprint_of_its_own()
    {
        using var directory = Catalog();
        directory.Write("同.fisc", "control 運116 同じ指摘\n  category: 運用基準\n  clause 1\n    text: 「一つ目。」」「二つ目。」」\n    responsibility: user\n    evidence: n/a\n");
        using var json = JsonDocument.Parse((await FiscProcess.Run(directory.Path, "check", "--format", "gitlab")).Output);
        var issues = json.RootElement.EnumerateArray().ToList();
        Assert.All(issues, static issue =>
        {
            Assert.Equal(["description", "check_name", "fingerprint", "severity", "location"], issue.EnumerateObject().Select(static p => p.Name));
            Assert.Matches("^[0-9a-f]{32}$", issue.GetProperty("fingerprint").GetString());
            Assert.Contains(issue.GetProperty("severity").GetString(), (string[])["info", "minor", "major", "critical", "blocker"]);
            Assert.InRange(issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(), 1, 20);
        });
        Assert.Equal(issues.Count, issues.Select(static i => i.GetProperty("fingerprint").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(issues, static i => i.GetProperty("check_name").GetString() == "unknown-field" && i.GetProperty("severity").GetString() == "critical");
    }

    [Fact]
    public async Task GitLab_gets_the_most_serious_first_and_is_told_what_has_no_room()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        for (var file = 1; file <= 3; file++) directory.Write($"多{file}.fisc", string.Concat(Enumerable.Range(1, 9_000).Select(i => $"control 基準{file}-{i} 題\n  category: 運用基準\n")));
        directory.Write("終.fisc", "control 基準0 題\n  category: 運用基準\n  nonsense: あ\n");
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "gitlab");
        using var json = JsonDocument.Parse(result.Output);
        var severities = json.RootElement.EnumerateArray().Select(static i => i.GetProperty("severity").GetString()).ToList();
        Assert.Equal(25_001, severities.Count);
        Assert.Equal("critical", severities[0]);
        var last = json.RootElement[25_000];
        Assert.Equal("too-many-findings", last.GetProperty("check_name").GetString());
        Assert.Contains("GitLab の報告に載せていない指摘が ", last.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(last.GetProperty("description").GetString() + "\n", result.Error);
    }

    [Fact]
    public async Task JUnit_fails_for_errors_and_tells_the_rest()
    {
        using var directory = Catalog();
        directory.Write("乱\uFFFE.fisc", Fixtures.Broken.Replace("外部", "\uFFFE\e外部", StringComparison.Ordinal));
        var result = await FiscProcess.Run(directory.Path, "check", "--format", "junit");
        var xml = XDocument.Parse(result.Output);
        var cases = xml.Descendants("testcase").ToList();
        Assert.Equal([$"{cases.Count}"], xml.Descendants("testsuite").Select(static s => s.Attribute("tests")?.Value));
        Assert.Equal([$"{cases.Count(static c => c.Element("failure") is not null)}"], xml.Descendants("testsuite").Select(static s => s.Attribute("failures")?.Value));
        Assert.Equal(["見本"], xml.Descendants("testsuite").Select(static s => s.Attribute("name")?.Value));
        var failed = Assert.Single(cases, static c => c.Attribute("file")?.Value == "運用　𠮷.fisc" && c.Attribute("name")?.Value == "FISC1002 unknown-field");
        Assert.Contains("運用　𠮷.fisc:3:3: エラー: ", failed.Element("failure")?.Value, StringComparison.Ordinal);
        Assert.Contains(cases, static c => c.Element("system-out") is not null && c.Element("failure") is null);
        Assert.Contains(cases, static c => c.Attribute("classname")?.Value == "見本.fisc" && c.Attribute("name")?.Value == "指摘なし" && !c.HasElements);
    }

    [Fact]
    public async Task JUnit_lists_only_so_many_findings_of_a_case()
    {
        using var directory = Catalog();
        directory.Write("多.fisc", string.Concat(Enumerable.Range(1, 1500).Select(static i => $"control 基準{i} 題。。\n  category: 運用基準\n")));
        var xml = XDocument.Parse((await FiscProcess.Run(directory.Path, "check", "--format", "junit")).Output);
        var text = Assert.Single(xml.Descendants("testcase"), static c => c.Attribute("file")?.Value == "多.fisc" && c.Attribute("name")?.Value.Contains("empty-control", StringComparison.Ordinal) == true).Value;
        Assert.Equal(1001, text.TrimEnd('\n').Split('\n').Length);
        Assert.EndsWith("ほかに 500 件（fisc check で見られる）\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_are_the_same_everywhere()
    {
        using var directory = Catalog();
        using var other = Catalog();
        foreach (var format in (string[])["sarif", "github", "gitlab", "junit"])
            Assert.Equal((await FiscProcess.Run(directory.Path, "check", "--format", format)).Output, (await FiscProcess.Run(other.Path, "check", "--format", format)).Output);
    }

    internal static TemporaryDirectory Catalog()
    {
        var directory = new TemporaryDirectory();
        directory.Write("見本.fisc", Fixtures.Reference);
        directory.Write("運113.fisc", Fixtures.Control);
        directory.Write("運用　𠮷.fisc", Findings);
        return directory;
    }
}
