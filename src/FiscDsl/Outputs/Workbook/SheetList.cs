using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The sheets of a workbook.</summary>
internal static class SheetList
{
    /// <summary>The sheets, in order.</summary>
    public static IReadOnlyList<Sheet> Of(Catalog catalog, Reference reference, OutputOptions options)
    {
        var asPrinted = options.AsPrinted;
        List<Sheet> sheets =
        [
            new CoverSheet(catalog, reference, asPrinted),
            new ReferenceSheet(catalog, reference, asPrinted),
            new SourcesSheet(catalog, asPrinted),
            new CoverageSheet(catalog, asPrinted),
        ];
        if (catalog.Revisions.Length > 0) sheets.Insert(1, new RevisionsSheet(catalog, asPrinted));
        if (CorrectionsSheet.HasAny(catalog)) sheets.Add(new CorrectionsSheet(catalog, asPrinted));
        return sheets;
    }
}
