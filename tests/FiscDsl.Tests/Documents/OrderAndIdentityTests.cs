using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Tests.Comparison;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The sections Order and Identity.</summary>
public class OrderAndIdentityTests
{
    private const string Reference = "reference 見本\n  title: 題\n  version: 1.20\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\n";

    [Fact]
    [Statement("Categories come out in the order of their declaration, controls within a category in natural order of their ids (`運9` before `運109`, `運105` before `運105-1`), clauses as written, sources in natural order of their ids, revisions in natural order of their versions (`1.9` before `1.20`), files in natural order of their paths.")]
    public void Everything_comes_out_in_its_order()
    {
        var tried = Tried.Alone(
            "source 10 資料\n  url: https://example.com/10\nsource 9 資料\n  url: https://example.com/9\n" + Reference
            + "revision 1.20\n  issued: 2016-11-10\n  summary: 文。\nrevision 1.9\n  issued: 2015-11-10\n  summary: 文。\n"
            + "category 運用\n  category 𠮷\n  category 委託\ncategory 技術\n"
            + string.Concat(new[] { "技1 技術", "運109 𠮷", "運105-1 𠮷", "運9 𠮷", "運105 𠮷", "運1 委託" }.Select(static c => $"control {c.Split(' ')[0]} 題\n  category: {c.Split(' ')[1]}\n"))
            + "  clause 2\n    text: 文。\n  clause 1\n    text: 文。\n");
        Assert.Empty(tried.Errors);
        Assert.Equal(["運9", "運105", "運105-1", "運109", "運1", "技1"], tried.Catalog.Controls.Select(static c => c.Id));
        Assert.Equal(["2", "1"], tried.Catalog.ControlById["運1"].Clauses.Select(static c => c.Id));
        Assert.Equal(["9", "10"], tried.Catalog.Sources.Select(static s => s.Id));
        Assert.Equal(["1.9", "1.20"], tried.Catalog.Revisions.Select(static r => r.Id));
        Assert.Equal(["運用", "運用 / 𠮷", "運用 / 委託", "技術"], tried.Catalog.AllCategories.Select(static c => c.Subject));
        SourceFile[] files = [new("基準10.fisc", SourceText.From("")), new("基準9.fisc", SourceText.From("")), new("下/基準.fisc", SourceText.From(""))];
        Assert.Equal(["下/基準.fisc", "基準9.fisc", "基準10.fisc"], Compilation.Create(files).Files.Select(static f => f.File.Path));
    }

    [Theory]
    [Statement("Natural order compares runs of digits by their number and the rest by code unit.")]
    [InlineData("2", "10")]
    [InlineData("A2", "A10")]
    [InlineData("運9.2", "運9.10")]
    [InlineData("Z", "a")]
    [InlineData("𠮷", "ｱ")]
    [InlineData("01", "2")]
    public void Natural_order_counts(string first, string second)
    {
        var tried = Tried.Alone(Reference + $"source {second} 資料\n  url: https://example.com/2\nsource {first} 資料\n  url: https://example.com/1\n");
        Assert.Equal(["https://example.com/1", "https://example.com/2"], tried.Catalog.Sources.Select(static s => s.Urls[0].Value));
    }

    [Theory]
    [Statement("An id begins with a letter (of any script) or a digit and goes on with letters, digits, `-`, `.` and `_`.")]
    [Statement("A control's id is its FISC number: `運113`, `技43`, `設1`, `運105-1`, and in later editions `統20`, `実1`, `監1`.")]
    [InlineData("運113", true)]
    [InlineData("技43", true)]
    [InlineData("設1", true)]
    [InlineData("運105-1", true)]
    [InlineData("統20", true)]
    [InlineData("実1", true)]
    [InlineData("監1", true)]
    [InlineData("1.2_a-b", true)]
    [InlineData("𠮷Ωж한", true)]
    [InlineData("-運1", false)]
    [InlineData(".運1", false)]
    [InlineData("_運1", false)]
    [InlineData("運(1)", false)]
    [InlineData("運・1", false)]
    [InlineData("運/1", false)]
    public void An_id_is_of_letters_digits_and_three_marks(string id, bool isId) =>
        Assert.Equal(isId ? [] : ["invalid-id"], Tried.Of($"control {id} 題\n  category: 運用\n").Errors);

    [Fact]
    [Statement("A label repeated among siblings is a warning, and the later path gets `~2`.")]
    public void A_repeated_label_is_told_apart()
    {
        var tried = Tried.InControl("clause (1)\n  text: 甲。\nclause (1)\n  text: 𠮷。\nclause （１）\n  text: 丙。");
        Assert.Equal(["運113/(1)", "運113/(1)~2", "運113/(1)~3"], tried.Control.Clauses.Select(static c => c.Path));
        Assert.Equal(["(1)", "（１）"], tried.Found("repeated-label"));
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("repeated-label"));
    }

    [Theory]
    [Statement("Corrections, mentions, rules and comparisons read every text composed, without what is invisible, and with ideographs for radicals; so variants of an ideograph and compatibility ideographs are the same there.")]
    [Statement("What is compiled keeps every character.")]
    [InlineData("がい", "か\u3099い")]
    [InlineData("利用", "利⽤")]
    [InlineData("利用", "利\u200B用")]
    [InlineData("葛城", "葛\U000E0100城")]
    [InlineData("神社", "\uFA19社")]
    [Statement("What was invisible or a radical, or has become so, a comparison shows as a change of wording.")]
    public void Texts_are_read_as_they_look(string plain, string written)
    {
        const string Control = "control 運113 題\n  category: 運用\n  intent: ";
        var tried = Tried.Of($"{Control}𠮷の{written}を定める。\n  correction: 「{plain}を」→「甲を」\n");
        Assert.Empty(tried.Found("unmatched-correction"));
        Assert.Equal("𠮷の甲を定める。", tried.Control.Intent?.Corrected);
        Assert.Equal(
            written.Contains('⽤', StringComparison.Ordinal) || written.Contains('\u200B', StringComparison.Ordinal) ? [ChangeClass.Wording] : [],
            ComparisonCase.Compare($"{Control}𠮷の{plain}を定める。\n", $"{Control}𠮷の{written}を定める。\n").Changes.SelectMany(static c => c.Classes));
        tried = Tried.Of($"policy\n  undisclosed-evidence: warning, 「{plain}の資料」\ncontrol {plain} 題\n  category: 運用\n  responsibility: provider\n  evidence: 5\n  finding: {written}の資料と【{written}】による。\n");
        Assert.Single(tried.Found("undisclosed-evidence"));
        Assert.Equal($"{written}の資料と【{written}】による。", tried.Control.TextOf(FieldKind.Finding)?.Printed);
        Assert.NotNull(tried.Json(plain, "mentions"));
    }

    [Theory]
    [Statement("Ids and labels are compared and compiled with ASCII letters, digits, hyphens and parentheses, in Unicode normalization form C.")]
    [Statement("**Ids in NFD are the same as in NFC**, since file systems and IMEs differ; the hyphens U+2010, U+2011 and U+2212 count as `-`.")]
    [InlineData("運１１３", "運113")]
    [InlineData("Ａｂ１", "Ab1")]
    [InlineData("運105－1", "運105-1")]
    [InlineData("運105‐1", "運105-1")]
    [InlineData("運105‑1", "運105-1")]
    [InlineData("運105−1", "運105-1")]
    [InlineData("か\u3099い部1", "がい部1")]
    public void Ids_are_compared_in_one_form(string written, string id)
    {
        var tried = Tried.Of($"control {written} 題\n  category: 運用\n  intent: 【{id}】と【{written}】\n  clause （ａ）\n    text: 文。\n");
        Assert.Empty(tried.Errors);
        Assert.Equal((id, id + "/(a)"), (tried.Control.Id, tried.Control.Clauses[0].Path));
        Assert.Equal($"[\"{id}\"]", tried.Json(id, "mentions"));
        Assert.Equal(["duplicate-id"], Tried.Of($"control {written} 題\n  category: 運用\ncontrol {id} 題\n  category: 運用\n").Errors);
    }
}
