using System.Text;
using FiscDsl.Tests.Generators;
using FiscDsl.Text.Unicode;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Unicode;

public sealed class EastAsianWidthTests
{
    [Theory]
    [InlineData("a", EastAsianWidthClass.Narrow, 1, false)]
    [InlineData("あ", EastAsianWidthClass.Wide, 2, true)]
    [InlineData("運", EastAsianWidthClass.Wide, 2, true)]
    [InlineData("𠮷", EastAsianWidthClass.Wide, 2, true)]
    [InlineData("\u3000", EastAsianWidthClass.Fullwidth, 2, true)]
    [InlineData("Ａ", EastAsianWidthClass.Fullwidth, 2, true)]
    [InlineData("ｶ", EastAsianWidthClass.Halfwidth, 1, true)]
    [InlineData("①", EastAsianWidthClass.Ambiguous, 2, null)]
    [InlineData("○", EastAsianWidthClass.Ambiguous, 2, null)]
    [InlineData("—", EastAsianWidthClass.Ambiguous, 2, null)]
    [InlineData("\uE000", EastAsianWidthClass.Ambiguous, 2, null)] // A gaiji.
    [InlineData("é", EastAsianWidthClass.Ambiguous, 1, false)]
    [InlineData("Д", EastAsianWidthClass.Ambiguous, 1, false)]
    [InlineData("ç", EastAsianWidthClass.Neutral, 1, false)]
    [InlineData("\u3099", EastAsianWidthClass.Wide, 0, null)] // A combining mark takes no column, and no side.
    [InlineData("\u303F", EastAsianWidthClass.Neutral, 1, false)]
    [InlineData("\u00A0", EastAsianWidthClass.Neutral, 1, false)]
    public void A_character_has_a_class_columns_and_a_side_to_join_on(string character, EastAsianWidthClass expected, int columns, bool? decidesJoin)
    {
        var codePoint = Rune.GetRuneAt(character, 0).Value;
        Assert.Equal(expected, EastAsianWidth.Of(codePoint));
        Assert.Equal(columns, EastAsianWidth.Columns(codePoint));
        Assert.Equal(decidesJoin, EastAsianWidth.DecidesJoin(codePoint));
    }

    [Theory]
    [InlineData("運113 AWS", 9)]
    [InlineData("か\u3099ﾊﾟ", 4)]
    [InlineData("葛\U000E0100𠮷", 4)]
    [InlineData("", 0)]
    public void Columns_add_up(string text, int columns) => Assert.Equal(columns, EastAsianWidth.Columns(text));

    [Property(Arbitrary = [typeof(JapaneseText)])]
    public void No_text_is_wider_than_two_columns_a_character(JapaneseLine line) =>
        Assert.InRange(EastAsianWidth.Columns(line.Text), 0, 2 * line.Text.Length);
}
