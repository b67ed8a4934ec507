using System.Globalization;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Names of cells: <c>A1</c>.</summary>
internal static class CellReference
{
    /// <summary>The name of a cell.</summary>
    /// <param name="column">The column, from 0; no sheet here has more than 26.</param>
    /// <param name="row">The row, from 1.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>The name of a range of cells.</summary>
    public static string Range(int firstColumn, int firstRow, int lastColumn, int lastRow) =>
        $"{Of(firstColumn, firstRow)}:{Of(lastColumn, lastRow)}";

    /// <summary>A range of a sheet as formulas name it.</summary>
    public static string Absolute(string sheet, int firstColumn, int firstRow, int lastColumn, int lastRow) => string.Create(
        CultureInfo.InvariantCulture, $"'{sheet}'!${Column(firstColumn)}${firstRow}:${Column(lastColumn)}${lastRow}");

    private static char Column(int column) => (char)('A' + column);
}
