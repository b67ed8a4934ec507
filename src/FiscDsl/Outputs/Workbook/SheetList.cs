using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The sheets of a workbook.</summary>
internal static class SheetList
{
    /// <summary>The sheets, in order.</summary>
    public static IReadOnlyList<Sheet> Of(Catalog catalog, Reference reference, OutputOptions options)
    {
        var (asPrinted, language) = (options.AsPrinted, reference.OutputLanguage);
        var table = new ReferenceSheet(catalog, reference, asPrinted);
        var sources = new SourcesSheet(catalog, language, asPrinted);
        List<Sheet> sheets =
        [
            new CoverSheet(catalog, reference, asPrinted),
            table,
            new PrintSheet(catalog, reference, asPrinted),
            sources,
            new CitationsSheet(catalog, language, asPrinted, table, sources),
            new CoverageSheet(catalog, language, asPrinted, table),
        ];
        if (catalog.Revisions.Length > 0) sheets.Insert(1, new RevisionsSheet(catalog, language, asPrinted));
        if (CorrectionsSheet.HasAny(catalog)) sheets.Add(new CorrectionsSheet(catalog, language, asPrinted));
        return sheets;
    }
}
