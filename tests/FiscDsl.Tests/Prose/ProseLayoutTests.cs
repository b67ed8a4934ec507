using FiscDsl.Syntax.Prose;
using Xunit;

namespace FiscDsl.Tests.Prose;

public sealed class ProseLayoutTests
{
    // The bars show where the layout breaks a value; ⏎ is a line break of the value, ⏎⏎ a paragraph.
    [Theory]
    [InlineData("外部の評価を行うこと。|評価については【技43】を参照のこと。")]
    [InlineData("です！？|はい。")]
    [InlineData("ある（例：甲）。|なお、")]
    [InlineData("委託先（再委託先を含む。以下同じ。）は、契約する。|次に")]
    [InlineData("とする。|（ただし、甲を除く。）|なお、")]
    [InlineData("「整備すること。」とは、")]
    [InlineData("「はい。」|次に「いいえ。」と答える。")]
    [InlineData("『「入れ子。」も。』の場合。|次")]
    [InlineData("誤植(は数えない。|次")]
    [InlineData("可能である。【選112】4|次に")]
    [InlineData("可能である。【運88】【運89】。|次に")]
    [InlineData("可能である。【選112】4AWS")] // Broken here, the lines would join with a space.
    [InlineData("した。|”○”の項目")]
    [InlineData("See SSAE 16. |Next one. |À la carte e.g. this. ")]
    [InlineData("See (cf. Annex A. Part B). |Next")]
    [InlineData("1. Overview. |Next")]
    [InlineData("Yahoo! JAPANの広告。|ＹＡＨＯＯ！ＪＡＰＡＮの広告。|え！？|はい。")]
    [InlineData("Amazon Web Services, Inc. Provides e.g. EC2 in the U.S. Region. |Next by J. Smith. |See No. A. Well done! |Next")]
    [InlineData("1.1. ABC is. |What is it? 1.2. ABC. |Annex-1. |Next")]
    [InlineData("甲は＜注意。乙も。＞を定める。|≪甲。乙。≫|丙")]
    [InlineData("あ。(1)については")] // A line that began with (1) would be an item.
    [InlineData("あ。・い")]
    [InlineData("あ。# い。|う")]
    [InlineData("あ。|#い")]
    [InlineData("あ。|1.5倍")]
    [InlineData("次の例。⏎(1) 甲。|続き。⏎(2) 乙⏎⏎なお、")]
    public void A_line_holds_one_sentence(string marked)
    {
        var value = marked.Replace("|", "", StringComparison.Ordinal).Replace('⏎', '\n').TrimEnd(' ');
        var expected = marked.Replace(" |", "|", StringComparison.Ordinal).TrimEnd(' ').Split('|', '⏎');
        Assert.Equal(expected, ProseLayout.Lines(value));
        Assert.Equal(value, ProseField.Value(ProseField.Format(value)));
    }

    [Theory]
    [InlineData("一文である。", 12, true)]
    [InlineData("一文である。", 11, false)]
    [InlineData("一文。二文。", 100, false)]
    [InlineData("(1) 一項", 100, true)]
    [InlineData("一項\n(1) 二項", 100, false)]
    [InlineData("", 0, true)]
    public void One_sentence_stands_beside_its_colon_where_it_fits(string value, int columns, bool fits) =>
        Assert.Equal(fits ? value : null, ProseLayout.Inline(value, columns));

    [Theory]
    [InlineData("# 見出し", true)]
    [InlineData("#\u3000見出し", true)]
    [InlineData("#", true)]
    [InlineData("#\n(1) 甲", true)]
    [InlineData("#1", false)]
    [InlineData("＃ 見出し", false)]
    public void Text_that_looks_like_a_comment_must_start_beside_the_colon(string value, bool expected) =>
        Assert.Equal(expected, ProseLayout.MustStartInline(value));
}
