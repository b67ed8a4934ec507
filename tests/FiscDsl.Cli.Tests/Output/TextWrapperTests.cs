using FiscDsl.Cli.Output;
using Xunit;

namespace FiscDsl.Cli.Tests.Output;

public class TextWrapperTests
{
    [Theory]
    [InlineData("安全対策基準の、例", 14, "安全対策基準|の、例")]
    [InlineData("安全対策基準、例", 12, "安全対策基|準、例")]
    [InlineData("語（語）", 4, "語|（語）")]
    [InlineData("JSONとExcelに", 8, "JSONと|Excelに")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("𠮷𠮷𠮷", 4, "𠮷𠮷|𠮷")]
    [InlineData("unbreakable", 4, "unbreakable")]
    [InlineData("", 4, "")]
    public void Lines_break_where_Japanese_and_English_allow(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextWrapper.Wrap(text, width)));
}
