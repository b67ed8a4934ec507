using FiscDsl.Diagnostics;
using FiscDsl.Model;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Controls and clauses up to its table of standings.</summary>
public class RowsTests
{
    private const string Text = "基準項目の目的・内容説明・具体例等の解説";

    [Fact]
    [Statement("A control is an item of the standard; its clauses are the parts that are printed under it, nested as they are printed.")]
    [Statement("A clause is named by its path from the control: `運113/2/(1)`.")]
    public void Clauses_are_nested_as_they_are_printed() => Assert.Equal(
        ["運113", "運113/1", "運113/2", "運113/2/(1)", "運113/2/(1)/①"],
        Tried.InControl("clause 1\n  text: 甲。\nclause 2\n  text: 乙。\n  clause (1)\n    text: 丙。\n    clause ①\n      text: 𠮷。").Control.SelfAndDescendants().Select(static d => d.Subject));

    [Fact]
    [Statement("A control without clauses is assessed itself.")]
    public void A_control_without_clauses_is_a_row() => Assert.Equal(["運113"], Tried.InControl("intent: 𠮷。").Rows);

    [Theory]
    [Statement("A clause's label stands as printed: `1`, `1.`, `1)`, `(1)`, `①`, `(注1)`.")]
    [Statement("`①` stays `①`.")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1)")]
    [InlineData("(1)")]
    [InlineData("①")]
    [InlineData("(注1)")]
    [InlineData("㊿")]
    [InlineData("ア")]
    public void A_label_stands_as_printed(string label)
    {
        var tried = Tried.InControl($"clause {label}\n  text: 𠮷。");
        Assert.Empty(tried.Errors);
        Assert.Equal($"\"{label}\"", tried.Json("運113/" + label, "label"));
        Assert.Equal([$"{label} 𠮷。"], tried.Column(Text));
    }

    [Theory]
    [Statement("More text behind it is an error whose fix moves it to `text:`.")]
    [InlineData("clause (1) 連絡体制を定める。", "clause (1)\n    text: 連絡体制を定める。\n")]
    [InlineData("項 ①\u3000連絡体制を定める。", "項 ①\n    内容: 連絡体制を定める。\n")]
    public void Text_behind_a_label_moves_to_its_field(string line, string mended)
    {
        var tried = Tried.InControl(line);
        Assert.Equal(["text-after-label"], tried.Errors);
        Assert.EndsWith(mended, tried.Mended("text-after-label"), StringComparison.Ordinal);
    }

    [Theory]
    [Statement("`clause (4)～(9)` is a run: one printed row for several items, which nest in it.")]
    [Statement("The `～` of a run is written `～` whichever tilde was typed.")]
    [InlineData("～")]
    [InlineData("〜")]
    [InlineData("~")]
    public void A_run_is_one_row_of_the_items_in_it(string tilde)
    {
        var tried = Tried.InControl($"clause (4){tilde}(5)\n  text: 以下の例がある。\n  responsibility: user\n  clause (4)\n    text: 𠮷。\n  clause (5)\n    text: 乙。");
        Assert.Equal(["運113/(4)～(5)"], tried.Rows);
        Assert.Equal(["(4)～(5) 以下の例がある。\n(4) 𠮷。\n(5) 乙。"], tried.Column(Text));
        Assert.Contains("clause (4)～(5)\n", tried.Formatted, StringComparison.Ordinal);
        Assert.DoesNotContain("skipped-label", Tried.InControl($"clause (1)\n  text: 文。\nclause (2){tilde}(3)\n  text: 文。\nclause (4)\n  text: 文。").Rules);
    }

    [Fact]
    [Statement("`clause -` has no label: ただし書き or なお書き between or after its siblings.")]
    [Statement("An unlabelled clause is `-1`, `-2` … by position among its unlabelled siblings.")]
    public void A_clause_without_a_label_is_counted_among_its_like()
    {
        var tried = Tried.InControl("clause 1\n  text: 甲。\nclause -\n  text: ただし、𠮷を除く。\nclause 2\n  text: 乙。\nclause ー\n  text: なお、丙。");
        Assert.Equal(["運113/1", "運113/-1", "運113/2", "運113/-2"], tried.Control.Clauses.Select(static c => c.Path));
        Assert.Equal(["1 甲。\nただし、𠮷を除く。", "2 乙。\nなお、丙。"], tried.Column(Text));
    }

    [Theory]
    [Statement("A clause is *assessed* when it states a responsibility or evidence, or when it is labelled, directly under it stands nothing that is labelled or assessed, and nothing above it, clause or control, is assessed.")]
    [InlineData("clause -\n  text: 文。\n  responsibility: user\nclause 1\n  text: 文。", "運113/-1", "運113/1")]
    [InlineData("clause -\n  text: 文。\n  evidence: none\nclause 1\n  text: 文。", "運113/-1", "運113/1")]
    [InlineData("clause 1\n  text: 文。\n  clause (1)\n    text: 文。\n  clause -\n    text: 文。", "運113/1/(1)")]
    [InlineData("clause 1\n  text: 文。\n  clause -\n    text: 文。", "運113/1")]
    [InlineData("clause 1\n  text: 文。\n  clause -\n    text: 文。\n    evidence: 5", "運113/1/-1")]
    [InlineData("clause 1\n  text: 文。\n  responsibility: user\n  clause (1)\n    text: 文。", "運113/1")]
    [InlineData("clause 1\n  text: 文。\n  responsibility: user\n  clause (1)\n    text: 文。\n    evidence: none", "運113/1", "運113/1/(1)")]
    [InlineData("responsibility: user\nclause 1\n  text: 文。", "運113")]
    public void A_clause_is_assessed(string lines, params string[] rows) => Assert.Equal(rows, Tried.InControl(lines).Rows);

    [Theory]
    [Statement("A control is assessed when it states a responsibility or evidence, and when it has no clauses or only unlabelled ones that state neither.")]
    [Statement("**The clauses of a control that has only unlabelled ones join the control's row**: there is no other row that they could join.")]
    [InlineData("evidence: 5\nclause 1\n  text: 文。\n  evidence: 5", "", "運113", "運113/1")]
    [InlineData("intent: 文。", "", "運113")]
    [InlineData("clause -\n  text: 甲。\nclause -\n  text: 𠮷。", "甲。\n𠮷。", "運113")]
    [InlineData("clause -\n  text: 甲。\nclause -\n  text: 𠮷。\n  responsibility: user", "甲。\n𠮷。", "運113/-2")]
    [InlineData("clause -\n  text: 甲。\nclause 1\n  text: 𠮷。", "甲。\n1 𠮷。", "運113/1")]
    public void A_control_is_assessed(string lines, string cell, params string[] rows)
    {
        var tried = Tried.InControl(lines);
        Assert.Equal(rows, tried.Rows);
        Assert.Equal(cell, tried.Column(Text)[0]);
    }

    [Fact]
    [Statement("A clause with assessed clauses under it and no assessment of its own is a *heading*: it lends its text to their rows and owes nothing.")]
    public void A_heading_lends_its_text_and_owes_nothing()
    {
        var tried = Tried.InControl("clause 1\n  text: 次の例がある。\n  clause (1)\n    text: 甲。\n    responsibility: provider\n  clause (2)\n    text: 𠮷。");
        Assert.Equal(["1 次の例がある。\n(1) 甲。", "1 次の例がある。\n(2) 𠮷。"], tried.Column(Text));
        Assert.Equal(["(1)", "(1)", "(1)", "(2)"], tried.Rules.SelectMany(tried.Found));
        Assert.Equal(["missing-evidence", "missing-information", "missing-finding", "missing-responsibility"], tried.Rules);
    }

    [Theory]
    [Statement("A control that states a responsibility or evidence above labelled clauses makes *one* row of all of them that state none, and one count.")]
    [Statement("That is reported (`assessed-control`; `mixed-assessment`, a warning, where a clause below has an assessment, information or finding of its own), and a fix moves the two fields to the clauses.")]
    [InlineData("", "assessed-control", DiagnosticSeverity.Info, "運113")]
    [InlineData("finding: 確認した。", "mixed-assessment", DiagnosticSeverity.Warning, "運113")]
    [InlineData("information: 文。", "mixed-assessment", DiagnosticSeverity.Warning, "運113")]
    [InlineData("evidence: none", "mixed-assessment", DiagnosticSeverity.Warning, "運113", "運113/2")]
    public void A_control_above_labelled_clauses_is_one_row(string second, string rule, DiagnosticSeverity severity, params string[] rows)
    {
        var tried = Tried.InControl($"responsibility: user\nevidence: n/a\nclause 1\n  text: 甲。\nclause 2\n  text: 𠮷。\n{(second.Length == 0 ? "" : "  " + second)}");
        Assert.Equal(rows, tried.Rows);
        Assert.Equal(rows.Length, Coverage.Of(tried.Catalog.Rows).Assessed);
        Assert.Equal([rule], tried.Rules.Where(static r => r is "assessed-control" or "mixed-assessment"));
        Assert.Equal(severity, tried.SeverityOf(rule));
        var mended = Tried.Of(tried.Mended(rule));
        Assert.Equal(["運113/1", "運113/2"], mended.Rows);
        Assert.Equal((null, true, EvidenceStatus.NotApplicable), (mended.Control.Responsibility, mended.Clause("運113/1").Responsibility?.User, mended.Clause("運113/1").Evidence?.Status));
    }

    [Fact]
    [Statement("What a joined clause says stands in the row too: its codes behind the row's, its information and its finding each on a line of its own behind the row's, led by the clause's label and a blank (`(1) 訓練を確認した。`; an unlabelled clause has none), its notes and acceptances led by its path and a colon (`運113/2/(1)：印刷では太字。`).")]
    public void Notes_and_acceptances_of_a_joined_clause_are_led_by_its_path()
    {
        var tried = Tried.InControl("clause 2\n  text: 甲。\n  responsibility: provider\n  evidence: 5\n  code: A1\n  finding: 確認した。\n  note: 見出し。\n  clause (1)\n    code: A2\n    finding: 訓練を確認した。\n    note: 印刷では太字。\n    accept: missing-text 図である\n  clause -\n    text: なお。\n    finding: 𠮷も確認した。");
        Assert.Equal(["A1, A2"], tried.Column("項目"));
        Assert.Equal(["確認した。\n(1) 訓練を確認した。\n𠮷も確認した。"], tried.Column("確認した内容と解説"));
        Assert.Equal(["見出し。\n運113/2/(1)：印刷では太字。"], tried.Column("注記"));
        Assert.Equal(["運113/2/(1)：内容未記入：図である"], tried.Column("許容"));
    }

    [Fact]
    [Statement("A code, information or finding of a heading or control that no row takes over stands in the first row below it, and so do its notes and acceptances; all but the codes are led by whose they are (`運113：…`).")]
    public void What_no_row_takes_over_stands_in_the_first()
    {
        var tried = Tried.InControl("code: A1\ninformation: 全体の情報。\nnote: 𠮷の注記。\naccept: missing-text 図である\nclause 1\n  code: A2\n  text: 甲。\n  information: 甲の情報。\nclause 2\n  code: A3\n  text: 乙。\n  information: -");
        Assert.Equal(["A1, A2", "A3"], tried.Column("項目"));
        Assert.Equal(["運113：全体の情報。\n甲の情報。", "—"], tried.Column("の該当情報"));
        Assert.Equal(["運113：𠮷の注記。", ""], tried.Column("注記"));
        Assert.Equal(["運113：内容未記入：図である", ""], tried.Column("許容"));
    }

    [Theory]
    [Statement("The rules on missing information and findings look at assessed clauses for which the provider is responsible: a row without responsibility owes that first.")]
    [InlineData("responsibility: provider\nevidence: 5", "missing-information", "missing-finding")]
    [InlineData("responsibility: provider, user\nevidence: 5", "missing-information", "missing-finding")]
    [InlineData("responsibility: user")]
    [InlineData("responsibility: none")]
    [InlineData("evidence: 5", "missing-responsibility")]
    [InlineData("note: 𠮷。", "missing-responsibility")]
    public void Information_and_findings_are_owed_where_the_provider_is_responsible(string lines, params string[] rules) =>
        Assert.Equal(rules, Tried.InClause("text: 文。\n" + lines).Rules);
}
