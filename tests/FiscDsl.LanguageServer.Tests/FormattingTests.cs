using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Layout: of a document, of the declarations of a stretch, and behind a line break.</summary>
public sealed class FormattingTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_gets_the_one_layout_and_keeps_its_line_breaks()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\r\n    category： 運用基準\r\n    clause １\r\n       text: 前半。後半。\r\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path);
        var edits = await server.Of("textDocument/formatting", uri);
        Assert.Equal("control 運114 𠮷\r\n  category: 運用基準\r\n\r\n  clause 1\r\n    text:\r\n      前半。\r\n      後半。\r\n", TextEdits.Apply(text, edits));
    }

    [Fact]
    public async Task A_stretch_changes_the_declarations_it_touches_and_no_others()
    {
        SampleCatalog.Write(_folder);
        var text = "control 運114 𠮷\n    category: 運用基準\n\ncontrol 運115 𠮷\n    category: 運用基準\n";
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", text));
        await using var server = await LspServer.Open(_folder.Path);
        var edits = await server.Ask("textDocument/rangeFormatting", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["range"] = LspServer.Range((3, 2), (4, 0)) });
        Assert.Equal("control 運114 𠮷\n    category: 運用基準\n\ncontrol 運115 𠮷\n  category: 運用基準\n", TextEdits.Apply(text, edits));
    }

    [Fact]
    public async Task A_merge_conflict_is_left_alone_and_said_so()
    {
        var uri = LspServer.UriOf(_folder.Write("衝突.fisc", "<<<<<<< HEAD\ncontrol 運114 𠮷\n=======\ncontrol 運114 吉\n>>>>>>> 枝\n"));
        await using var server = await LspServer.Open(_folder.Path);
        var answer = await server.Request("textDocument/formatting", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        Assert.Equal("マージの衝突が残っているため、整形しない。", (string?)answer["error"]?["message"]);
    }

    [Fact]
    public async Task A_field_in_prose_is_left_alone_and_named_until_it_is_settled()
    {
        const string Head = "control 運114 𠮷\n  category:  運用基準\n\n  clause 1\n    text:\n      委託先を\n      選ぶこと。\n      主体：利用者\n";
        SampleCatalog.Write(_folder);
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", Head));
        await using var server = await LspServer.Open(_folder.Path);
        var edits = await server.Of("textDocument/formatting", uri);
        Assert.Equal(Head.Replace(":  ", ": ", StringComparison.Ordinal), TextEdits.Apply(Head, edits));
        var shown = await server.Notification(static n => (string?)n["method"] == "window/showMessage");
        Assert.StartsWith("8行目：欄か宣言に見える行が文の中にある", (string?)shown["params"]!["message"], StringComparison.Ordinal);
        server.DidOpen(uri, Head + "    accept: field-in-prose 印刷のとおり\n");
        edits = await server.Of("textDocument/formatting", uri);
        Assert.Contains("\n    text:\n      委託先を選ぶこと。\n      主体：利用者\n", TextEdits.Apply(Head + "    accept: field-in-prose 印刷のとおり\n", edits), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("control 運114 𠮷\n", "control 運114 𠮷\n  ")]
    [InlineData("control 運114 𠮷\n  intent：\n", "control 運114 𠮷\n  intent:\n    ")]
    [InlineData("control 運114 𠮷\n  intent:\n    𠮷野家は、\n", "control 運114 𠮷\n  intent:\n    𠮷野家は、\n    ")]
    [InlineData("control 運114 𠮷\n  intent: 前半、\n  後半。", "control 運114 𠮷\n  intent: 前半、\n    後半。")]
    [InlineData("control 運114 𠮷\n  category: 運用基準\n", "control 運114 𠮷\n  category: 運用基準\n  ")]
    [InlineData("source 1 𠮷\n  url:\n", "source 1 𠮷\n  url:\n    - ")]
    [InlineData("control 運114 𠮷\n  clause 1\n    text: 文。\n    ", "control 運114 𠮷\n  clause 1\n    text: 文。\n    ")]
    [InlineData("control 運114 𠮷\n  clause 1\n    text: 文。\n\n", "control 運114 𠮷\n  clause 1\n    text: 文。\n\n")]
    public async Task A_line_break_begins_the_next_line_where_it_belongs(string typed, string expected)
    {
        var uri = LspServer.UriOf(_folder.Write("運114.fisc", typed));
        await using var server = await LspServer.Open(_folder.Path);
        var lines = typed.Split('\n');
        var edits = await server.Ask("textDocument/onTypeFormatting", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = LspServer.Position(lines.Length - 1, lines[^1].TakeWhile(static c => c == ' ').Count()),
            ["ch"] = "\n", ["options"] = new JsonObject { ["tabSize"] = 4, ["insertSpaces"] = false },
        });
        Assert.Equal(expected, TextEdits.Apply(typed, edits));
    }
}
