using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Unicode;

public class VisibleTests
{
    [Theory]
    [InlineData("\e[31m赤\e[0m", "␛[31m赤␛[0m")]
    [InlineData("\0\a\b\r\u007F", "␀␇␈␍␡")]
    [InlineData("\u009B31m", "<U+009B>31m")]
    [InlineData("行\u2028段\u2029", "行<U+2028>段<U+2029>")]
    [InlineData("A\u202Eb\u202C\u2066c\u2069\u200F\u061C", "A<U+202E>b<U+202C><U+2066>c<U+2069><U+200F><U+061C>")]
    [InlineData("し\u200Bな\u200Cい\u2060\uFEFF\u00AD\u034F\u3164", "し<U+200B>な<U+200C>い<U+2060><U+FEFF><U+00AD><U+034F><U+3164>")]
    [InlineData("a\U000E0041\U000E007F", "a<U+E0041><U+E007F>")]
    [InlineData("a\U000E0100い\uFE00\uFE00", "a<U+E0100>い\uFE00<U+FE00>")]
    public void What_a_terminal_obeys_and_what_nobody_sees_is_shown(string text, string shown) => Assert.Equal(shown, Visible.Of(text));

    [Theory]
    [InlineData("𠮷野家の“葛\U000E0100城”…①②㈱ﾊﾟ、か\u3099\n\t次の行\u3000— \u00A0")]
    [InlineData("☺\uFE0F 1\uFE0F\u20E3 々\U000E0101")]
    [InlineData("\uD842")]
    [InlineData("")]
    public void Everything_else_stays(string text) => Assert.Equal(text, Visible.Of(text));
}
