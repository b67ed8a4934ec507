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

/// <summary>Says where cells stand: those below each other without another filled one between are one range.</summary>
public static class CellPlaces
{
    /// <summary>The addresses in a language, separated by commas.</summary>
    public static string Of(IEnumerable<CellPlace> places, MessageLanguage language)
    {
        var said = new List<string>();
        foreach (var sheet in places.GroupBy(static p => p.Row.Grid))
        {
            var indices = sheet.Key.Rows.Index().ToDictionary(static r => r.Item.Number, static r => r.Index);
            foreach (var column in sheet.GroupBy(static p => p.Column).OrderBy(static c => c.Key))
            {
                var rows = column.Select(p => indices.GetValueOrDefault(p.Row.Number, -1)).Where(static i => i >= 0).Distinct().Order().ToList();
                for (var i = 0; i < rows.Count;)
                {
                    var last = i;
                    while (last + 1 < rows.Count && IsEmptyBetween(sheet.Key, rows[last], rows[last + 1], column.Key)) last++;
                    said.Add(Range(sheet.Key.Rows[rows[i]], sheet.Key.Rows[rows[last]], column.Key, language));
                    i = last + 1;
                }
            }
        }

        return string.Join(language == MessageLanguage.Ja ? "、" : ", ", said);
    }

    private static bool IsEmptyBetween(TableGrid grid, int first, int last, int column)
    {
        for (var i = first + 1; i < last; i++)
            if (grid.Rows[i].At(column) is not null) return false;
        return true;
    }

    private static string Range(TableRow first, TableRow last, int column, MessageLanguage language)
    {
        var address = first.AddressOf(column).In(language);
        if (first.Number == last.Number) return address;
        if (first.Grid.Format == TableFormat.Workbook) return $"{address}:{CellReference.Of(column, last.Number)}";
        var (from, to, at) = (Number(first.Line), Number(last.Line), Number(column + 1));
        return language == MessageLanguage.Ja ? $"{from}～{to} 行目の {at} 列目" : $"lines {from} to {to}, column {at}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
