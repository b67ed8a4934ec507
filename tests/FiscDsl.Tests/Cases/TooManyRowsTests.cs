using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Cases;

/// <summary>The rule without a case file, on a catalog of one control many times over.</summary>
public sealed class TooManyRowsTests
{
    private const string Text = """
        reference aws-fisc
        control 運113 サイバー攻撃対応態勢を整備すること。
          responsibility: user
        """;

    [Fact]
    public void Rows_are_counted_with_the_header()
    {
        Assert.Empty(WorkbookLimits.Check(WithControls(1000), new OutputOptions()));
        // The header has two rows.
        var findings = WorkbookLimits.Check(WithControls(WorkbookLimits.MaxRows - 1), new OutputOptions());
        var finding = Assert.Single(findings);
        Assert.Same(LimitDiagnostics.TooManyRows, finding.Descriptor);
        Assert.Equal("aws-fisc", finding.Subject);
        Assert.Equal("表が1048577行になる（Excelの上限は1048576行。カタログを分ける）", finding.Message(MessageLanguage.Ja));
    }

    private static Catalog WithControls(int count)
    {
        var catalog = Compilation.Create([new SourceFile("運用基準.fisc", SourceText.From(Text))]).Catalog;
        var controls = Enumerable.Repeat(Assert.Single(catalog.Controls), count).ToImmutableArray();
        return new Catalog
        {
            Reference = catalog.Reference, Policy = null, Layouts = [], Revisions = [], Categories = [], Sources = [],
            Symbols = catalog.Symbols, Declarations = [.. controls],
        };
    }
}
