using System.Collections.Immutable;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Exchange.Import;

/// <summary>A column of a table below its headings.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Headings">The headings, the upper one first; empty where it has none.</param>
/// <param name="Name">How a layout names it: by its headings, or by letters where they are empty or stand twice.</param>
/// <param name="IsHidden">True where nobody sees it.</param>
public sealed record TableColumn(int Index, ImmutableArray<string> Headings, ColumnName Name, bool IsHidden);

/// <summary>The headings of a table.</summary>
public sealed class TableHeadings
{
    private readonly Dictionary<int, TableColumn> _byIndex;

    private TableHeadings(TableGrid grid, RowRange rows, ImmutableArray<TableColumn> columns)
    {
        (Grid, Rows, Columns) = (grid, rows, columns);
        _byIndex = columns.ToDictionary(static c => c.Index);
    }

    /// <summary>The sheet.</summary>
    public TableGrid Grid { get; }

    /// <summary>The rows of the headings.</summary>
    public RowRange Rows { get; }

    /// <summary>The columns that have a heading, or anything below in the rows that are read; ascending.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>The column of an index; null where the table has none there.</summary>
    public TableColumn? At(int index) => _byIndex.GetValueOrDefault(index);

    /// <summary>Reads the headings of a sheet.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="rows">The rows of the headings.</param>
    /// <param name="last">The last row below them that counts.</param>
    public static TableHeadings Of(TableGrid grid, RowRange rows, int last = RowRange.MaxRow)
    {
        var filled = new SortedSet<int>();
        foreach (var row in From(grid, rows.First, last))
            foreach (var cell in row.Cells) filled.Add(cell.Column);

        var paths = filled.Select(index => (Index: index, Headings: PathOf(grid, rows, index))).ToList();
        var twice = paths.GroupBy(static p => KeyOf(p.Headings), StringComparer.Ordinal).Where(static g => g.Skip(1).Any()).Select(static g => g.Key).ToHashSet(StringComparer.Ordinal);
        return new(grid, rows,
        [
            .. paths.Select(p => new TableColumn(
                p.Index, p.Headings, p.Headings.IsEmpty || twice.Contains(KeyOf(p.Headings)) || p.Headings.Any(static h => QuotationMarks.QuoteInCorners(h) is null) ? new([], CellReference.Column(p.Index)) : new(p.Headings, null), grid.IsHidden(p.Index))),
        ]);
    }

    /// <summary>The rows below the headings that are not empty, and do not say the headings again.</summary>
    /// <param name="last">The last row.</param>
    public IEnumerable<TableRow> RowsBelow(int last) => From(Grid, Rows.Last + 1, last).Where(row => !IsRepeatedIn(row));

    /// <summary>The columns that a name of a layout means: by all headings, else by the lowest ones alone.</summary>
    public ImmutableArray<TableColumn> Named(ColumnName name)
    {
        if (name.Letters is { } letters) return [.. Columns.Where(c => CellReference.Column(c.Index) == letters)];
        var wanted = name.Headings.Select(HeadingText.Key).ToList();
        ImmutableArray<TableColumn> whole = [.. Columns.Where(c => c.Headings.Length == wanted.Count && EndsWith(c, wanted))];
        return whole.IsEmpty ? [.. Columns.Where(c => c.Headings.Length > wanted.Count && EndsWith(c, wanted))] : whole;
    }

    /// <summary>True for a row that says the headings again, as a printed table does on each page.</summary>
    public bool IsRepeatedIn(TableRow row)
    {
        var same = 0;
        foreach (var cell in row.Cells)
        {
            if (At(cell.Column) is not { Headings.IsEmpty: false } column) continue;
            if (!column.Headings.Select(HeadingText.Key).Contains(HeadingText.Key(cell.Text), StringComparer.Ordinal)) return false;
            same++;
        }

        return same > 1 || (same == 1 && row.Cells.Length == 1 && row.MergeAt(row.Cells[0].Column) is not null && Columns.Length > 1);
    }

    private static IEnumerable<TableRow> From(TableGrid grid, int first, int last)
    {
        var (low, high) = (0, grid.Rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (grid.Rows[middle].Number < first) low = middle + 1;
            else high = middle;
        }

        for (; low < grid.Rows.Length && grid.Rows[low].Number <= last; low++) yield return grid.Rows[low];
    }

    private static bool EndsWith(TableColumn column, List<string> keys)
    {
        for (var i = 1; i <= keys.Count; i++)
            if (HeadingText.Key(column.Headings[^i]) != keys[^i]) return false;
        return true;
    }

    private static string KeyOf(ImmutableArray<string> headings) => string.Join('\n', headings.Select(HeadingText.Key));

    private static ImmutableArray<string> PathOf(TableGrid grid, RowRange rows, int column)
    {
        var path = ImmutableArray.CreateBuilder<string>(rows.Last - rows.First + 1);
        (int Row, int Column)? before = null;
        foreach (var number in Enumerable.Range(rows.First, rows.Last - rows.First + 1))
        {
            if (grid.Row(number) is not { } row) continue;
            var place = (Row: number, Column: column);
            if (row.MergeAt(column) is { } merge) place = (merge.FirstRow, merge.FirstColumn);
            // A file that merges nothing writes an upper heading once, and leaves the cells to its right empty.
            else if (grid.Format != TableFormat.Workbook && number < rows.Last && row.At(column) is null) place = (number, LastFilledBefore(row, column));
            if (place == before || place.Column < 0 || grid.Row(place.Row)?.At(place.Column) is not { } cell) continue;
            before = place;
            var text = OnOneLine(cell.Text);
            if (text.Length > 0) path.Add(text);
        }

        return path.ToImmutable();
    }

    private static int LastFilledBefore(TableRow row, int column) => row.Cells.LastOrDefault(c => c.Column < column)?.Column ?? -1;

    /// <summary>A heading as a layout writes it.</summary>
    internal static string OnOneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t', ' ', '\u3000', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
