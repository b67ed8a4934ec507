using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs;
using Xunit;

namespace FiscDsl.Tests.Outputs;

public class WorkbookLimitsTests
{
    private static readonly OutputOptions Options = new();

    [Theory]
    [Statement("A cell that would go over Excel's limit of 32,767 characters is an error that names the clause, never a truncation.")]
    [InlineData(WorkbookLimits.MaxCellLength, 0)]
    [InlineData(WorkbookLimits.MaxCellLength + 1, 1)]
    public void A_cell_holds_so_many_characters_and_not_one_more(int length, int expected)
    {
        var catalog = OfLength(length);
        var findings = Errors(catalog);
        Assert.Equal(expected, findings.Count);
        if (expected == 0) Assert.Equal(length, WorkbookFile.Of(catalog).Sheet("リファレンス")[2][5].Length);
        else Assert.Throws<InvalidOperationException>(() => WorkbookFile.Of(catalog));
    }

    [Fact]
    [Statement("A cell that would go over Excel's limit of 32,767 characters is an error that names the clause, never a truncation.")]
    public void The_finding_names_the_clause_the_column_and_the_lengths()
    {
        var catalog = OfLength(40_000);
        var finding = Assert.Single(Errors(catalog));
        Assert.Equal(LimitDiagnostics.CellTooLong, finding.Descriptor);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal("運1/1", finding.Subject);
        Assert.Equal(["運1/1", "基準項目の目的・内容説明・具体例等の解説", "40000", "32767"], finding.Arguments);
        Assert.Equal("1", finding.Location.Span.Of(finding.Location.Block.Text).ToString());
    }

    [Fact]
    public void A_character_beyond_the_basic_plane_counts_two_as_in_excel()
    {
        var text = string.Concat(Enumerable.Repeat("𠮷", 16_383));
        Assert.Empty(Errors(Unlabelled(text)));
        Assert.Single(Errors(Unlabelled(text + "𠮷")));
    }

    [Fact]
    public void What_headings_lend_counts_in_each_row()
    {
        var half = new string('字', 20_000);
        var catalog = SampleCatalog.WithControls($"control 運1 題\n  category: 運用\n  clause 1\n    text: {half}\n    clause (1)\n      text: {half}\n    clause (2)\n      text: 短い。\n");
        Assert.Equal(["運1/1/(1)"], Errors(catalog).Select(static f => f.Subject));
    }

    [Fact]
    public void Text_outside_the_table_of_clauses_is_looked_at_too()
    {
        var reason = new string('理', 33_000);
        var catalog = SampleCatalog.WithControls($"control 運1 題\n  category: 運用\n  intent: 誤字。\n  correction: 「誤字」→「誤り」 {reason}\n");
        var finding = Assert.Single(WorkbookLimits.Check(catalog, Options));
        Assert.Equal(["運1", "理由", "33000", "32767"], finding.Arguments);
    }

    [Fact]
    public void A_table_with_too_many_rows_is_reported_at_the_reference()
    {
        var catalog = SampleCatalog.Catalog;
        Assert.Empty(WorkbookLimits.Check(SampleCatalog.WithText("文。"), Options, maxRows: 100));
        var finding = WorkbookLimits.Check(catalog, Options, maxRows: 8)
            .Single(static f => f.Descriptor == LimitDiagnostics.TooManyRows && f.Arguments[0] == "9");
        Assert.Equal("見本", finding.Subject);
        Assert.Equal(["9", "8"], finding.Arguments);
        Assert.Equal("表が9行になる（Excelの上限は8行。カタログを分ける）", finding.Message(MessageLanguage.Ja));
    }

    [Fact]
    public void The_samples_fit() => Assert.Empty(WorkbookLimits.Check(SampleCatalog.Catalog, Options));

    private static List<Diagnostic> Errors(Catalog catalog) => [.. WorkbookLimits.Check(catalog, Options).Where(static f => f.Severity == DiagnosticSeverity.Error)];

    // The cell also holds the label and a space.
    private static Catalog OfLength(int length) => SampleCatalog.WithText(new string('字', length - 2));

    private static Catalog Unlabelled(string text) =>
        SampleCatalog.WithControls($"control 運1 題\n  category: 運用\n  clause -\n    text: {text}\n    responsibility: user\n");
}
