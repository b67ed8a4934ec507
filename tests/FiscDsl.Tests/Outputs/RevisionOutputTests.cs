using System.Text;
using FiscDsl.Model;
using Newtonsoft.Json.Linq;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The history of revisions in the outputs: by version, whatever order and file it is written in.</summary>
public class RevisionOutputTests
{
    private static readonly Catalog Catalog = SampleCatalog.WithRevisions;

    [Fact]
    [Statement("""`"revisions": [ { "version": "1.20", "issued": "2015-06-01", "summary": "…" } ]` of the `reference` is the history of revisions, where there is one.""")]
    public void The_json_has_the_revisions_in_the_reference_the_earliest_first()
    {
        var revisions = JObject.Parse(Encoding.UTF8.GetString(JsonOutputTests.Bytes(Catalog, asPrinted: false))).SelectToken("reference.revisions");
        Assert.Equal(
            """[{"version":"1.9","issued":"2015-06-01","summary":"初版。","corrections":[{"field":"summary","printed":"初板","corrected":"初版","reason":"誤植"}]},{"version":"1.20","issued":"2016-11-10","summary":"運113を加えた。𠮷野システムの確認を加えた。","note":"別紙を参照。"}]""",
            revisions?.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    [Statement("**改版履歴** has the history of revisions, where there is one, the earliest first.")]
    public void The_workbook_has_a_sheet_behind_the_cover_and_corrections_are_listed()
    {
        var workbook = WorkbookFile.Of(Catalog);
        Assert.Equal(["表紙", "改版履歴", "リファレンス", "印刷用", "情報参照元", "根拠", "集計", "訂正"], workbook.Sheets().Select(static s => s.Name));
        var rows = workbook.Sheet("改版履歴");
        Assert.Equal(["版", "発行日", "改版内容", "注記"], rows[0]);
        Assert.Equal(["1.9", "2015-06-01", "初版。", ""], rows[1]);
        Assert.Equal(["1.20", "2016-11-10", "運113を加えた。𠮷野システムの確認を加えた。", "別紙を参照。"], rows[2]);
        Assert.Contains(workbook.Sheet("訂正"), static row => row[0] == "改版" && row[1] == "1.9" && row[2] == "改版内容");
    }

    [Fact]
    [Statement("""`"revisions": [ { "version": "1.20", "issued": "2015-06-01", "summary": "…" } ]` of the `reference` is the history of revisions, where there is one.""")]
    [Statement("**改版履歴** has the history of revisions, where there is one, the earliest first.")]
    public void Without_revisions_there_is_neither()
    {
        var catalog = SampleCatalog.WithText("文。");
        Assert.DoesNotContain("revisions", Encoding.UTF8.GetString(JsonOutputTests.Bytes(catalog, asPrinted: false)), StringComparison.Ordinal);
        Assert.DoesNotContain("改版履歴", WorkbookFile.Of(catalog).Sheets().Select(static s => s.Name));
    }
}
