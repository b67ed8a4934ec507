using FiscDsl.Tests.Generators;
using FiscDsl.Text.Unicode;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Unicode;

public sealed class NfcTests
{
    [Theory]
    [InlineData("か\u3099", "が")]
    [InlineData("ハ\u309A", "パ")]
    [InlineData("う\u3099か\u309A", "ゔか\u309A")] // か with a small circle has no character of its own.
    [InlineData("ﾊﾟ", "ﾊﾟ")] // Half-width forms differ by compatibility only.
    [InlineData("\uFA19", "神")]
    [InlineData("\uF9D0", "類")]
    [InlineData("\U0002F804", "你")]
    [InlineData("\u2F00", "\u2F00")] // So do radicals.
    [InlineData("①", "①")]
    [InlineData("\u212B", "Å")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("가\u11A8", "각")]
    [InlineData("a\u0315\u0300\u05AE\u0062", "à\u05AE\u0315b")] // Marks are ordered by class first.
    [InlineData("\u0958", "\u0915\u093C")] // Excluded from composition.
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("", "")]
    public void Canonical_equivalents_become_one(string text, string expected) => Assert.Equal(expected, Nfc.Normalize(text));

    [Theory]
    [InlineData("運105-1")]
    [InlineData("サイバー攻撃対応態勢")]
    [InlineData("𠮷野家")]
    [InlineData("か\u309A")]
    public void Text_in_NFC_is_returned_as_it_is(string text) => Assert.Same(text, Nfc.Normalize(text));

    [Property(Arbitrary = [typeof(JapaneseText)])]
    public void Normalizing_twice_is_normalizing_once(JapaneseLine line)
    {
        var once = Nfc.Normalize(line.Text);
        Assert.Same(once, Nfc.Normalize(once));
    }

    [Fact]
    public void A_long_run_of_marks_is_no_quadratic_one()
    {
        var marks = "a" + string.Concat(Enumerable.Repeat("\u0315\u0316", 1_000_000));
        Assert.Equal(marks.Length, Nfc.Normalize(marks).Length);
    }
}
