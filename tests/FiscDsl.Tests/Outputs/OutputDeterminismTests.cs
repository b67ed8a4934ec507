using System.Globalization;
using FiscDsl.Text;
using Xunit;

namespace FiscDsl.Tests.Outputs;

/// <summary>Outputs are a function of the catalog's text and the tool's version.</summary>
public class OutputDeterminismTests
{
    [Fact]
    [Statement("The same text and tool give the same bytes; where another runtime deflates differently, the parts inside are still identical.")]
    public void The_same_files_in_any_order_give_the_same_bytes()
    {
        var catalog = SampleCatalog.Compile(SampleCatalog.Files);
        var shuffled = SampleCatalog.Compile(SampleCatalog.Files.Reverse().Select(static f => new SourceFile(f.Path, SourceText.From(f.Text.ToString()))));
        Assert.Equal(JsonOutputTests.Bytes(catalog, asPrinted: false), JsonOutputTests.Bytes(shuffled, asPrinted: false));
        Assert.Equal(WorkbookFile.Of(catalog).Bytes, WorkbookFile.Of(shuffled).Bytes);
    }

    [Fact]
    public void One_file_or_many_say_the_same()
    {
        var whole = SampleCatalog.Compile([new("すべて.fisc", SourceText.From(string.Concat(SampleCatalog.Files.Select(static f => f.Text.ToString()))))]);
        Assert.Equal(JsonOutputTests.Bytes(SampleCatalog.Catalog, asPrinted: false), JsonOutputTests.Bytes(whole, asPrinted: false));
        Assert.Equal(WorkbookFile.Of(SampleCatalog.Catalog).Bytes, WorkbookFile.Of(whole).Bytes);
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_show()
    {
        var expected = WorkbookFile.Of(SampleCatalog.Catalog).Bytes;
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "−";
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.Equal(expected, WorkbookFile.Of(SampleCatalog.Catalog).Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_tool_and_its_version_are_named_in_the_properties_alone()
    {
        var naming = WorkbookFile.Of(SampleCatalog.Catalog).Parts().Where(static p => p.Text.Contains("FiscDsl", StringComparison.Ordinal));
        Assert.Equal(["docProps/app.xml"], naming.Select(static p => p.Name));
    }

    [Fact]
    public void Lines_end_in_lf_whatever_the_system() =>
        Assert.All(WorkbookFile.Of(SampleCatalog.Catalog).Parts(), static p => Assert.DoesNotContain('\r', p.Text));
}
