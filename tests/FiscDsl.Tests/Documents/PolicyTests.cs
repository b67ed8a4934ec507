using FiscDsl.Diagnostics;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Policy.</summary>
public class PolicyTests
{
    private const string Owing = "control 運113 題\n  category: 運用\n  responsibility: provider\n  evidence: 5\n  finding: 文。\n";

    [Theory]
    [Statement("At most one `policy` a catalog changes the severity of rules, one a line, by name (either language) or code; a rule with a limit takes one behind a comma, a rule that looks for wordings more of them:")]
    [InlineData("missing-information: error", DiagnosticSeverity.Error)]
    [InlineData("該当情報未記入: エラー", DiagnosticSeverity.Error)]
    [InlineData("FISC4002: 情報", DiagnosticSeverity.Info)]
    [InlineData("missing-information: hint", DiagnosticSeverity.Hint)]
    public void A_rule_is_changed_by_its_name_or_code(string line, DiagnosticSeverity severity)
    {
        Assert.Equal(severity, Tried.Of($"policy\n  {line}\n{Owing}").SeverityOf("missing-information"));
        Assert.Equal(["duplicate-policy"], Tried.Of($"policy\n  {line}\n方針\n  {line}\n").Errors);
    }

    [Fact]
    [Statement("At most one `policy` a catalog changes the severity of rules, one a line, by name (either language) or code; a rule with a limit takes one behind a comma, a rule that looks for wordings more of them:")]
    public void A_rule_takes_a_limit_or_wordings()
    {
        const string Source = "source 2 資料\n  url: https://example.com/2\n  access: public\n  checked: 2016-05-10\n";
        foreach (var (line, isStale) in (ReadOnlySpan<(string, bool)>)[("stale-source: warning", false), ("stale-source: warning, 5 months", true), ("古い情報源: 警告, 6か月", false), ("古い情報源: 警告, ５ カ月", true)])
            Assert.Equal(isStale, Tried.Of($"policy\n  {line}\n{Source}").Rules.Contains("stale-source"));
        foreach (var line in (string[])["stale-source: warning, 0 months", "stale-source: warning, 1201 months", "stale-source: warning, 「言い方」", "missing-finding: error, 5 months", "missing-finding: error, 「言い方」"])
            Assert.Equal(["invalid-value"], Tried.Of($"policy\n  {line}\n").Errors);
        var tried = Tried.Of("policy\n  undisclosed-evidence: warning, 「𠮷資料」, \"restricted report\"\n" + Owing.Replace("文。", "Confirmed by Restricted  Reports. 𠮷 資料による。", StringComparison.Ordinal));
        Assert.Equal(["Restricted  Reports"], tried.Found("undisclosed-evidence"));
        Assert.Equal(["𠮷 資料"], Tried.Of("policy\n  undisclosed-evidence: warning, 「𠮷資料」\n" + Owing.Replace("文。", "restricted reportと𠮷 資料による。", StringComparison.Ordinal)).Found("undisclosed-evidence"));
    }

    [Theory]
    [Statement("Two rules hold the wording of a finding against what it cites.")]
    [Statement("They look for")]
    [Statement("""in any case and width and with any blanks between; what a policy gives in `"…"` or `「…」` counts beside them.""")]
    [Statement("`非公開文書`, `non-public` and `not publicly available` are none, nor is `NDA`, or any other wording in Latin letters, within a Japanese sentence.")]
    [Statement("Where a finding has both kinds of wording, both rules apply.")]
    [InlineData("公開文書により確認した。", "", "公開文書")]
    [InlineData("公開 情報と　公開　資料により確認した。", "", "公開 情報")]
    [InlineData("Confirmed by a PUBLIC  Document.", "", "PUBLIC  Document")]
    [InlineData("Ｐｕｂｌｉｃｌｙ ａｖａｉｌａｂｌｅ reports.", "", "Ｐｕｂｌｉｃｌｙ ａｖａｉｌａｂｌｅ")]
    [InlineData("ＮＤＡ 情報により確認した。", "ＮＤＡ 情報", "")]
    [InlineData("秘密保持契約と𠮷により確認した。", "秘密保持契約", "")]
    [InlineData("Confirmed under nda.", "nda", "")]
    [InlineData("Under a Non-Disclosure agreement.", "Non-Disclosure", "")]
    [InlineData("公開文書とNDA情報により確認した。", "NDA情報", "公開文書")]
    [InlineData("非公開文書により確認した。", "", "")]
    [InlineData("non-public documents, not publicly available", "", "")]
    [InlineData("NDAに従って確認した。", "", "")]
    public void The_wording_of_a_finding_is_held_against_its_sources(string finding, string undisclosed, string unpublished)
    {
        // What the one rule wants is what the other has too much of.
        Assert.Equal(undisclosed, string.Concat(Citing("5").Found("undisclosed-evidence")));
        Assert.Equal(unpublished, string.Concat(Citing("9").Found("unpublished-evidence")));
        Assert.Empty(Citing("5, 9").Rules.Intersect(["undisclosed-evidence", "unpublished-evidence"]));

        Tried Citing(string sources) => Tried.Of(Owing.Replace("文。", finding, StringComparison.Ordinal).Replace("evidence: 5", "evidence: " + sources, StringComparison.Ordinal));
    }

    [Fact]
    [Statement("They look for")]
    public void Every_wording_of_the_table_is_looked_for()
    {
        foreach (var rule in DiagnosticTable.All.Where(static r => !r.Wordings.IsEmpty))
        {
            foreach (var wording in rule.Wordings)
            {
                foreach (var written in (string[])[wording, FiscDsl.Text.FullWidth.Widen(wording), wording.ToUpperInvariant()])
                {
                    var finding = wording.All(char.IsAscii) ? $"Confirmed by {written}." : $"𠮷は、{written}により確認した。";
                    Assert.Equal([written], Tried.Of(Owing.Replace("文。", finding, StringComparison.Ordinal).Replace("evidence: 5", rule.Name == "undisclosed-evidence" ? "evidence: 5" : "evidence: 9", StringComparison.Ordinal)).Found(rule.Name));
                }
            }
        }
    }

    [Fact]
    [Statement("Where a finding has both kinds of wording, both rules apply.")]
    public void Both_rules_apply_to_one_finding() => Assert.Equal(
        ["undisclosed-evidence", "unpublished-evidence"],
        Tried.Of("source 2 社外秘\n  url: https://example.com/2\n  access: nda\nsource 3 公開\n  url: https://example.com/3\n  access: public\n"
            + Owing.Replace("evidence: 5", "evidence: 2", StringComparison.Ordinal).Replace("文。", "公開文書とNDA情報により確認した。", StringComparison.Ordinal)
            + Owing.Replace("運113", "運114", StringComparison.Ordinal).Replace("evidence: 5", "evidence: 3", StringComparison.Ordinal).Replace("文。", "公開文書とNDA情報により確認した。", StringComparison.Ordinal))
            .Rules.Where(static r => r is "undisclosed-evidence" or "unpublished-evidence").Order(StringComparer.Ordinal));

    [Theory]
    [Statement("They look at rows that cite sources.")]
    [InlineData("evidence: n/a", "公開文書により、対象外であることを確認した。")]
    [InlineData("evidence: none", "NDA情報により、ないことを確認した。")]
    [InlineData("note: 未調査", "公開文書とNDA情報により確認した。")]
    public void Rows_that_cite_nothing_are_not_looked_at(string evidence, string finding) => Assert.Empty(
        Tried.Of(Owing.Replace("evidence: 5", evidence, StringComparison.Ordinal).Replace("文。", finding, StringComparison.Ordinal)).Rules.Intersect(["undisclosed-evidence", "unpublished-evidence"]));

    [Theory]
    [Statement("Where the evidence is `none`, the finding may say that a public document has nothing on the matter, and the row is [open](#open-and-settled) in any case.")]
    [InlineData("公開文書には記載がない。")]
    [InlineData("NDA情報にも記載がない。")]
    public void Where_there_is_no_evidence_the_row_is_open_and_nothing_more_is_said(string finding)
    {
        var tried = Tried.Of(Owing.Replace("evidence: 5", "evidence: none", StringComparison.Ordinal).Replace("文。", finding, StringComparison.Ordinal));
        Assert.Equal(["missing-information", "open-gap"], tried.Rules.Order(StringComparer.Ordinal));
        Assert.True(tried.Control.IsGap);
    }

    [Fact]
    [Statement("Only rules of the groups evidence, completeness, numbering, corrections and text can be changed or accepted.")]
    [Statement("Syntax and names stay as they are: what cannot be read cannot be compiled.")]
    public void Only_rules_of_some_groups_can_be_changed()
    {
        foreach (var rule in DiagnosticTable.All)
        {
            var isFixed = rule.Group is DiagnosticGroup.Syntax or DiagnosticGroup.Names or DiagnosticGroup.Limits or DiagnosticGroup.Baselines;
            Assert.Equal(isFixed ? ["fixed-severity"] : [], Tried.Of($"policy\n  {rule.Name}: hint\n").Errors);
            Assert.Equal(isFixed ? ["fixed-severity"] : [], Tried.InControl($"responsibility: user\naccept: {rule.JapaneseName} 理由").Errors);
        }
    }

    [Theory]
    [Statement("What is merely not canonical (full-width forms, tabs, uneven indentation) is information and compiles.")]
    [InlineData("control 運１１３ 題\n  category： 運用\n", "fullwidth-id", "fullwidth-character")]
    [InlineData("control 運113 題\n\tcategory: 運用\n", "tab-indentation")]
    [InlineData("control 運113 題\n   category: 運用\n  intent: 𠮷。\n", "inconsistent-indentation")]
    public void What_is_not_canonical_compiles(string text, params string[] rules)
    {
        var tried = Tried.Of(text);
        Assert.Empty(tried.Errors);
        Assert.Empty(rules.Except(tried.Rules));
        Assert.All(rules, r => Assert.Equal(DiagnosticSeverity.Info, tried.SeverityOf(r)));
    }
}
