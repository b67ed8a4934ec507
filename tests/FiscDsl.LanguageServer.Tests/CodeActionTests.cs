using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Changes that are offered.</summary>
public sealed class CodeActionTests : IDisposable
{
    private const string Options = """{"acceptCommand":"fisc.accept"}""";
    private const string Snippets = """{"workspace":{"workspaceEdit":{"documentChanges":true,"snippetEditSupport":true}}}""";
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finding_brings_its_mend()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        var action = (await Actions(server, uri, (12, 9), (12, 10))).Single(static a => (string?)a!["title"] == "「evidence:」を加える")!;
        Assert.Equal(("quickfix", true), ((string?)action["kind"], (bool?)action["isPreferred"]));
        Assert.Equal("FISC3001", (string?)action["diagnostics"]![0]!["code"]);
        Assert.EndsWith("    responsibility: provider, user\r\n    evidence: \r\n", Applied(action, SampleCatalog.Control.ReplaceLineEndings("\r\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_can_be_accepted_and_the_reason_is_asked_for()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path, options: Options);
        var action = (await Actions(server, uri, (12, 9), (12, 10))).Single(static a => (string?)a!["title"] == "理由を書いて「情報参照元未記入」を許容する")!;
        var arguments = action["command"]!["arguments"]!;
        Assert.Equal(("fisc.accept", uri, "missing-evidence"), ((string?)action["command"]!["command"], (string?)arguments[0], (string?)arguments[2]));
        Assert.Equal("\r\n    accept: missing-evidence ", (string?)arguments[1]!["newText"]);
    }

    [Fact]
    public async Task Without_such_a_command_the_acceptance_stays_an_error_until_its_reason_is_written()
    {
        var (_, uri) = SampleCatalog.Write(_folder);
        var text = SampleCatalog.Control;
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, text);
        var action = (await Actions(server, uri, (12, 9), (12, 10))).Single(static a => ((string?)a!["title"])!.Contains("許容", StringComparison.Ordinal))!;
        var accepted = Applied(action, text);
        server.Notify("textDocument/didChange", Whole(uri, 2, accepted));
        await server.Diagnostics(uri, static d => d.Any(static x => (int?)x!["severity"] == 1));
        server.Forget();
        server.Notify("textDocument/didChange", Whole(uri, 3, accepted.Replace("missing-evidence ", "missing-evidence 𠮷野家が確認中", StringComparison.Ordinal)));
        await server.Diagnostics(uri, static d => d.All(static x => (int?)x!["severity"] != 1 && (string?)x!["code"] != "FISC3001"));
    }

    [Fact]
    public async Task All_findings_of_one_rule_are_mended_at_once()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\n  category： 運用基準\n  clause 1\n    text： 文。\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path);
        var action = (await Actions(server, uri, (1, 10), (1, 11))).Single(static a => ((string?)a!["title"])!.EndsWith("すべて直す（2件）", StringComparison.Ordinal))!;
        Assert.Equal("control 運114 𠮷\n  category: 運用基準\n  clause 1\n    text: 文。\n", Applied(action, text));
    }

    [Fact]
    public async Task A_pasted_paragraph_is_made_part_of_the_field_above_whole_and_all_of_them_at_once()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\r\n  category: 運用基準\r\n  clause 1\r\n    text: 一文目。\r\n二文目は、𠮷。\r\n三文目は、𠮷。\r\n    finding: 文。\r\n  ・次の文。\r\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path);
        var actions = await Actions(server, uri, (5, 2), (5, 2));
        Assert.Equal(
            "control 運114 𠮷\r\n  category: 運用基準\r\n  clause 1\r\n    text: 一文目。\r\n      二文目は、𠮷。\r\n      三文目は、𠮷。\r\n    finding: 文。\r\n  ・次の文。\r\n",
            Applied(actions.Single(static a => (string?)a!["title"] == "上の欄の続きにする")!, text));
        Assert.Equal(
            "control 運114 𠮷\r\n  category: 運用基準\r\n  clause 1\r\n    text: 一文目。\r\n      二文目は、𠮷。\r\n      三文目は、𠮷。\r\n    finding: 文。\r\n      ・次の文。\r\n",
            Applied(actions.Single(static a => ((string?)a!["title"])!.EndsWith("すべて直す（2件）", StringComparison.Ordinal))!, text));
    }

    [Fact]
    public async Task A_field_without_a_value_is_added_one_at_a_time_and_takes_the_cursor()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\n  category: 運用基準\n  clause 1\n    text: 文。\n    responsibility: provider\n  clause 2\n    text: 文。\n    responsibility: provider\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path, Snippets);
        var actions = await Actions(server, uri, (2, 9), (2, 10));
        Assert.Contains(actions, static a => (string?)a!["title"] == "「evidence:」を加える");
        Assert.DoesNotContain(actions, static a => ((string?)a!["title"])!.Contains("すべて直す", StringComparison.Ordinal));
        var edit = Assert.Single(Assert.Single(actions.First(static a => (string?)a!["title"] == "「evidence:」を加える")!["edit"]!["documentChanges"]!.AsArray())!["edits"]!.AsArray())!;
        Assert.Equal(("snippet", "\n    evidence: $0", null), ((string?)edit["snippet"]!["kind"], (string?)edit["snippet"]!["value"], edit["newText"]));
    }

    [Fact]
    public async Task A_column_that_a_layout_lacks_is_added_with_the_cursor_in_its_heading()
    {
        SampleCatalog.Write(_folder);
        var uri = LspServer.UriOf(_folder.Write("取込.fisc", "取込様式 対応表\n  見出し行: 3\n  列: 「題」 → 名称\n"));
        await using var server = await LspServer.Open(_folder.Path, Snippets);
        var action = (await Actions(server, uri, (0, 6), (0, 6))).First(static a => (string?)a!["title"] == "「列:」を加える")!;
        Assert.Equal("\n  列: 「$0」 → 基準", SnippetOf(action));
    }

    [Fact]
    public async Task What_keeps_its_meaning_is_mended_when_an_editor_asks_for_all_of_it()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運１１４ 𠮷\n\tcategory： 運用基準\n\tevidence: １、9\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path);
        var action = Assert.Single(await Actions(server, uri, (0, 0), (0, 0), "source.fixAll"))!;
        Assert.Equal("control 運114 𠮷\n  category: 運用基準\n  evidence: 1,9\n", Applied(action, text));
    }

    [Theory]
    [InlineData("    \u3000")]
    [InlineData("\t\t\u3000")]
    public async Task What_may_begin_a_paragraph_is_decided_by_nobody_who_asks_for_all(string indentation)
    {
        SampleCatalog.Write(_folder);
        var text = $"control 運１１４ 𠮷\n  category: 運用基準\n  intent:\n    甲は\n{indentation}乙。\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path);
        var action = Assert.Single(await Actions(server, uri, (0, 0), (0, 0), "source.fixAll"))!;
        Assert.Equal(text.Replace("運１１４", "運114", StringComparison.Ordinal), Applied(action, text));
    }

    [Fact]
    public async Task A_selected_misprint_becomes_a_correction_that_fits_one_place()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\n  category: 運用基準\n  intent: 目録復旧時間を定める。障害時の目録を残す。\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path);
        var action = Assert.Single(await Actions(server, uri, (2, 25), (2, 27), "refactor"))!;
        Assert.Equal(text + "  correction: 「の目録」→「の目録」 \n", Applied(action, text));
    }

    [Fact]
    public async Task An_editor_with_snippets_goes_to_the_corrected_text_and_then_to_the_reason()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\n  category: 運用基準\n  intent: 目録復旧時間を定める。\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path, Snippets);
        Assert.Equal("\n  correction: 「目録」→「${1:目録}」 $0", SnippetOf(Assert.Single(await Actions(server, uri, (2, 10), (2, 12), "refactor"))!));
        var accept = (await Actions(server, uri, (0, 8), (0, 8), "quickfix")).First(static a => ((string?)a!["title"])!.Contains("許容", StringComparison.Ordinal))!;
        Assert.Matches("^\n  accept: [a-z-]+ \\$0$", SnippetOf(accept)!);
    }

    [Theory]
    [InlineData("目標", "誤字", "\n  correction: 「目録」→「目標」 誤字")]
    [InlineData("", "", "\n  correction: 「目録」→「」")]
    [InlineData("「目標」と$1}", "  𠮷の\n誤字 ", "\n  correction: 「目録」→「「目標」と$1}」 𠮷の 誤字")]
    [InlineData("」目標", "誤字", "\n  correction: 「目録」→\"」目標\" 誤字")]
    [InlineData("」目\"標", "誤字", null)]
    [InlineData("目\n標", "誤字", null)]
    [InlineData("目録", "誤字", null)]
    public async Task An_editor_that_asks_has_the_correction_written(string corrected, string reason, string? expected)
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\n  category: 運用基準\n  intent: 目録復旧時間を定める。\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path, options: """{"correctCommand":"fisc.correct"}""");
        var command = Assert.Single(await Actions(server, uri, (2, 10), (2, 12), "refactor"))!["command"]!;
        Assert.Equal(("fisc.correct", uri, "目録"), ((string?)command["command"], (string?)command["arguments"]![0], (string?)command["arguments"]![2]));
        var result = await server.Ask("workspace/executeCommand", new JsonObject
        {
            ["command"] = "fisc.correction",
            ["arguments"] = new JsonArray(new JsonObject { ["uri"] = uri, ["range"] = command["arguments"]![1]!.DeepClone(), ["corrected"] = corrected, ["reason"] = reason }),
        });
        Assert.Equal(expected, (string?)result!["edit"]?["newText"]);
    }

    private static string? SnippetOf(JsonNode action) => (string?)Assert.Single(Assert.Single(action["edit"]!["documentChanges"]!.AsArray())!["edits"]!.AsArray())!["snippet"]!["value"];

    private static async Task<JsonArray> Actions(LspServer server, string uri, (int, int) start, (int, int) end, params string[] only)
    {
        var context = new JsonObject { ["diagnostics"] = new JsonArray(new JsonObject { ["code"] = 7, ["range"] = LspServer.Range(start, end), ["message"] = "ほかの道具" }) };
        if (only.Length > 0) context["only"] = new JsonArray([.. only.Select(static o => (JsonNode)o)]);
        return (await server.Ask("textDocument/codeAction", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["range"] = LspServer.Range(start, end), ["context"] = context }))!.AsArray();
    }

    private static string Applied(JsonNode action, string text) => TextEdits.Apply(text, Assert.Single(action["edit"]!["documentChanges"]!.AsArray())!["edits"]);

    private static JsonObject Whole(string uri, int version, string text) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version }, ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    };
}
