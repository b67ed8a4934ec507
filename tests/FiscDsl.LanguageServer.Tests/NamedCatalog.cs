using System.Text.Json.Nodes;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>
/// Two catalogs side by side that use the same names. The first has three files, one with CRLF, names written in full
/// and half width, categories by id and by path, mentions in prose and in corrections, and 𠮷 before names on their line.
/// </summary>
internal sealed class NamedCatalog(TemporaryDirectory folder)
{
    public const string Common = "甲/共通.fisc", Control = "甲/運113.fisc", Other = "甲/運120.fisc", Elsewhere = "乙/全部.fisc";

    public const string CommonText = """
        reference 𠮷野家
          title: 金融機関向け「𠮷クラウド」リファレンス【運113】
          version: 1.0
          issued: 2026-01-31
          standard: FISC安全対策基準 第13版
          provider: 𠮷クラウド

        category 運用基準 V. 運用基準
          category 管理態勢
          category 委託管理 *委託*_管理_

        category 技術基準
          category 管理態勢
          category 暗号

        source 1 侵入テスト<b>[𠮷](x)</b>
          url:
            - https://例.jp/𠮷
            - https://例.jp/旧
          access: nda
          checked: 2026-01-10

        source 5 リスクおよびコンプライアンス
          url: https://例.jp/５

        policy
          stale-source: info, 12 months
          情報参照元未記入: error

        """;

    public const string ControlText = """
        control 運113 𠮷野家のサイバー攻撃対応態勢を整備すること。
          category: 運用基準 / 管理態勢
          intent: 𠮷の態勢は【運113】と【運１１３】に、範囲は【運114】に、記号は【注1】による。
          information: 事業者は評価を行っている。
          finding: 公開文書により確認した。
          clause 1
            text: 次のようなものがある。
            clause (1)
              text:
                𠮷野家による評価【運113】の目録を残す。
              responsibility: provider
              evidence: 1 "𠮷", 5「第３章」, 1 "別"
              correction: 「【運113】の目録」→「【運113】の目標」 𠮷【運113】の誤植
          clause 2
            text: 𠮷は結果を【運118】のとおり報告すること。
            responsibility: provider, user
            correction: 「運118」→「運113」 番号の誤植
            accept: missing-evidence 次版で確認する

        """;

    public const string OtherText = """
        # 【運113】を受ける
        control 運120 委託先を管理すること。
          category: 委託管理
          intent: 【運113】に同じ。
          evidence: n/a 利用者側対応事項
          responsibility: user

        control 技38 暗号化すること。
          分類: 技術基準 / 管理態勢
          主体: クラウド事業者
          情報参照元: 1

        """;

    public const string ElsewhereText = """
        reference 乙
          title: 乙のリファレンス
          version: 1.0
          issued: 2026-01-31
          standard: FISC安全対策基準 第13版
          provider: 乙

        category 運用基準

        source 1 乙の情報源
          url: https://例.jp/乙

        control 運113 乙の態勢を整備すること。
          category: 運用基準
          intent: 【運113】を参照。
          responsibility: provider
          evidence: 1

        """;

    /// <summary>A client that asks for findings, so that a test can compare them.</summary>
    public const string Pulling = """{"workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"diagnostic":{}}}""";

    private static readonly string[] Names = [Common, Control, Other, Elsewhere];

    /// <summary>The texts by their files' URIs, as they are on disk.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The URI of a file.</summary>
    public string Uri(string name) => LspServer.UriOf(folder[name]);

    /// <summary>Writes all files.</summary>
    public NamedCatalog Write()
    {
        foreach (var (name, text) in Names.Zip([CommonText, ControlText.ReplaceLineEndings("\r\n"), OtherText, ElsewhereText])) Write(name, text);
        return this;
    }

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => Texts[LspServer.UriOf(folder.Write(name, text))] = text;

    /// <summary>The place of a name behind other text in a file.</summary>
    public (int Line, int Character) Find(string name, string before, string found) => TextEdits.PositionOf(Texts[Uri(name)], before, found);

    /// <summary>Asks about a name.</summary>
    public Task<JsonNode?> Ask(LspServer server, string method, string name, string before, string found, JsonObject? more = null) =>
        server.Ask(method, Question(name, before, found, more));

    /// <summary>The parameters of a request about a name.</summary>
    public JsonObject Question(string name, string before, string found, JsonObject? more = null)
    {
        var (line, character) = Find(name, before, found);
        var question = more ?? [];
        question["textDocument"] = new JsonObject { ["uri"] = Uri(name) };
        question["position"] = LspServer.Position(line, character);
        return question;
    }

    /// <summary>Makes a workspace edit, on disk.</summary>
    public void Apply(JsonNode? edit, string encoding = "utf-16")
    {
        var changes = edit!["documentChanges"] is JsonArray documents
            ? documents.Select(static d => ((string)d!["textDocument"]!["uri"]!, d["edits"]))
            : edit["changes"]!.AsObject().Select(static c => (c.Key, c.Value));
        foreach (var (uri, edits) in changes)
        {
            var text = TextEdits.Apply(Texts[uri], edits, encoding);
            Write(Names.Single(n => Uri(n) == uri), text);
        }
    }

    /// <summary>Makes a workspace edit on disk and says so.</summary>
    public void Apply(LspServer server, JsonNode? edit)
    {
        Apply(edit);
        server.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray([.. Texts.Keys.Select(static uri => new JsonObject { ["uri"] = uri, ["type"] = 2 })]) });
    }

    /// <summary>What is found in all files: each finding's code and line.</summary>
    public static async Task<List<string>> Findings(LspServer server)
    {
        var report = await server.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        return
        [
            .. report!["items"]!.AsArray().SelectMany(static file => file!["items"]!.AsArray().Select(d => $"{file["uri"]} {d!["range"]!["start"]!["line"]} {d["code"]}"))
                .Order(StringComparer.Ordinal),
        ];
    }
}
