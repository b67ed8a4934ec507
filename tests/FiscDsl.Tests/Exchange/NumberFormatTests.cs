using System.Globalization;
using System.Security;
using FiscDsl.Exchange.Tables;
using Xunit;

namespace FiscDsl.Tests.Exchange;

public class NumberFormatTests
{
    /// <summary>Formats by number, and what a Japanese Excel shows of 45,356.5, which is noon of 5 March 2024.</summary>
    [Theory]
    [InlineData(14, "2024/3/5")]
    [InlineData(20, "12:00")]
    [InlineData(22, "2024/3/5 12:00")]
    [InlineData(27, "R6.3.5")]
    [InlineData(28, "令和6年3月5日")]
    [InlineData(30, "3/5/24")]
    [InlineData(31, "2024年3月5日")]
    [InlineData(32, "12時00分")]
    [InlineData(33, "12時00分00秒")]
    [InlineData(34, "2024年3月")]
    [InlineData(35, "3月5日")]
    [InlineData(36, "R6.3.5")]
    [InlineData(46, "1088556:00:00")]
    [InlineData(50, "R6.3.5")]
    [InlineData(51, "令和6年3月5日")]
    [InlineData(52, "2024年3月")]
    [InlineData(53, "3月5日")]
    [InlineData(54, "令和6年3月5日")]
    [InlineData(55, "2024年3月")]
    [InlineData(56, "3月5日")]
    [InlineData(57, "R6.3.5")]
    [InlineData(58, "令和6年3月5日")]
    public void Dates_are_shown_by_the_formats_that_have_a_number_alone(int format, string text)
    {
        var cell = Cell("", format, "45356.5");
        Assert.Equal((CellKind.Date, text, "45356.5", new DateTime(2024, 3, 5, 12, 0, 0)), (cell.Kind, cell.Text, cell.Value, cell.Date.GetValueOrDefault()));
    }

    [Theory]
    [InlineData("yyyy/mm/dd;@", "2024/03/05")]
    [InlineData("[$-411]ggge\"年\"m\"月\"d\"日\";@", "令和6年3月5日")]
    [InlineData("ggge年m月d日(aaa)", "令和6年3月5日(火)")]
    [InlineData("gg ee\\.mm\\.dd aaaa", "令 06.03.05 火曜日")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2024年3月5日")]
    [InlineData("[Red]d-mmm-yyyy", "5-Mar-2024")]
    public void Dates_are_shown_by_a_format_of_the_workbook(string format, string text)
    {
        var cell = Cell(format, 200, "45356");
        Assert.Equal((CellKind.Date, text, format, new DateTime(2024, 3, 5)), (cell.Kind, cell.Text, cell.NumberFormat, cell.Date.GetValueOrDefault()));
    }

    [Theory]
    [InlineData("0.0", "4", "4.0")]
    [InlineData("#,##0\"件\"", "45356", "45,356件")]
    [InlineData("0.00E+00", "45356", "4.54E+04")]
    [InlineData("[<=99999]0;\"多\"", "45356", "45356")]
    [InlineData("\"yes\"", "1", "yes")]
    [InlineData("000", "4", "004")]
    [InlineData("0.0;▲0.0", "-1.25", "▲1.3")]
    [InlineData("General", "0.1", "0.1")]
    [InlineData("ge no format [", "12", "12")]
    public void Numbers_are_shown_by_their_format(string format, string value, string text)
    {
        var cell = Cell(format, 200, value);
        Assert.Equal((CellKind.Number, text, value, null), (cell.Kind, cell.Text, cell.Value, cell.Date));
    }

    [Theory]
    [InlineData("1", false, "1900/1/1", "1900-01-01")]
    [InlineData("59", false, "1900/2/28", "1900-02-28")]
    [InlineData("60", false, "1900/2/29", null)]
    [InlineData("61", false, "1900/3/1", "1900-03-01")]
    [InlineData("2958465", false, "9999/12/31", "9999-12-31")]
    [InlineData("2958466", false, "2958466", null)]
    [InlineData("-1", false, "-1", null)]
    [InlineData("0", true, "1904/1/1", "1904-01-01")]
    [InlineData("59", true, "1904/2/29", "1904-02-29")]
    [InlineData("43894", true, "2024/3/5", "2024-03-05")]
    public void Days_are_counted_from_1900_with_a_day_too_many_or_from_1904(string value, bool is1904, string text, string? date)
    {
        var cell = Cell("", 14, value, is1904);
        Assert.Equal((CellKind.Date, text, date), (cell.Kind, cell.Text, cell.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_Excel_has_made_of_the_id_1_1_is_seen_to_be_a_date() =>
        Assert.Equal((CellKind.Date, "1月1日"), (Cell("", 56, "45658").Kind, Cell("", 56, "45658").Text));

    private static TableCell Cell(string format, int id, string value, bool is1904 = false) =>
        new RawWorkbook { Before = $"<workbookPr date1904=\"{(is1904 ? 1 : 0)}\"/>" }
            .Styles(format.Length > 0 ? $"<numFmt numFmtId=\"{id}\" formatCode=\"{SecurityElement.Escape(format)}\"/>" : "", 0, id)
            .Sheet("一", $"<sheetData><row><c s=\"1\"><v>{value}</v></c></row></sheetData>")
            .Read().Sheets[0].Rows[0].Cells[0];
}
