using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The sheets of a workbook.</summary>
internal static class SheetList
{
    /// <summary>The sheets, in order.</summary>
    public static IReadOnlyList<Sheet> Of(Catalog catalog, Reference reference, OutputOptions options)
    {
        var (asPrinted, language) = (options.AsPrinted, reference.OutputLanguage);
        List<Sheet> sheets =
        [
            new CoverSheet(catalog, reference, asPrinted),
            new ReferenceSheet(catalog, reference, asPrinted),
            new SourcesSheet(catalog, language, asPrinted),
            new CoverageSheet(catalog, language, asPrinted),
        ];
        if (catalog.Revisions.Length > 0) sheets.Insert(1, new RevisionsSheet(catalog, language, asPrinted));
        if (CorrectionsSheet.HasAny(catalog)) sheets.Add(new CorrectionsSheet(catalog, language, asPrinted));
        return sheets;
    }
}
