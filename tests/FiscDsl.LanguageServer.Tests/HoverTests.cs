using Xunit;

namespace FiscDsl.LanguageServer.Tests;

/// <summary>What hovering says, of every kind of name and word.</summary>
public sealed class HoverTests : IDisposable
{
    private const string Markdown = """{"textDocument":{"hover":{"contentFormat":["markdown","plaintext"]}}}""";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Names_are_explained_where_they_are_declared_and_where_they_are_used()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path, "{}");
        var source = "1 侵入テスト<b>[𠮷](x)</b>\n- https://例.jp/𠮷\n- https://例.jp/旧\n- 公開区分: NDA\n- 確認日: 2026-01-10\n- 2項から参照: 運113/1/(1)、技38";
        Assert.Equal(source, await Said(NamedCatalog.Common, "source ", "1"));
        Assert.Equal(source, await Said(NamedCatalog.Control, "5「第３章」, ", "1"));
        var control = "運113 𠮷野家のサイバー攻撃対応態勢を整備すること。\n- 分類: V. 運用基準 / 管理態勢\n- 情報参照元 1/2: 情報参照元あり 1、なし 0、対象外 0、未記入 1";
        Assert.Equal(control, await Said(NamedCatalog.Control, "control ", "運113"));
        Assert.Equal(control, await Said(NamedCatalog.Control, "と【", "運１１３"));
        Assert.Equal(control, await Said(NamedCatalog.Control, "結果を【", "運118"));
        Assert.Equal("運114\nこのカタログにない基準。", await Said(NamedCatalog.Control, "範囲は【", "運114"));
        Assert.Null(await Said(NamedCatalog.Control, "記号は【", "注1"));
        Assert.Equal("運用基準 V. 運用基準\n- 基準 2件\n- 情報参照元 2/3: 情報参照元あり 1、なし 0、対象外 1、未記入 1", await Said(NamedCatalog.Control, "category: ", "運用基準"));
        Assert.Equal("技術基準 / 管理態勢\n- 基準 1件\n- 情報参照元 1/1: 情報参照元あり 1、なし 0、対象外 0、未記入 0", await Said(NamedCatalog.Other, "技術基準 / ", "管理態勢"));
        Assert.Equal("運113/1/(1) 𠮷野家による評価【運113】の目標を残す。\n- 情報参照元あり\n- 該当情報・確認内容は運113から", await Said(NamedCatalog.Control, "clause ", "(1)"));
        Assert.Equal("運113/1 次のようなものがある。\n- 見出し。下の項に内容を渡し、情報参照元は求められない。", await Said(NamedCatalog.Control, "clause ", "1"));
        Assert.Equal("運113/2 𠮷は結果を【運113】のとおり報告すること。\n- 情報参照元が未記入（許容）\n- 該当情報・確認内容は運113から", await Said(NamedCatalog.Control, "clause ", "2"));
        Assert.Equal("𠮷野家 金融機関向け「𠮷クラウド」リファレンス【運113】\n基準 3件", await Said(NamedCatalog.Common, "reference ", "𠮷野家"));

        async Task<string?> Said(string file, string before, string found)
        {
            var hover = await catalog.Ask(server, "textDocument/hover", file, before, found);
            if (hover is null) return null;
            Assert.Equal("plaintext", (string?)hover["contents"]!["kind"]);
            Assert.Equal(found, TextEdits.At(catalog.Texts[catalog.Uri(file)], hover["range"]));
            return (string?)hover["contents"]!["value"];
        }
    }

    [Fact]
    public async Task Words_of_the_language_are_explained_in_both_spellings()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path, "{}");
        Assert.Equal("control 基準\n安全対策基準の項目。", await Said(NamedCatalog.Control, "", "control"));
        Assert.Equal("category 分類\n基準の分類。同じ名前があるときは「大項目 / 中項目」。\n- 必須。", await Said(NamedCatalog.Other, "  ", "分類"));
        Assert.Equal("access 公開区分\nだれが参照できるか。\n- public 公開: だれでも参照できる。\n- nda NDA: 秘密保持契約のもとで提供される。", await Said(NamedCatalog.Common, "  ", "access"));
        Assert.Equal("nda NDA\n秘密保持契約のもとで提供される。", await Said(NamedCatalog.Common, "access: ", "nda"));
        Assert.Equal("user 利用者\n利用者（金融機関）が対応する。", await Said(NamedCatalog.Control, "provider, ", "user"));
        Assert.Equal("provider クラウド事業者\nクラウド事業者が対応する。", await Said(NamedCatalog.Other, "主体: ", "クラウド事業者"));
        Assert.Equal("n/a 対象外\nクラウド事業者が示すべきものがない。理由を続けて書ける。", await Said(NamedCatalog.Other, "evidence: ", "n/a"));
        Assert.Equal("info 情報\n知っておくとよい。", await Said(NamedCatalog.Common, "stale-source: ", "info"));
        var stale = (await Said(NamedCatalog.Common, "  ", "stale-source"))!.Split('\n');
        Assert.Equal(("FISC3006 stale-source 古い情報源", "- 重大度: 情報（既定は警告）", "- 期限: 12か月"), (stale[0], stale[^2], stale[^1]));
        var accepted = (await Said(NamedCatalog.Control, "accept: ", "missing-evidence"))!.Split('\n');
        Assert.Equal(("FISC3001 missing-evidence 情報参照元未記入", "- 重大度: エラー（既定は警告）"), (accepted[0], accepted[^1]));
        Assert.Null(await Said(NamedCatalog.Control, "次の", "ような"));

        async Task<string?> Said(string file, string before, string found) =>
            (string?)(await catalog.Ask(server, "textDocument/hover", file, before, found))?["contents"]!["value"];
    }

    [Fact]
    public async Task In_markdown_the_catalogs_text_is_no_markup()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path, Markdown, locale: "en");
        var source = await catalog.Ask(server, "textDocument/hover", NamedCatalog.Common, "source ", "1");
        Assert.Equal("markdown", (string?)source!["contents"]!["kind"]);
        Assert.Equal(
            "**1 侵入テスト\\<b>\\[𠮷\\](x)\\</b>**\n\n- <https://例.jp/𠮷>\n- <https://例.jp/旧>\n- access: nda\n- checked: 2026-01-10\n- cited by 2 clause(s): 運113/1/(1), 技38",
            (string?)source["contents"]!["value"]);
        var category = await catalog.Ask(server, "textDocument/hover", NamedCatalog.Other, "category: ", "委託管理");
        Assert.StartsWith("**運用基準 / 委託管理 \\*委託\\*\\_管理\\_**\n\n- 1 control(s)\n", (string?)category!["contents"]!["value"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_declared_and_what_is_ambiguous_says_so()
    {
        var catalog = new NamedCatalog(_folder).Write();
        await using var server = await LspServer.Open(_folder.Path, "{}");
        catalog.Texts[catalog.Uri(NamedCatalog.Other)] = "control 運120 𠮷\n  category: 管理態勢\n  evidence: ９\n";
        server.DidOpen(catalog.Uri(NamedCatalog.Other), catalog.Texts[catalog.Uri(NamedCatalog.Other)]);
        var category = await catalog.Ask(server, "textDocument/hover", NamedCatalog.Other, "category: ", "管理態勢");
        Assert.Equal("管理態勢\n同じ名前の分類が複数ある。\n- 運用基準 / 管理態勢\n- 技術基準 / 管理態勢", (string?)category!["contents"]!["value"]);
        var source = await catalog.Ask(server, "textDocument/hover", NamedCatalog.Other, "evidence: ", "９");
        Assert.Equal("9\n宣言されていない。", (string?)source!["contents"]!["value"]);
        server.DidOpen(LspServer.UriOf(_folder["空.fisc"]), "");
        Assert.Null(await server.At("textDocument/hover", LspServer.UriOf(_folder["空.fisc"]), 3, 9));
    }
}
