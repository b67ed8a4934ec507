using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>How a foreign table is read, in an editor: what may be written, and what it is.</summary>
public sealed class LayoutTests(CompletionFixture fixture) : IClassFixture<CompletionFixture>
{
    private const string Head = "layout 対応表\n  headings: 3-4\n  column: 「𠮷の番号」 → control\n";

    private const string Japanese = "取込様式 対応表\n  シート: 一覧\n  見出し行: 3-4\n  列: A → 基準\n  列: 「対応の主体」 / 「利用者」 → 主体 利用者\n  列: J → 注記 「𠮷の備考」\n  印: ○, 「」 → はい\n  引き継ぎ: 基準\n  # 読まない\n  除外: 「GUID」, L\n";

    private const string Roles = "category | subcategory | title | intent | label | code | text | responsibility | responsibility provider | responsibility user | information | user-action | finding | evidence | note";

    [Theory]
    [InlineData("layout 対応表\n  ┃", "headings | sheet | rows | column | mark | carry | restore | leave")]
    [InlineData(Head + "  sheet: 一覧\n  ┃", "rows | column | mark | carry | restore | leave")]
    [InlineData(Head + "  column:┃", "「」 →")]
    [InlineData(Head + "  column: 「題」┃", "")]
    [InlineData(Head + "  column: 「題」 →┃", Roles)]
    [InlineData(Head + "  column: 「題」 -> ┃", Roles)]
    [InlineData(Head + "  column: 「a → b」 → ┃", Roles)]
    [InlineData(Head + "  column: J → 名┃", "title")]
    [InlineData(Head + "  column: J → resp┃", "responsibility | responsibility provider | responsibility user")]
    [InlineData(Head + "  column: J → responsibility p┃", "responsibility provider")]
    [InlineData("取込様式 表\n  列: J → 主体 り┃", "")]
    [InlineData("取込様式 表\n  列: J → 主体 利┃", "主体 利用者")]
    [InlineData(Head + "  column: B → 主体 利用者\n  column: J → resp┃", "responsibility provider")]
    [InlineData(Head + "  column: J → note 「度┃」", "")]
    [InlineData(Head + "  mark: ○┃", "")]
    [InlineData(Head + "  mark: ○, ◯ → ┃", "yes | no | provider | user | provider, user | none | n/a | blank")]
    [InlineData(Head + "  mark: Shared → provider, u┃", "provider, user")]
    [InlineData(Head + "  印: — →い┃", "いいえ | はい")]
    [InlineData(Head + "  carry:┃", "control | category | subcategory | title | intent")]
    [InlineData(Head + "  carry: control、┃", "category | subcategory | title | intent")]
    [InlineData("取込様式 表\n  引き継ぎ: 中┃", "中項目")]
    [InlineData(Head + "  leave: ┃", "")]
    [InlineData(Head + "  headings: ┃", "")]
    public async Task What_may_stand_here_is_offered(string text, string expected) => Assert.Equal(expected, await fixture.Client.Shown(text));

    [Theory]
    [InlineData("取込様式 甲\n  見出し行: 1\n┃", "取込様式 …", "取込様式 甲\n  見出し行: 1\n取込様式 $1\n  見出し行: $2\n  列: 「$0」 → 基準")]
    [InlineData(Head + "  column:┃", "「」 →", Head + "  column: 「$1」 → $0")]
    [InlineData(Head + "  column: J →┃", "responsibility user", Head + "  column: J → responsibility user")]
    [InlineData(Head + "  column: J → ┃text 「度」", "note", Head + "  column: J → note 「度」")]
    [InlineData(Head + "  column: J → ┃responsibility user", "title", Head + "  column: J → title")]
    [InlineData(Head + "  mark: ○ → ┃no", "provider, user", Head + "  mark: ○ → provider, user")]
    [InlineData(Head + "  carry: control, ┃", "category", Head + "  carry: control, category")]
    public async Task What_is_taken_stands_in_its_place(string text, string label, string expected) => Assert.Equal(expected, await fixture.Client.Taken(text, label));

    [Theory]
    [InlineData("対応表", "対応表\n- シート: 一覧\n- 見出し行: 3-4\n- 引き継ぎ: 基準\n読む列 3、除外する列 2")]
    [InlineData("取込様式", "layout 取込様式\nExcel などの表をどう読むか。取込みに使い、成果物には載らない。")]
    [InlineData("基準", "control 基準\n基準の番号。")]
    [InlineData("注記", "note 注記\n読む人への注記。注記の前に置く名前を続けて書ける。")]
    [InlineData("はい", "yes はい\n主体の印の列で、その主体が対応する。")]
    [InlineData("引き継ぎ", "carry 引き継ぎ\n空のセルが上の行の値を引き継ぐ列。\n- control 基準: 基準の番号。\n- category 分類: 大項目、またはただ一つの分類。\n- subcategory 中項目: 中項目。「分類」の列もいる。\n- title 名称: 基準の名称。\n- intent 考え方: 適用にあたっての考え方。")]
    [InlineData("GUID", null)]
    public async Task A_word_is_explained(string word, string? expected)
    {
        await using var editor = await Opened();
        var hover = await editor.Ask("textDocument/hover", word);
        Assert.Equal(expected, (string?)hover?["contents"]?["value"]);
    }

    [Fact]
    public async Task A_layout_has_its_entry_its_colours_and_its_fold()
    {
        await using var editor = await Opened();
        var symbol = Assert.Single((await editor.Server.Of("textDocument/documentSymbol", editor.Uri))!.AsArray())!;
        Assert.Equal(("対応表 一覧", 23), ((string?)symbol["name"], (int)symbol["kind"]!));
        var fold = Assert.Single((await editor.Server.Of("textDocument/foldingRange", editor.Uri))!.AsArray())!;
        Assert.Equal((0, 9), ((int)fold["startLine"]!, (int)fold["endLine"]!));
        Assert.Equal(
            [
                "keyword 取込様式", "namespace! 対応表", "property シート", "property 見出し行", "number 3-4", "property 列", "number A", "enumMember 基準",
                "property 列", "string 「対応の主体」", "string 「利用者」", "enumMember 主体", "enumMember 利用者", "property 列", "number J", "enumMember 注記", "string 「𠮷の備考」",
                "property 印", "string ○", "string 「」", "enumMember はい", "property 引き継ぎ", "enumMember 基準", "comment # 読まない", "property 除外", "string 「GUID」", "number L",
            ],
            await editor.Colours());
    }

    [Fact]
    public async Task A_layout_is_renamed()
    {
        await using var editor = await Opened();
        var edit = await editor.Ask("textDocument/rename", "対応表", new JsonObject { ["newName"] = "次の表" });
        var changes = edit!["changes"]?[editor.Uri] ?? edit["documentChanges"]![0]!["edits"];
        Assert.Equal(Japanese.Replace("対応表", "次の表", StringComparison.Ordinal), TextEdits.Apply(Japanese, changes));
    }

    private static async Task<Editor> Opened()
    {
        var folder = new TemporaryDirectory();
        folder.Write("共通.fisc", SampleCatalog.Common);
        var uri = LspServer.UriOf(folder.Write("取込.fisc", Japanese));
        var server = LspServer.Start();
        var legend = (await server.Initialize(folder.Path, """{"textDocument":{"hover":{"contentFormat":["plaintext"]},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""", locale: "ja"))["result"]!["capabilities"]!["semanticTokensProvider"]!["legend"]!["tokenTypes"]!;
        return new(folder, server, uri, [.. legend.AsArray().Select(static t => (string)t!)]);
    }

    private sealed record Editor(TemporaryDirectory Folder, LspServer Server, string Uri, string[] Legend) : IAsyncDisposable
    {
        public async Task<JsonNode?> Ask(string method, string word, JsonObject? more = null)
        {
            var (line, character) = TextEdits.PositionOf(Japanese, "", word);
            var question = more ?? [];
            question["textDocument"] = new JsonObject { ["uri"] = Uri };
            question["position"] = LspServer.Position(line, character);
            return await Server.Ask(method, question);
        }

        public async Task<List<string>> Colours()
        {
            var (lines, found, line, character) = (Japanese.Split('\n'), new List<string>(), 0, 0);
            foreach (var token in (await Server.Of("textDocument/semanticTokens/full", Uri))!["data"]!.AsArray().Select(static n => (int)n!).Chunk(5))
            {
                (line, character) = (line + token[0], token[0] == 0 ? character + token[1] : token[1]);
                found.Add($"{Legend[token[3]]}{(token[4] == 1 ? "!" : "")} {lines[line].Substring(character, token[2])}");
            }

            return found;
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            Folder.Dispose();
        }
    }
}
