using System.Text;
using System.Text.RegularExpressions;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Tests.Outputs.Markup;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The folder of pages that GitHub shows.</summary>
public partial class MarkdownOutputTests
{
    [Fact]
    public async Task Example() => await Verifier.Verify(Pages(ExampleCatalog.Of("minimal")).Select(static p => new Target("txt", p.Value, Path.GetFileNameWithoutExtension(p.Key))));

    [Fact]
    [Statement("`fisc build --format markdown` writes a folder, `<reference id>-markdown`: `README.md` with the coverage and the controls by category, `sources.md` with all that cites each source, and in `controls` a page for each control.")]
    public void There_is_an_index_a_page_of_sources_and_a_page_a_control()
    {
        var pages = Pages(SampleCatalog.Catalog);
        Assert.Equal(["README.md", "sources.md", "controls/運113.md", "controls/技43.md"], pages.Keys);
        Assert.Contains("| V. 運用基準 ／ サイバー攻撃対応態勢の整備 | 6 | 2 | 2 | 1 | 1 |\n", pages["README.md"], StringComparison.Ordinal);
        Assert.Contains("- [運113 サイバー攻撃対応態勢を整備すること。](controls/%E9%81%8B113.md) — 情報参照元あり 2、なし 2、対象外 1、未記入 1\n", pages["README.md"], StringComparison.Ordinal);
        Assert.Contains("[運113/2/(1)](controls/%E9%81%8B113.md#2%2F%281%29)", pages["sources.md"], StringComparison.Ordinal);
        Assert.Equal("見本-markdown", OutputFormat.Of("markdown")?.Folder("見本", SampleCatalog.Catalog, new OutputOptions())?.Name);
        Assert.Equal("見本-printed-markdown", OutputFormat.Of("markdown")?.Folder("見本", SampleCatalog.Catalog, new OutputOptions(AsPrinted: true))?.Name);
    }

    [Fact]
    [Statement("Each clause has an anchor, its path within the control (`#2/(1)`), and all links within the folder lead somewhere.")]
    public void Every_link_leads_to_a_page_and_an_anchor_of_it()
    {
        foreach (var catalog in (Catalog[])[SampleCatalog.Catalog, SampleCatalog.WithRevisions, ExampleCatalog.Of("aws-fisc"), ExampleCatalog.Of("minimal")])
        {
            var pages = Pages(catalog);
            var followed = 0;
            foreach (var (name, text) in pages)
            {
                foreach (var target in Links().Matches(text).Select(static m => m.Groups[1].Value).Where(static t => !t.StartsWith("http", StringComparison.Ordinal)))
                {
                    var parts = target.Split('#');
                    var page = parts[0].Length == 0 ? name : Uri.UnescapeDataString(new Uri(new Uri("file:///folder/" + name), parts[0]).AbsolutePath["/folder/".Length..]);
                    Assert.True(pages.ContainsKey(page), $"{name}: {target}");
                    if (parts.Length > 1) Assert.Contains($"<a id=\"{Uri.UnescapeDataString(parts[1])}\"></a>", pages[page], StringComparison.Ordinal);
                    followed++;
                }
            }

            Assert.True(followed > 0);
        }
    }

    [Fact]
    [Statement("A text that clauses take over stands where it is written, and they link to it.")]
    public void What_is_taken_over_stands_once_and_what_a_category_gives_in_each()
    {
        var page = Pages(SampleCatalog.Catalog)["controls/運113.md"];
        Assert.Equal(1 + 1, page.Split("脆弱性の調査を行っている。").Length);
        Assert.Equal(1 + 4, page.Split("**AWSの該当情報**\n\n[2](#2) と同じ\n").Length);
        Assert.Contains("**確認した内容と解説**\n\n—\n", page, StringComparison.Ordinal);
        var given = Pages(SampleCatalog.Compile([new("a.fisc", SourceText.From(
            "reference r\n  title: 題\n  version: 1\n  issued: 2016-11-10\n  standard: 基準\n  provider: 事業者\ncategory 委託\n  finding: 𠮷が確認した。\ncontrol 運1 題\n  category: 委託\n  responsibility: provider\n"))]));
        Assert.Contains("**確認した内容と解説**\n\n𠮷が確認した。\n", given["controls/運1.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_has_its_places_its_reason_and_whether_it_is_open()
    {
        var page = Pages(SampleCatalog.Catalog)["controls/運113.md"];
        Assert.Contains("- [5](../sources.md#5) リスクおよびコンプライアンス 箇所：サードパーティの利用\n", page, StringComparison.Ordinal);
        Assert.Contains("**情報参照元**：なし（公開情報なし、未解消（許容））\n", page, StringComparison.Ordinal);
        Assert.Contains("| [2/(3)～(4)](#2%2F%283%29%EF%BD%9E%284%29) | ○ | — | 未記入（未解消） |\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [Statement("No text of a catalog becomes markup, a link or a mention of somebody.")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a | b | c")]
    [InlineData("`code` ``` ~~~ **b** __c__ ~~d~~")]
    [InlineData("]]> --> <!-- <![CDATA[")]
    [InlineData("[押す](javascript:alert(1))")]
    [InlineData("![](https://example.com/x.png)")]
    [InlineData("javascript:alert(1)")]
    [InlineData("@somebody #12 GH-3 0123456789abcdef0123456789abcdef01234567 https://example.com www.example.com a@example.com :+1:")]
    [InlineData("\u202E逆\u2066向き\u200B")]
    [InlineData("&lt;b&gt; &#60; &copy; $x$ \\[ \\( $$y$$")]
    [InlineData("# 見出し")]
    [InlineData("葛\U000E0100城と𠮷野")]
    public void A_text_is_a_text_wherever_it_stands(string text)
    {
        var catalog = SampleCatalog.Compile([new("a.fisc", SourceText.From($"""
            reference r
              title: 題{text}
              version: 1
              issued: 2016-11-10
              standard: 基{text}
              provider: 事{text}
              preface: 前{text}
            category 大 大{text}
              note: 注{text}
            source 1 源{text}
              url: https://example.com/?a=(1)&copy=$x$*_b
            control 運1 名{text}
              category: 大
              intent: 考{text}
              clause 1
                text: 文{text}
                responsibility: provider
                evidence: 1 "箇{text.Replace("\"", "", StringComparison.Ordinal)}"
                information: 情{text}
                finding: 確{text}
                note: 記{text}
                accept: missing-finding 理{text}
            """))]);
        foreach (var (name, page) in Pages(catalog))
        {
            var rendered = RenderedMarkdown.Of(page);
            string[] own = ["h1", "h2", "h3", "h4", "h5", "h6", "ListBlock", "table", "strong", "LinkInline", "QuoteBlock", "<a id=\"1\">", "<a id=\"大\">", "</a>", "<br>", "<span>", "</span>"];
            var other = rendered.Markup.Except(own, StringComparer.Ordinal).ToList();
            Assert.True(other.Count == 0, $"{name}: {string.Join(", ", other)}\n{page}");
            Assert.Contains(Visible.Of(text).Replace(" ", "", StringComparison.Ordinal), rendered.Text.Replace("\u200B", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(Links().Matches(page), static m => m.Groups[1].Value.Contains("javascript", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_text_of_forty_thousand_characters_is_whole()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷野の体制を整備すること", 4_000));
        var page = Pages(SampleCatalog.WithText(text + "。")).Single(static p => p.Key.StartsWith("controls/", StringComparison.Ordinal)).Value;
        Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_in_another_order_give_the_same_bytes_in_the_folder_and_the_archive()
    {
        var shuffled = SampleCatalog.Compile(SampleCatalog.Files.Reverse().Select(static f => new SourceFile(f.Path, SourceText.From(f.Text.ToString()))));
        Assert.Equal(Pages(SampleCatalog.Catalog), Pages(shuffled));
        Assert.Equal(Archive(SampleCatalog.Catalog), Archive(shuffled));
    }

    private static Dictionary<string, string> Pages(Catalog catalog) => MarkdownOutput.Pages(catalog, new OutputOptions()).ToDictionary(static p => p.Name, static p => Encoding.UTF8.GetString(p.Content));

    private static byte[] Archive(Catalog catalog)
    {
        using var stream = new MemoryStream();
        foreach (var file in OutputFormat.Of("markdown")?.Files("見本", catalog, new OutputOptions()) ?? []) file.Write(stream);
        return stream.ToArray();
    }

    [GeneratedRegex(@"(?<!\\)\]\(([^)]*)\)")]
    private static partial Regex Links();
}
