using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>The pages of the site; what a browser makes of them is tried in <c>tests/site</c>.</summary>
public sealed partial class SiteOutputTests
{
    [Fact]
    [Statement("`fisc build --format html` writes a site, the folder `<reference id>-site`: `index.html` with the controls by category and a search, a page for each control, `sources.html`, `coverage.html` with the open clauses, `revisions.html` where there are revisions, and `whole.html` with everything for print.")]
    public void There_are_an_index_with_a_search_and_a_page_for_each_control()
    {
        var pages = Pages(SampleCatalog.Catalog);
        Assert.Equal(["index.html", "search.js", "site.js", "style.css", "sources.html", "coverage.html", "controls/運113.html", "controls/技43.html", "whole.html", "whole.css"], pages.Keys);
        Assert.Contains("revisions.html", Pages(SampleCatalog.WithRevisions).Keys);
        Assert.Contains("<a href=\"controls/%E9%81%8B113.html\"><span class=\"label\">運113</span>", pages["index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"controls/%E9%81%8B113.html#2%2F%283%29%EF%BD%9E%284%29\">運113/2/(3)～(4)</a> 未記入", pages["coverage.html"], StringComparison.Ordinal);
        Assert.Equal("見本-site", OutputFormat.Of("html")?.Folder("見本", SampleCatalog.Catalog, new OutputOptions())?.Name);
    }

    [Fact]
    [Statement("Pages and clauses have the names and anchors of the Markdown; where a clause has no label, or the same as another, its page says that its address follows from its place.")]
    public void Every_link_leads_to_a_page_and_an_id_of_it_that_stands_there_once()
    {
        foreach (var catalog in (Catalog[])[SampleCatalog.Catalog, SampleCatalog.WithRevisions, ExampleCatalog.Of("aws-fisc"), ExampleCatalog.Of("minimal")])
        {
            var pages = Pages(catalog);
            var ids = pages.ToDictionary(static p => p.Key, static p => Ids().Matches(p.Value).Select(static m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList());
            var followed = 0;
            foreach (var (name, text) in pages.Where(static p => p.Key.EndsWith(".html", StringComparison.Ordinal)))
            {
                Assert.Equal(ids[name].Distinct(StringComparer.Ordinal), ids[name]);
                foreach (var target in Links().Matches(text).Select(static m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(static t => !t.StartsWith("http", StringComparison.Ordinal)))
                {
                    var parts = target.Split('#');
                    var page = parts[0].Length == 0 ? name : Uri.UnescapeDataString(new Uri(new Uri("file:///folder/" + name), parts[0]).AbsolutePath["/folder/".Length..]);
                    Assert.True(pages.ContainsKey(page), $"{name}: {target}");
                    if (parts.Length > 1) Assert.Contains(Uri.UnescapeDataString(parts[1]), ids[page]);
                    followed++;
                }
            }

            Assert.True(followed > 20);
        }

        Assert.Contains("並び順による", Pages(ExampleCatalog.Of("aws-fisc"))["controls/運109.html"], StringComparison.Ordinal);
    }

    [Theory]
    [Statement("It is opened from disk or put on any server, and loads nothing from elsewhere.")]
    [Statement("No text of a catalog becomes markup or runs.")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onfocus='alert(1)")]
    [InlineData("]]> --> <!-- </style>")]
    [InlineData("&lt;b&gt; &#60;")]
    [InlineData("\u202E逆\u2066向き\u200B")]
    [InlineData("\\ */ } ; @import url(https://example.com)")]
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
        foreach (var (name, page) in Pages(catalog).Where(static p => p.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(Tags().Matches(page), static m => m.Groups[1].Value is "script" && !m.Value.StartsWith("<script src=\"", StringComparison.Ordinal));
            Assert.DoesNotContain(Tags().Matches(page), static m => m.Groups[1].Value is "img" or "iframe" or "style" or "object" || m.Value.Contains(" on", StringComparison.Ordinal) || m.Value.Contains(" style=", StringComparison.Ordinal));
            Assert.DoesNotContain('\u202E', page);
            Assert.Contains("default-src 'none'; style-src 'self'; script-src 'self'", page, StringComparison.Ordinal);
            Assert.All(Sources().Matches(page).Select(static m => m.Groups[1].Value), source => Assert.Matches(@"^(\.\./)?[a-z]+\.(js|css)$", source));
            Assert.True(WebUtility.HtmlDecode(page).Contains(Visible.Of(text), StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void A_text_of_forty_thousand_characters_is_whole()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷野の体制を整備すること", 4_000));
        Assert.All(Pages(SampleCatalog.WithText(text + "。")).Where(static p => p.Key.StartsWith("controls/", StringComparison.Ordinal) || p.Key is "whole.html" or "search.js"), page => Assert.Contains(text, page.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_in_another_order_give_the_same_bytes()
    {
        var shuffled = SampleCatalog.Compile(SampleCatalog.Files.Reverse().Select(static f => new SourceFile(f.Path, SourceText.From(f.Text.ToString()))));
        Assert.Equal(Pages(SampleCatalog.Catalog), Pages(shuffled));
    }

    private static Dictionary<string, string> Pages(Catalog catalog) => SiteOutput.Pages(catalog, new OutputOptions()).ToDictionary(static p => p.Name, static p => Encoding.UTF8.GetString(p.Content));

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<([a-z0-9]+)[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<(?:script src|link rel=\"stylesheet\" href)=\"([^\"]*)\"")]
    private static partial Regex Sources();
}
