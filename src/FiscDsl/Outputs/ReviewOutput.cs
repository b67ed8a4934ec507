using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Outputs.Workbook.Review;

namespace FiscDsl.Outputs;

/// <summary>
/// The workbook that is sent out to be written into, and comes back: the table with the key of each row first, what may
/// be written where, the sources, and a hidden sheet with the state that it was made of. It shows corrected text.
/// </summary>
public static class ReviewOutput
{
    /// <summary>Writes a catalog without errors; the stream stays open.</summary>
    /// <exception cref="ArgumentException">The catalog has no reference.</exception>
    /// <exception cref="InvalidOperationException">A cell is longer than Excel holds: <see cref="WorkbookLimits.Check"/> had something to say.</exception>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, Catalog catalog)
    {
        var reference = catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(catalog));
        WorkbookFile.Write(stream, Sheets(catalog, reference), reference.OutputLanguage, PageFooter.Of(reference, asPrinted: false), DocumentProperties.CoreOf(reference, asPrinted: false));
    }

    /// <summary>Its sheets, in order.</summary>
    internal static IReadOnlyList<Sheet> Sheets(Catalog catalog, Reference reference)
    {
        var columns = ReferenceColumn.ForReview(catalog, reference);
        return
        [
            new CoverSheet(catalog, reference, asPrinted: false, isForReview: true),
            new ReviewSheet(catalog, reference, columns),
            new SourcesSheet(catalog, reference.OutputLanguage, asPrinted: false),
            new StateSheet(catalog, reference, columns),
        ];
    }
}
