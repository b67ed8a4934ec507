using FiscDsl.Diagnostics;
using FiscDsl.Tests.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>Full-width forms, in the section Lines and indentation.</summary>
public class FullWidthFormsTests
{
    [Theory]
    [Statement("""Where the language wants ASCII, the full-width form is read as ASCII, reported as information and fixed by the formatter: `：` for `:`; `，` and `、` for `,`; `＂`, `“…”` and `”…”` for `"…"`; `－`, `ー`, `—`, `−` and the like for `-` in dates, in `clause -` and where `-` is all there is of a finding or information; digits, letters, hyphens and brackets in ids, labels, codes, dates, rows, letters of columns and fixed values; `／` for `/` in a path and between headings; U+3000 for a blank between keyword, id, title, colon and value.""")]
    [InlineData("control 運１１３ 題\n  category: 運用", "control 運113 題\n  category: 運用")]
    [InlineData("control 運113－１ 題\n  category: 運用", "control 運113-1 題\n  category: 運用")]
    [InlineData("control 運113\u3000題\n  category\u3000:\u3000運用", "control 運113 題\n  category: 運用")]
    [InlineData("control\u3000運113 題\n  category： 運用", "control 運113 題\n  category: 運用")]
    [InlineData("control 運113 題\n  category: 運用／委託", "control 運113 題\n  category: 運用 / 委託")]
    [InlineData("control 運113 題\n  category: 運用\n  code: Ａ３８７，Ａ３８８、A389", "control 運113 題\n  category: 運用\n  code: A387, A388, A389")]
    [InlineData("control 運113 題\n  category: 運用\n  responsibility: ｐｒｏｖｉｄｅｒ，user", "control 運113 題\n  category: 運用\n  responsibility: provider, user")]
    [InlineData("control 運113 題\n  category: 運用\n  evidence: ｎ／ａ", "control 運113 題\n  category: 運用\n  evidence: n/a")]
    [InlineData("control 運113 題\n  category: 運用\n  evidence: Ｎ／Ａ", "control 運113 題\n  category: 運用\n  evidence: n/a")]
    [InlineData("control 運113 題\n  category: 運用\n  evidence: ＮＯＮＥ", "control 運113 題\n  category: 運用\n  evidence: none")]
    [InlineData("control 運113 題\n  category: 運用\n  responsibility: ＮＯＮＥ", "control 運113 題\n  category: 運用\n  responsibility: none")]
    [InlineData("control 運113 題\n  category: 運用\n  evidence: ５ ＂𠮷＂、1 “侵入”，9 ”甲”", "control 運113 題\n  category: 運用\n  evidence: 5 \"𠮷\", 1 \"侵入\", 9 \"甲\"")]
    [InlineData("control 運113 題\n  category: 運用\n\n  clause （１）\n    text: 文。", "control 運113 題\n  category: 運用\n\n  clause (1)\n    text: 文。")]
    [InlineData("control 運113 題\n  category: 運用\n\n  clause （注１）\n    text: 文。", "control 運113 題\n  category: 運用\n\n  clause (注1)\n    text: 文。")]
    [InlineData("source 2 資料\n  url: https://example.com/\n  checked: ２０１６－１１－１０", "source 2 資料\n  url: https://example.com/\n  checked: 2016-11-10")]
    [InlineData("source 2 資料\n  url: https://example.com/\n  access: ＮＤＡ", "source 2 資料\n  url: https://example.com/\n  access: NDA")]
    [InlineData("policy\n  stale-source： warning", "policy\n  stale-source: warning")]
    [InlineData("policy\n  stale-source: warning， 12 months", "policy\n  stale-source: warning, 12 months")]
    [InlineData("policy\n  stale-source: warning、12 months", "policy\n  stale-source: warning, 12 months")]
    [InlineData("policy\n  stale-source: ｗａｒｎｉｎｇ, １２ months", "policy\n  stale-source: warning, 12 months")]
    [InlineData("policy\n  NDA情報源の不足: 警告、「𠮷資料」，“甲資料”", "policy\n  NDA情報源の不足: 警告, 「𠮷資料」, \"甲資料\"")]
    [InlineData("layout 対応表\n  headings: ３－４\n  column： Ａ → ｃｏｎｔｒｏｌ\n  column: 「主体」／「利用者」 → responsibility　ｕｓｅｒ\n  column: 「度」 → note “重要度”\n  mark: ○、◯ → ｙｅｓ\n  carry: ｃｏｎｔｒｏｌ\n  leave: 「甲」，Ｊ", "layout 対応表\n  headings: 3-4\n  column: A → control\n  column: 「主体」 / 「利用者」 → responsibility user\n  column: 「度」 → note \"重要度\"\n  mark: ○, ◯ → yes\n  carry: control\n  leave: 「甲」, J")]
    public void A_full_width_form_is_read_reported_and_written_in_ascii(string written, string canonical)
    {
        var (wide, ascii) = (Tried.Of(written + "\n"), Tried.Of(canonical + "\n"));
        Assert.Equal(ascii.Errors, wide.Errors);
        Assert.Equal(JsonOutputTests.Bytes(ascii.Catalog, asPrinted: false), JsonOutputTests.Bytes(wide.Catalog, asPrinted: false));
        var rules = wide.Rules.Where(static r => r is "fullwidth-character" or "fullwidth-id").Distinct().ToList();
        Assert.NotEmpty(rules);
        Assert.All(rules, r => Assert.Equal(DiagnosticSeverity.Info, wide.SeverityOf(r)));
        Assert.DoesNotContain(ascii.Rules, static r => r is "fullwidth-character" or "fullwidth-id");
        Assert.Equal(canonical + "\n", wide.Formatted);
        var mended = rules.Aggregate(wide, static (t, r) => Tried.Of(t.Mended(r)));
        Assert.False(FullWidth.Any(mended.ToString()), mended.ToString());
        Assert.Equal(canonical + "\n", mended.Formatted);
    }

    /// <summary>Each form that stands for a hyphen, where nothing but a hyphen can be meant.</summary>
    [Theory]
    [Statement("""Where the language wants ASCII, the full-width form is read as ASCII, reported as information and fixed by the formatter: `：` for `:`; `，` and `、` for `,`; `＂`, `“…”` and `”…”` for `"…"`; `－`, `ー`, `—`, `−` and the like for `-` in dates, in `clause -` and where `-` is all there is of a finding or information; digits, letters, hyphens and brackets in ids, labels, codes, dates, rows, letters of columns and fixed values; `／` for `/` in a path and between headings; U+3000 for a blank between keyword, id, title, colon and value.""")]
    [InlineData("－")]
    [InlineData("ー")]
    [InlineData("ｰ")]
    [InlineData("—")]
    [InlineData("―")]
    [InlineData("–")]
    [InlineData("−")]
    [InlineData("‐")]
    [InlineData("‑")]
    [InlineData("‒")]
    [InlineData("─")]
    public void What_stands_for_a_hyphen_is_one(string dash)
    {
        var tried = Tried.Of($"control 運113 題\n  category: 運用\n\n  clause {dash}\n    text: 文。\n    responsibility: provider\n    information: {dash}\n    finding: {dash}\n\nsource 2 資料\n  url: https://example.com/\n  checked: 2016{dash}11{dash}10\n");
        Assert.Empty(tried.Errors);
        Assert.Equal("""["information","finding"]""", tried.Json("運113/-1", "nothing"));
        Assert.Equal(new PartialDate(new DateOnly(2016, 11, 10)), tried.Catalog.SourceById["2"].Checked);
        Assert.Equal(4, tried.Rules.Count(static r => r is "fullwidth-character" or "fullwidth-id"));
        Assert.Equal("control 運113 題\n  category: 運用\n\n  clause -\n    text: 文。\n    responsibility: provider\n    information: -\n    finding: -\n\nsource 2 資料\n  url: https://example.com/\n  checked: 2016-11-10\n", tried.Formatted);
    }

    [Fact]
    [Statement("In prose nothing is changed.")]
    public void Prose_keeps_its_full_width_forms()
    {
        const string Prose = "ＡＷＳ、１２３：（注）“引用”－ー—／𠮷　野家，なし。";
        var tried = Tried.InClause("text: " + Prose);
        Assert.Equal(Prose, tried.Clause("運113/1").Text?.Printed);
        Assert.DoesNotContain("fullwidth-character", tried.Rules);
        Assert.Contains(Prose, tried.Formatted, StringComparison.Ordinal);
    }
}
