using System.Text;
using FiscDsl.Comparison;
using FiscDsl.Outputs.Release;
using FiscDsl.Tests.Generators;
using FiscDsl.Tests.Outputs.Markup;
using FiscDsl.Text;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Outputs.Release;

public class ChangeLogTests
{
    [Fact]
    public void Without_a_comparison_that_is_said_and_the_history_follows() =>
        Assert.Equal(
            "# 題 変更の記録\n\n## 1.20（2016-11-10）\n\n運113を加えた。𠮷野システムの確認を加えた。\n\n前の版との比較はない。\n\n## 1.9（2015-06-01）\n\n初版。\n",
            Text(Compile("1.20", ""), null));

    [Fact]
    public void A_catalog_whose_history_knows_no_other_version_is_released_for_the_first_time()
    {
        const string Text = "reference r\n  title: 題\n  version: １.０\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\n";
        foreach (var own in (string[])["", "revision 1.0\n  issued: 2016-11-10\n  summary: 初版。\n"])
            Assert.Contains("\n\n最初のリリース。\n", ChangeLogTests.Text(Compilation.Create([new SourceFile("catalog.fisc", SourceText.From(Text + own))]), null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_serious_changes_come_first_and_say_what_became_of_what()
    {
        var log = Text(Compile("1.20", Control("年一回", "user", "n/a")), Compile("1.9", Control("年二回", "provider", "none")));
        Assert.Contains("\n### 主体（1件）\n\n対応の主体（○↔×）\n\n- **運113/1** ", log, StringComparison.Ordinal);
        Assert.True(log.IndexOf("### 主体", StringComparison.Ordinal) < log.IndexOf("### 数値", StringComparison.Ordinal));
        Assert.Contains("<del>二</del><ins>一</ins>", log, StringComparison.Ordinal);
        Assert.Contains("1.9からの変更は", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_the_title_says_is_not_said_again()
    {
        const string Finding = "control 運113 𠮷野家の監査を行うこと。\n  category: 運用\n  responsibility: provider\n  evidence: none\n  finding: 監査を行うことが必要である。\n";
        var log = Text(Compile("1.20", Finding.Replace("必要である", "望ましい", StringComparison.Ordinal)), Compile("1.9", Finding));
        Assert.Contains("- **運113** 確認内容を変更：", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_the_text_is_markdown()
    {
        var log = Text(Compile("1.20", "", "- *印* [表](x) <br>\n    2. 項番\n    # 題\n\n    二つめ"), Compile("1.20", ""));
        Assert.Contains("\n\\- \\*印\\* \\[表\\](x) \\<br>", log, StringComparison.Ordinal);
        Assert.Contains("\n2\\. 項番", log, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# 題\n", log[3..], StringComparison.Ordinal);
        Assert.Contains("\n\n二つめ\n", log, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 100)]
    public void A_list_of_changes_has_no_markup_but_its_own(HostileLine line)
    {
        var text = OnALine(line);
        string[] own = ["h1", "h2", "h3", "ListBlock", "strong", "<br>", "<span>", "</span>", "<del>", "</del>", "<ins>", "</ins>"];
        var log = RenderedMarkdown.Of(Text(Compile("1.20", $"control 運113 題{text}\n  category: 運用\n  clause 1\n    text: 文{text}\ncontrol 運{text} 題\n  category: 運用\n", "記" + text), Compile("1.9", "control 運113 旧題\n  category: 運用\n  clause 1\n    text: 旧文\n")));
        log.AssertOnly(own);
        Assert.Contains("運113/1", log.Text, StringComparison.Ordinal);
    }

    private static string OnALine(HostileLine line) => line.Text.ReplaceLineEndings("");

    [Fact]
    public void Lines_end_in_lf() => Assert.DoesNotContain('\r', Text(Compile("1.20", Control("年一回", "user", "n/a").ReplaceLineEndings("\r\n")), null));

    private static string Text(Compilation current, Compilation? previous)
    {
        using var stream = new MemoryStream();
        ChangeLogOutput.Write(stream, current.Catalog, previous is null ? null : CatalogComparison.Of(previous, current));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Control(string times, string party, string evidence) => $"""
        control 運113 態勢を整備すること。
          category: 運用
          clause 1
            text: 連絡体制を{times}見直すこと。
            responsibility: {party}
            evidence: {evidence}

        """;

    private static Compilation Compile(string version, string controls, string summary = "運113を加えた。\n    𠮷野システムの確認を加えた。") => Compilation.Create(
    [
        new SourceFile("catalog.fisc", SourceText.From($"""
            reference r
              title: 題
              version: {version}
              issued: {(version == "1.9" ? "2015-06-01" : "2016-11-10")}
              standard: 基準
              provider: 事業者
            category 運用
            revision 1.9
              issued: 2015-06-01
              summary: 初版。
            revision 1.20
              issued: 2016-11-10
              summary:
                {summary}

            """)),
        new SourceFile("controls.fisc", SourceText.From(controls)),
    ]);
}
