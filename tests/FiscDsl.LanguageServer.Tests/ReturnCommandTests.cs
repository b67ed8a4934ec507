using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>What an editor is told of a workbook that others have written into: nothing is written, all of it is there to be looked at.</summary>
public sealed class ReturnCommandTests : IDisposable
{
    /// <summary>Cells by the headings of the workbook, as a reviewer finds them.</summary>
    private const string Prelude = """
        import openpyxl, sys
        path = sys.argv[1]
        book = openpyxl.load_workbook(path)
        sheet = book['リファレンス']
        column = {c.value: c.column for c in sheet[2]}
        def cell(path, heading):
            return next(sheet.cell(r, column[heading]) for r in range(3, sheet.max_row + 1) if sheet.cell(r, 1).value == path)
        TEXT, USER = '基準項目の目的・内容説明・具体例等の解説', '利用者'

        """;

    private const string CreatesFiles = """{"workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create","rename","delete"]}}}""";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_cell_comes_as_the_lines_that_it_changes_and_nothing_is_written()
    {
        var (common, control) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var workbook = await Send(server, common);
        Review(workbook, "c = cell('運113/2', TEXT)\nc.value = c.value.replace('結果を報告', '𠮷野家に結果を報告')");
        var result = (await Take(server, common, workbook))["result"]!;
        Assert.Equal(("𠮷野家-review.xlsx", 1, false), ((string?)result["workbook"], (int)result["changedCells"]!, (bool)result["hasNewErrors"]!));
        var change = Assert.Single(result["changes"]!.AsArray())!;
        Assert.Equal(("運113/2", "結果を報告すること。", "𠮷野家に結果を報告すること。"), ((string?)change["subject"], (string?)change["oldText"], (string?)change["newText"]));
        Assert.Empty(result["remarks"]!.AsArray());
        Assert.Empty(result["conflicts"]!.AsArray());
        var edit = EditOf(result, control);
        Assert.Equal("    text: 𠮷野家に結果を報告すること。\r\n", (string?)edit["newText"]);
        Assert.Equal((13, 0, 14, 0), RangeOf(edit));
        Assert.Equal(SampleCatalog.Control.ReplaceLineEndings("\r\n"), _folder.Read("運113.fisc"));
    }

    [Fact]
    public async Task The_text_is_the_editors_saved_or_not()
    {
        var (common, control) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var workbook = await Send(server, common);
        Review(workbook, "c = cell('運113/2', TEXT)\nc.value = c.value.replace('結果を報告', '𠮷野家に結果を報告')");
        server.DidOpen(control, "# 𠮷の注記\n" + SampleCatalog.Control, version: 7);
        var result = (await Take(server, common, workbook))["result"]!;
        Assert.Equal(7, (int)DocumentOf(result, control)["textDocument"]!["version"]!);
        Assert.Equal((14, 0, 15, 0), RangeOf(EditOf(result, control)));
        var change = Assert.Single(result["changes"]!.AsArray())!;
        Assert.Equal((14, 14), ((int)change["location"]!["range"]!["start"]!["line"]!, (int)change["oldLocation"]!["range"]!["start"]!["line"]!));

        // What is there already is no change any more.
        server.DidOpen(control, SampleCatalog.Control.Replace("結果を報告", "𠮷野家に結果を報告", StringComparison.Ordinal), version: 8);
        Assert.Empty((await Take(server, common, workbook))["result"]!["edit"]!["documentChanges"]!.AsArray());
    }

    [Fact]
    public async Task What_both_have_changed_comes_between_markers_with_its_place()
    {
        var (common, control) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var workbook = await Send(server, common);
        Review(workbook, "c = cell('運113/2', TEXT)\nc.value = c.value.replace('結果を報告', '𠮷野家に結果を報告')");
        server.DidOpen(control, SampleCatalog.Control.Replace("結果を報告", "結果を遅滞なく報告", StringComparison.Ordinal));
        var result = (await Take(server, common, workbook))["result"]!;
        var remark = Assert.Single(result["remarks"]!.AsArray())!;
        Assert.Equal(("clash", "リファレンス!G4"), ((string?)remark["kind"], (string?)remark["address"]));
        var conflict = Assert.Single(result["conflicts"]!.AsArray())!;
        var merged = TextEdits.Apply(SampleCatalog.Control.Replace("結果を報告", "結果を遅滞なく報告", StringComparison.Ordinal), DocumentOf(result, control)["edits"]!.AsArray()).Split('\n');
        var line = (int)conflict["range"]!["start"]!["line"]!;
        // Texts are merged sentence by sentence, each on a line of its own.
        Assert.Equal((control, "<<<<<<< 今の本文"), ((string?)conflict["uri"], merged[line]));
        Assert.Equal(["      結果を遅滞なく報告すること。", "=======", "      𠮷野家に結果を報告すること。", ">>>>>>> 𠮷野家-review.xlsx"], merged[(line + 1)..(line + 5)]);

        // With that in the text nothing can be merged again, and it says where.
        server.DidOpen(control, string.Join('\n', merged), version: 2);
        Assert.Contains("「運113.fisc」に、解決していない競合", MessageOf(await Take(server, common, workbook)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_taken_is_said_by_cell_in_the_language_of_the_messages()
    {
        var (common, _) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path, locale: "en");
        var workbook = await Send(server, common);
        Review(workbook, "cell('運113/1', USER).value = '△'\nsheet.cell(2, sheet.max_column + 1).value = '𠮷の所見'\nsheet.cell(3, sheet.max_column).value = '要確認'");
        var result = (await Take(server, common, workbook))["result"]!;
        Assert.Equal(["conflict '△' is no mark of who is responsible; write ○ or —", "left not taken: 1 cell of the added column '𠮷の所見'"], result["remarks"]!.AsArray().Select(static r => $"{r!["kind"]} {r["text"]}"));
        Assert.Empty(result["edit"]!["documentChanges"]!.AsArray());
    }

    [Fact]
    public async Task What_is_no_workbook_of_the_catalog_is_refused_with_the_reason()
    {
        var (common, _) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var workbook = await Send(server, common);
        var other = Path.Join(_folder.Path, "𠮷の表.xlsx");

        Run("import openpyxl, sys\nbook = openpyxl.Workbook()\nbook.active.append(['番号', '内容'])\nbook.save(sys.argv[1])", other);
        Assert.Equal("「𠮷の表.xlsx」には、このカタログの表（見出しに「項のパス」のある表）がなく、カタログに取込様式もない。ほかの表は、計画（fisc.plan）を書き出して新しいカタログとして取り込む。", MessageOf(await Take(server, common, other)));

        File.Copy(workbook, other, overwrite: true);
        server.DidOpen(common, SampleCatalog.Common.Replace("reference 𠮷野家", "reference 牛丼", StringComparison.Ordinal));
        Assert.Contains("は「𠮷野家」のブックで、「牛丼」のものではない", MessageOf(await Take(server, common, other)), StringComparison.Ordinal);

        Review(other, "book['_fisc'].cell(2, 1).value = 'reference 𠮷野家'");
        server.DidOpen(common, SampleCatalog.Common, version: 2);
        Assert.Contains("シート「_fisc」が書き換えられたか、壊れている", MessageOf(await Take(server, common, other)), StringComparison.Ordinal);

        await File.WriteAllBytesAsync(other, (await File.ReadAllBytesAsync(workbook, TestContext.Current.CancellationToken))[..2000], TestContext.Current.CancellationToken);
        Assert.Contains("はブックとして壊れている", MessageOf(await Take(server, common, other)), StringComparison.Ordinal);

        Assert.Contains("読めない: ファイルが見つからない", MessageOf(await Take(server, common, Path.Join(_folder.Path, "ない.xlsx"))), StringComparison.Ordinal);
        Assert.Equal("取り込むブックのファイルが指定されていない。", MessageOf(await Run(server, "fisc.return", new JsonObject { ["uri"] = common })));
    }

    [Fact]
    public async Task The_next_version_of_a_foreign_table_comes_by_the_layout_of_the_catalog_with_its_new_files()
    {
        var (common, control) = SampleCatalog.Write(_folder);
        _folder.Write("取込様式.fisc", "layout 表\n  headings: 1\n  column: 「番号」 → control\n  column: 「分類」 → category\n  column: 「名称」 → title\n");
        var table = Path.Join(_folder.Path, "𠮷の表.xlsx");
        Run("import openpyxl, sys\nbook = openpyxl.Workbook()\nfor row in (['番号', '分類', '名称'], ['運113', '管理態勢', '𠮷野家の態勢を整備すること。'], ['運114', '管理態勢', '訓練すること。']): book.active.append(row)\nbook.save(sys.argv[1])", table);
        await using var server = await LspServer.Open(_folder.Path, CreatesFiles);
        var result = (await Take(server, common, table))["result"]!;
        Assert.Equal(["運113", "運114"], result["changes"]!.AsArray().Select(static c => (string?)c!["subject"]).Distinct().Order(StringComparer.Ordinal));
        var changes = result["edit"]!["documentChanges"]!.AsArray();
        var added = LspServer.UriOf(Path.Join(_folder.Path, "運114.fisc"));
        Assert.Equal(("create", added), ((string?)changes[0]!["kind"], (string?)changes[0]!["uri"]));
        Assert.Equal("control 運114 訓練すること。\n  category: 管理態勢\n", ((string?)changes[1]!["edits"]![0]!["newText"])!.ReplaceLineEndings("\n"));
        Assert.Equal((added, null), ((string?)changes[1]!["textDocument"]!["uri"], (int?)changes[1]!["textDocument"]!["version"]));
        Assert.Equal(control, (string?)changes[2]!["textDocument"]!["uri"]);
        Assert.Equal(added, (string?)result["changes"]!.AsArray().First(static c => (string?)c!["subject"] == "運114")!["location"]!["uri"]);
        Assert.False(File.Exists(Path.Join(_folder.Path, "運114.fisc")));

        // Who creates no files is told where to go on.
        await using var other = await LspServer.Open(_folder.Path);
        Assert.Contains("このエディターでは新しいファイルを作れない", MessageOf(await Take(other, common, table)), StringComparison.Ordinal);
    }

    private static (int, int, int, int) RangeOf(JsonNode edit)
    {
        var (start, end) = (edit["range"]!["start"]!, edit["range"]!["end"]!);
        return ((int)start["line"]!, (int)start["character"]!, (int)end["line"]!, (int)end["character"]!);
    }

    private static JsonNode DocumentOf(JsonNode result, string uri) => Assert.Single(result["edit"]!["documentChanges"]!.AsArray(), d => (string?)d!["textDocument"]!["uri"] == uri)!;

    private static JsonNode EditOf(JsonNode result, string uri) => Assert.Single(DocumentOf(result, uri)["edits"]!.AsArray())!;

    private static string MessageOf(JsonNode answer) => (string?)answer["error"]?["message"] ?? "";

    private static async Task<JsonNode> Take(LspServer server, string uri, string workbook) => await Run(server, "fisc.return", new JsonObject { ["uri"] = uri, ["workbook"] = LspServer.UriOf(workbook) });

    private static async Task<string> Send(LspServer server, string uri)
    {
        var answer = await Run(server, "fisc.build", new JsonObject { ["uri"] = uri, ["formats"] = new JsonArray("review") });
        return new Uri((string)answer["result"]!["files"]![0]!["uri"]!).LocalPath;
    }

    private static async Task<JsonNode> Run(LspServer server, string command, JsonObject argument) =>
        await server.Request("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = new JsonArray(argument) });

    private static void Review(string workbook, string lines) => Run(Prelude + lines + "\nbook.save(path)\n", workbook);

    private static void Run(string script, string argument)
    {
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", script, argument]) { RedirectStandardError = true, UseShellExecute = false });
        Assert.NotNull(python);
        var errors = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, errors);
    }
}
