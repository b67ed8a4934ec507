using FiscDsl.Cli.Output;
using Xunit;

namespace FiscDsl.Cli.Tests.Output;

public class SourceExcerptTests
{
    [Theory]
    [InlineData("  issued: 2016年", "2016年", 10, 6)]
    [InlineData("名称: 𠮷野家", "野", 8, 2)]
    [InlineData("が\u3099ガ: 値", "値", 6, 2)]
    [InlineData("ｶﾞ①→: 値", "値", 6, 2)]
    [InlineData("\ttext: 値", "text", 4, 4)]
    [InlineData("a\0b: 値", "値", 5, 2)]
    public void The_marks_stand_under_the_text(string line, string found, int indent, int length)
    {
        var start = line.IndexOf(found, StringComparison.Ordinal);
        var excerpt = SourceExcerpt.Of(line, start, start + found.Length, 80);
        Assert.Equal((indent, length), (excerpt.Indent, excerpt.Length));
    }

    [Fact]
    public void A_place_between_two_characters_has_one_mark() =>
        Assert.Equal(new SourceExcerpt("あい", 4, 1), SourceExcerpt.Of("あい", 2, 2, 80));

    [Fact]
    public void A_line_that_fits_is_whole() => Assert.Equal("あいうえお", SourceExcerpt.Of("あいうえお", 0, 1, 10).Line);

    [Theory]
    [InlineData(0, "ああああ…", 0)]
    [InlineData(500, "…ああああ…", 3)]
    [InlineData(999, "…あ終", 3)]
    public void A_long_line_is_shown_around_the_finding(int start, string shown, int indent)
    {
        var line = new string('あ', 999) + "終";
        var excerpt = SourceExcerpt.Of(line, start, start + 1, 11);
        Assert.Equal((shown, indent), (excerpt.Line, excerpt.Indent));
    }

    [Fact]
    public void Marks_end_with_the_window()
    {
        var excerpt = SourceExcerpt.Of(new string('a', 100), 0, 100, 20);
        Assert.True(excerpt.Length <= 20, excerpt.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Characters_without_width_do_not_make_it_long() =>
        Assert.InRange(SourceExcerpt.Of("か" + new string('\u3099', 1_000_000), 900_000, 900_001, 80).Line.Length, 1, 1000);

    [Fact]
    public void Pairs_are_never_cut()
    {
        var line = string.Concat(Enumerable.Repeat("𠮷", 100));
        for (var start = 0; start < line.Length; start += 2)
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(SourceExcerpt.Of(line, start, start + 2, 21).Line)));
    }
}
