using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>The plan by which a table of somebody else's becomes a catalog.</summary>
public sealed class PlanCommandTests : IDisposable
{
    private const string Table = "基準番号,大項目,見出し,内容説明,クラウド事業者,利用者,社内の所管\r\n統1,方針,方針を定めること。,方針を𠮷定める。,○,—,総務部\r\n";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tables_are_listed_first_and_what_no_table_tells()
    {
        var result = (await Plan(_folder.Write("対応表.csv", Table)))["result"]!;
        var table = Assert.Single(result["tables"]!.AsArray())!;
        Assert.Equal((1, true), ((int)table["rows"]!, (bool)table["isUsable"]!));
        Assert.Equal(["基準番号", "大項目", "見出し", "内容説明", "クラウド事業者", "利用者"], table["columns"]!.AsArray().Select(static c => (string?)c));
        Assert.Equal(["title", "version", "issued", "standard", "provider"], result["fields"]!.AsArray().Select(static f => (string?)f!["name"]));
        Assert.Equal([false, false, true, false, false], result["fields"]!.AsArray().Select(static f => (bool)f!["isDate"]!));
        Assert.Null(result["text"]);
    }

    [Fact]
    public async Task The_plan_of_a_table_has_what_was_told_and_asks_for_the_rest()
    {
        var plan = (string)(await Plan(_folder.Write("対応表.csv", Table), 0, ("title", "𠮷の対応表"), ("issued", "2026-04")))["result"]!["text"]!;
        Assert.Contains("  名称: 𠮷の対応表\n", plan, StringComparison.Ordinal);
        Assert.Contains("  発行日: 2026-04\n", plan, StringComparison.Ordinal);
        Assert.Contains("  # クラウド事業者: … (表にないので書き足す)\n", plan, StringComparison.Ordinal);
        Assert.Contains("「社内の所管」", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_table_and_no_date_is_refused_with_the_reason()
    {
        Assert.StartsWith("「メモ.csv」に、見出しの分かる表がない", MessageOf(await Plan(_folder.Write("メモ.csv", "一つ,二つ\n"))), StringComparison.Ordinal);
        Assert.Equal("「来春」は日付ではない（YYYY-MM-DD か YYYY-MM）。", MessageOf(await Plan(_folder.Write("対応表.csv", Table), 0, ("issued", "来春"))));
        Assert.Contains("読めない: ファイルが見つからない", MessageOf(await Plan(Path.Join(_folder.Path, "ない.xlsx"))), StringComparison.Ordinal);
    }

    private static string MessageOf(JsonNode answer) => (string?)answer["error"]?["message"] ?? "";

    private async Task<JsonNode> Plan(string file, int? table = null, params (string Name, string Value)[] reference)
    {
        await using var server = await LspServer.Open(_folder.Path);
        return await server.Request("workspace/executeCommand", new JsonObject
        {
            ["command"] = "fisc.plan",
            ["arguments"] = new JsonArray(new JsonObject
            {
                ["uri"] = LspServer.UriOf(file),
                ["workbook"] = LspServer.UriOf(file),
                ["table"] = table,
                ["reference"] = new JsonArray([.. reference.Select(static r => new JsonObject { ["name"] = r.Name, ["value"] = r.Value })]),
            }),
        });
    }
}
