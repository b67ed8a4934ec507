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

    private static (int, int, int, int) RangeOf(JsonNode edit)
    {
        var (start, end) = (edit["range"]!["start"]!, edit["range"]!["end"]!);
        return ((int)start["line"]!, (int)start["character"]!, (int)end["line"]!, (int)end["character"]!);
    }

    private static JsonNode EditOf(JsonNode result, string uri) => Assert.Single(Assert.Single(result["edit"]!["documentChanges"]!.AsArray(), d => (string?)d!["textDocument"]!["uri"] == uri)!["edits"]!.AsArray())!;

    private static async Task<JsonNode> Take(LspServer server, string uri, string workbook) => await Run(server, "fisc.return", new JsonObject { ["uri"] = uri, ["workbook"] = LspServer.UriOf(workbook) });

    private static async Task<string> Send(LspServer server, string uri)
    {
        var answer = await Run(server, "fisc.build", new JsonObject { ["uri"] = uri, ["formats"] = new JsonArray("review") });
        return new Uri((string)answer["result"]!["files"]![0]!["uri"]!).LocalPath;
    }

    private static async Task<JsonNode> Run(LspServer server, string command, JsonObject argument) =>
        await server.Request("workspace/executeCommand", new JsonObject { ["command"] = command, ["arguments"] = new JsonArray(argument) });

    private static void Review(string workbook, string lines)
    {
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Prelude + lines + "\nbook.save(path)\n", workbook]) { RedirectStandardError = true, UseShellExecute = false });
        Assert.NotNull(python);
        var errors = python.StandardError.ReadToEnd();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, errors);
    }
}
