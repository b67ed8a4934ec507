using FiscDsl.Tests.Generators;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;
using FsCheck.Xunit;
using Xunit;

namespace FiscDsl.Tests.Unicode;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("行わな\u200Bい", "行わない")]
    [InlineData("テ\u3099ータ", "データ")]
    [InlineData("利⽤⺠", "利用民")]
    [InlineData("葛\U000E0100城\uFA19社", "葛城神社")]
    [InlineData("\u202EＡ\u00AD𠮷\U000E0041", "Ａ𠮷")]
    [InlineData("Amazon\u00A0Web", "Amazon Web")]
    public void Texts_that_look_the_same_are_the_same(string text, string plain)
    {
        Assert.Equal(plain, PlainText.Of(text));
        Assert.Equal(plain is "Ａ𠮷" or "行わない" or "利用民" or "Amazon Web", PlainText.Canonical(text) != plain);
    }

    [Fact]
    public void What_is_plain_is_not_copied()
    {
        const string Text = "運113の“監査”を①行うこと—ＡＷＳ。";
        Assert.Same(Text, PlainText.Of(Text));
        Assert.Same(Text, PlainText.Map(Text).Text);
    }

    [Theory]
    [InlineData("テ\u3099ータを", 0, 1, "テ\u3099")]
    [InlineData("行わな\u200Bい。", 2, 2, "な\u200Bい")]
    [InlineData("か\u309Aき", 0, 1, "か")] // Nothing to compose.
    [InlineData("\u200B甲乙", 0, 1, "甲")]
    public void A_stretch_leads_back_to_all_that_it_was_made_of(string text, int start, int length, string original) =>
        Assert.Equal(original, PlainText.Map(text).ToOriginal(new TextSpan(start, length)).Of(text).ToString().Trim('\u200B'));

    [Fact]
    public void What_is_taken_for_plain_at_a_glance_is_plain()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (codePoint is >= 0xD800 and <= 0xDFFF) continue;
            var text = char.ConvertFromUtf32(codePoint);
            if (!PlainText.IsPlain(text)) continue;
            var here = $"U+{codePoint:X4}";
            Assert.True(UnusualCharacters.At(text, 0, out _) == UnusualCharacter.None, here);
            Assert.True(Nfc.Normalize(text) == text, here);
            // Nor does it compose with, or go before, what stands around it.
            foreach (var around in (string[])["か" + text, "a" + text, "각" + text, text + "각"]) Assert.True(Nfc.Normalize(around) == around, here);
        }

        Assert.True(PlainText.IsPlain("𠮷野家は「監査」を行い、①―⑳、“ＡＷＳ”…※→Ⅳ®㈱㌢ﾃﾞｰﾀ・é・각。\r\n\t　"));
    }

    [Theory]
    [InlineData("神社は、", "神", "\uFA19社は、")]
    [InlineData("葛城", "葛城", "葛\U000E0100城")]
    public void A_correction_finds_variants_of_what_it_has(string printed, string pattern, string text)
    {
        Assert.Equal(printed, PlainText.Map(text).Text);
        Assert.Contains(pattern, PlainText.Map(text).Text, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(JapaneseText)])]
    public void The_map_has_the_plain_text(JapaneseLine line)
    {
        var map = PlainText.Map(line.Text);
        Assert.Equal(PlainText.Of(line.Text), map.Text);
        for (var at = 0; at < map.Text.Length; at++) Assert.InRange(map.ToOriginal(new TextSpan(at, 1)).End, 1, line.Text.Length);
    }
}
