using FiscDsl.Formatting;
using FiscDsl.Model.Linking;
using FiscDsl.Tests.Formatting;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Documents;

/// <summary>The section Formatting.</summary>
public class LayoutTests
{
    [Fact]
    [Statement("The formatter's layout is a function of what the text says: the same text always stands in the same lines, so that how an author broke it never shows in a diff.")]
    public void The_same_text_stands_in_the_same_lines()
    {
        const string Laid = "control 運113 題\n  category: 運用\n  intent:\n    委託先(1)を選ぶこと。\n    契約を𠮷野家と結ぶこと。\n";
        foreach (var broken in (string[])[" 委託先(1)を選ぶこと。契約を𠮷野家と結ぶこと。", " 委託先(1)\n      を選ぶこと。契約\n\t\tを𠮷野家\n    と結ぶこと。", "\n　　　委託先(1)を選ぶこと。 契約を𠮷野家と結ぶ\n　　　こと。"])
            Assert.Equal(Laid, FormattedText.Of("control 運113 題\r\n  category: 運用\r\n  intent:" + broken.ReplaceLineEndings("\r\n") + "\r\n").ReplaceLineEndings("\n"));
    }

    [Fact]
    [Statement("It writes")]
    [Statement("two spaces a level, a blank line between declarations on the margin and before each clause;")]
    [Statement("fields in the order of the tables above, repeated ones as written, nested declarations last;")]
    public void Declarations_are_apart_and_fields_in_order() => Assert.Equal(
        """
        source 1 甲
          url: https://example.jp/1
          checked: 2016-11-10

        control 運113 題
          category: 運用
          code: B2
          code: A1
          intent: 𠮷。
          responsibility: user
          evidence: n/a
          note: 乙。
          note: 甲。

          clause 1
            text: 文。

            clause (1)
              text: 文。

          clause 2
            text: 文。

        """,
        FormattedText.Of("source 1 甲\n    checked: 2016-11-10\n    url: https://example.jp/1\n\n\n\ncontrol 運113 題\n   clause 1\n    clause (1)\n     text: 文。\n    text: 文。\n   note: 乙。\n   evidence: n/a\n   code: B2\n   responsibility: user\n   note: 甲。\n   intent: 𠮷。\n   code: A1\n   clause 2\n      text: 文。\n   category: 運用\n"));

    [Theory]
    [Statement("one sentence a line, one item a line.")]
    [Statement("A sentence ends after `。` `！` `？` with any closing brackets, outside brackets, and in Latin text after `.` `!` `?` before one space and a capital, but not behind an abbreviation (`Inc.`, `e.g.`, `U.S.`), what may be a name (`Yahoo!`) or a number that begins the sentence (`1.`); a mention behind `。` stays on that line.")]
    [Statement("A bracket without a partner in its line of output does not count;")]
    [InlineData("選ぶこと。|結ぶこと！|行うか？|終わり")]
    [InlineData("「選ぶこと。」|（結ぶこと。）|終わり")]
    [InlineData("委託先（再委託先を含む。以下同じ。）を選ぶこと。|𠮷野家")]
    [InlineData("Choose one. |Is it safe? |Well done! |All of it. lower case stays.  Two spaces stay.")]
    [InlineData("By Amazon Web Services, Inc. Provided, e.g. EC2, in the U.S. Region. |Yahoo! Japan and Yes! It is are one.")]
    [InlineData("1. Overview of it. |Next")]
    [InlineData("行うこと。【技43】|次の文。【運88】【運112】4|終わり")]
    [InlineData("行うこと。|【技43】を参照のこと。|【運8】、【運9】も同じ。")]
    [InlineData("誤植（は数えない。|𠮷も数えない。|終わり")]
    [InlineData("次のとおり。⏎(1) 甲。|続き。⏎(2) 乙")]
    [Statement("**A mention behind a full stop begins the next sentence where hiragana or a comma follows it**: 「…行うこと。【技43】を参照のこと。」 breaks before the bracket, or a line would begin with を.")]
    public void A_line_holds_one_sentence(string marked)
    {
        var value = marked.Replace("|", "", StringComparison.Ordinal).Replace("⏎", "\n    ", StringComparison.Ordinal);
        var lines = marked.Split('|', '⏎').Select(static l => "    " + l.TrimEnd(' ') + "\n");
        Assert.Equal("control 運113 題\n  category: 運用\n  intent:\n" + string.Concat(lines), FormattedText.Of($"control 運113 題\n  category: 運用\n  intent: {value}\n"));
    }

    [Theory]
    [Statement("A sentence ends after `。` `！` `？` with any closing brackets, outside brackets, and in Latin text after `.` `!` `?` before one space and a capital, but not behind an abbreviation (`Inc.`, `e.g.`, `U.S.`), what may be a name (`Yahoo!`) or a number that begins the sentence (`1.`); a mention behind `。` stays on that line.")]
    [InlineData("Inc. Ltd. Co. Corp. LLC. PLC. Bros. GmbH. Dept. Univ.")]
    [InlineData("Mr. Mrs. Ms. Dr. Prof. Jr. Sr. St. Gen. Hon.")]
    [InlineData("No. Nos. Fig. Figs. Sec. Secs. Ch. Chap. Vol. Art. App. Ann. Ed. Ver.")]
    [InlineData("pp. para. cl. ref. tab. eq. ex. cf. al. vs. viz. approx. esp. incl. ca. ibid. PhD.")]
    [InlineData("Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.")]
    [InlineData("U.S. U.K. e.g. i.e. a.m. J.")]
    public void An_abbreviation_ends_no_sentence(string abbreviations)
    {
        foreach (var abbreviation in abbreviations.Split(' '))
        {
            var text = $"control 運113 題\n  category: 運用\n  intent: See {abbreviation} Yoshida.\n";
            Assert.Equal(text, FormattedText.Of(text));
        }
    }

    [Theory]
    [Statement("a value of one sentence beside its colon where it stays within 100 columns (full-width characters count two);")]
    [InlineData(44, 0, true)]
    [InlineData(44, 1, false)]
    [InlineData(0, 89, true)]
    [InlineData(0, 90, false)]
    public void One_sentence_stands_beside_its_colon_up_to_100_columns(int wide, int narrow, bool isBeside)
    {
        // "  intent: " has ten columns, and the full stop two.
        var value = new string('文', wide) + new string('a', narrow) + (narrow > 1 ? "." : "。");
        Assert.Equal($"control 運113 題\n  category: 運用\n  intent:{(isBeside ? " " : "\n    ")}{value}\n", FormattedText.Of($"control 運113 題\n  category: 運用\n  intent:\n    {value}\n"));
    }

    [Fact]
    [Statement("It breaks a line only where joining gives the same value back.")]
    public void A_line_is_broken_only_where_it_joins_again()
    {
        foreach (var value in (string[])["行うこと。AWS (1) の例。・甲", "あ。(1)については別。", "あ。・い。# う。", "行うこと。【選112】4AWSの例。", "Next. 1.5倍。Ａ. B"])
        {
            var formatted = FormattedText.Of($"control 運113 題\n  category: 運用\n  intent: {value}𠮷。終わり。\n");
            Assert.Contains("intent:\n", formatted, StringComparison.Ordinal);
            Assert.Equal(value + "𠮷。終わり。", Tried.Of(formatted).Control.Intent?.Printed);
        }
    }

    [Theory]
    [Statement("A prose field in which a line begins as a field or a declaration does (`field-in-prose`) is written byte for byte as it stands, the line is named, and `fisc format` ends with exit code 1, until the line is outdented or the rule is accepted there or switched off by the policy; from then on the line is laid out as prose.")]
    [InlineData("\n", "", false)]
    [InlineData("\n    accept: field-in-prose 印刷のとおり\n", "", true)]
    [InlineData("\n", "policy\n  文中の欄: 無効\n", true)]
    public void A_field_in_prose_stays_until_it_is_settled(string behind, string policy, bool isLaidOut)
    {
        var text = $"control 運113 題\n  category: 運用\n\n  clause 1\n    text:\n      委託先を\n      選ぶこと。\n      主体：𠮷野家である。{behind}{(policy.Length == 0 ? "" : "\n" + policy)}";
        var result = FormattedText.Result(text);
        Assert.Equal(isLaidOut ? [] : ["field-in-prose"], result.Unsettled.Select(static l => l.Rule.Name));
        if (!isLaidOut) Assert.Equal("主体", text.Substring(result.Unsettled[0].Offset, 2));
        Assert.Equal(isLaidOut ? text.Replace("委託先を\n      選", "委託先を選", StringComparison.Ordinal) : text, TextEdit.Apply(text, result.Edits));
    }

    [Fact]
    [Statement("An acceptance that has nothing left to silence then is reported as any other.")]
    public void An_acceptance_of_a_line_that_has_been_laid_out_is_unused()
    {
        var accepted = Tried.InControl("intent:\n  𠮷野家は\n  3\n  か月ごとに報告する。\naccept: pasted-number 印刷のとおり");
        Assert.Equal(["empty-control"], accepted.Rules);
        Assert.Contains("  intent: 𠮷野家は3か月ごとに報告する。\n", accepted.Formatted, StringComparison.Ordinal);
        Assert.Equal(["empty-control", "unused-acceptance"], Tried.Of(accepted.Formatted).Rules);
    }

    [Theory]
    [Statement("A field with a bullet that joins the line before (`joined-bullet`) is left in the same way, until there is a blank line before it or the lines are joined.")]
    [InlineData("(1) 体制\n    ・責任\n    者", true)]
    [InlineData("(1) 体制\n\n    ・責任\n    者", false)]
    [InlineData("(1) 体制・責任\n    者", false)]
    public void A_joined_bullet_stays_until_it_is_settled(string lines, bool stays)
    {
        var text = $"control 運113 題\n  category: 運用\n  intent:\n    {lines}\n";
        Assert.Equal(stays, FormattedText.Of(text) == text);
        Assert.Equal(stays ? 1 : 0, FormattedText.Result(text).Unsettled.Length);
    }

    [Fact]
    [Statement("A file that is not UTF-8 or has a merge conflict in it is left alone as a whole.")]
    public void What_cannot_be_read_or_is_in_conflict_is_left_alone()
    {
        byte[] broken = [.. System.Text.Encoding.UTF8.GetBytes("control 運113　題\n  category： 運用\n  intent: "), 0xFF, (byte)'\n'];
        Assert.Empty(Formatter.Format(CompiledFile.Create(new SourceFile("運113.fisc", SourceText.From(broken))), null).Edits);
        var conflict = FormattedText.Result("control 運113　題\n<<<<<<< HEAD\n  category： 運用\n=======\n>>>>>>> 次版\n\ncontrol 運114　題\n");
        Assert.Empty(conflict.Edits);
        Assert.True(conflict.HasConflict);
    }
}
