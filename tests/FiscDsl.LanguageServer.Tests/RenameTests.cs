using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Renaming: whole, exact, and refused where it would change what the catalog says.</summary>
public sealed class RenameTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(NamedCatalog.Common, "source ", "1", "aws-01", 4)]
    [InlineData(NamedCatalog.Common, "source ", "5", "𠮷-5", 2)]
    [InlineData(NamedCatalog.Control, "control ", "運113", "統20", 9)]
    [InlineData(NamedCatalog.Other, "control ", "運120", "A.1_b", 1)]
    [InlineData(NamedCatalog.Common, "category ", "運用基準", "組織基準", 2)]
    [InlineData(NamedCatalog.Common, "運用基準\n  category ", "管理態勢", "体制", 2)]
    [InlineData(NamedCatalog.Common, "  category ", "委託管理", "𠮷委託", 2)]
    [InlineData(NamedCatalog.Common, "reference ", "𠮷野家", "吉野家", 1)]
    public async Task A_rename_leaves_all_findings_and_a_rename_back_every_character(string file, string before, string name, string other, int edits)
    {
        var catalog = new NamedCatalog(_folder).Write();
        var texts = catalog.Texts.Values.ToList();
        await using var server = await LspServer.Open(_folder.Path, NamedCatalog.Pulling);
        var findings = await NamedCatalog.Findings(server);
        Assert.NotEmpty(findings);

        var edit = await catalog.Ask(server, "textDocument/rename", file, before, name, New(other));
        Assert.Equal(edits, Count(edit));
        catalog.Apply(server, edit);
        Assert.Contains(before + other, catalog.Texts[catalog.Uri(file)], StringComparison.Ordinal);
        Assert.Equal(findings, await NamedCatalog.Findings(server));

        catalog.Apply(server, await catalog.Ask(server, "textDocument/rename", file, before, other, New(name)));
        Assert.Equal(texts, catalog.Texts.Values);
    }

    [Fact]
    public async Task Mentions_keep_their_width_and_corrections_still_fit()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        catalog.Apply(await catalog.Ask(server, "textDocument/rename", NamedCatalog.Other, "intent: 【", "運113", New("運200")));
        var text = catalog.Texts[catalog.Uri(NamedCatalog.Control)];
        Assert.Contains("𠮷の態勢は【運200】と【運２００】に、範囲は【運114】に", text, StringComparison.Ordinal);
        Assert.Contains("𠮷野家による評価【運200】の目録を残す。", text, StringComparison.Ordinal);
        Assert.Contains("correction: 「【運200】の目録」→「【運200】の目標」 𠮷【運113】の誤植\r\n", text, StringComparison.Ordinal);
        Assert.Contains("𠮷は結果を【運118】のとおり", text, StringComparison.Ordinal);
        Assert.Contains("correction: 「運118」→「運200」 番号の誤植", text, StringComparison.Ordinal);
        Assert.Contains("リファレンス【運200】", catalog.Texts[catalog.Uri(NamedCatalog.Common)], StringComparison.Ordinal);
        Assert.StartsWith("# 【運113】を受ける", catalog.Texts[catalog.Uri(NamedCatalog.Other)], StringComparison.Ordinal);
        Assert.Equal(NamedCatalog.ElsewhereText, catalog.Texts[catalog.Uri(NamedCatalog.Elsewhere)]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public async Task Positions_are_in_the_clients_characters(string encoding)
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path, $$$"""{"general":{"positionEncodings":["{{{encoding}}}"]}}""");
        var edit = await catalog.Ask(server, "textDocument/rename", NamedCatalog.Common, "source ", "1", New("９９"));
        Assert.All(edit!["changes"]!.AsObject(), change => Assert.All(change.Value!.AsArray(), e => Assert.Equal("1", TextEdits.At(catalog.Texts[change.Key], e!["range"], encoding))));
        catalog.Apply(edit, encoding);
        Assert.Contains("evidence: 99 \"𠮷\", 5「第３章」, 99 \"別\"\r\n", catalog.Texts[catalog.Uri(NamedCatalog.Control)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_name_the_version_of_what_is_open_and_none_of_what_is_on_disk()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(catalog.Uri(NamedCatalog.Common), NamedCatalog.CommonText, version: 7);
        server.DidOpen(catalog.Uri(NamedCatalog.Other), "control 運120 委託先を管理すること。\n  category: 委託管理\n  evidence: 5, 1\n  responsibility: user\n", version: 3);
        var documents = (await catalog.Ask(server, "textDocument/rename", NamedCatalog.Common, "source ", "1", New("2")))!["documentChanges"]!.AsArray();
        Assert.Equal(
            [$"{catalog.Uri(NamedCatalog.Common)} 7 1", $"{catalog.Uri(NamedCatalog.Control)}  2", $"{catalog.Uri(NamedCatalog.Other)} 3 1"],
            documents.Select(static d => $"{d!["textDocument"]!["uri"]} {d["textDocument"]!["version"]} {d["edits"]!.AsArray().Count}"));
        Assert.True(documents[1]!["textDocument"]!.AsObject().ContainsKey("version"));
    }

    [Fact]
    public async Task A_name_that_cannot_be_given_is_refused_with_the_reason()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        await Refused(NamedCatalog.Common, "source ", "1", "5", "「5」はすでにある");
        await Refused(NamedCatalog.Common, "source ", "1", "ｎｏｎｅ", "「none」は情報源の名前にできない");
        await Refused(NamedCatalog.Common, "source ", "1", "対象外", "「対象外」は情報源の名前にできない");
        await Refused(NamedCatalog.Common, "source ", "1", " \u3000", "新しい名前が空");
        await Refused(NamedCatalog.Common, "source ", "1", "a 😀", "ID「a 😀」のこの位置に「 」は使えない");
        await Refused(NamedCatalog.Control, "control ", "運113", "運😀", "「😀」は使えない");
        await Refused(NamedCatalog.Control, "control ", "運113", "運１２０", "「運120」はすでにある");
        await Refused(NamedCatalog.Control, "control ", "運113", "運114", "「運114」は宣言されていないが「運113」に書かれていて");
        await Refused(NamedCatalog.Control, "control ", "運113", "注1", "「注1」は宣言されていないが「運113」に書かれていて");
        await Refused(NamedCatalog.Common, "category ", "運用基準", "技術基準", "「技術基準」はすでにある");
        await Refused(NamedCatalog.Common, "  category ", "暗号", "管理態勢", "「管理態勢」はすでにある");
        await Refused(NamedCatalog.Common, "  category ", "暗号", "委託管理", "「運120」などで「あいまいな分類」（ambiguous-category）の指摘が変わる");
        await Refused(NamedCatalog.Common, "  category ", "委託管理", "技術基準", "「技術基準」にすると基準「運120」の分類が別のものになる");

        async Task Refused(string file, string before, string name, string other, string reason)
        {
            var answer = await server.Request("textDocument/rename", catalog.Question(file, before, name, New(other)));
            Assert.Equal(-32803, (int?)answer["error"]!["code"]);
            Assert.Contains(reason, (string)answer["error"]!["message"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_only_a_part_of_a_correction_names_is_refused()
    {
        var catalog = new NamedCatalog(_folder).Write();
        catalog.Write(NamedCatalog.Other, "control 運120 委託先を管理すること。\n  category: 委託管理\n  intent: 𠮷は【運103】に同じ。\n  correction: 「03」→「13」 誤植\n  evidence: n/a\n  responsibility: user\n");
        await using var server = await LspServer.Open(_folder.Path, locale: "en");
        var answer = await server.Request("textDocument/rename", catalog.Question(NamedCatalog.Control, "control ", "運113", New("運200")));
        Assert.Equal("A correction in '運120' changes only a part of '運113', which cannot be renamed; let the correction hold the whole id", (string?)answer["error"]!["message"]);
    }

    [Fact]
    public async Task A_file_that_is_not_sound_UTF8_is_never_edited()
    {
        var catalog = new NamedCatalog(_folder).Write();
        _folder.Write(NamedCatalog.Other, [.. "control 運120 【運113】\n  category: 委託管理\n  intent: "u8, 0xFF, (byte)'\n']);
        await using var server = await LspServer.Open(_folder.Path);
        var answer = await server.Request("textDocument/rename", catalog.Question(NamedCatalog.Control, "control ", "運113", New("運200")));
        Assert.Contains("「運120.fisc」にUTF-8として読めない所がある", (string)answer["error"]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_that_is_broken_over_lines_keeps_what_stands_between_them()
    {
        var catalog = new NamedCatalog(_folder).Write();
        catalog.Write(NamedCatalog.Other, "control 運120 委託先を管理すること。\n  category: 委託管理\n  intent:\n    𠮷は【運\n    # 改行\n    113】に同じ。\n  evidence: n/a\n  responsibility: user\n");
        await using var server = await LspServer.Open(_folder.Path, NamedCatalog.Pulling);
        var findings = await NamedCatalog.Findings(server);
        catalog.Apply(server, await catalog.Ask(server, "textDocument/rename", NamedCatalog.Control, "control ", "運113", New("運200")));
        Assert.Contains("    𠮷は【運200\n    # 改行\n    】に同じ。\n", catalog.Texts[catalog.Uri(NamedCatalog.Other)], StringComparison.Ordinal);
        Assert.Equal(findings, await NamedCatalog.Findings(server));
    }

    [Fact]
    public async Task The_second_of_two_declarations_is_renamed_alone()
    {
        var catalog = new NamedCatalog(_folder).Write();
        catalog.Write(NamedCatalog.Other, "control 運113 写し\n  category: 委託管理\n  evidence: n/a\n  responsibility: user\n");
        await using var server = await LspServer.Open(_folder.Path);
        var prepared = await catalog.Ask(server, "textDocument/prepareRename", NamedCatalog.Other, "control ", "運113");
        Assert.Equal("運113", (string?)prepared!["placeholder"]);
        Assert.Equal(1, Count(await catalog.Ask(server, "textDocument/rename", NamedCatalog.Other, "control ", "運113", New("運121"))));
    }

    [Fact]
    public async Task Names_in_other_words_of_the_language_are_not_renamed()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        Assert.Null(await catalog.Ask(server, "textDocument/prepareRename", NamedCatalog.Control, "  ", "intent"));
        Assert.Null(await catalog.Ask(server, "textDocument/prepareRename", NamedCatalog.Control, "記号は【", "注1"));
        var clause = await server.Request("textDocument/prepareRename", catalog.Question(NamedCatalog.Control, "clause ", "(1)"));
        Assert.StartsWith("項番は印刷のとおりに書くもので、名前の変更はできない", (string?)clause["error"]!["message"], StringComparison.Ordinal);
        var misprint = await server.Request("textDocument/prepareRename", catalog.Question(NamedCatalog.Control, "結果を【", "運118"));
        Assert.StartsWith("ここは誤植で、訂正により「運113」を指す", (string?)misprint["error"]!["message"], StringComparison.Ordinal);
        var nothing = await server.Request("textDocument/rename", catalog.Question(NamedCatalog.Control, "  ", "intent", New("目的")));
        Assert.Equal("ここには名前を変えられるものがない。", (string?)nothing["error"]!["message"]);
    }

    [Fact]
    public async Task What_is_renamed_stands_in_the_range_given()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path);
        var prepared = await catalog.Ask(server, "textDocument/prepareRename", NamedCatalog.Control, "と【", "運１１３");
        Assert.Equal("運113", (string?)prepared!["placeholder"]);
        Assert.Equal("運１１３", TextEdits.At(catalog.Texts[catalog.Uri(NamedCatalog.Control)], prepared["range"]));
        var outside = await catalog.Ask(server, "textDocument/rename", NamedCatalog.Control, "範囲は【", "運114", New("運115"));
        Assert.Equal(1, Count(outside));
    }

    private static JsonObject New(string name) => new() { ["newName"] = name };

    private static int Count(JsonNode? edit) => edit!["documentChanges"]!.AsArray().Sum(static d => d!["edits"]!.AsArray().Count);
}
