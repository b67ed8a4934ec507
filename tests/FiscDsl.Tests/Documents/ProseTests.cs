using FiscDsl.Diagnostics;
using FiscDsl.Tests.Formatting;
using FiscDsl.Tests.Repository;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Prose up to its items: how lines join.</summary>
public class ProseTests
{
    [Fact]
    [Statement("A prose field is the text behind the colon, or the more deeply indented lines that follow, or both.")]
    [Statement("Its value does not depend on how the author broke the lines.")]
    [Statement("A line break is soft.")]
    public void Lines_are_behind_the_colon_below_it_or_both()
    {
        foreach (var lines in (string[])["委託先を選ぶこと。契約を結ぶこと。", "\n  委託先を選ぶこと。\n  契約を結ぶこと。", "委託先を\n  選ぶこと。\n      契約を結\n    ぶこと。", "\n    委託先を\r\n  選ぶこと。契約を結ぶこと。\r"])
            Assert.Equal("委託先を選ぶこと。契約を結ぶこと。", Tried.InControl("intent: " + lines + "\nresponsibility: user").Control.Intent?.Printed);
    }

    [Theory]
    [Statement("Two lines join with nothing between them where one of the two sides that meet is wide, otherwise with one space.")]
    [Statement("A side is that of the nearest character with a width of its own: wide is East Asian Width W, F or H.")]
    [InlineData("委託先\n選定", "委託先選定")]
    [InlineData("委託先\nAWS", "委託先AWS")]
    [InlineData("AWS\n委託先", "AWS委託先")]
    [InlineData("AWS\n𠮷野家", "AWS𠮷野家")]
    [InlineData("AWS\nＡ社", "AWS\u0020Ａ社")]
    [InlineData("AWS\nｱﾏｿﾞﾝ", "AWSｱﾏｿﾞﾝ")]
    [InlineData("cloud\nservices", "cloud services")]
    [InlineData("SOC\n2", "SOC 2")]
    [InlineData("café\nétat", "café état")]
    public void A_wide_side_joins_with_nothing(string lines, string value) => Assert.Equal(value, Tried.Prose(lines));

    [Theory]
    [Statement("What is A and no letter (`“`, `®`, `—`, `②`), a combining mark or invisible takes the side of its neighbours, whatever blanks are between; where nothing tells, nothing is put in.")]
    [InlineData("cloud “\nservices", "cloud “ services")]
    [InlineData("委託先“\nAWS", "委託先“AWS")]
    [InlineData("Oracle®\nDatabase", "Oracle® Database")]
    [InlineData("日本®\nDatabase", "日本®Database")]
    [InlineData("safe —\nor not", "safe — or not")]
    [InlineData("see ②\nbelow", "see ② below")]
    [InlineData("参照②\nbelow", "参照②below")]
    [InlineData("cafe\u0301\nAWS", "cafe\u0301 AWS")]
    [InlineData("か\u3099\nAWS", "か\u3099AWS")]
    [InlineData("cloud\u200B\nservices", "cloud\u200B services")]
    [InlineData("委託先  “\nAWS", "委託先  “AWS")]
    [InlineData("“\n”", "“”")]
    public void What_has_no_width_of_its_own_takes_that_of_its_neighbours(string lines, string value) => Assert.Equal(value, Tried.Prose(lines));

    [Theory]
    [Statement("Two Latin words of different widths (`Ｏｒａｃｌｅ`, `Database`) keep a space.")]
    [InlineData("Ｏｒａｃｌｅ\nDatabase", "Ｏｒａｃｌｅ Database")]
    [InlineData("Oracle\nＤａｔａｂａｓｅ", "Oracle Ｄａｔａｂａｓｅ")]
    public void Two_words_of_different_widths_stay_two(string lines, string value) => Assert.Equal(value, Tried.Prose(lines));

    [Theory]
    [Statement("Indentation and trailing blanks; white space behind `。` `！` `？` and any closing brackets, before more text on the line.")]
    [InlineData("  文。  \n      次の文。\t", "文。次の文。")]
    [InlineData("文。 次の文！　次か？\t終わり。", "文。次の文！次か？終わり。")]
    [InlineData("（文。） 次の「文。」　終わり。", "（文。）次の「文。」終わり。")]
    [InlineData("文、 次 の　文. Next  one", "文、 次 の　文. Next  one")]
    public void Blanks_at_the_ends_of_lines_and_sentences_are_no_text(string lines, string value) => Assert.Equal(value, Tried.Prose("前。\n" + lines)[2..]);

    [Fact]
    [Statement("Nothing else is altered: widths and quotation marks stay.")]
    public void Nothing_else_is_altered()
    {
        const string Text = "ＡＢＣ ABC １２３ \"引用\"“引用””引用”「引用」'引用' ｶﾅ カナ 𠮷野家 葛\U000E0100城 神\uFA19 ②㈱℡。";
        Assert.Equal(Text, Tried.Prose(Text));
        Assert.Contains(Text, Tried.InControl("intent: " + Text).Formatted, StringComparison.Ordinal);
    }

    [Fact]
    [Statement("A blank line ends one.")]
    public void A_blank_line_ends_a_paragraph()
    {
        Assert.Equal("甲は\n\n乙。", Tried.Prose("甲は\n\n\n乙。"));
        Assert.Equal("甲は\n\n乙。", Tried.Prose("甲は\n \t\n乙。"));
    }

    [Fact]
    [Statement("U+3000 at the start of a line is indentation and ends none; a line that it sets off from the one before, or that has it behind spaces, is a warning (`paragraph-indentation`), and the formatter leaves the field as it is until a blank line or spaces say which is meant.")]
    [Statement("So are one with a line that U+3000 sets off (`paragraph-indentation`) and one with a number that joins the text (`pasted-number`).")]
    public void A_full_width_space_ends_no_paragraph()
    {
        const string SetOff = "control 運113 題\n  category: 運用\n  intent:\n    甲は\n    　乙。\n";
        var tried = Tried.Of(SetOff);
        Assert.Equal("甲は乙。", tried.Control.Intent?.Printed);
        Assert.Equal(DiagnosticSeverity.Warning, tried.SeverityOf("paragraph-indentation"));
        Assert.Equal(SetOff, tried.Formatted);
        Assert.Equal("control 運113 題\n  category: 運用\n  intent:\n    甲は\n\n    乙。\n", FormattedText.Of(SetOff.Replace("は\n", "は\n\n", StringComparison.Ordinal)));
        Assert.Equal("control 運113 題\n  category: 運用\n  intent: 甲は乙。\n", FormattedText.Of(SetOff.Replace("　", "  ", StringComparison.Ordinal)));
        const string Numbered = "control 運113 題\n  category: 運用\n  intent:\n    甲は\n    12\n    乙。\n";
        Assert.Equal(Numbered, Tried.Of(Numbered).Formatted);
        Assert.Equal(["    　"], Tried.Of(SetOff.Replace("    甲", "    　甲", StringComparison.Ordinal)).Found("paragraph-indentation"));
        Assert.Empty(Tried.Of(SetOff.Replace("    　", "　　　", StringComparison.Ordinal).Replace("    甲", "　　　甲", StringComparison.Ordinal)).Found("paragraph-indentation"));
    }

    [Fact]
    [Statement("`# ` at the start of a line below the field is a comment and ends nothing.")]
    [Statement("`#1`, `＃` and everything on the field's own line are prose.")]
    public void A_comment_in_prose_has_a_blank_behind_its_sign()
    {
        Assert.Equal("甲は乙。", Tried.Prose("甲は\n# 訳注\n乙。"));
        Assert.Equal("甲は乙。", Tried.InControl("intent:\n  甲は\n# 訳注\n  乙。").Control.Intent?.Printed);
        Assert.Equal("甲は#1と＃ 訳注。", Tried.Prose("甲は\n#1と\n＃ 訳注。"));
        Assert.Equal("# 甲は乙。", Tried.InControl("intent: # 甲は\n  乙。").Control.Intent?.Printed);
    }

    [Fact]
    [Statement("The value of this `intent` is `監査には、以下の方法がある。`, a line break, `(1) 自ら実施する。`, a line break, `(2) 第三者の報告書(SOC 2など)による。`, a paragraph break, and `なお、詳細は【運90】を参照のこと。`")]
    public void The_example_has_this_value()
    {
        var example = Markdown.Read("grammar/language.md").CodeBlocks.Single(static c => c.Text.StartsWith("control 運112", StringComparison.Ordinal));
        Assert.Equal("監査には、以下の方法がある。\n(1) 自ら実施する。\n(2) 第三者の報告書(SOC 2など)による。\n\nなお、詳細は【運90】を参照のこと。", Tried.Of(example.Text).Control.Intent?.Printed);
    }
}
