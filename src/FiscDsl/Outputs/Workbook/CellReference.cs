using System.Globalization;

namespace FiscDsl.Outputs.Workbook;

/// <summary>Names of cells: <c>A1</c>.</summary>
internal static class CellReference
{
    private static readonly string[] Letters = [.. Enumerable.Range('A', 26).Select(static c => ((char)c).ToString())];

    /// <summary>The name of a cell.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="row">The row, from 1.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>The name of a range of cells.</summary>
    public static string Range(int firstColumn, int firstRow, int lastColumn, int lastRow) =>
        $"{Of(firstColumn, firstRow)}:{Of(lastColumn, lastRow)}";

    /// <summary>A range of a sheet as formulas name it.</summary>
    public static string Absolute(string sheet, int firstColumn, int firstRow, int lastColumn, int lastRow) => string.Create(
        CultureInfo.InvariantCulture, $"'{sheet}'!${Column(firstColumn)}${firstRow}:${Column(lastColumn)}${lastRow}");

    /// <summary>What a link begins with that leads to a place in the workbook.</summary>
    public const char PlaceMark = '#';

    /// <summary>A link to a cell.</summary>
    public static string Link(string sheet, int column, int row) => $"{PlaceMark}'{sheet}'!{Of(column, row)}";

    /// <summary>The letters of a column: A is 0, Z 25, AA 26.</summary>
    public static string Column(int column) => column < Letters.Length ? Letters[column] : Column(column / Letters.Length - 1) + Letters[column % Letters.Length];
}
