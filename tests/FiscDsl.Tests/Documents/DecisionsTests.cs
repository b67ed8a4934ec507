using FiscDsl.Diagnostics;
using FiscDsl.Tests.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Decisions, as far as no other section says the same.</summary>
public class DecisionsTests
{
    private const string Reference = "reference 見本\n  title: 題\n  version: 1.20\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\n";

    [Fact]
    [Statement("**A lone CR ends a line**, and is reported.")]
    [Statement("Editors that follow the Language Server Protocol count it as a line break, and positions must agree with theirs.")]
    public void A_lone_CR_ends_a_line()
    {
        var tried = Tried.Of("control 運113 題\r  category: 運用\r  responsibility: user\n");
        Assert.Equal(["lone-carriage-return", "lone-carriage-return"], tried.Errors);
        Assert.True(tried.Control.Responsibility?.User);
        Assert.Equal(new LinePosition(2, 2), SourceText.From("甲\r\n乙\r𠮷丙").PositionOf(7));
    }

    [Theory]
    [Statement("**Comments and merge markers never end a block**, however they are indented.")]
    [Statement("A remark on the margin does not cut a control in two.")]
    [InlineData("# 左端の覚え書き")]
    [InlineData("      # 深い覚え書き")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("=======")]
    [InlineData(">>>>>>> 次版")]
    [InlineData("||||||| 元")]
    public void A_remark_cuts_nothing_in_two(string line)
    {
        var tried = Tried.Of($"control 運113 題\n  category: 運用\n  clause 1\n    text:\n      甲の\n{line}\n      𠮷。\n{line}\n    responsibility: user\n");
        Assert.Equal("甲の𠮷。", tried.Clause("運113/1").Text?.Printed);
        Assert.True(tried.Clause("運113/1").Responsibility?.User);
    }

    [Theory]
    [Statement("**Merge markers count on the margin only**: seven `<`, `=`, `>` or `|`, then a space or the line's end, as git writes them.")]
    [InlineData("<<<<<<< HEAD", true)]
    [InlineData("<<<<<<<", true)]
    [InlineData("=======", true)]
    [InlineData("||||||| 𠮷", true)]
    [InlineData(">>>>>>> 次版", true)]
    [InlineData("    <<<<<<< HEAD", false)]
    [InlineData("<<<<<< HEAD", false)]
    [InlineData("========", false)]
    [InlineData("=======次", false)]
    public void A_merge_marker_is_what_git_writes(string line, bool isMarker) =>
        Assert.Equal(isMarker, Tried.Of($"control 運113 題\n  category: 運用\n  intent:\n    文。\n{line}\n").Errors.Contains("merge-conflict"));

    [Fact]
    [Statement("Both sides of the conflict are read, so that what else is wrong shows as well.")]
    public void Both_sides_of_a_conflict_are_read()
    {
        var tried = Tried.Of("control 運113 題\n  category: 運用\n<<<<<<< HEAD\n  evidence: 7\n=======\n  evidence: 8\n  intent: 𠮷。\n>>>>>>> 次版\n");
        Assert.Equal(["merge-conflict", "unknown-source", "merge-conflict", "duplicate-field", "merge-conflict"], tried.Errors);
        Assert.Equal("𠮷。", tried.Control.Intent?.Printed);
    }

    [Theory]
    [Statement("**An unknown declaration or field costs its line and what is indented below it**, nothing more.")]
    [InlineData("nonsense: あ\n  主体：利用者\n  ほか", "unknown-field")]
    [InlineData("cluase 1\n  text: 文。\n  evidence: 99", "unknown-declaration")]
    public void What_is_unknown_costs_what_is_below_it(string lines, string rule)
    {
        var tried = Tried.InControl($"{lines}\nresponsibility: user\nclause 1\n  text: 𠮷。");
        Assert.Equal([rule], tried.Errors);
        Assert.True(tried.Control.Responsibility?.User);
        Assert.Equal("𠮷。", tried.Clause("運113/1").Text?.Printed);
        tried = Tried.Of("contorl 運114 題\n  category: 運用\n  evidence: 99\ncontrol 運113 題\n  category: 運用\n");
        Assert.Equal(["unknown-declaration"], tried.Errors);
        Assert.Equal("運113", tried.Control.Id);
    }

    [Fact]
    [Statement("A missing or superfluous colon costs nothing: the intent is plain, it is reported, and the line is read.")]
    public void A_colon_too_few_or_too_many_costs_nothing()
    {
        var tried = Tried.Of("control： 運113 題\n  category 運用\n  clause: 1\n    text 𠮷。\n    responsibility user\n");
        Assert.Equal(["unexpected-colon", "missing-colon", "unexpected-colon", "missing-colon", "missing-colon"], tried.Errors);
        Assert.Equal(("運用", "𠮷。", true), (tried.Control.CategoryName, tried.Clause("運113/1").Text?.Printed, tried.Clause("運113/1").Responsibility?.User));
    }

    [Theory]
    [Statement("**Unknown names are errors, except controls in a mention.**")]
    [Statement("A citation, a category or a rule that leads nowhere makes the output wrong; a mention of a control outside the catalog is ordinary and only a hint.")]
    [InlineData("category: 運用\n  evidence: 99", "unknown-source", DiagnosticSeverity.Error)]
    [InlineData("category: 設備", "unknown-category", DiagnosticSeverity.Error)]
    [InlineData("category: 運用\n  accept: 𠮷の規則 理由", "unknown-rule", DiagnosticSeverity.Error)]
    [InlineData("category: 運用\n  intent: 【運99】を参照。", "unknown-control", DiagnosticSeverity.Hint)]
    public void A_name_that_leads_nowhere_is_an_error(string lines, string rule, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Tried.Of($"control 運113 題\n  {lines}\n").SeverityOf(rule));

    [Fact]
    [Statement("**`title` of a control and `text` of a clause are no required fields** but rules (`missing-title`, `missing-text`) that can be accepted, because print loses them.")]
    [Statement("A source without a title is an error: its row in the list would be blank.")]
    public void What_print_loses_can_be_accepted()
    {
        const string Text = "control 運113\n  category: 運用\n  accept: missing-title 印刷にない\n  clause 1\n    responsibility: user\n    accept: 内容未記入 𠮷の図\n";
        Assert.Empty(Tried.Of(Text).Rules);
        var tried = Tried.Of(string.Concat(Text.Split('\n').Where(static l => !l.Contains("accept", StringComparison.Ordinal)).Select(static l => l + "\n")));
        Assert.Equal(["missing-title", "missing-text"], tried.Rules);
        Assert.Empty(tried.Errors);
        Assert.Equal(["missing-field"], Tried.Of("source 2\n  url: https://example.com/2\n").Errors);
    }

    [Fact]
    [Statement("**The first of two holds.**")]
    [Statement("Where a field, an id, a policy line or a `reference` is given twice, the second is the error, and names lead to the first.")]
    public void The_first_of_two_holds()
    {
        var tried = Tried.Of("control 運113 一つめ\n  category: 運用\n  intent: 甲。\n  intent: 乙。\ncontrol 運113 二つめ\n  category: 運用\n  intent: 【運113】\npolicy\n  open-gap: error\n  情報参照元不在: hint\n");
        Assert.Equal(["duplicate-field", "duplicate-id", "duplicate-field"], tried.Errors);
        Assert.Equal(["intent", "情報参照元不在"], tried.Found("duplicate-field"));
        Assert.Equal(("一つめ", "甲。"), (tried.Catalog.ControlById["運113"].Title?.Printed, tried.Catalog.ControlById["運113"].Intent?.Printed));
        Assert.Equal(DiagnosticSeverity.Error, Model.Policy.SeverityOf(tried.Catalog.Policy, EvidenceDiagnostics.OpenGap));
    }

    [Fact]
    [Statement("**`unchecked-source` is information.**")]
    public void A_source_without_a_date_is_information() => Assert.Equal(DiagnosticSeverity.Info, Tried.InSource("url: https://example.com/2").SeverityOf("unchecked-source"));

    [Theory]
    [Statement("**Dates have one order.**")]
    [Statement("`2016年11月10日` and `2016/11/10` are errors with a fix, full-width digits information.")]
    [InlineData("2016年11月10日", "invalid-value")]
    [InlineData("2016/11/10", "invalid-value")]
    [InlineData("２０１６-11-10", "fullwidth-character")]
    [InlineData("11/10/2016", "invalid-value", false)]
    [InlineData("2016-13-10", "invalid-value", false)]
    [InlineData("16/11/10", "invalid-value", false)]
    public void A_date_has_one_order(string date, string rule, bool isMended = true)
    {
        var tried = Tried.InSource($"url: https://example.com/2\nchecked: {date}");
        Assert.Equal(rule == "invalid-value" ? DiagnosticSeverity.Error : DiagnosticSeverity.Info, tried.SeverityOf(rule));
        Assert.Equal(isMended, tried.Mended(rule).Contains("checked: 2016-11-10\n", StringComparison.Ordinal));
    }

    [Theory]
    [Statement("A month of which no day is known is written `2016-11`; a finding about dates is reported where it holds for every day of the month.")]
    [InlineData("2014-10", 1)]
    [InlineData("2014-11", 0)]
    [InlineData("2016-11", 0)]
    [InlineData("2016-12", 1)]
    public void A_month_is_reported_where_each_of_its_days_would_be(string month, int found)
    {
        var tried = Tried.InSource($"url: https://example.com/2\nchecked: {month}");
        Assert.Equal(found, tried.Rules.Count(static r => r is "stale-source" or "checked-after-issue"));
        Assert.Equal(month, tried.Catalog.SourceById["2"].Checked?.ToString());
    }

    [Fact]
    [Statement("**Spaces around `/`** in a path of categories, and before a colon, mean nothing.")]
    public void Spaces_around_a_slash_and_before_a_colon_mean_nothing()
    {
        foreach (var line in (string[])["category: 運用/委託", "category :運用 /委託", "category  :  運用  /  委託", "category　： 運用　／　委託"])
            Assert.Equal("""["運用","委託"]""", Tried.Of($"control 運113 題\n  {line}\n").Json("運113", "category"));
    }

    [Theory]
    [Statement("**Revisions are ordered by their versions**, not by their dates: a version is what a reader looks for.")]
    [Statement("A date that does not fit is a warning (`misdated-revision`), as is a revision later than the reference.")]
    [Statement("Two revisions of one version are an error.")]
    [InlineData("1.9 2015-06-01", "1.20 2016-11-10", null)]
    [InlineData("1.9 2017-06-01", "1.20 2016-11-10", "misdated-revision")]
    [InlineData("1.20 2016-11-11", "1.9 2015-06-01", "misdated-revision")]
    [InlineData("1.20 2016-11-10", "1.30 2016-11-10", "later-revision")]
    [InlineData("1.20 2016-11-10", "１．20 2016-11-10", "duplicate-id")]
    public void Revisions_are_ordered_by_their_versions(string first, string second, string? rule)
    {
        var tried = Tried.Alone(Reference + string.Concat(new[] { first, second }.Select(static r => $"revision {r.Split(' ')[0]}\n  issued: {r.Split(' ')[1]}\n  summary: 文。\n")));
        Assert.Equal(rule is null ? [] : [rule], tried.Rules.Where(static r => !r.StartsWith("fullwidth", StringComparison.Ordinal)));
        if (rule is not null) Assert.Equal(rule == "duplicate-id" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, tried.SeverityOf(rule));
        if (rule is null or "misdated-revision") Assert.Equal(["1.9", "1.20"], tried.Catalog.Revisions.Select(static r => r.Id));
    }

    [Theory]
    [Statement("**A source that was checked after the date of issue is information**, since between two releases the date of issue is that of the last version; `fisc release` refuses it, whatever the policy says.")]
    [InlineData("2016-11-11", 1)]
    [InlineData("2016-11-10", 0)]
    public void A_source_that_was_checked_after_the_issue_is_information(string date, int found)
    {
        var tried = Tried.InSource($"url: https://example.com/2\nchecked: {date}");
        Assert.Equal(found, tried.Found("checked-after-issue").Count);
        if (found > 0) Assert.Equal(DiagnosticSeverity.Info, tried.SeverityOf("checked-after-issue"));
    }

    [Theory]
    [Statement("""**An address has a host that can be one**, a port up to 65535, two hexadecimal digits behind every `%`, no `\` and nothing before an `@`; anything else is an error.""")]
    [InlineData("https://example.com/資料?q=%E5%AD#節", true)]
    [InlineData("http://127.0.0.1:65535/", true)]
    [InlineData("https://[::1]/", true)]
    [InlineData("https://例え.jp/", true)]
    [InlineData("https:///資料", false)]
    [InlineData("https://example..com/", false)]
    [InlineData("https://999.1.1.1/", false)]
    [InlineData("https://example.com:65536/", false)]
    [InlineData("https://example.com/%E5%", false)]
    [InlineData("https://example.com/%ZZ", false)]
    [InlineData("https://example.com\\資料", false)]
    [InlineData("https://user@example.com/", false)]
    [InlineData("https://example.com/a b", false)]
    [InlineData("ftp://example.com/", false)]
    [InlineData("example.com", false)]
    public void An_address_is_one_that_can_be_opened(string address, bool isAddress) =>
        Assert.Equal(isAddress ? [] : ["invalid-value"], Tried.InSource("url: " + address).Errors);

    [Fact]
    [Statement("**A history is never made up.**")]
    [Statement("A reference that states no earlier versions has no `revision`, and nothing asks for one.")]
    public void Nothing_asks_for_a_history()
    {
        var tried = Tried.Alone(Reference);
        Assert.Empty(tried.Rules);
        Assert.DoesNotContain("改版履歴", WorkbookFile.Of(tried.Catalog).Sheets().Select(static s => s.Name));
        Assert.False(tried.Json().GetProperty("reference").TryGetProperty("revisions", out _));
    }

    [Theory]
    [Statement("**Names of files count little.**")]
    [InlineData("control 運113 題\n  category: 運用\n  intent: 【運9】\n", "𠮷.fisc", "control 運9 題\n  category: 技術\n")]
    public void The_name_of_a_file_does_not_show(string text, string path, string other)
    {
        var first = Tried.Of(SourceText.From(text), new SourceFile(path, SourceText.From(other)));
        var second = Tried.Of(SourceText.From(other), new SourceFile("0.FISC", SourceText.From(text)));
        Assert.Equal(JsonOutputTests.Bytes(first.Catalog, asPrinted: false), JsonOutputTests.Bytes(second.Catalog, asPrinted: false));
    }
}
