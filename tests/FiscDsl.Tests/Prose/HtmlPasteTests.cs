using FiscDsl.Text;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Prose;

/// <summary>What HTML beside the plain text tells when it is pasted: where paragraphs begin, what is deleted, what is no text.</summary>
public sealed class HtmlPasteTests
{
    private const string Field = "control 運113 𠮷を確かめる。\n  intent:\n    ┃\n";

    /// <summary>Plain text, its HTML, and the lines that it becomes.</summary>
    public static TheoryData<string, string, string, string> Texts => new()
    {
        { "paragraphs of Word stand apart, though each is a line", "一つ。\r\n二つ。\r\n", "<p class=MsoNormal>一つ。</p>\r\n<p class=MsoNormal>二つ。</p>", "一つ。\n\n二つ。" },
        { "a line break within one is soft", "一つの\r\n文。", "<p>一つの<br>\n文。</p>", "一つの文。" },
        { "lines that are no paragraphs are soft, too", "一つの\r\n文。", "<div>一つの</div><div>文。</div>", "一つの文。" },
        {
            "items need no blank line, and what is behind them does", "次による。\r\n(1)\t台帳\r\n(2)\t𠮷\r\nなお、別に定める。",
            "<p>次による。</p><p style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>(1)<span>&nbsp; </span></span><![endif]>台帳</p><p><span style='mso-list:Ignore'>(2)</span>&#x20BB7;</p><p>なお、別に定める。</p>",
            "次による。\n(1) 台帳\n(2) 𠮷\n\nなお、別に定める。"
        },
        { "a bullet behind what has not ended begins an item all the same", "対象\r\n・台帳\r\n・𠮷", "<p>対象</p><p>・台帳</p><p>・𠮷</p>", "対象\n\n・台帳\n・𠮷" },
        { "the indentation of a paragraph is none of its text", "　一つ。\r\n　二つ。", "<p>　一つ。</p><p>　二つ。</p>", "一つ。\n\n二つ。" },
        { "what is deleted does not come in", "年一二回𠮷する。", "<p>年<ins>一</ins><span class=msoDel><del cite=\"x\">二</del></span>回𠮷する。</p>", "年一回𠮷する。" },
        { "nor does what is hidden", "台帳（社内用）を𠮷する。", "<p>台帳<span style='display:none;mso-hide:all'>（社内用）</span>を𠮷する。</p>", "台帳を𠮷する。" },
        { "nor a paragraph that is deleted, with its number", "一つ。\r\n(1)\t二つ。\r\n三つ。", "<p>一つ。</p><p><span style='mso-list:Ignore'>(1)</span><del>二つ。</del></p><p>三つ。</p>", "一つ。\n\n三つ。" },
        { "a word that is deleted stays where it is not", "二回、年二回。", "<p>二回、年<del>二</del>二回。</p>", "二回、年二回。" },
        { "what the plain text does not have need not be taken out", "年一回。", "<p>年一<del>、二</del>回。</p>", "年一回。" },
        { "the plain text has the say", "年一回。二つ。", "<p>別の文。</p>", "年一回。\n二つ。" },
        { "only what is copied is read", "年二回。二つ。", "<html><head><style>p {}</style></head><body><del>二</del><!--StartFragment--><p>年二回。二つ。</p><!--EndFragment--><del>年</del></body></html>", "年二回。\n二つ。" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Html_tells_what_the_plain_text_means(string what, string text, string html, string expected)
    {
        Assert.NotEmpty(what);
        var lines = expected.Split('\n').Select(static l => l.Length == 0 ? "" : "    " + l);
        Assert.Equal(Field.Replace("    ┃", string.Join('\n', lines), StringComparison.Ordinal), ProsePasteTests.Paste(Field, text, html).Text);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        const string Html = """
            <p>図1<del>旧</del>のとおり。注<sup>1)</sup></p>
            <!--[if gte vml 1]><v:imagedata src="a.png"/><![endif]--><![if !vml]><img src="a.png"><![endif]><img src="b.png">
            <!--[if gte mso 9]><xml><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></xml><![endif]-->
            """;
        var (text, offer) = ProsePasteTests.Paste(Field, "図1旧のとおり。注1)\r\n", Html);
        Assert.Equal(Field.Replace("┃", "図1のとおり。\n    注1)", StringComparison.Ordinal), text);
        Assert.Equal(
            ["1 picture(s) were left out.", "1 embedded object(s) were left out.", "Deleted or hidden text in 1 place(s) was left out.", "Superscripts in 1 place(s) have become ordinary text."],
            offer!.Notes.Select(static n => n.En));
    }

    [Theory]
    [InlineData("it cannot be told where it stands", "年二回、\r\n年一回。", "<p>年<del>二</del>回、年一回。</p>", "決められない")]
    [InlineData("there is nothing else", "二つ。", "<p><del>二つ。</del></p>", "ほかに何もない")]
    public void Where_what_is_deleted_would_come_in_nothing_is_pasted_as_prose_and_that_is_said(string why, string text, string html, string note)
    {
        Assert.NotEmpty(why);
        var offer = ProsePasteTests.Paste(Field, text, html).Offer!;
        Assert.Null(offer.Edit);
        Assert.Contains(note, Assert.Single(offer.Notes).Ja, StringComparison.Ordinal);
    }

    /// <summary>Whatever is pasted, wherever: what is declared stays what it is, and what of it is text is in the field.</summary>
    [Property(MaxTest = 300, Arbitrary = [typeof(HtmlPasteTests)])]
    public void Nothing_that_is_pasted_becomes_structure(Pasted pasted)
    {
        var places = new[] { Field, "control 運113 題\n  intent:┃\n  clause 1\n    text: 文。\n", "control 運113 題\r\n  clause 1\r\n    text:\r\n      前の文。┃後の文。\r\n      末の文\r\n    note: 注\r\n" };
        foreach (var place in places)
        {
            var (text, offer) = ProsePasteTests.Paste(place, pasted.Text, pasted.Html);
            if (offer?.Edit is null) continue;
            Assert.Equal(Shape(place.Replace("┃", "", StringComparison.Ordinal)), Shape(text));
            Assert.DoesNotContain("\r\r", text, StringComparison.Ordinal);
            if (pasted.Html.Length > 0) continue;
            var copied = pasted.Text.Replace("か\u3099", "が", StringComparison.Ordinal);
            foreach (var c in copied.Where(static c => char.IsAsciiLetterOrDigit(c) || c is >= 'ぁ' and <= '鿿'))
                Assert.True(text.Count(x => x == c) >= copied.Count(x => x == c), $"{c} is missing in\n{text}");
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Wherever_something_is_selected_nothing_else_is_changed(string newLine)
    {
        var text = "# 注\ncontrol 運113 𠮷の題\n  intent: 前の文。\n    後の文\n\n    # 注\n    (1) 𠮷\n  clause 1\n    text:\n\n    finding:\n      #1 の文\n  clause 2\n    evidence: n/a 対象外\n\n# 注\ncontrol 運114 題\n  note: 末の文\n".ReplaceLineEndings(newLine);
        var offered = 0;
        for (var start = 0; start <= text.Length; start++)
        {
            foreach (var length in (int[])[0, 1, 5, 12])
            {
                if (start + length > text.Length || Splits(text, start) || Splits(text, start + length)) continue;
                var marked = length == 0 ? text.Insert(start, "┃") : text.Insert(start + length, "┃").Insert(start, "┃");
                var (pasted, offer) = ProsePasteTests.Paste(marked, "一つ。主体：利用者\r\n# 二\r\nclause 3\r\n\r\ncontrol 運900 題\r\n");
                if (offer?.Edit is not { } edit) continue;
                offered++;
                Assert.Equal(Shape(text), Shape(pasted));
                Assert.All(text[edit.Span.Start..start] + text[Math.Min(start + length, edit.Span.End)..edit.Span.End], static c => Assert.True(char.IsWhiteSpace(c)));
                Assert.True(start + length - edit.Span.End <= 2 + "      ".Length, "A selection ends with the line before.");
            }
        }

        Assert.True(offered > 100);
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r'));

    public static FsCheck.Arbitrary<Pasted> Arbitrary()
    {
        string[] pieces =
        [
            "台帳を𠮷する。", "文が続き、", "control 運900 題", "clause 2", "項 (1)", "intent: ", "主体：利用者", "note:", "# ", "#", "＃", "(1)", "・", "- ", "12", "12 ", "\n", "\r\n", "\n\n", "\r", "\u2029", "\v", "\f",
            "  ", "\u3000", "\t", "\u00A0", "\u00AD\n", "\uFFFC", "<<<<<<< 枝", "=======", "infor-\nmation", "Amazon", "\uF0B7", "か\u3099", "\uD842",
        ];
        string[] tags = ["<p>", "</p>", "<br>", "<del>", "</del>", "<li>", "<sup>", "<!--", "-->", "<", "&amp;", "&#x", "<img>", "<span style='mso-list:Ignore'>", "</span>", "台帳を𠮷する。", "文が続き、"];
        var text = Gen.Elements(pieces).ListOf(12).Select(static p => string.Concat(p));
        var html = Gen.OneOf(Gen.Constant(""), Gen.Elements(tags).ListOf(12).Select(static p => string.Concat(p)));
        return text.SelectMany(t => html.Select(h => new Pasted(t, h))).ToArbitrary();
    }

    private static IEnumerable<string> Shape(string text) =>
        Compilation.Create([new SourceFile("運113.fisc", SourceText.From(text))]).Catalog.Controls.SelectMany(static c => c.Subtree).Select(static d => $"{d.Subject} {string.Join(' ', d.Fields.Select(static f => f.Kind))}");

    public sealed record Pasted(string Text, string Html);
}
