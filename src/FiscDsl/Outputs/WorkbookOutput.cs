using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs;

/// <summary>The catalog as an Excel workbook (Office Open XML, transitional), row by row: memory does not grow with the catalog.</summary>
public static class WorkbookOutput
{
    /// <summary>Writes a catalog without errors; the stream stays open.</summary>
    /// <exception cref="ArgumentException">The catalog has no reference.</exception>
    /// <exception cref="InvalidOperationException">A cell is longer than Excel holds: <see cref="WorkbookLimits.Check"/> had something to say.</exception>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, Catalog catalog, OutputOptions options)
    {
        var reference = catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(catalog));
        WorkbookFile.Write(stream, SheetList.Of(catalog, reference, options), reference.OutputLanguage, PageFooter.Of(reference, options.AsPrinted), DocumentProperties.CoreOf(reference, options.AsPrinted));
    }
}
