using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Comparison;

/// <summary>A comparison as 新旧対照表, the table of old and new that Japanese institutions expect, in Japanese: a workbook with a row for each change.</summary>
public static class ComparisonWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <exception cref="ArgumentException">Neither side has a reference.</exception>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, ComparisonDocument document)
    {
        var japanese = document with { Language = Diagnostics.MessageLanguage.Ja };
        var reference = japanese.Reference ?? throw new ArgumentException("Neither catalog has a reference.", nameof(document));
        WorkbookFile.Write(stream, [new ChangesSheet(japanese), new ChangeClassesSheet(japanese, reference)], DocumentProperties.CoreOf(reference, asPrinted: false));
    }
}
