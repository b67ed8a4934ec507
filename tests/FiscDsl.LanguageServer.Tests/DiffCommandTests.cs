using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>What an editor is told of the changes since a commit, saved or not.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_open_is_compared_with_head()
    {
        var (common, control) = SampleCatalog.Write(_folder);
        Commit("初版");
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(control, SampleCatalog.Control.Replace("年一回行う", "年二回行う", StringComparison.Ordinal).Replace("\", 5", "\"", StringComparison.Ordinal));
        var result = (await Run(server, new JsonObject { ["uri"] = common }))["result"]!;
        Assert.Equal("HEAD", (string?)result["revision"]);
        Assert.Equal(["evidence 情報参照元 1", "number 数値・規格 1"], result["classes"]!.AsArray().Select(static c => $"{c!["name"]} {c["label"]} {c["count"]}"));

        var number = result["changes"]![0]!;
        Assert.Equal(("number", "modified", "運113/1", "内容を変更"), ((string?)number["class"], (string?)number["kind"], (string?)number["subject"], (string?)number["title"]));
        Assert.Equal("評価は年[-一-]{+二+}回行う。", (string?)number["marked"]);
        Assert.Equal(("評価は年一回行う。", "評価は年二回行う。"), ((string?)number["oldText"], (string?)number["newText"]));
        Assert.Equal((control, 8), ((string?)number["location"]!["uri"], (int?)number["location"]!["range"]!["start"]!["line"]));
        Assert.Equal((control, 8), ((string?)number["oldLocation"]!["uri"], (int?)number["oldLocation"]!["range"]!["start"]!["line"]));

        // Evidence is a list, and what is gone from it has its title.
        var evidence = result["changes"]![1]!;
        Assert.Equal(("modified", "1 「第３章」[-, 5 リスクおよびコンプライアンスの𠮷報告書（全体版）の解説-]"), ((string?)evidence["kind"], (string?)evidence["marked"]));
        Assert.Equal("1 「第３章」", (string?)evidence["newText"]);
    }

    [Fact]
    public async Task A_term_that_was_replaced_comes_with_its_places_and_those_that_were_left()
    {
        var (common, control) = SampleCatalog.Write(_folder);
        var customers = SampleCatalog.Control + string.Concat(Enumerable.Range(1, 4).Select(static i => $"control 運{200 + i} 説明{i}\n  category: 運用基準 / 管理態勢\n  clause 1\n    text: お客様の𠮷{i}を確認する。\n"));
        _folder.Write(Path.GetFileName(new Uri(control).LocalPath), customers);
        Commit("初版");
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(control, customers.Replace("お客様の𠮷1", "利用者の𠮷1", StringComparison.Ordinal).Replace("お客様の𠮷2", "利用者の𠮷2", StringComparison.Ordinal).Replace("お客様の𠮷3", "利用者の𠮷3", StringComparison.Ordinal));
        var change = Assert.Single((await Run(server, new JsonObject { ["uri"] = common }))["result"]!["changes"]!.AsArray())!;
        Assert.Equal(("modified", "運201/1 ほか2", "用語の置換 「お客様」→「利用者」、3か所（運201/1, 運202/1, 運203/1）。残り1か所: 運204/1"), ((string?)change["kind"], (string?)change["subject"], (string?)change["title"]));
        Assert.Equal(["運201/1", "運202/1", "運203/1", "運204/1 left"], change["places"]!.AsArray().Select(static p => $"{p!["subject"]}{((bool)p["isLeft"]! ? " left" : "")}"));
        Assert.All(change["places"]!.AsArray(), place => Assert.Equal(control, (string?)place!["location"]!["uri"]));
    }

    [Fact]
    public async Task Without_a_repository_or_a_revision_it_says_so_and_goes_on()
    {
        var (common, _) = SampleCatalog.Write(_folder);
        await using var server = await LspServer.Open(_folder.Path);
        Assert.Contains("git のリポジトリの中にない", (string?)(await Run(server, new JsonObject { ["uri"] = common }))["error"]?["message"], StringComparison.Ordinal);
        Commit("初版");
        Assert.Contains("「ない版」というリビジョン", (string?)(await Run(server, new JsonObject { ["uri"] = common, ["revision"] = "ない版" }))["error"]?["message"], StringComparison.Ordinal);
        Assert.Empty((await Run(server, new JsonObject { ["uri"] = common }))["result"]!["changes"]!.AsArray());
    }

    [Fact]
    public async Task A_new_catalog_within_another_is_not_compared_with_that_one()
    {
        SampleCatalog.Write(_folder);
        Commit("初版");
        _folder.Write("下/新.fisc", "reference 新\n");
        await using var server = await LspServer.Open(_folder.Path);
        var argument = new JsonObject { ["uri"] = new Uri(_folder["下/新.fisc"]).AbsoluteUri };
        Assert.Contains("「HEAD」", (string?)(await Run(server, argument))["error"]?["message"], StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Run(LspServer server, JsonObject argument) =>
        await server.Request("workspace/executeCommand", new JsonObject { ["command"] = "fisc.diff", ["arguments"] = new JsonArray(argument) });

    private void Commit(string message)
    {
        foreach (var arguments in new string[][] { ["init", "--quiet"], ["add", "--all"], ["-c", "user.name=𠮷田", "-c", "user.email=yoshida@example.com", "commit", "--quiet", "--message", message] })
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path });
            git?.WaitForExit();
            Assert.Equal(0, git?.ExitCode);
        }
    }
}
