using System.Text;
using FiscDsl.Exchange.Tables;
using Xunit;

namespace FiscDsl.Tests.Exchange;

public class TextTableTests
{
    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void Values_are_read_in_every_Unicode_encoding(string encoding, bool hasMark)
    {
        var file = Read("対応表.csv", "項番,内容\r\n実４,\"𠮷田、\r\n\"\"続き\"\"\",x\r\n\r\n,,後\r\n", Encoding.GetEncoding(encoding), hasMark);
        Assert.Equal(
            [
                ("1 行目の 1 列目", "項番"), ("1 行目の 2 列目", "内容"), ("2 行目の 1 列目", "実４"), ("2 行目の 2 列目", "𠮷田、\r\n\"続き\""), ("3 行目の 3 列目", "x"), ("5 行目の 3 列目", "後"),
            ],
            Cells(file));
        Assert.Empty(file.Notices);
        Assert.Equal("line 3, column 3", file.Sheets[0].Rows[1].Cells[2].Address.En);
    }

    [Fact]
    public void What_a_Japanese_Excel_writes_is_read_as_CP932_and_that_is_said()
    {
        var file = Read("対応表.csv", "項番,内容\r\n実４,①髙～‐はＡ\r\n", CodePage(932));
        Assert.Equal(["項番", "内容", "実４", "①髙～‐はＡ"], Cells(file).Select(static c => c.Text));
        Assert.Equal("「対応表.csv」は UTF-8 でも UTF-16 でもないので、CP932（Shift_JIS）として読んだ", Assert.Single(file.Notices).Ja);
    }

    [Theory]
    [InlineData("a.csv", "項番;内容\n1;甲,乙\n", "甲,乙", "セミコロン（;）")]
    [InlineData("a.csv", "項番\t内容\n1\t甲\n", "甲", "タブ")]
    [InlineData("a.txt", "項番,内容\n1,甲\n", "甲", "コンマ（,）")]
    [InlineData("a.csv", "sep=;\r\n項番;内容\r\n1;甲\r\n", "甲", null)]
    [InlineData("a.tsv", "項番\t内容\r1\t\"甲\t乙\"\r", "甲\t乙", null)]
    public void The_separator_is_found_and_said_where_the_name_promises_another(string name, string text, string last, string? said)
    {
        var file = Read(name, text);
        Assert.Equal((2, last), (file.Sheets[0].Rows.Length, file.Sheets[0].Rows[1].Cells[1].Text));
        Assert.Equal(said is null ? [] : [$"「{name}」の値の区切りは{said}として読んだ"], file.Notices.Select(static n => n.Ja));
    }

    [Fact]
    public void The_line_of_a_declared_separator_counts_as_a_line() =>
        Assert.Equal([("2 行目の 1 列目", "甲"), ("2 行目の 2 列目", "乙")], Cells(Read("a.csv", "sep=;\n甲;乙\n")));

    [Theory]
    [InlineData("項番,長さ\n1,5\" の管\n2,6\" の管\n", 2)]
    [InlineData("項番,長さ\n1,\"閉じない\n2,3\n", 2)]
    [InlineData("項番,長さ\n1,\"甲\"乙\n", 2)]
    [InlineData("a\n\n\"b\n\nc\",\"d\"e\"\n", 5)]
    public void A_quotation_mark_that_leaves_open_where_a_value_ends_is_refused_with_its_line(string text, int line)
    {
        var fault = Assert.Throws<TableFaultException>(() => Read("管.csv", text));
        Assert.Equal($"「管.csv」の {line} 行目: 引用符（\"）が値を囲んでいないか、閉じていない（値の全体を \" で囲み、中の \" は \"\" と書く）", fault.Text.Ja);
    }

    [Fact]
    public void Between_tabs_quotation_marks_may_be_text()
    {
        var file = Read("管.tsv", "項番\t長さ\n1\t5\" の管\n2\t6\" の管\n");
        Assert.Equal(["項番", "長さ", "1", "5\" の管", "2", "6\" の管"], Cells(file).Select(static c => c.Text));
        Assert.Equal("「管.tsv」の引用符（\"）は値を囲むものではなく、値の一部として読んだ", Assert.Single(file.Notices).Ja);
    }

    [Fact]
    public void Tables_of_Markdown_stand_under_their_headings_with_text_and_links_as_a_reader_sees_them()
    {
        var file = Read("対策.md", """
            # FISC 対策 `第13版`

            | 項番 | 内容 |
            | --- | :-: |
            | 実 1 | \- **甲**&amp;`a|b`<br>- [乙 𠮷](https://例.jp/x) <https://b.example> |
            |      | ~~丙~~ \| 丁 |

            文。

            ## 二つ目

            > 項番 | ◯
            > --- | ---
            > 実４ | ![図](x.png) 戊 | 余り

            <table><tr><td>読まない</td></tr></table>
            """);
        Assert.Equal([("FISC 対策 第13版", 3), ("二つ目", 12)], file.Sheets.Select(static s => (s.Name, s.Line)));
        Assert.Equal(
            [
                ("3 行目の 1 列目", "項番"), ("3 行目の 2 列目", "内容"), ("5 行目の 1 列目", "実 1"), ("5 行目の 2 列目", "- 甲&a|b\n- 乙 𠮷 https://b.example"), ("6 行目の 2 列目", "丙 | 丁"),
                ("12 行目の 1 列目", "項番"), ("12 行目の 2 列目", "◯"), ("14 行目の 1 列目", "実４"), ("14 行目の 2 列目", "図 戊"), ("14 行目の 3 列目", "余り"),
            ],
            Cells(file));
        var cell = file.Sheets[0].Rows[1].Cells[1];
        Assert.Equal([new CellLink("乙 𠮷", "https://例.jp/x"), new CellLink("https://b.example", "https://b.example")], cell.Links);
        Assert.Equal("""\- **甲**&amp;`a|b`<br>- [乙 𠮷](https://例.jp/x) <https://b.example>""", cell.Value);
        Assert.Equal("「対策.md」の 16 行目からの HTML の表は読まない（Markdown の表に書き直す）", Assert.Single(file.Notices).Ja);
    }

    private static IEnumerable<(string Place, string Text)> Cells(TableFile file) => file.Sheets.SelectMany(static s => s.Rows).SelectMany(static r => r.Cells).Select(static c => (c.Address.Ja, c.Text));

    private static TableFile Read(string name, string text, Encoding? encoding = null, bool hasMark = false)
    {
        encoding ??= new UTF8Encoding(false);
        using var stream = new MemoryStream([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        return TableFile.Read(stream, name);
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new InvalidOperationException();
}
