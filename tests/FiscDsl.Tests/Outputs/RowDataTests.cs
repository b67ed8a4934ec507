using System.Text.Json;
using FiscDsl.Model;
using FiscDsl.Schema;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary><c>rows</c> of the JSON: what programs load without code.</summary>
public class RowDataTests
{
    [Fact]
    [Statement("`rows` is the table of リファレンス for programs: in its order, a flat object for each row, all with the same members, `null` for what is absent.")]
    public void Every_row_of_the_table_is_a_flat_object_with_the_same_members()
    {
        var rows = RowsOf(SampleCatalog.Catalog);
        Assert.Equal(SampleCatalog.Catalog.Rows.Select(static r => r.Subject), rows.Select(static r => Text(r, "id")));
        var members = rows[0].EnumerateObject().Select(static p => p.Name).ToList();
        Assert.All(rows, row => Assert.Equal(members, row.EnumerateObject().Select(static p => p.Name)));
        Assert.All(rows.SelectMany(static r => r.EnumerateObject()), static m => Assert.True(m.Name == "citations" || m.Value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null, m.Name));
    }

    [Fact]
    [Statement("What a row takes over is filled in, and `informationFrom`, `findingFrom` and `userActionFrom` say from where; `parentText` is the text of the clauses above, `provider` and `user` are the parties, and ids, codes and categories are strings.")]
    public void What_a_row_takes_over_is_filled_in()
    {
        var row = RowsOf(SampleCatalog.Catalog).Single(static r => Text(r, "id") == "運113/2/(1)");
        Assert.Equal(("運113", "2/(1)", "サイバー攻撃対応態勢を整備すること。"), (Text(row, "control"), Text(row, "clause"), Text(row, "title")));
        Assert.Equal(("運用基準", "V. 運用基準", "サイバー攻撃対応態勢の整備"), (Text(row, "category"), Text(row, "categoryTitle"), Text(row, "subcategory")));
        Assert.Equal(("A38770001", "手口の高度化にあわせて見直すこと。"), (Text(row, "codes"), Text(row, "intent")));
        Assert.Equal("2 未然防止策には、以下のような例がある。", Text(row, "parentText"));
        Assert.StartsWith("(1) 第三者による評価を行うこと。", Text(row, "text"), StringComparison.Ordinal);
        Assert.Equal((true, true), (row.GetProperty("provider").GetBoolean(), row.GetProperty("user").GetBoolean()));
        Assert.Equal(("脆弱性の調査を行っている。【技43】と【運89】、【注1】を参照。", "運113/2"), (Text(row, "information"), Text(row, "informationFrom")));
        Assert.Equal("""[{"source":"1","sourceTitle":"セキュリティの概要","locator":"侵入テスト","access":"public"}]""", JsonOutputTests.Compact(row.GetProperty("citations")));
        var control = RowsOf(SampleCatalog.Catalog)[^1];
        Assert.Equal(("技43", null, "技術基準", null), (Text(control, "id"), Text(control, "clause"), Text(control, "category"), Text(control, "subcategory")));
        Assert.Equal(("5", null), (Text(control.GetProperty("citations")[0], "source"), Text(control.GetProperty("citations")[0], "locator")));
    }

    [Fact]
    [Statement("Texts are those of the workbook's cells; a `-` is no text, and stands in `nothing`.")]
    public void Texts_are_those_of_the_workbook_but_for_a_dash()
    {
        var rows = RowsOf(SampleCatalog.Catalog);
        var sheet = WorkbookFile.Of(SampleCatalog.Catalog).Sheets().Single(static s => s.Name == "リファレンス").Rows;
        var column = sheet[1].ToList().FindIndex(static c => c == "該当情報");
        Assert.True(column > 0);
        Assert.Equal(sheet.Skip(2).Select(r => r[column]), rows.Select(static r => Text(r, "information") ?? ""));
        var dash = rows.Single(static r => Text(r, "id") == "運113/2/(1)");
        Assert.Equal((null, "finding"), (Text(dash, "finding"), Text(dash, "nothing")));
    }

    [Fact]
    public void What_is_open_or_accepted_says_so_and_why()
    {
        var rows = RowsOf(SampleCatalog.Catalog).ToDictionary(static r => Text(r, "id") ?? "");
        Assert.Equal(("none", "公開情報なし", "accepted"), (Text(rows["運113/2/(2)"], "status"), Text(rows["運113/2/(2)"], "evidenceReason"), Text(rows["運113/2/(2)"], "gap")));
        Assert.Equal(("missing", null, "open"), (Text(rows["運113/2/(3)～(4)"], "status"), Text(rows["運113/2/(3)～(4)"], "evidenceReason"), Text(rows["運113/2/(3)～(4)"], "gap")));
        Assert.Equal("情報参照元不在：次版で確認する", Text(rows["運113/2/(2)"], "accepted"));
        Assert.Equal("運113：表の並びは印刷のまま。", Text(rows["運113/1"], "note"));
        var nobody = RowsOf(SampleCatalog.WithControls("control 運1 𠮷\n  category: 運用\n  responsibility: none 所管外\n"))[0];
        Assert.Equal((false, "所管外"), (nobody.GetProperty("provider").GetBoolean(), Text(nobody, "responsibilityReason")));
        var undecided = RowsOf(SampleCatalog.WithControls("control 運1 𠮷\n  category: 運用\n"))[0];
        Assert.Equal(JsonValueKind.Null, undecided.GetProperty("provider").ValueKind);
    }

    [Fact]
    public void Every_inherited_field_has_its_members()
    {
        var row = RowsOf(SampleCatalog.Catalog)[0];
        foreach (var field in LanguageSchema.Inherited)
        {
            var name = FiscDsl.Outputs.Json.JsonMembers.NameOf(field);
            Assert.True(row.TryGetProperty(name, out _) && row.TryGetProperty(name + "From", out _), name);
        }
    }

    private static List<JsonElement> RowsOf(Catalog catalog) => [.. JsonDocument.Parse(JsonOutputTests.Bytes(catalog, asPrinted: false)).RootElement.GetProperty("rows").EnumerateArray()];

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
