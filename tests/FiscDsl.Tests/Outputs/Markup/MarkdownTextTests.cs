using FiscDsl.Outputs.Markup;
using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Outputs.Markup;

/// <summary>Text in any place of a document reads as it is, and is nothing else.</summary>
public class MarkdownTextTests
{
    private const string Parting = "\u200B";

    /// <summary>Places of a document: what stands before the text and behind it, how it is written there, and what markup that is.</summary>
    private static readonly (string Before, Func<string, string> Write, string Behind, string[] Markup)[] Places =
    [
        ("前", MarkdownText.Inline, "後", []),
        ("", MarkdownText.Line, "", []),
        ("# 前 ", MarkdownText.Inline, " 後", ["h1"]),
        ("- **前** ", MarkdownText.Inline, "", ["ListBlock", "strong"]),
        ("前 <code>", MarkdownText.Inline, "</code> → 後", ["<code>", "</code>"]),
        ("| 区分 | 対象 |\n| --- | --- |\n| 前 | <code>", MarkdownText.Inline, "</code> 後 |", ["table", "<code>", "</code>"]),
        ("<details>\n<summary>", MarkdownText.InHtml, "</summary>\n</details>", ["<details>", "<summary>", "</summary>", "</details>"]),
    ];

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 300)]
    public void A_text_is_seen_as_it_is_in_every_place(HostileLine line)
    {
        foreach (var (before, write, behind, markup) in Places)
        {
            var rendered = RenderedMarkdown.Of(before + write(line.Text) + behind);
            rendered.AssertOnly([.. markup, "<br>", "<span>", "</span>"]);
            var (start, end) = (RenderedMarkdown.Of(before + "｛" + behind).Text.Split('｛')[0], RenderedMarkdown.Of(before + "｛" + behind).Text.Split('｛')[1]);
            Assert.Equal(Blanks(start + Visible.Of(line.Text) + end), Blanks(rendered.Text.Replace(Parting, "", StringComparison.Ordinal)));
        }
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 300)]
    public void Paragraphs_and_their_lines_stay_what_they_are(HostileLine[] lines)
    {
        var text = string.Join("\n", lines.Select(static (l, i) => (i % 3 == 2 ? "\n" : "") + "項" + l.Text));
        foreach (var shifted in new[] { text, string.Join("\n", lines.Select(static l => l.Text)) })
        {
            var rendered = RenderedMarkdown.Of(MarkdownText.Paragraphs(shifted));
            rendered.AssertOnly("<br>", "<span>", "</span>");
            Assert.Equal(Blanks(Visible.Of(shifted)), Blanks(rendered.Text.Replace(Parting, "", StringComparison.Ordinal)));
        }
    }

    [Property(Arbitrary = [typeof(HostileText)], MaxTest = 300)]
    public void An_editor_shows_a_text_as_it_is(HostileLine[] lines)
    {
        var text = string.Join("\n", lines.Select(static l => "項" + l.Text.ReplaceLineEndings("")));
        foreach (var shown in new[] { text, text.Replace("項", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal) })
        {
            var rendered = RenderedMarkdown.InEditor("- " + MarkdownText.InEditor(shown));
            Assert.Empty(rendered.Markup.Except(["ListBlock"], StringComparer.Ordinal));
            Assert.Equal(Blanks(Visible.Of(shown)), Blanks(rendered.Text.Replace(Parting, "", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("年一回、第三者（再委託先を含む。）による監査を行うこと。1) 2026-04-01 - A/B・C & D > E!")]
    [InlineData("“引用”と「鉤」、①②、10:30、50%、C#、SOC1,2 (2016) +1 a=b {c} ^ 'd' \"e\"")]
    [InlineData("葛\U000E0100城市の𠮷野家")]
    public void Prose_reads_in_the_file_as_it_is_written(string text)
    {
        Assert.Equal(text, MarkdownText.Inline(text));
        Assert.Equal(text, MarkdownText.Line(text));
    }

    [Theory]
    [InlineData("@someone", "@&#8203;someone")]
    [InlineData("a@example.com", "a@&#8203;example.com")]
    [InlineData("#12", "#&#8203;12")]
    [InlineData("owner/repo#1", "owner/repo#&#8203;1")]
    [InlineData("GH-34", "GH-&#8203;34")]
    [InlineData("http://a.example", "http:&#8203;//a.example")]
    [InlineData("www.a.example", "www&#8203;.a.example")]
    [InlineData("deadbeefcafe1", "deadbe&#8203;efcafe&#8203;1")]
    [InlineData(":x:", ":&#8203;x:")]
    [InlineData("![p](https://evil.example/beacon.png)", "!\\[p\\](https:&#8203;//evil.example/beacon.png)")]
    [InlineData("$x$", "<span>&#36;</span>x<span>&#36;</span>")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("<b> &lt; & \\", "\\<b> \\&lt; & \\\\")]
    [InlineData("\u202E\e", "\\<U+202E>␛")]
    public void What_would_be_markup_or_a_link_is_parted_or_escaped(string text, string written) => Assert.Equal(written, MarkdownText.Inline(text));

    // A rendered page makes one blank of several.
    private static string Blanks(string text) => string.Join(' ', text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
