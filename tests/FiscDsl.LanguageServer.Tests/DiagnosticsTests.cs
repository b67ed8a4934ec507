using System.Text.Json.Nodes;
using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>Findings as they come and go.</summary>
public sealed class DiagnosticsTests : IDisposable
{
    private const string Catalog = """
        reference 𠮷野家
          title: 金融機関向け「𠮷クラウド」リファレンス

        category 運用基準

        source 1 侵入テスト
          url: https://例.jp/𠮷
          access: public

        """;

    private const string Control = """
        control 運113 サイバー攻撃対応態勢を整備すること。
          category: 運用基準
          clause 1
            text: 𠮷野家による評価を行うこと。
            responsibility: provider
            information: 事業者は評価を行っている。
            finding: 公開文書により確認した。

        """;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Missing_evidence_shows_at_the_keystroke_and_goes_with_the_citation()
    {
        _folder.Write("共通.fisc", Catalog);
        var uri = LspServer.UriOf(_folder.Write("運113.fisc", Control));
        await using var server = await LspServer.Open(_folder.Path);
        Assert.NotEmpty(await server.Diagnostics(uri, static d => Codes(d).Contains("FISC3001")));

        server.DidOpen(uri, Control);
        server.Forget();
        server.DidChange(uri, 2, (5, 0), (5, 0), "    evidence: 1\n");
        await server.Diagnostics(uri, static d => !Codes(d).Contains("FISC3001"));
        var published = server.Notifications.Last(n => (string?)n["params"]?["uri"] == uri);
        Assert.Equal(2, (int?)published["params"]?["version"]);

        server.Forget();
        server.DidChange(uri, 3, (5, 0), (6, 0), "");
        var found = await server.Diagnostics(uri, static d => Codes(d).Contains("FISC3001"));
        Assert.Contains(found, static d => ((string?)d?["message"])?.Contains("運113/1", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Files_that_nobody_has_opened_count_and_an_edit_in_one_shows_in_another()
    {
        var common = LspServer.UriOf(_folder.Write("共通.fisc", Catalog));
        var uri = LspServer.UriOf(_folder.Write("運113.fisc", Control.Replace("    information:", "    evidence: 1\r\n    information:", StringComparison.Ordinal)));
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(common, Catalog);
        await server.Diagnostics(common, static _ => true);
        server.Forget();
        server.DidChange(common, 2, (5, 7), (5, 8), "２");
        await server.Diagnostics(uri, static d => Codes(d).Contains("FISC2002"));
        server.Forget();
        server.DidChange(common, 3, (5, 7), (5, 8), "1");
        await server.Diagnostics(uri, static d => !Codes(d).Contains("FISC2002"));
    }

    [Fact]
    public async Task A_keystroke_that_changes_no_finding_sends_none()
    {
        _folder.Write("共通.fisc", Catalog);
        var uri = LspServer.UriOf(_folder.Write("運113.fisc", Control));
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, Control);
        await server.Diagnostics(uri, static d => d.Count > 0);
        var other = LspServer.UriOf(_folder["運114.fisc"]);
        server.DidOpen(other, "# 覚え書き\n");
        await server.Diagnostics(other, static _ => true);
        server.Forget();
        server.DidChange(other, 2, (0, 2), (0, 2), "𠮷");
        server.DidChange(uri, 2, (0, 8), (0, 12), "運114");
        await server.Diagnostics(uri, static d => d.Any(x => ((string?)x?["message"])?.Contains("運114", StringComparison.Ordinal) == true));
        Assert.DoesNotContain(server.Notifications, n => (string?)n["params"]?["uri"] == other);
    }

    [Fact]
    public async Task Findings_on_equal_declarations_are_those_of_the_text_and_told_once()
    {
        const string Source = "source 9 𠮷の報告書\n  url: 例.jp/報告\n";
        _folder.Write("共通.fisc", Catalog);
        var uri = LspServer.UriOf(_folder.Write("情報源.fisc", Source + Source + Source));
        await using var server = await LspServer.Open(_folder.Path);
        server.DidOpen(uri, Source + Source + Source);
        await server.Diagnostics(uri, static d => d.Count > 0);
        server.DidChange(uri, 2, (2, 0), (2, 0), "\n");
        server.DidChange(uri, 3, (5, 0), (5, 0), Source + Source);
        var edited = (await PublishedFindings.Of(server))[uri];

        // What a server says that has never seen another text.
        File.WriteAllText(new Uri(uri).LocalPath, Source + "\n" + Source + Source + Source + Source);
        await using var fresh = await LspServer.Open(_folder.Path);
        Assert.Equal((await PublishedFindings.Of(fresh))[uri].ToJsonString(), edited.ToJsonString());
        Assert.Equal(edited.Count, edited.Select(static d => $"{d!["code"]} {d["range"]!.ToJsonString()}").Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Findings_go_with_the_file()
    {
        _folder.Write("共通.fisc", Catalog);
        var path = _folder.Write("運113.fisc", Control);
        var uri = LspServer.UriOf(path);
        await using var server = await LspServer.Open(_folder.Path);
        await server.Diagnostics(uri, static d => d.Count > 0);
        server.Forget();
        File.Delete(path);
        server.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = uri, ["type"] = 3 }) });
        await server.Diagnostics(uri, static d => d.Count == 0);
    }

    [Fact]
    public async Task A_client_that_pulls_is_not_pushed_to()
    {
        _folder.Write("共通.fisc", Catalog);
        var uri = LspServer.UriOf(_folder.Write("運113.fisc", Control));
        await using var server = await LspServer.Open(_folder.Path, """{"textDocument":{"diagnostic":{}}}""");
        var first = await server.Of("textDocument/diagnostic", uri);
        Assert.Contains("FISC3001", Codes(first!["items"]!.AsArray()));
        var again = await server.Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["previousResultId"] = (string?)first["resultId"] });
        Assert.Equal("unchanged", (string?)again?["kind"]);
        var all = await server.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Equal(2, all?["items"]?.AsArray().Count);
        Assert.DoesNotContain(server.Notifications, static n => (string?)n["method"] == "textDocument/publishDiagnostics");
    }

    private static IEnumerable<string?> Codes(JsonArray diagnostics) => diagnostics.Select(static d => (string?)d?["code"]);
}
