using System.Globalization;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Tables;

/// <summary>Cells of a sheet that form a rectangle.</summary>
/// <param name="FirstRow">From 1.</param>
/// <param name="FirstColumn">From 0.</param>
/// <param name="LastRow">From 1; in the range.</param>
/// <param name="LastColumn">From 0; in the range.</param>
public readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>True for a cell of the range.</summary>
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>The range as formulas name it: <c>A1:B2</c>, or <c>A1</c> for a single cell.</summary>
    public override string ToString() =>
        FirstRow == LastRow && FirstColumn == LastColumn ? CellReference.Of(FirstColumn, FirstRow) : CellReference.Range(FirstColumn, FirstRow, LastColumn, LastRow);

    /// <summary>Reads <c>A1</c>, <c>$A$1:B2</c>, <c>A:C</c> or <c>3:3</c>.</summary>
    /// <param name="text">The range, without a sheet.</param>
    /// <param name="range">It; its ends in order.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out CellRange range)
    {
        range = default;
        var colon = text.IndexOf(':');
        if (!TryParse(colon < 0 ? text : text[..colon], out var column, out var row)) return false;
        var (lastColumn, lastRow) = (column, row);
        if (colon >= 0 && !TryParse(text[(colon + 1)..], out lastColumn, out lastRow)) return false;
        // Whole columns and whole rows leave out the other half, in both corners.
        if ((column < 0) != (lastColumn < 0) || (row < 1) != (lastRow < 1) || (colon < 0 && (column < 0 || row < 1)) || (column < 0 && row < 1)) return false;
        if (column < 0) (column, lastColumn) = (0, SheetLimits.MostColumns - 1);
        if (row < 1) (row, lastRow) = (1, SheetLimits.MostRows);
        range = new(Math.Min(row, lastRow), Math.Min(column, lastColumn), Math.Max(row, lastRow), Math.Max(column, lastColumn));
        return range.LastColumn < SheetLimits.MostColumns && range.LastRow <= SheetLimits.MostRows;
    }

    private static bool TryParse(ReadOnlySpan<char> corner, out int column, out int row)
    {
        var at = corner.StartsWith("$") ? 1 : 0;
        column = 0;
        for (; at < corner.Length && char.IsAsciiLetter(corner[at]); at++) column = Math.Min(column * 26 + (corner[at] | ' ') - 'a' + 1, SheetLimits.MostColumns + 1);
        column--;
        if (at < corner.Length && corner[at] == '$') at++;
        row = 0;
        return at == corner.Length ? column >= 0 : int.TryParse(corner[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row > 0;
    }
}
