using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs.Comparison;

/// <summary>The classes, the most serious first, with what each means and how many changes are of it.</summary>
internal sealed class ChangeClassesSheet(ComparisonDocument document, Reference reference) : TableSheet(Columns, ClassRows(document, reference))
{
    private static readonly ImmutableArray<TableColumn> Columns = [new("変更区分", 16, 20), new("説明", 48, 72), new("件数", 9, 9)];

    public override string Name => "変更区分";

    public override SheetView View { get; } = new() { HeaderRows = 1, TabColor = "FF7F7F7F", IsLandscape = false };

    private static IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> ClassRows(ComparisonDocument document, Reference reference)
    {
        foreach (var row in FiscDsl.Comparison.ChangeClasses.All)
            yield return ([new(row.Spelling.Japanese, CellStyle.Body), new(row.Meaning.Ja, CellStyle.Body), Cell.Of(document.Comparison.CountOf(row.Class), CellStyle.Number)], reference);
        yield return ([new("計", CellStyle.TotalText), new("", CellStyle.TotalText), Cell.Of(document.Comparison.Changes.Length, CellStyle.TotalNumber)], reference);
    }
}
