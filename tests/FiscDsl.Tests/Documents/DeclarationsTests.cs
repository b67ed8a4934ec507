using System.Text.Json;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Tests.Comparison;
using FiscDsl.Tests.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The sections Reference, Revisions, Categories and Sources.</summary>
public class DeclarationsTests
{
    private const string Reference = "reference 見本\n  title: 題\n  version: 1.30\n  issued: 2016-11-10\n  standard: 基準\n  provider: 𠮷野クラウド\n";

    [Fact]
    [Statement("One a catalog.")]
    public void A_second_reference_is_an_error()
    {
        var tried = Tried.Alone(Reference + Reference.Replace("見本", "別", StringComparison.Ordinal));
        Assert.Equal(["duplicate-reference"], tried.Errors);
        Assert.Equal("見本", tried.Catalog.Reference?.Id);
    }

    [Fact]
    [Statement("`provider` names the cloud provider; the workbook puts it at the head of a column.")]
    public void The_provider_heads_a_column() =>
        Assert.Contains("𠮷野クラウドの該当情報", WorkbookFile.Of(Tried.Alone(Reference).Catalog).Sheet("リファレンス")[0]);

    [Theory]
    [Statement("`issued` is what the age of sources is measured against.")]
    [InlineData("2016-11-10", "stale-source")]
    [InlineData("2014-11-10", null)]
    public void The_date_of_issue_makes_a_source_old(string issued, string? rule)
    {
        var tried = Tried.Alone(Reference.Replace("2016-11-10", issued, StringComparison.Ordinal) + "source 1 資料\n  url: https://example.com/\n  checked: 2014-11-01\n");
        Assert.Equal(rule is null ? [] : [rule], tried.Rules.Where(static r => r == "stale-source"));
    }

    [Fact]
    [Statement("JSON has English names, and comparisons as JSON English names of rules and fixed values, whatever the language.")]
    public void Json_has_english_names()
    {
        Assert.All(Names(JsonDocument.Parse(JsonOutputTests.Bytes(SampleCatalog.Catalog, asPrinted: false)).RootElement), static n => Assert.True(n.All(char.IsAscii), n));
        Assert.Contains("\"rule\": \"shared-url\"", System.Text.Encoding.UTF8.GetString(JsonOutputTests.Bytes(SampleCatalog.Catalog, asPrinted: false)), StringComparison.Ordinal);
        const string Control = "基準 運113 題\n  分類: 運用\n  主体: 利用者\n  情報参照元: 対象外\n";
        foreach (var language in (string[])["", "  言語: 日本語\n", "  language: en\n"])
        {
            var comparison = ComparisonCase.Compare(Reference + language + "分類 運用\n" + Control, Reference + language + "分類 運用\n" + Control.Replace("利用者", "クラウド事業者", StringComparison.Ordinal).Replace("対象外", "なし", StringComparison.Ordinal) + "  許容: 情報参照元不在 次版で\n");
            using var json = new MemoryStream();
            ComparisonJson.Write(json, new(comparison, new StateName("旧"), new StateName("新"), MessageLanguage.Ja));
            var text = System.Text.Encoding.UTF8.GetString(json.ToArray());
            foreach (var name in (string[])["provider", "user", "none", "n/a", "open-gap"]) Assert.Contains(name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(["情報参照元不在", "利用者", "クラウド事業者", "対象外"], word => text.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Statement("The history of revisions: one `revision` a version, in any file, with the date of issue and what the version changed.")]
    public void A_revision_stands_in_any_file()
    {
        var tried = Tried.Of(SourceText.From("改版 1.30\r\n  発行日： 2016-11-10\r\n  改版内容: 運113を加えた。\r\n"), new SourceFile("改版/履歴.fisc", SourceText.From("revision 1.20\n  issued: 2015-06-01\n  summary: 𠮷野家を加えた。\n")));
        Assert.Empty(tried.Errors);
        Assert.Equal(["1.20 2015-06-01 𠮷野家を加えた。", "1.30 2016-11-10 運113を加えた。"], tried.Catalog.Revisions.Select(static r => $"{r.Id} {r.Issued} {r.Summary?.Printed}"));
        Assert.Equal(["missing-field", "missing-field"], Tried.Of("revision 1.30\n").Errors);
    }

    [Theory]
    [Statement("A catalog without any owes none; once there is one, the version that is being issued has its own.")]
    [InlineData("", false)]
    [InlineData("revision 1.20\n  issued: 2015-06-01\n  summary: 文。\n", true)]
    [InlineData("revision 1.20\n  issued: 2015-06-01\n  summary: 文。\nrevision 1.30\n  issued: 2016-11-10\n  summary: 文。\n", false)]
    public void A_history_has_the_version_that_is_issued(string revisions, bool isOwed) =>
        Assert.Equal(isOwed, Tried.Alone(Reference + revisions).Rules.Contains("missing-revision"));

    [Theory]
    [Statement("The id is the version as `version` of the reference has it, so that a version with a history is one that an id can be, without blanks and brackets (`unlistable-version`).")]
    [InlineData("1.30", "1.30", null)]
    [InlineData("第１.30版", "第1.30版", null)]
    [InlineData("1.30 追補", "1.20", "unlistable-version")]
    [InlineData("1.30(追補)", "1.20", "unlistable-version")]
    public void A_version_with_a_history_can_be_an_id(string version, string id, string? rule)
    {
        var tried = Tried.Alone(Reference.Replace("1.30", version, StringComparison.Ordinal) + $"revision {id}\n  issued: 2016-11-10\n  summary: 文。\n");
        Assert.Equal(rule is null ? [] : [rule], tried.Rules.Where(static r => r is "unlistable-version" or "missing-revision"));
    }

    [Fact]
    [Statement("Two levels: 大項目 and, nested in it, 中項目.")]
    public void Categories_have_two_levels()
    {
        Assert.Empty(Tried.Alone(Reference + "category 設備\n  category 建物\n").Errors);
        Assert.Equal(["nesting-too-deep"], Tried.Alone(Reference + "category 設備\n  category 建物\n    category 𠮷\n").Errors);
    }

    [Fact]
    [Statement("All 大項目 stand in one file, since their order is that of the output.")]
    public void Categories_in_several_files_are_an_error()
    {
        Assert.Equal(["scattered-categories"], Tried.Of("category 設備\n").Errors.Distinct());
        var tried = Tried.Alone(Reference + "category 運用\ncategory 設備\ncategory 技術\n");
        Assert.Equal(["運用", "設備", "技術"], tried.Json().GetProperty("categories").EnumerateArray().Select(static c => c.GetProperty("id").GetString()));
    }

    [Fact]
    [Statement("A category without a title is titled by its id.")]
    public void A_category_without_a_title_has_its_id() =>
        Assert.Equal("\"𠮷野\"", Tried.Alone(Reference + "category 𠮷野\n").Json("𠮷野", "title"));

    [Theory]
    [Statement("An id may be used again under another 大項目, and a control then names the path: `category: 運用基準 / クラウドサービスの利用`.")]
    [Statement("An id that could mean several is an error that lists them.")]
    [InlineData("運用 / 委託", """["運用","委託"]""")]
    [InlineData("技術／委託", """["技術","委託"]""")]
    [InlineData("委託", null)]
    public void A_path_tells_categories_of_one_id_apart(string category, string? path)
    {
        var tried = Tried.Alone(Reference + $"category 運用\n  category 委託\ncategory 技術\n  category 委託\ncontrol 運113 題\n  category: {category}\n");
        if (path is not null) Assert.Equal(path, tried.Json("運113", "category"));
        Assert.Equal(path is null ? ["ambiguous-category"] : [], tried.Errors);
        if (path is null) Assert.Contains("運用 / 委託, 技術 / 委託", tried.Message("ambiguous-category"), StringComparison.Ordinal);
    }

    [Fact]
    [Statement("A control may stand directly under a 大項目: its id names it, even where a 中項目 has the same id.")]
    public void An_id_on_its_own_names_the_category_on_the_margin()
    {
        var tried = Tried.Alone(Reference + "category 運用\n  category 技術\ncategory 技術\n  category 技術\ncontrol 運113 題\n  category: 技術\n");
        Assert.Empty(tried.Errors);
        Assert.Equal("""["技術"]""", tried.Json("運113", "category"));
    }

    [Theory]
    [Statement("A source has an id as short as the print's own number, because that is what evidence cites; the words of evidence (`none`, なし, 対象外) are no ids of sources.")]
    [InlineData("5", null)]
    [InlineData("𠮷", null)]
    [InlineData("none", "reserved-id")]
    [InlineData("NONE", "reserved-id")]
    [InlineData("ｎｏｎｅ", "reserved-id")]
    [InlineData("なし", "reserved-id")]
    [InlineData("対象外", "reserved-id")]
    [InlineData("none-such", null)]
    public void A_source_is_no_word_of_evidence(string id, string? rule)
    {
        var tried = Tried.Alone(Reference + $"source {id} 資料\n  url: https://example.com/\ncategory 運用\ncontrol 運113 題\n  category: 運用\n  evidence: {id}\n");
        Assert.Equal(rule is null ? [] : [rule], tried.Errors);
        if (rule is null) Assert.Equal("""["運113"]""", tried.Json(id, "citedBy"));
    }

    [Fact]
    [Statement("A source without `url`, as a printed standard is one, is information (`missing-url`); the outputs say that there is no address.")]
    public void A_source_may_have_no_address()
    {
        var tried = Tried.Of("source 7 JIS Q 27001 附属書A.9.1 𠮷\n  access: public\n  checked: 2016-10\n");
        Assert.Equal((DiagnosticSeverity.Info, "[]"), (tried.SeverityOf("missing-url"), tried.Json("7", "urls")));
        Assert.Empty(tried.Errors);
        Assert.Equal("参照先なし", WorkbookFile.Of(tried.Catalog).Sheet("情報参照元").Single(static r => r[0] == "7")[2]);
    }

    [Theory]
    [Statement("`access` says who may read it; where it is not given, the rules that compare the wording of a finding with it stay silent.")]
    [InlineData("access: nda", "公開文書", "unpublished-evidence")]
    [InlineData("access: 公開", "NDA情報", "undisclosed-evidence")]
    [InlineData("access: public", "公開文書", null)]
    [InlineData("access: NDA", "NDA情報", null)]
    [InlineData("note: 𠮷", "公開文書", null)]
    [InlineData("note: 𠮷", "NDA情報", null)]
    public void Who_may_read_a_source_is_compared_with_the_finding(string access, string wording, string? rule)
    {
        var tried = Tried.Of($"source 2 資料\n  url: https://example.com/2\n  {access}\ncontrol 運113 題\n  category: 運用\n  responsibility: provider\n  evidence: 2\n  information: 文。\n  finding: {wording}により確認した。\n");
        Assert.Equal(rule is null ? [] : [rule], tried.Rules.Where(static r => r is "unpublished-evidence" or "undisclosed-evidence"));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
