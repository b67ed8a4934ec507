using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Tests.Comparison;
using FiscDsl.Tests.Outputs;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The sections Corrections and Acceptances.</summary>
public class CorrectionsTests
{
    [Fact]
    [Statement("`correction` 訂正 records a misprint without touching the text:")]
    public void A_correction_leaves_the_text_as_it_is()
    {
        var tried = Tried.InControl("intent: 目録復旧時間を定める。\ncorrection: 「目録復旧時間」→「目標復旧時間」 誤植");
        Assert.Empty(tried.Errors);
        Assert.Equal(("目録復旧時間を定める。", "目標復旧時間を定める。"), (tried.Control.Intent?.Printed, tried.Control.Intent?.Corrected));
        Assert.Contains("intent: 目録復旧時間を定める。\n", tried.Formatted, StringComparison.Ordinal);
    }

    [Theory]
    [Statement("""Both sides stand in `「…」`, balanced, or in `"…"`; `->` counts as `→`; the rest of the line is the reason; an empty right side deletes.""")]
    [InlineData("「目録」→「目標」", "目標「甲」の𠮷を定める。", null)]
    [InlineData("\"目録\"→\"目標\" 誤植。 第2版", "目標「甲」の𠮷を定める。", "誤植。 第2版")]
    [InlineData("「目録」->「目標」", "目標「甲」の𠮷を定める。", null)]
    [InlineData("「目録」 → “目標” 誤植", "目標「甲」の𠮷を定める。", "誤植")]
    [InlineData("「録「甲」の𠮷」→「標「乙」」", "目標「乙」を定める。", null)]
    [InlineData("「「甲」の」→「」", "目録𠮷を定める。", null)]
    [InlineData("「目録→「目標」", null, null)]
    [InlineData("目録→目標", null, null)]
    [InlineData("「」→「目標」", null, null)]
    public void Both_sides_stand_in_quotation_marks(string correction, string? corrected, string? reason)
    {
        var tried = Tried.InControl($"intent: 目録「甲」の𠮷を定める。\ncorrection: {correction}");
        Assert.Equal(corrected is null ? ["invalid-value"] : [], tried.Errors);
        if (corrected is not null) Assert.Equal((corrected, reason), (tried.Control.Intent?.Corrected, tried.Control.Corrections[0].Reason));
    }

    [Theory]
    [Statement("The left side is looked for in the value of the title and the prose fields of the correction's own declaration (not of nested ones, nor where a text is inherited), so it may span sentences, but neither paragraphs nor items, and must occur exactly once.")]
    [InlineData("題の目録", null)]
    [InlineData("文の一。文の二", null)]
    [InlineData("注記の目録", null)]
    [InlineData("文の二。段落", "unmatched-correction")]
    [InlineData("段落の文。(1)", "unmatched-correction")]
    [InlineData("項の文", "unmatched-correction")]
    [InlineData("目録", "ambiguous-correction")]
    [InlineData("どこにもない", "unmatched-correction")]
    [Statement("One that matches nothing, or more than one place, is a warning and is not made.")]
    public void The_left_side_stands_once_in_its_own_declaration(string printed, string? rule)
    {
        var tried = Tried.Of($"control 運113 題の目録\n  category: 運用\n  intent:\n    文の\n    一。文の二。\n\n    段落の文。\n    (1) 𠮷。\n  note: 注記の目録。\n  correction: 「{printed}」→「正」\n  finding: 確認。\n  clause 1\n    text: 項の文。\n    correction: 「確認」→「誤り」\n");
        Assert.Equal(rule is null ? ["unmatched-correction"] : [rule, "unmatched-correction"], tried.Rules.Where(static r => r.EndsWith("-correction", StringComparison.Ordinal)));
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("unmatched-correction"));
        if (rule is not null) Assert.All(tried.Control.Texts, static t => Assert.Equal(t.Printed, t.Corrected));
    }

    [Fact]
    [Statement("All corrections of a declaration are matched against the printed text at once; two that overlap are an error.")]
    public void Corrections_are_matched_at_once()
    {
        var tried = Tried.InControl("intent: 甲と乙と𠮷。\ncorrection: 「甲」→「乙」\ncorrection: 「乙」→「丙」");
        Assert.Equal("乙と丙と𠮷。", tried.Control.Intent?.Corrected);
        Assert.Equal(["overlapping-corrections"], Tried.InControl("intent: 甲と乙と𠮷。\ncorrection: 「甲と乙」→「丁」\ncorrection: 「乙と」→「丙」").Errors);
    }

    [Fact]
    [Statement("Rules, mentions, comparisons and outputs read the corrected text, and the outputs list every correction with what was printed: a correction that turns a duty into advice is compared as that.")]
    public void Everything_reads_the_corrected_text()
    {
        const string Text = "control 運113 題\n  category: 運用\n  intent: 【運8】により、監査を行うこと。（\n";
        const string Corrections = "  correction: 「運8」→「技43」\n  correction: 「行うこと。（」→「行うことが望ましい。」 誤植\n";
        var tried = Tried.Of(Text + Corrections);
        Assert.DoesNotContain("unbalanced-bracket", tried.Rules);
        Assert.Contains("unbalanced-bracket", Tried.Of(Text).Rules);
        Assert.Equal("""["技43"]""", tried.Json("運113", "mentions"));
        Assert.Contains("""{"field":"intent","printed":"行うこと。（","corrected":"行うことが望ましい。","reason":"誤植"}""", tried.Json("運113", "corrections"), StringComparison.Ordinal);
        Assert.Contains(WorkbookFile.Of(tried.Catalog).Sheet("訂正"), static r => r.Contains("行うこと。（") && r.Contains("行うことが望ましい。"));
        Assert.Contains(ComparisonCase.Compare(Text, Text + Corrections).Changes, static c => c.Concerns(ChangeClass.Modality));
    }

    [Fact]
    [Statement("`accept: missing-evidence 次版で確認する` silences one rule on its own declaration (not on nested ones) and records why.")]
    [Statement("**An acceptance holds for its own declaration**, never for what is nested in it: accepted in one place must not mean accepted everywhere.")]
    public void An_acceptance_silences_one_rule_in_one_place()
    {
        var tried = Tried.InClause("text: 文。\nresponsibility: provider\naccept: missing-evidence 次版で確認する\nclause (1)\n  text: 𠮷。\n  responsibility: provider");
        Assert.Equal(["(1)"], tried.Found("missing-evidence"));
        Assert.Equal(["1", "(1)"], tried.Found("missing-finding"));
        Assert.Equal("""[{"rule":"missing-evidence","reason":"次版で確認する"}]""", tried.Json("運113/1", "accepted"));
    }

    [Theory]
    [Statement("The reason is required.")]
    [InlineData("accept: missing-evidence")]
    [InlineData("accept: missing-evidence \u3000")]
    public void An_acceptance_has_a_reason(string line) => Assert.Equal(["invalid-value"], Tried.InControl("responsibility: provider\n" + line).Errors);

    [Fact]
    [Statement("Acceptances are compiled into the outputs, so that nothing is hidden from the people who read them.")]
    public void Acceptances_are_in_the_outputs()
    {
        var tried = Tried.InControl("responsibility: provider\naccept: 情報参照元未記入 𠮷野家に照会中");
        Assert.Equal(["情報参照元未記入：𠮷野家に照会中"], tried.Column("許容"));
        Assert.Contains("𠮷野家に照会中", System.Text.Encoding.UTF8.GetString(JsonOutputTests.Bytes(tried.Catalog, asPrinted: false)), StringComparison.Ordinal);
    }

    [Theory]
    [Statement("One that silences nothing is itself reported (`unused-acceptance`), unless its rule is off.")]
    [InlineData("", true)]
    [InlineData("policy\n  missing-evidence: hint\n", true)]
    [InlineData("policy\n  情報参照元未記入: 無効\n", false)]
    public void An_acceptance_of_nothing_is_reported(string policy, bool isReported) =>
        Assert.Equal(isReported, Tried.Of(policy + "control 運113 題\n  category: 運用\n  responsibility: provider\n  evidence: 5\n  accept: missing-evidence 次版で\n").Rules.Contains("unused-acceptance"));
}
