using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Exchange;

/// <summary>A table as declarations, before it is text: what pasting rows into a control, and taking in a table's next version, are built on.</summary>
public class ImportedTableTests
{
    private const string Rows = "基準番号\t大項目\t小項目\t内容説明\t対応の主体\t\tAWSの情報\t担当\r\n\t\t\t\tクラウド事業者\t利用者\t\t\r\n実1\t実務基準\t題\t(1) 𠮷野の文。\t○\t—\tあり\t山田\r\n\t\t\t(2) 文。\t○\t○\t-\t\r\n";

    [Fact]
    public void A_grid_and_its_row_of_headings_give_a_layout_with_the_reason_of_each_guess()
    {
        var guess = LayoutGuess.Of(Grid(Rows), new RowRange(1, 2));
        Assert.Equal(
            [ColumnRole.Control, ColumnRole.Category, ColumnRole.Title, ColumnRole.Text, ColumnRole.ProviderResponsibility, ColumnRole.UserResponsibility, ColumnRole.Information, null],
            guess.Columns.Select(static c => c.Role));
        Assert.Equal(("見出し「利用者」による", "the heading is not known"), (guess.Columns[5].Reason.Ja, guess.Columns[7].Reason.En));
        Assert.Equal([("○", MarkMeaning.Yes), ("—", MarkMeaning.No), ("-", MarkMeaning.None)], guess.Marks.Select(static m => (m.Marks[0], m.Meaning ?? default)));
        Assert.Equal([ColumnRole.Control], guess.Carried.Select(static c => c.Role));
        Assert.True(guess.IsUsable);
    }

    [Fact]
    public void A_grid_and_a_layout_give_declarations_with_the_rows_they_come_from()
    {
        var table = RowReader.Read(Grid(Rows), Layout("取込様式 表\n  見出し行: 1-2\n  列: 「基準番号」 → 基準\n  列: 「大項目」 → 分類\n  列: 「小項目」 → 名称\n  列: 「内容説明」 → 内容\n  列: E → 主体 クラウド事業者\n  列: 「利用者」 → 主体 利用者\n  列: G → 該当情報\n  印: ○ → はい\n  印: — → いいえ\n  引き継ぎ: 基準, 分類\n"));
        var control = Assert.Single(table.Controls);
        Assert.Equal(("実1", "題"), (control.Id, control.Title));
        Assert.Equal(["(1)", "(2)"], control.Nested.Select(static c => c.Id));
        Assert.Equal([3, 4], control.Rows.Select(static r => r.Number));
        Assert.Equal([4], control.Nested[1].Rows.Select(static r => r.Number));
        Assert.Equal(
            [(FieldKind.Text, new FieldValue.Text("𠮷野の文。")), (FieldKind.Responsibility, new FieldValue.Parties(new(Provider: true, User: false))), (FieldKind.Information, new FieldValue.Text("あり"))],
            control.Nested[0].Fields.Select(static f => (f.Schema.Kind, f.Value)));
        Assert.Equal(new RowCounts(Controls: 1, Further: 1, Sections: 0, Headings: 2, Vacant: 0, Left: 0), table.Rows);
        var left = Assert.Single(table.LeftOut);
        Assert.Equal(("知らない列 「担当」", "3 行目の 8 列目"), (left.Reason.Ja, CellPlaces.Of(left.Places, MessageLanguage.Ja)));
        Assert.Equal(new CellCounts(Total: 21, Headings: 9, Left: 1), table.Cells);
    }

    [Theory]
    [InlineData("実 1")]
    [InlineData("【実１】")]
    [InlineData("実1/-1")]
    [InlineData("実1/(1)~2")]
    public void A_path_leads_to_the_control_and_its_clause(string path)
    {
        var table = RowReader.Read(Grid($"項のパス\t内容説明\n{path}\t文。\n"), Layout("取込様式 表\n  見出し行: 1\n  列: A → 基準\n  列: B → 内容\n"));
        var control = Assert.Single(table.Controls);
        Assert.Equal("実1", control.Id);
        Assert.Equal("文。", Assert.IsType<FieldValue.Text>(Assert.Single(Assert.Single(control.Nested).Fields).Value).Printed);
    }

    [Theory]
    [InlineData("番号\t内容説明\n実1\t文。\n", "A", "の見出し")]
    [InlineData("番号\t番号\n実1\t実2\n", "「番号」", "列の文字で書く")]
    public void A_layout_that_does_not_fit_is_an_error_and_nothing_is_read(string rows, string column, string said)
    {
        var table = RowReader.Read(Grid(rows), Layout($"取込様式 表\n  見出し行: 1\n  列: {column} → 基準\n  列: 「題」 → 名称\n"));
        Assert.True(table.HasErrors);
        Assert.Empty(table.Controls);
        Assert.Contains(table.Remarks, r => r.Text.Ja.Contains(said, StringComparison.Ordinal));
    }

    private static TableGrid Grid(string rows)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(rows));
        return Assert.Single(TableFile.Read(stream, "貼り付け.tsv").Sheets);
    }

    private static TableLayout Layout(string text) => Assert.Single(ImportPlan.Read(new SourceFile("計画.fisc", SourceText.From(text))).Layouts);
}
