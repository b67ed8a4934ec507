using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace FiscDsl.Cli.Tests;

/// <summary>Whatever a catalog, a workbook, a file's name, git or the command line say: nothing of it is for the terminal to obey, and nothing goes unseen.</summary>
public partial class HostileTextTests
{
    /// <summary>Clears the screen, colours it, and writes backwards: ESC, C1, what reorders a line, and what nobody sees.</summary>
    private const string Unseen = "\e[2J\u009B31m\u202E\u2066\u200B\u0085\a";

    /// <summary>What a text may hold without an error.</summary>
    private const string Quiet = "\u202E\u2066\u200B";

    /// <summary>All that a terminal would obey, and the rest that must be shown.</summary>
    [GeneratedRegex(@"[\x00-\x09\x0B-\x1F\x7F-\x9F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Raw();

    [Fact]
    public async Task A_catalog_with_something_in_every_field_is_shown_by_every_verb()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("旧/見本.fisc", Catalog("旧", ""));
        directory.Write($"新{Unseen}/見本.fisc", Catalog("新", Unseen));
        directory.Write($"新{Unseen}/崩{Unseen}.fisc", $"contrl{Unseen} 運9\ncontrol 運8 題\n  categry{Unseen}: 運用\n  text: {Unseen}\n迷{Unseen}\n");
        var now = $"新{Unseen}";
        foreach (var language in (string[])["ja", "en"])
        {
            foreach (var arguments in (string[][])
            [
                ["check", now, "--severity", "hint"], ["check", now, "--format", "github"], ["check", now, "--format", "json"], ["check", now, "--format", "sarif"], ["check", now, "--format", "gitlab"], ["check", now, "--format", "junit"],
                ["check", now, "--write-baseline", $"基{Unseen}.json"], ["check", now, "--baseline", $"無{Unseen}.json"], ["check", now, "--baseline", $"{now}/見本.fisc"],
                ["build", now], ["build", $"無{Unseen}"], ["diff", "旧", now], ["diff", "旧", now, "--format", "markdown"], ["diff", "旧", now, "--format", "html"], ["diff", "旧", now, "--format", "json"], ["diff", $"無{Unseen}", now],
                ["diff", "旧", now, "--fail-on", Unseen], ["format", now, "--check"], ["format", now], ["rules", now], ["explain", Unseen], ["release", now, "--version", Unseen], ["release", now, "--version", "1.0"], ["verify", now],
                ["verify", now, "--source", now], ["new", now], ["text", $"{now}/見本.fisc"], ["merge-file", $"{now}/崩{Unseen}.fisc", "旧/見本.fisc", $"{now}/見本.fisc", Unseen], [Unseen], ["--" + Unseen], ["check", "--" + Unseen], ["check", "旧", Unseen], ["check", "--format", Unseen],
            ])
            {
                var result = await FiscProcess.Run(directory.Path, ("FISC_LANG", language), arguments);
                AssertShown(result, string.Join(' ', arguments));
            }
        }
    }

    [Fact]
    public async Task No_line_is_a_command_to_a_CI_system()
    {
        using var directory = new TemporaryDirectory();
        const string Commands = "::error::甲 ##[error]乙 ##vso[task.complete]丙";
        directory.Write("旧/見本.fisc", Fixtures.Reference + Fixtures.Control);
        directory.Write("新/見本.fisc", Fixtures.Reference.Replace("title: ", $"title: {Commands}", StringComparison.Ordinal)
            + Fixtures.Control.Replace("    text: 𠮷田の連絡体制を整備すること。\n", $"    text:\n      𠮷田の連絡体制を整備すること。\n\n      {Commands}\n", StringComparison.Ordinal)
            + $"control 運114 {Commands}\n  category: {Commands}\n::error::丁\n");
        var path = OperatingSystem.IsWindows() ? "名.fisc" : "::error::名.fisc";
        directory.Write($"新/{path}", $"control 運115 {Commands}」\n  category: 運用基準\n  nonsense: {Commands}\n");
        foreach (var arguments in (string[][])[["check", "新", "--severity", "hint"], ["diff", "旧", "新"], ["format", "新", "--check"], ["build", "新"], ["explain", Commands], [Commands], ["check", Commands]])
        {
            foreach (var at in (string[])[directory.Path, directory["新"]])
            {
                var result = await FiscProcess.Run(at, [.. arguments.Select(a => a == "新" && at != directory.Path ? "." : a == "旧" && at != directory.Path ? "../旧" : a)]);
                foreach (var line in (result.Output + result.Error).Split('\n'))
                {
                    // As the runner of GitHub reads them, and the agent of Azure.
                    Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
                    Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
                    Assert.DoesNotContain("##vso[", line, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task A_catalog_that_can_be_released_is_shown_all_the_way()
    {
        using var catalog = await GitCatalog.Create();
        await catalog.Do("git tag v1.0");
        catalog.Write("見本/reference.fisc", Fixtures.Reference.Replace("version: 1.0\n  issued: 2026-04-01", "version: 1.1\n  issued: 2026-10-01", StringComparison.Ordinal).Replace("対応", Quiet + "対応", StringComparison.Ordinal));
        catalog.Write(Fixtures.Control.Replace("サイバー", Quiet + "サイバー", StringComparison.Ordinal).Replace("連絡", Quiet + "連絡", StringComparison.Ordinal).Replace("利用者側", Quiet, StringComparison.Ordinal));
        await catalog.Do($"git checkout -qb 枝{Quiet}");
        foreach (var arguments in (string[][])
        [
            ["diff", "v1.0", "見本"], ["diff", "v1.0", $"枝{Quiet}", "見本"], ["diff", $"無{Unseen}", "v1.0", "見本"], ["release", "見本", "--version", "1.1"], ["release", "見本", "--version", "1.1", "--since", Unseen],
        ]) AssertShown(await catalog.Fisc(arguments), string.Join(' ', arguments));
        await catalog.Commit("改版");
        foreach (var arguments in (string[][])
        [
            ["build", "見本"], ["release", "見本", "--version", "1.1", "-o", $"出{Quiet}"], ["release", "見本", "--version", "1.1", "-o", $"出{Quiet}"], ["verify", $"出{Quiet}", "--source", "見本"], ["git", "install"], ["git", "uninstall"],
        ])
        {
            var result = await catalog.Fisc(arguments);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
            AssertShown(result, string.Join(' ', arguments));
        }

        var manifest = catalog.Read($"出{Quiet}/MANIFEST.json");
        catalog.Write($"出{Quiet}/MANIFEST.json", manifest.Replace("\"1.1\"", "\"1.1\\u001b[2J\\u202e\"", StringComparison.Ordinal));
        catalog.Write($"出{Quiet}/余{Unseen}", "");
        AssertShown(await catalog.Fisc("verify", $"出{Quiet}", "--source", "見本"), "verify");
    }

    [Fact]
    public async Task A_comparison_shows_what_a_change_hides()
    {
        using var catalog = await GitCatalog.Create();
        catalog.Write(Fixtures.Control.Replace("整備", "整\u200B備\u202E", StringComparison.Ordinal));
        Assert.Contains("整<U+200B>備<U+202E>", (await catalog.Diff("HEAD", "見本")).Output, StringComparison.Ordinal);
        Assert.Contains("整&lt;U+200B&gt;備&lt;U+202E&gt;", (await catalog.Diff("HEAD", "見本", "--format", "html")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_would_be_gigabytes_of_text_does_not_keep_git_from_its_other_differences()
    {
        using var directory = new TemporaryDirectory();
        using (var archive = new ZipArchive(File.Create(directory["増.xlsx"]), ZipArchiveMode.Create))
        {
            Part(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="s.xml"/></Relationships>""");
            Part(archive, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一覧" r:id="a"/></sheets></workbook>""");
            Part(archive, "xl/sharedStrings.xml", $"<sst><si><t>{new string('あ', 1_000_000)}</t></si></sst>");
            Part(archive, "xl/s.xml", $"<worksheet><sheetData>{string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 4_000))}</sheetData></worksheet>");
        }

        var result = await FiscProcess.Run(directory.Path, "text", "増.xlsx");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.InRange(result.Output.Length, 30_000_000, 34_000_000);
        Assert.Contains("ここから後は省略した）\n", result.Output, StringComparison.Ordinal);
    }

    private static void AssertShown(FiscResult result, string line)
    {
        foreach (var text in (string[])[result.Output, result.Error])
            if (Raw().Match(text) is { Success: true } match) Assert.Fail($"{Raw().Replace(line, "?")}: U+{(int)match.Value[0]:X4} in {text[Math.Max(0, match.Index - 100)..Math.Min(text.Length, match.Index + 20)]}");
        Assert.True(result.Output.Length + result.Error.Length > 0, Raw().Replace(line, "?"));
    }

    private static void Part(ZipArchive archive, string path, string text)
    {
        using var part = new StreamWriter(archive.CreateEntry(path).Open());
        part.Write(text);
    }

    private static string Catalog(string mark, string unseen)
    {
        var x = mark + unseen;
        return $"""
            reference 見本{unseen}
              title: 題{x}
              version: 1.0{unseen}
              issued: 2026-04-01{unseen}
              standard: 基準{x}
              provider: 事業者{x}
              language: ja{unseen}
              keywords: ja{unseen}

            policy
              stale-source: warning, 24 months{unseen}
              無い規則{unseen}: error

            revision 1.0 版{x}
              issued: 2026-04-01
              summary: 初版{x}
            category 運用 分類{x}
              category 下{unseen} 分類{x}
            source 資料{unseen} 題{x}
              url: https://example.com/{unseen}
              access: public{unseen}
              checked: 2026-04-01{unseen}
              note: 注{x}
            source 資料 題{x}
              url: https://example.com/
            control 運113{unseen} 題{x}
              category: 運用{unseen}
              intent: 意図{x}【連113{unseen}】
            control 運114 題{x}（
              category: 運用外{unseen}
              code: A{unseen}
              clause (1){unseen}
                text: 文{x}。。
                responsibility: user{unseen}
                evidence: 資料外{unseen} 「{x}」
                information: 情報{x}
                finding: 確認{x}
                note: 注{x}
                correction: 「文{x}」→「字{x}」 理由{x}
                accept: missing-evidence{unseen} 理由{x}
                余分{unseen}: 値{x}
              clause (1)
                text: 二つ目{x}
                evidence: n/a 理由{x}

            """;
    }
}
