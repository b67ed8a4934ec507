using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Comparison;

/// <summary>
/// A comparison as a workbook with a row for each change: in Japanese 新旧対照表, the table of old and new that Japanese
/// institutions expect. It is in the language of the catalog, whoever makes it.
/// </summary>
public static class ComparisonWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <exception cref="ArgumentException">Neither side has a reference.</exception>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, ComparisonDocument document)
    {
        var reference = document.Reference ?? throw new ArgumentException("Neither catalog has a reference.", nameof(document));
        var published = document with { Language = document.Comparison.OutputLanguage };
        WorkbookFile.Write(stream, [new ChangesSheet(published), new ChangeClassesSheet(published, reference)], published.Language, PageFooter.Plain, DocumentProperties.CoreOf(reference, asPrinted: false));
    }
}
