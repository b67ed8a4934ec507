using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Schema;
using Xunit;

namespace FiscDsl.Tests.Outputs;

public class RowTests
{
    [Fact]
    [Statement("Each assessed clause is one row of the workbook and one count in the coverage.")]
    public void Each_assessed_control_or_clause_is_a_row()
    {
        Assert.Equal(
            ["運113/1", "運113/2/(1)", "運113/2/(2)", "運113/2/(3)～(4)", "運113/2/(5)", "運113/3", "技43"],
            Rows.Of(SampleCatalog.Catalog).Select(static r => r.Declaration.Subject));
        Assert.Equal(SampleCatalog.Catalog.Rows, Rows.Of(SampleCatalog.Catalog).Select(static r => r.Declaration));
    }

    [Fact]
    public void A_heading_lends_its_text_to_the_rows_below_it()
    {
        var rows = Rows.Of(SampleCatalog.Catalog).ToList();
        Assert.Empty(rows[0].Headings);
        Assert.All(rows[1..5], static r => Assert.Equal("2 未然防止策には、以下のような例がある。", Row.TextOf(r.Headings, asPrinted: false)));
        Assert.Empty(rows[5].Headings);
    }

    [Fact]
    [Statement("The row's cell holds the clause's text and, in order and with their labels, that of the unassessed clauses under it: they *join* the row.")]
    public void Unassessed_clauses_stand_in_the_row_they_belong_to()
    {
        var rows = Rows.Of(SampleCatalog.Catalog).ToList();
        Assert.Equal("(2) =1+1 と _x0041_ と \"引用\" と \\\\ を含む。\nただし、例外を除く。", Row.TextOf(rows[2].Parts, asPrinted: false));
        Assert.Equal("(3) 連絡体制を定める。\n(4) 訓練する。", Row.TextOf(rows[3].Parts, asPrinted: false));
        Assert.Empty(rows[6].Parts);
    }

    [Fact]
    [Statement("An unassessed `clause -` joins the row before it; before the first row, it lends its text to the rows that follow, as a heading does.")]
    public void An_unlabelled_clause_after_nested_rows_joins_the_last_of_them()
    {
        var rows = Of("""
            control 運1 題
              category: 運用
              clause 1
                text: 見出し。
                clause (1)
                  text: 甲。
                  responsibility: user
                clause (2)
                  text: 乙。
                  responsibility: user
              clause -
                text: なお書き。
              clause 2
                text: 丙。
            """);
        Assert.Equal(["(1) 甲。", "(2) 乙。\nなお書き。", "2 丙。"], rows.Select(static r => Row.TextOf(r.Parts, asPrinted: false)));
    }

    [Fact]
    [Statement("An unassessed `clause -` joins the row before it; before the first row, it lends its text to the rows that follow, as a heading does.")]
    public void An_unlabelled_clause_before_the_first_row_is_lent_to_all_of_them()
    {
        var rows = Of("""
            control 運1 題
              category: 運用
              clause 1
                text: 見出し。
                clause -
                  text: 前書き。
                clause (1)
                  text: 甲。
                clause (2)
                  text: 乙。
            """);
        Assert.All(rows, static r => Assert.Equal("1 見出し。\n前書き。", Row.TextOf(r.Headings, asPrinted: false)));
        Assert.Equal(["(1) 甲。", "(2) 乙。"], rows.Select(static r => Row.TextOf(r.Parts, asPrinted: false)));
    }

    [Fact]
    [Statement("The row's cell holds the clause's text and, in order and with their labels, that of the unassessed clauses under it: they *join* the row.")]
    [Statement("An unassessed `clause -` joins the row before it; before the first row, it lends its text to the rows that follow, as a heading does.")]
    public void A_labelled_clause_under_an_assessed_one_belongs_to_it_even_behind_another_row()
    {
        var rows = Of("""
            control 運1 題
              category: 運用
              clause 1
                text: 主。
                responsibility: provider
                clause (1)
                  text: 別の行。
                  responsibility: user
                clause (2)
                  text: 主に属する。
                clause -
                  text: 前の行に続く。
            """);
        Assert.Equal(["1 主。\n(2) 主に属する。", "(1) 別の行。\n前の行に続く。"], rows.Select(static r => Row.TextOf(r.Parts, asPrinted: false)));
        Assert.All(rows, static r => Assert.Empty(r.Headings));
    }

    [Fact]
    public void Every_clause_of_the_example_stands_in_one_place()
    {
        var catalog = ExampleCatalog.Of("aws-fisc");
        foreach (var control in catalog.Controls)
        {
            var rows = Rows.Of(catalog, control);
            var placed = rows.SelectMany(static r => r.Parts).Concat(rows.SelectMany(static r => r.Headings).Distinct()).ToList();
            Assert.Equal(control.SelfAndDescendants().OfType<Clause>().ToHashSet(), [.. placed]);
            Assert.Equal(placed.Count, placed.Distinct().Count());
        }
    }

    [Fact]
    public void What_is_introduced_is_introduced_once()
    {
        var rows = Rows.Of(SampleCatalog.Catalog).ToList();
        Assert.Equal(["運113", "運113/1"], rows[0].Introduced.Select(static d => d.Subject));
        Assert.Equal(["運113/2", "運113/2/(1)"], rows[1].Introduced.Select(static d => d.Subject));
        Assert.Equal(["運113/2/(2)", "運113/2/-1"], rows[2].Introduced.Select(static d => d.Subject));
    }

    [Fact]
    [Statement("A row without a code, of its own or of a joined clause, shows that of the nearest clause or control above that has one.")]
    public void Codes_are_its_own_or_those_of_the_nearest_above()
    {
        var rows = Rows.Of(SampleCatalog.Catalog).ToList();
        Assert.Equal(["A38770001"], rows[1].Codes);
        Assert.Equal(["A38770005", "A38770006"], rows[4].Codes);
        Assert.Empty(rows[6].Codes);
    }

    [Fact]
    public void What_a_joined_clause_says_stands_in_the_row_behind_its_label()
    {
        var row = Assert.Single(Of("""
            control 運1 題
              category: 運用
              clause (1)～(2)
                code: A1
                text: 以下の例がある。
                responsibility: provider
                information: 上の情報。
                finding: -
                clause (1)
                  code: A2, A1
                  text: 甲。
                  information: 内訳の情報。
                  finding: 未対応であることを確認した。
                clause (2)
                  text: 𠮷。
                  information: -
              clause -
                text: なお書き。
                finding: なお書きの確認。
            """));
        Assert.Equal(["A1", "A2"], row.Codes);
        Assert.Equal("上の情報。\n(1) 内訳の情報。\n(2) —", row.Said(FieldKind.Information, asPrinted: false, MessageLanguage.Ja));
        Assert.Equal("—\n(1) 未対応であることを確認した。\nなお書きの確認。", row.Said(FieldKind.Finding, asPrinted: false, MessageLanguage.Ja));
    }

    [Fact]
    public void What_no_row_takes_over_stands_in_the_first_and_says_whose_it_is()
    {
        var rows = Of("""
            control 運1 題
              category: 運用
              code: A1
              information: 全体の情報。
              clause 1
                code: A2
                text: 見出し。
                finding: 見出しの確認。
                clause (1)
                  code: A3
                  text: 甲。
                  information: 甲の情報。
                  finding: 甲の確認。
                clause (2)
                  code: A4
                  text: 乙。
                  information: -
                  finding: 乙の確認。
            """);
        Assert.Equal(["A1,A2,A3", "A4"], rows.Select(static r => string.Join(',', r.Codes)));
        Assert.Equal(["運1：全体の情報。\n甲の情報。", "—"], rows.Select(static r => r.Said(FieldKind.Information, asPrinted: false, MessageLanguage.Ja)));
        Assert.Equal(["運1/1：見出しの確認。\n甲の確認。", "乙の確認。"], rows.Select(static r => r.Said(FieldKind.Finding, asPrinted: false, MessageLanguage.Ja)));
    }

    private static List<Row> Of(string controls) => [.. Rows.Of(SampleCatalog.WithControls(controls))];
}
