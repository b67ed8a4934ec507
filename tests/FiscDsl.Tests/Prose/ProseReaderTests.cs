using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Prose;

public sealed class ProseReaderTests
{
    [Theory]
    [InlineData("サイバー攻撃対応態勢を\n整備すること。", "サイバー攻撃対応態勢を整備すること。")]
    [InlineData("Amazon Web\nServices", "Amazon Web Services")]
    [InlineData("利用者は\nAWSの\nSOC1\n報告書", "利用者はAWSのSOC1報告書")] // A wide character on either side.
    [InlineData("AWS\n①", "AWS\n①")] // An item, whatever the width.
    [InlineData("”○”\nX", "”○”X")] // Ambiguous width, no letter.
    [InlineData("café\nété", "café été")] // Ambiguous width, letters.
    [InlineData("ﾊﾟｽ\nA", "ﾊﾟｽA")]
    [InlineData("A\n𠮷", "A𠮷")]
    [InlineData("Oracle®\nDatabase と“SOC 2”\nreport", "Oracle® Database と“SOC 2” report")] // Ambiguous: the side of its neighbours.
    [InlineData("“reports”\nto", "“reports” to")]
    [InlineData("in short –\nsafe. See §\n5, or 5 ×\n10, done\n“here”", "in short – safe. See § 5, or 5 × 10, done “here”")]
    [InlineData("users’\ndata ②\nof Ⅳ\nⅧ", "users’ data ② of Ⅳ Ⅷ")]
    [InlineData("利用者の“\nSOC”の…\nAWS", "利用者の“SOC”の…AWS")]
    [InlineData("cafe\u0301\nAWS", "cafe\u0301 AWS")] // A mark takes the side of its letter.
    [InlineData("葛\U000E0100\nAWS", "葛\U000E0100AWS")]
    [InlineData("“\nreports", "“reports")] // Nothing tells, and no words meet.
    [InlineData("A\n®\n®\nB", "A®® B")]
    [InlineData("Ｏｒａｃｌｅ\nDatabase", "Ｏｒａｃｌｅ Database")] // One side is wide, and yet both are words.
    [InlineData("ＡＷＳ\nＳＯＣ", "ＡＷＳＳＯＣ")]
    public void Line_breaks_are_soft(string source, string value) => Assert.Equal(value, ProseField.Value(source));

    [Theory]
    [InlineData("あ。 い。　う。", "あ。い。う。")]
    [InlineData("「あ。」 い", "「あ。」い")]
    [InlineData("あ。) AWS", "あ。)AWS")]
    [InlineData("あ。)\nAWS", "あ。)AWS")] // The space of a soft line break is white space too.
    [InlineData("あ 。い  う", "あ 。い  う")]
    [InlineData("SSAE 16.  Next", "SSAE 16.  Next")]
    public void White_space_behind_a_Japanese_sentence_is_no_text(string source, string value) => Assert.Equal(value, ProseField.Value(source));

    [Theory]
    [InlineData("あ\n\n\nい\n\n", "あ\n\nい")]
    [InlineData("\n\nあ", "あ")]
    [InlineData("", "")]
    [InlineData("\n  \n", "")]
    public void Blank_lines_end_paragraphs(string source, string value) => Assert.Equal(value, ProseField.Value(source));

    [Theory]
    [InlineData("次のとおり。\n(1) 甲\n(2) 乙", "次のとおり。\n(1) 甲\n(2) 乙")]
    [InlineData("（１）甲\n続き\n２）乙", "（１）甲続き\n２）乙")]
    [InlineData("次の\n(注1) 甲", "次の\n(注1) 甲")]
    [InlineData("バージョンは\n1.30", "バージョンは1.30")]
    [InlineData("甲\n１．\n5つ", "甲\n１． 5つ")] // Joined with nothing it would read as 1.5.
    [InlineData("第8版\n(2016)", "第8版(2016)")]
    public void Enumerators_start_lines(string source, string value) => Assert.Equal(value, ProseField.Value(source));

    [Theory]
    [InlineData("作成\n・報告", "作成・報告")]
    [InlineData("作成する。\n・報告", "作成する。\n・報告")]
    [InlineData("例がある。【運88】【運112】4\n・報告", "例がある。【運88】【運112】4\n・報告")]
    [InlineData("次のとおり。\n・甲\n・乙", "次のとおり。\n・甲\n・乙")] // Items of a list need no 。.
    [InlineData("see below.\n- one\n- two", "see below.\n- one\n- two")]
    [InlineData("甲\n- 乙", "甲- 乙")]
    public void Dots_and_dashes_start_lines_only_where_a_sentence_ended(string source, string value) => Assert.Equal(value, ProseField.Value(source));

    [Fact]
    public void A_value_offset_leads_back_to_the_source()
    {
        const string Source = "あ。 い。\n  AWS\n  cloud";
        var prose = ProseField.Read(Source);
        Assert.Equal("あ。い。AWS cloud", prose.Value);

        var cloud = new TextSpan(prose.Value.IndexOf("cloud", StringComparison.Ordinal), 5);
        Assert.Equal("cloud", prose.ToSource(cloud).Of(Source).ToString());

        // A span that ends with a line stops there.
        var sentence = new TextSpan(prose.Value.IndexOf("い。", StringComparison.Ordinal), 2);
        Assert.Equal("い。", prose.ToSource(sentence).Of(Source).ToString());
        Assert.Equal(Source.Length, prose.ToSource(prose.Value.Length));
        Assert.Equal(0, ProseValue.Empty.ToSource(7));
    }

    [Fact]
    public void One_plain_line_is_one_piece()
    {
        var prose = ProseReader.Read("text: 甲。", [new TextSpan(6, 2)]);
        Assert.Equal("甲。", prose.Value);
        Assert.Equal([new ProsePiece(0, 6, 2)], prose.Pieces);
    }
}
