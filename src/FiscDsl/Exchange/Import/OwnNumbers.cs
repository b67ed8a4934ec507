using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>
/// Tells numbers alone (1, 2, 3) that are a table's own ids from those of the standard whose letter was left out. They are ids where the
/// column has nothing else, none comes again further down, and no category names the part of the standard whose letter they might lack.
/// </summary>
internal static class OwnNumbers
{
    /// <summary>True where the numbers of the sheets are ids as they stand.</summary>
    public static bool AreIds(IEnumerable<TableGrid> grids, TableLayout layout)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var grid in grids)
        {
            if (ControlNames.PrefixOf(SheetRows.NameOf(grid)) is not null || LayoutColumns.Of(grid, layout, new ImportReport()) is not { } columns || columns.First(ColumnRole.Control) is not { } ids) return false;
            var restored = new RestoredIds(grid, ids.Index);
            var before = "";
            foreach (var row in grid.Rows)
            {
                if (row.Number <= columns.Headings.Rows.Last || row.Number < (layout.Rows?.First ?? 1) || row.Number > (layout.Rows?.Last ?? int.MaxValue) || columns.Headings.IsRepeatedIn(row)) continue;
                if (row.Cells.Any(static c => c.Kind == CellKind.Text && ControlNames.PrefixOf(c.Text) is not null && c.Text.Length <= 100)) return false;
                if (row.At(ids.Index) is not { } cell || cell.Text.Trim().Length == 0) continue;
                if ((layout.RestoresIds ? restored.Of(cell) : cell.Text) is not { } text) return false;
                var names = ControlNames.Read(text);
                if (names.Names.IsEmpty) continue;
                if (names.Names is not [{ IsBare: true } name]) return false;
                if (name.Id != before && !seen.Add(name.Id)) return false;
                before = name.Id;
            }
        }

        return seen.Count > 0;
    }
}
