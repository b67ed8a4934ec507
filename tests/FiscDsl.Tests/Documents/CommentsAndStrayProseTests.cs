using FiscDsl.Tests.Formatting;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>Comments and Stray prose, in the section Lines and indentation.</summary>
public class CommentsAndStrayProseTests
{
    [Fact]
    [Statement("A line whose first non-blank character is `#` is a comment; in prose only where a blank (or nothing) follows the `#`.")]
    [Statement("There are no comments behind a value: `#` there is text.")]
    public void A_comment_is_a_line_of_its_own()
    {
        var tried = Tried.InControl("""
            #覚え書き
            \t#覚え書き
            intent:
              文の一。
              # 覚え書き
              #
              #1の窓口に届ける。
            note: 文。 # 文
            """.Replace("\\t", "\t", StringComparison.Ordinal));
        Assert.Empty(tried.Errors);
        Assert.Equal("文の一。#1の窓口に届ける。", tried.Control.Intent?.Printed);
        Assert.Equal("文。# 文", tried.Control.Notes[0].Printed);
    }

    [Fact]
    [Statement("A comment belongs to the next line; one that is indented deeper than that belongs to the end of the declaration, field or item that it is indented into, if that ends there.")]
    [Statement("A comment goes with what it belongs to, and in prose stands before the sentence that follows it.")]
    public void A_comment_goes_with_what_it_belongs_to() => Assert.Equal(
        """
        control 運113 題
          category: 運用
          intent:
            一つめの文。
            # 二つめの覚え書き
            二つめの文。
          # 主体の覚え書き
          responsibility: user

          clause 1
            text: 𠮷野家の文。
            # 項1の末尾の覚え書き

          # 項2の覚え書き
          clause 2
            text: 文。

        """,
        FormattedText.Of("""
            control 運113 題
              category: 運用
              # 主体の覚え書き
              responsibility: user
              intent:
                一つめの文。二つ
                # 二つめの覚え書き
                めの文。
              clause 1
                text: 𠮷野家の文。
                # 項1の末尾の覚え書き
              # 項2の覚え書き
              clause 2
                text: 文。

            """));

    [Theory]
    [Statement("A sentence on the margin, or where a field should stand, is an error (`stray-text`); its fix makes it part of the field above, together with the lines below it that are of its kind.")]
    [Statement("Like a comment it ends nothing.")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u3000")]
    public void A_sentence_in_the_wrong_place_becomes_part_of_the_field_above(string indentation)
    {
        var tried = Tried.Of($"control 運113 題\n  category: 運用\n  intent: 委託先を選ぶこと。\n{indentation}契約を、結ぶこと。\n{indentation}監査を、行うこと。\n  responsibility: user\n");
        Assert.Single(tried.Errors, static e => e == "stray-text");
        Assert.Single(tried.Errors);
        Assert.True(tried.Control.Responsibility?.User);
        var mended = Tried.Of(tried.Mended("stray-text"));
        Assert.Empty(mended.Errors);
        Assert.Equal("委託先を選ぶこと。契約を、結ぶこと。監査を、行うこと。", mended.Control.Intent?.Printed);
    }

    [Theory]
    [Statement("On the margin a line is told from a declaration by its shape: it is prose where its first word has punctuation, hiragana, a capital letter or a digit, or more than twenty characters, and where more words follow one that is like no keyword and no name of a field.")]
    [Statement("What might be a misspelt keyword begins a declaration.")]
    [InlineData("契約を結ぶこと", "stray-text", false)]
    [InlineData("契約、監査 など", "stray-text", false)]
    [InlineData("AWS 契約", "stray-text", false)]
    [InlineData("第2版 運1", "stray-text", false)]
    [InlineData("金融機関等安全対策基準解説書改訂版追補検討委員会 運1", "stray-text", false)]
    [InlineData("contorl 運114 題", "unknown-declaration", true)]
    [InlineData("基凖 運114 題", "unknown-declaration", true)]
    [InlineData("統制 運114 題", "stray-text", false)]
    [InlineData("and the report", "stray-text", false)]
    [InlineData("統制", "unknown-declaration", true)]
    public void A_line_on_the_margin_is_known_by_its_first_word(string line, string rule, bool begins)
    {
        var tried = Tried.Of($"control 運113 題\n  category: 運用\n  intent: 文。\n{line}\n  responsibility: user\n");
        Assert.Contains(rule, tried.Errors);
        // What ends nothing leaves the next line to the control above.
        Assert.Equal(begins, tried.Control.Responsibility is null);
    }

    [Theory]
    [Statement("Nor does a field on the margin, whose fix indents it below the innermost declaration above that may have it (`unindented-field`).")]
    [InlineData("主体：利用者", "    主体：利用者")]
    [InlineData("responsibility: user", "    responsibility: user")]
    [InlineData("主体　利用者", "    主体　利用者")]
    [InlineData("主体；利用者", "    主体；利用者")]
    [InlineData("考え方: 𠮷野家の考え方", "  考え方: 𠮷野家の考え方")]
    [InlineData("注記", "    注記")]
    public void A_field_on_the_margin_ends_nothing(string line, string mended)
    {
        var tried = Tried.Of($"control 運113 題\n  category: 運用\n  clause 1\n    text: 甲。\n{line}\n  clause 2\n    text: 乙。\n    responsibility: none\n");
        Assert.Equal(["unindented-field"], tried.Errors);
        Assert.NotNull(tried.Clause("運113/2").Responsibility);
        Assert.Contains($"    text: 甲。\n{mended}\n  clause 2\n", tried.Mended("unindented-field"), StringComparison.Ordinal);
    }
}
