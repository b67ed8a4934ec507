using System.Collections.Immutable;
using FiscDsl.Exchange.Tables;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>A table that was found in a file, or several of one form that stand on sheets of their own.</summary>
/// <param name="Headings">The headings of each.</param>
/// <param name="LastRow">The last row of each.</param>
public sealed record FoundTable(ImmutableArray<TableHeadings> Headings, int LastRow)
{
    /// <summary>True where another table follows on the sheet, or stands above.</summary>
    public bool SharesSheet { get; init; }

    /// <summary>The guess of how it is read.</summary>
    public LayoutGuess Guess => field ??= LayoutGuess.Of(this);
}

/// <summary>Finds the tables of a file by their headings, in whatever row they stand.</summary>
public static class TableSearch
{
    private const int LongestHeading = 200;

    private const int MostLevels = 3;

    /// <summary>The tables that have a column of ids and something beside it, in the order of the file; those of one form are one.</summary>
    public static ImmutableArray<FoundTable> In(TableFile file)
    {
        var found = ImmutableArray.CreateBuilder<FoundTable>();
        foreach (var grid in file.Sheets)
        {
            foreach (var table in In(grid))
            {
                var same = -1;
                for (var i = 0; i < found.Count && same < 0; i++)
                    if (!table.SharesSheet && !found[i].SharesSheet && found[i].Headings[0].Grid.Visibility == grid.Visibility && IsAlike(found[i].Headings[0], table.Headings[0])) same = i;
                if (same < 0) found.Add(table);
                else found[same] = found[same] with { Headings = found[same].Headings.Add(table.Headings[0]), LastRow = Math.Max(found[same].LastRow, table.LastRow) };
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The sheet or table of a name; where none is called so, of a number from 1. Null where there is none.</summary>
    public static TableGrid? SheetOf(TableFile file, string name) => LayoutSheets.Find(file, name);

    /// <summary>How a layout names a sheet or table.</summary>
    public static string NameOf(TableFile file, TableGrid grid) => LayoutSheets.NameOf(file, grid);

    /// <summary>The names of all, for a message.</summary>
    public static string SheetNames(TableFile file) => LayoutSheets.Names(file);

    /// <summary>The tables of a sheet, from the top; also such as could only be read with a plan.</summary>
    public static ImmutableArray<FoundTable> In(TableGrid grid)
    {
        var headings = new List<TableHeadings>();
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            if (!MayHead(grid.Rows[i]) || headings.Count > 0 && (grid.Rows[i].Number <= headings[^1].Rows.Last || headings[^1].IsRepeatedIn(grid.Rows[i]))) continue;
            if (Best(grid, i, headings.Count > 0 ? headings[^1].Rows.Last + 1 : 1) is { } rows) headings.Add(TableHeadings.Of(grid, rows, rows.Last));
        }

        var tables = ImmutableArray.CreateBuilder<FoundTable>(headings.Count);
        var last = grid.Rows.IsEmpty ? 1 : grid.Rows[^1].Number;
        for (var i = 0; i < headings.Count; i++)
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Rows.First - 1 : last;
            tables.Add(new([TableHeadings.Of(grid, headings[i].Rows, end)], end) { SharesSheet = headings.Count > 1 });
        }

        return tables.ToImmutable();
    }

    // The rows around one that tell most of the columns; of equals the fewest.
    private static RowRange? Best(TableGrid grid, int index, int lowest)
    {
        RowRange? best = null;
        var most = 0;
        for (var levels = 1; levels <= MostLevels; levels++)
        {
            for (var above = levels - 1; above >= 0; above--)
            {
                var (first, last) = (grid.Rows[index].Number - above, grid.Rows[index].Number - above + levels - 1);
                if (first < lowest || GoesOnBelow(grid, last) || !Enumerable.Range(first, levels).All(n => grid.Row(n) is { } row && row.Cells.All(static c => c.Text.Length <= LongestHeading))) continue;
                var known = TableHeadings.Of(grid, new(first, last), last).Columns.Count(static c => IsKnown(c.Headings));
                if (known <= most) continue;
                (best, most) = (new(first, last), known);
            }
        }

        return best;
    }

    // What heads several columns has their own headings below it.
    private static bool GoesOnBelow(TableGrid grid, int last) => grid.Row(last) is { } row && grid.Row(last + 1) is { } below
        && row.Merges.Any(m => m.FirstRow <= last && m.LastRow == last && m.LastColumn > m.FirstColumn && row.At(m.FirstColumn) is not null && below.Cells.Count(c => c.Column >= m.FirstColumn && c.Column <= m.LastColumn && c.Text.Length <= LongestHeading) > 1
            && below.Cells.Where(c => c.Column >= m.FirstColumn && c.Column <= m.LastColumn).All(static c => c.Kind == CellKind.Text && FoldedMark.Of(c.Text) is not (FoldedMark.Circle or FoldedMark.Dashed)));

    // One known heading may be a word in a cell; that of an id beside others is none.
    private static bool MayHead(TableRow row) => CountKnown(row) is var known && (known > 1 || (known == 1 && row.Cells.Length > 1 && row.Cells.Any(static c => c.Kind == CellKind.Text && KnownHeadings.IsSurelyId([TableHeadings.OnOneLine(c.Text)]))));

    private static int CountKnown(TableRow row) => row.Cells.Count(static c => c.Text.Length is > 0 and <= LongestHeading && c.Kind == CellKind.Text && IsKnown([TableHeadings.OnOneLine(c.Text)]));

    private static bool IsKnown(ImmutableArray<string> headings) =>
        KnownHeadings.RankOfId(headings) is not null || KnownHeadings.RoleOf(headings) is not null || KnownHeadings.DependsOnCells(headings) || KnownHeadings.IsForeign(headings);

    private static bool IsAlike(TableHeadings one, TableHeadings other) => one.Rows == other.Rows && Named(one).SequenceEqual(Named(other));

    private static IEnumerable<(int Index, string Headings)> Named(TableHeadings table) =>
        table.Columns.Where(static c => !c.Headings.IsEmpty).Select(static c => (c.Index, string.Join('\n', c.Headings.Select(HeadingText.Key))));
}
