using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Import;

/// <summary>A place in a table, whether it holds something or not.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column, from 0.</param>
public readonly record struct CellPlace(TableRow Row, int Column)
{
    /// <summary>The place of a cell.</summary>
    public static CellPlace Of(TableCell cell) => new(cell.Row, cell.Column);

    /// <summary>Where it stands.</summary>
    public LocalizedText Address => Row.AddressOf(Column);
}

/// <summary>Says where cells stand: those below each other without another filled one between are one range, and so are such columns beside each other.</summary>
public static class CellPlaces
{
    /// <summary>Ranges of one column that are looked back at for one to join; more would take time without end.</summary>
    private const int MostJoined = 200;

    /// <summary>The addresses in a language, separated by commas.</summary>
    public static string Of(IEnumerable<CellPlace> places, MessageLanguage language)
    {
        var said = new List<string>();
        foreach (var sheet in places.GroupBy(static p => p.Row.Grid))
        {
            var ranges = RangesOf(sheet.Key, sheet).ToList();
            // Columns beside each other with the same rows are one rectangle.
            foreach (var (first, last, column, lastColumn) in ranges.OrderBy(static r => r.Column).Aggregate(new List<(int First, int Last, int Column, int LastColumn)>(), static (joined, range) =>
            {
                var at = joined.FindLastIndex(j => j.LastColumn == range.Column - 1 && j.First == range.First && j.Last == range.Last);
                if (at < 0 || joined.Count - at > MostJoined) joined.Add((range.First, range.Last, range.Column, range.Column));
                else joined[at] = joined[at] with { LastColumn = range.Column };
                return joined;
            })) said.Add(Range(sheet.Key.Rows[first], sheet.Key.Rows[last], column, lastColumn, language));
        }

        return string.Join(language == MessageLanguage.Ja ? "、" : ", ", said);
    }

    private static IEnumerable<(int First, int Last, int Column)> RangesOf(TableGrid grid, IEnumerable<CellPlace> places)
    {
        foreach (var column in places.GroupBy(static p => p.Column).OrderBy(static c => c.Key))
        {
            var rows = column.Select(p => IndexOf(grid, p.Row.Number)).Distinct().Order().ToList();
            for (var i = 0; i < rows.Count;)
            {
                var last = i;
                while (last + 1 < rows.Count && IsEmptyBetween(grid, rows[last], rows[last + 1], column.Key)) last++;
                yield return (rows[i], rows[last], column.Key);
                i = last + 1;
            }
        }
    }

    private static int IndexOf(TableGrid grid, int number)
    {
        var (low, high) = (0, grid.Rows.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (grid.Rows[middle].Number < number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsEmptyBetween(TableGrid grid, int first, int last, int column)
    {
        for (var i = first + 1; i < last; i++)
            if (grid.Rows[i].At(column) is not null) return false;
        return true;
    }

    private static string Range(TableRow first, TableRow last, int column, int lastColumn, MessageLanguage language)
    {
        var address = first.AddressOf(column).In(language);
        if (first.Number == last.Number && column == lastColumn) return address;
        if (first.Grid.Format == TableFormat.Workbook) return $"{address}:{CellReference.Of(lastColumn, last.Number)}";
        var (rows, columns) = (Run(first.Line, last.Line, language), Run(column + 1, lastColumn + 1, language));
        return language == MessageLanguage.Ja ? $"{rows} 行目の {columns} 列目" : $"{(first.Grid.Format == TableFormat.Copied ? "row" : "line")}{(first.Line == last.Line ? "" : "s")} {rows}, column{(column == lastColumn ? "" : "s")} {columns}";
    }

    private static string Run(int first, int last, MessageLanguage language) => first == last ? Number(first) : $"{Number(first)}{(language == MessageLanguage.Ja ? "～" : " to ")}{Number(last)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
