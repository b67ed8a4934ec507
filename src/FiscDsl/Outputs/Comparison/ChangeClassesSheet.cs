using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Comparison;

/// <summary>The classes, the most serious first, with what each means and how many changes are of it.</summary>
internal sealed class ChangeClassesSheet(ComparisonDocument document, Reference reference) : TableSheet(Columns, document.Language, ClassRows(document, reference))
{
    private static readonly ImmutableArray<TableColumn> Columns = [new(ComparisonTexts.Class, 16, 20), new(ComparisonTexts.Meaning, 48, 72), new(ComparisonTexts.Count, 9, 9)];

    /// <summary>The headings.</summary>
    public static IEnumerable<LocalizedText> Headings => Columns.Select(static c => c.Title);

    public override string Name => ComparisonTexts.Classes.In(Language);

    public override SheetView View { get; } = new() { HeaderRows = 1, TabColor = "FF7F7F7F", IsLandscape = false };

    private static IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> ClassRows(ComparisonDocument document, Reference reference)
    {
        foreach (var row in ChangeClasses.All)
            yield return ([new(row.Spelling.In(document.Language), CellStyle.Body), new(row.Meaning.In(document.Language), CellStyle.Body), Cell.Of(document.Comparison.CountOf(row.Class), CellStyle.Number)], reference);
        yield return ([new(WorkbookTexts.Total.In(document.Language), CellStyle.TotalText), new("", CellStyle.TotalText), Cell.Of(document.Comparison.Changes.Length, CellStyle.TotalNumber)], reference);
    }
}
