using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Tests.Outputs;
using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>Open and settled, Responsibility, Evidence, and Information and findings.</summary>
public class AssessmentsTests
{
    private const string Evidence = "基準項目に対するクラウド事業者の一般公開情報の所在";

    public static TheoryData<string, string, string, string, string> Standings => [.. RepositoryTree.Read("grammar/language.md")
        .Split("<!-- generated: standings -->")[1].Split("<!-- end generated -->")[0].Trim().Split('\n').Skip(2)
        .Select(static line => line.Split('|').Select(static c => c.Trim()).ToArray())
        .Select(static cells => (cells[1], cells[2], cells[3], cells[4], cells[5].Replace("`", "", StringComparison.Ordinal)))];

    [Theory]
    [Statement("One table says what a row counts as, whether it is open, and what is reported of it.")]
    [MemberData(nameof(Standings))]
    public void Each_row_of_the_table_is_what_becomes_of_a_clause(string responsibility, string evidence, string counts, string open, string rules)
    {
        var parties = responsibility switch { "the user alone" => "利用者", "`none` なし" => "なし（𠮷野家の所管外）", ['p', ..] => "provider, user", _ => null };
        var written = evidence switch { "citations" => "5 「𠮷」", "`none` なし" => "none 公開情報なし", "`n/a` 対象外" => "対象外", _ => null };
        var tried = Tried.InControl($"note: 文。{(parties is null ? "" : "\nresponsibility: " + parties)}{(written is null ? "" : "\nevidence: " + written)}\ninformation: 文。\nfinding: 文。");
        if (responsibility.StartsWith("a control", StringComparison.Ordinal)) tried = Tried.InControl("note: 文。");
        else if (parties is null && written is null) tried = Tried.InClause("text: 文。");
        var id = tried.Rows[0];
        Assert.Equal(rules.Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), tried.Rules.Order(StringComparer.Ordinal));
        Assert.StartsWith($"{{\"status\":\"{(counts == "not applicable" ? "notApplicable" : counts)}\"", tried.Json(id, "evidence"), StringComparison.Ordinal);
        Assert.Equal(open, tried.Json(id, "evidence")?.Contains("\"gap\":\"open\"", StringComparison.Ordinal) == true ? "open" : "");
    }

    [Fact]
    [Statement("Switching the rule off hides the finding and closes nothing.")]
    public void A_rule_that_is_off_closes_nothing()
    {
        var tried = Tried.Of("policy\n  open-gap: off\ncontrol 運113 題\n  category: 運用\n  responsibility: provider\n  evidence: none\n");
        Assert.DoesNotContain("open-gap", tried.Rules);
        Assert.Equal("""{"status":"none","gap":"open"}""", tried.Json("運113", "evidence"));
        Assert.Equal(1, Coverage.Of(tried.Catalog.Rows).Gaps);
    }

    [Theory]
    [Statement("`provider`, `user` or both.")]
    [InlineData("provider", """{"provider":true,"user":false}""", "○", "—")]
    [InlineData("利用者", """{"provider":false,"user":true}""", "—", "○")]
    [InlineData("user, クラウド事業者", """{"provider":true,"user":true}""", "○", "○")]
    public void One_party_or_both(string value, string json, string provider, string user)
    {
        var tried = Tried.InControl("responsibility: " + value);
        Assert.Equal(json, tried.Json("運113", "responsibility"));
        Assert.Equal((provider, user), (tried.Column("クラウド事業者")[0], tried.Column("利用者")[0]));
    }

    [Fact]
    [Statement("A field that is absent is *missing*: nobody has decided yet.")]
    public void An_absent_responsibility_is_missing()
    {
        var tried = Tried.InControl("evidence: 5");
        Assert.Equal(["missing-responsibility"], tried.Rules);
        Assert.Equal("null", tried.Json("運113", "responsibility"));
        Assert.Equal("", tried.Column("利用者")[0]);
    }

    [Theory]
    [Statement("`responsibility: none` says that nobody is responsible; a reason may follow, behind a blank or in brackets.")]
    [InlineData("none", null)]
    [InlineData("なし 𠮷野家の所管外", "𠮷野家の所管外")]
    [InlineData("none(協議中)", "協議中")]
    [InlineData("なし（協議中）", "協議中")]
    public void Nobody_may_be_responsible_for_a_reason(string value, string? reason)
    {
        var tried = Tried.InControl("responsibility: " + value);
        Assert.Empty(tried.Rules);
        Assert.Equal(new Responsibility(false, false) { Reason = reason }, tried.Control.Responsibility);
    }

    [Fact]
    [Statement("""Citations: ids of sources, each with an optional place in it: `5, 1 "侵入テスト"`.""")]
    public void Citations_have_places() => Assert.Equal(
        """{"status":"cited","citations":[{"source":"5"},{"source":"1","locator":"侵入テスト"},{"source":"9","locator":"「3.2」節"}]}""",
        Tried.InControl("responsibility: provider\nevidence: 5, 1 \"侵入テスト\", 9 「「3.2」節」").Json("運113", "evidence"));

    [Theory]
    [Statement("A place that is empty is a warning (`empty-locator`) and no place.")]
    [InlineData("1 \"\"")]
    [InlineData("1 「」")]
    [InlineData("1 \" \u3000\"")]
    public void An_empty_place_is_none(string citation)
    {
        var tried = Tried.InControl("responsibility: provider\nevidence: " + citation);
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("empty-locator"));
        Assert.Equal("""{"status":"cited","citations":[{"source":"1"}]}""", tried.Json("運113", "evidence"));
    }

    [Theory]
    [Statement("`none` なし: looked for, and there is none.")]
    [Statement("`n/a` 対象外: nothing for the provider to show.")]
    [Statement("A reason may follow `none` and `n/a`, behind a blank or in brackets: `N/A(利用者側対応事項)`.")]
    [InlineData("none", "none", null, "—")]
    [InlineData("なし 𠮷野家に照会中", "none", "𠮷野家に照会中", "—（𠮷野家に照会中）")]
    [InlineData("none（公開情報なし）", "none", "公開情報なし", "—（公開情報なし）")]
    [InlineData("N/A(利用者側対応事項)", "notApplicable", "利用者側対応事項", "N/A（利用者側対応事項）")]
    [InlineData("対象外", "notApplicable", null, "N/A")]
    public void A_word_of_evidence_may_have_a_reason(string value, string status, string? reason, string cell)
    {
        var tried = Tried.InControl("responsibility: user\nevidence: " + value);
        Assert.Equal((reason, cell), (tried.Control.Evidence?.Reason, tried.Column(Evidence)[0]));
        Assert.StartsWith($$"""{"status":"{{status}}""", tried.Json("運113", "evidence"), StringComparison.Ordinal);
    }

    [Theory]
    [Statement("A field that is absent is *missing*: nobody has looked yet; where only the user or nobody is responsible, nothing is owed.")]
    [Statement("**Where only the user or nobody is responsible, absent evidence counts as not applicable**: the provider has nothing to show.")]
    [Statement("Where nobody has said who is responsible, it is missing, and open.")]
    [InlineData("responsibility: provider", """{"status":"missing","gap":"open"}""", "missing-evidence")]
    [InlineData("responsibility: provider, user", """{"status":"missing","gap":"open"}""", "missing-evidence")]
    [InlineData("responsibility: user", """{"status":"notApplicable"}""")]
    [InlineData("responsibility: none", """{"status":"notApplicable"}""")]
    [InlineData("note: 𠮷。", """{"status":"missing","gap":"open"}""", "missing-responsibility")]
    public void Absent_evidence_is_owed_by_the_provider(string line, string evidence, params string[] rules)
    {
        var tried = Tried.InClause($"text: 文。\ninformation: 文。\nfinding: 文。\n{line}");
        Assert.Equal(rules, tried.Rules);
        Assert.Equal(evidence, tried.Json("運113/1", "evidence"));
    }

    [Theory]
    [Statement("**`evidence: none` is open whoever is responsible**, for it says that somebody looked.")]
    [Statement("Where the provider has nothing to show, `n/a` says so.")]
    [InlineData("responsibility: provider", true, null)]
    [InlineData("responsibility: user", true, false)]
    [InlineData("responsibility: none", true, false)]
    [InlineData("note: 𠮷。", true, false)]
    public void None_is_open_whoever_is_responsible(string line, bool none, bool? notApplicable)
    {
        Assert.Equal(none, Tried.InControl(line + "\nevidence: none").Control.IsGap);
        if (notApplicable is { } open) Assert.Equal(open, Tried.InControl(line + "\nevidence: n/a").Control.IsGap);
    }

    [Fact]
    [Statement("**`n/a` under the provider's responsibility is open** even where its rule (`contradicting-evidence`) is no error: one of the two is wrong.")]
    public void A_contradiction_stays_open()
    {
        var tried = Tried.Of("policy\n  contradicting-evidence: hint\ncontrol 運113 題\n  category: 運用\n  responsibility: provider\n  evidence: n/a\n");
        Assert.Empty(tried.Errors);
        Assert.Equal("""{"status":"notApplicable","gap":"open"}""", tried.Json("運113", "evidence"));
        Assert.Equal(["contradicting-evidence"], Tried.InControl("responsibility: provider\nevidence: n/a").Errors);
    }

    [Fact]
    [Statement("Information and findings given on a control or clause hold for the assessed clauses nested in it that give none of their own, as the shared cell of a printed table does; the JSON marks them `inherited`, and shows of other clauses what they say themselves.")]
    [Statement("Responsibility and evidence are never inherited.")]
    public void Information_is_shared_and_responsibility_is_not()
    {
        var tried = Tried.InControl("finding: 全体の確認。\nclause 1\n  text: 甲。\n  information: 甲の情報。\n  clause (1)\n    text: 𠮷。\n    responsibility: provider\n    evidence: 5\n    clause ①\n      text: 丙。\n      evidence: none\n  clause (2)\n    text: 丁。\n    finding: 自分の確認。");
        Assert.Equal(["甲の情報。", "甲の情報。", "甲の情報。"], tried.Column("の該当情報"));
        Assert.Equal(["全体の確認。", "全体の確認。", "自分の確認。"], tried.Column("確認した内容と解説"));
        Assert.Equal("""{"information":"運113/1","finding":"運113"}""", tried.Json("運113/1/(1)", "inherited"));
        Assert.Equal("""{"information":"運113/1"}""", tried.Json("運113/1/(2)", "inherited"));
        Assert.Equal((null, null, "\"甲の情報。\""), (tried.Json("運113/1", "inherited"), tried.Json("運113/1", "finding"), tried.Json("運113/1", "information")));
        Assert.Equal("null", tried.Json("運113/1/(1)/①", "responsibility"));
        Assert.Equal("""{"status":"missing","gap":"open"}""", tried.Json("運113/1/(2)", "evidence"));
    }

    [Fact]
    [Statement("Those given on a category hold for the rows of its controls, and of the 中項目 below it, for which nothing nearer gives any.")]
    [Statement("What a category says and no row takes over stands in its first row, led by its name; where it has no row, in the JSON alone.")]
    public void What_a_category_says_holds_for_its_rows()
    {
        const string Controls = """
            control 企1 𠮷野家の方針
              category: 企画 / 委託先
              responsibility: provider
              evidence: 5
            control 企2 体制
              category: 企画
              responsibility: user
              finding: 自分の確認。
            """;
        const string Categories = """
            category 企画 企画基準
              information: 全体の情報。
              finding: だれも受け継がない確認。
              category 委託先
                finding: 委託の確認。𠮷
                user-action: -
            category 空 空の基準
              information: 行のない情報。
            """;
        var tried = Tried.Of($"{Controls}\n{Categories}\n");
        Assert.Empty(tried.Rules.Where(static r => r.StartsWith("missing", StringComparison.Ordinal)));
        Assert.Equal(["全体の情報。", "全体の情報。"], tried.Column("の該当情報"));
        Assert.Equal(["企画：だれも受け継がない確認。\n自分の確認。", "委託の確認。𠮷"], tried.Column("確認した内容と解説"));
        Assert.Equal(["", "—"], tried.Column("利用者の対応"));
        Assert.Equal(("""{"information":"企画","finding":"企画 / 委託先","userAction":"企画 / 委託先"}""", """["userAction"]"""), (tried.Json("企1", "inherited"), tried.Json("企1", "nothing")));
        Assert.Equal("\"行のない情報。\"", tried.Json("空", "information"));
        Assert.Equal(["missing-information", "missing-finding"], Tried.Of(Controls).Rules.Where(static r => r.StartsWith("missing", StringComparison.Ordinal)));
    }

    [Fact]
    [Statement("What the user has to do stands in `user-action` 利用者の対応.")]
    [Statement("It holds for what is below it as information does, and `-` stops it; no rule asks for it.")]
    [Statement("Where a catalog uses it, the workbook has a column for it and the JSON the member `userAction`; a comparison tells its changes as a class of their own, behind evidence.")]
    public void What_the_user_has_to_do_is_shared_and_asked_for_by_nothing()
    {
        const string Unused = "clause 1\n  text: 甲。\n  responsibility: user\nclause 2\n  text: 乙。\n  responsibility: user";
        var (unused, tried) = (Tried.InControl(Unused), Tried.InControl("利用者の対応： 𠮷野家が設定すること。\n" + Unused.Replace("乙。", "乙。\n  user-action: －", StringComparison.Ordinal)));

        Assert.Empty(unused.Rules.Except(tried.Rules).Concat(tried.Rules.Except(unused.Rules)).Except(["fullwidth-character"]));
        Assert.Equal(["𠮷野家が設定すること。", "—"], tried.Column("利用者の対応"));
        Assert.Equal("\"𠮷野家が設定すること。\"", tried.Json("運113/1", "userAction"));
        Assert.Equal("""["userAction"]""", tried.Json("運113/2", "nothing"));
        Assert.DoesNotContain(WorkbookFile.Of(unused.Catalog).Sheet("リファレンス")[1], static h => h == "利用者の対応");
        Assert.Null(unused.Json("運113/1", "userAction"));
        Assert.Equal([ChangeClass.UserAction, ChangeClass.UserAction], CatalogComparison.Of(unused.Compilation, tried.Compilation).Changes.Select(static c => c.Class));
        Assert.Equal(ChangeClass.Evidence + 1, ChangeClass.UserAction);
    }

    [Fact]
    [Statement("`finding: -` (and `information: -`) gives none and stops that, for the clauses nested in it too; what is owed stays owed, or is accepted.")]
    [Statement("The workbook shows it as —, the JSON lists it under `nothing`, and an empty cell is one where nothing is said.")]
    public void A_dash_gives_none_and_stops_what_is_shared()
    {
        var tried = Tried.InControl("finding: 全体の確認。\ninformation: 全体の情報。\nclause 1\n  text: 甲。\n  finding: -\n  clause (1)\n    text: 𠮷。\n    responsibility: provider\n    evidence: 5\n    information: －\n    accept: missing-information 次版で\nclause 2\n  text: 乙。\n  responsibility: user");
        Assert.Equal(["—", "全体の確認。"], tried.Column("確認した内容と解説"));
        Assert.Equal(["—", "全体の情報。"], tried.Column("の該当情報"));
        Assert.Equal("""["information","finding"]""", tried.Json("運113/1/(1)", "nothing"));
        Assert.Equal(["missing-finding"], tried.Rules.Where(static r => r.StartsWith("missing", StringComparison.Ordinal)));
        Assert.Equal([""], Tried.InControl("responsibility: user").Column("確認した内容と解説"));
    }

    [Fact]
    [Statement("**A value given twice is a warning** and counts once, in a list, in the codes of a declaration, and an acceptance with the same reason; two citations of one source with different places are two.")]
    public void A_value_given_twice_counts_once()
    {
        var tried = Tried.InControl("code: A1, A1\ncode: A2, A1\nresponsibility: user, 利用者\nevidence: 5, 1 \"𠮷\", 5, 1 「𠮷」, 1 \"乙\"\naccept: missing-text 理由\naccept: missing-text 別の理由\naccept: 内容未記入 理由");
        Assert.Equal(["A1", "A1", "利用者", "5", "1 「𠮷」", "内容未記入 理由"], tried.Found("duplicate-value"));
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("duplicate-value"));
        Assert.Equal("""["A1","A2"]""", tried.Json("運113", "codes"));
        Assert.Equal("""[{"rule":"missing-text","reason":"理由"},{"rule":"missing-text","reason":"別の理由"}]""", tried.Json("運113", "accepted"));
        Assert.Equal("""{"status":"cited","citations":[{"source":"5"},{"source":"1","locator":"𠮷"},{"source":"1","locator":"乙"}]}""", tried.Json("運113", "evidence")?.Replace("\\uD842\\uDFB7", "𠮷", StringComparison.Ordinal));
    }
}
