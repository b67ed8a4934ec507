using System.Globalization;
using FiscDsl.Exchange.Tables;

namespace FiscDsl.Exchange.Import;

/// <summary>
/// Ids that Excel has made dates or decimal numbers of, as they were before, where that leaves no choice: a month and a day alone were
/// 1-2, in a column without numbers that a dot or a slash parts; a decimal number was what comes next after the id above it, for 1.1
/// behind 1.9 may have been 1.10, and zeros are never invented. Cells are asked for from the top.
/// </summary>
/// <param name="grid">The table.</param>
/// <param name="column">The column of ids.</param>
internal sealed class RestoredIds(TableGrid grid, int column)
{
    private readonly bool _isParted = grid.Rows.Any(r => r.At(column) is { Kind: CellKind.Text } cell && (Parts(cell.Text.Trim(), '.') ?? Parts(cell.Text.Trim(), '/')) is not null);
    private readonly Dictionary<TableCell, string?> _known = [];
    private (int Whole, int Part)? _above;
    private bool _isLost;

    /// <summary>True for a cell that holds a date or a decimal number, which no id is.</summary>
    public static bool IsMadeByExcel(TableCell cell) => cell.Kind == CellKind.Date || (cell.Kind == CellKind.Number && !cell.Text.All(char.IsAsciiDigit));

    /// <summary>What a cell was; null where it may have been several things. That of any other cell is its text.</summary>
    public string? Of(TableCell cell)
    {
        if (_known.TryGetValue(cell, out var known)) return known;
        var id = cell.Kind == CellKind.Date ? OfDate(cell) : IsMadeByExcel(cell) ? OfNumber(cell) : cell.Text.Trim();
        _above = id is null ? null : Parts(id, '.');
        _isLost = id is null;
        _known.Add(cell, id);
        return id;
    }

    private string? OfDate(TableCell cell)
    {
        if (cell.Date is not { } date || date.TimeOfDay != TimeSpan.Zero || _isParted || Plain(cell.NumberFormat) is not ("m/d" or "m-d" or "m月d日")) return null;
        return string.Create(CultureInfo.InvariantCulture, $"{date.Month}-{date.Day}");
    }

    private string? OfNumber(TableCell cell)
    {
        if (cell.NumberFormat != "General" || Parts(cell.Text, '.') is not { } number) return null;
        var follows = _above is { } above && above.Whole == number.Whole ? number.Part == above.Part || number.Part == above.Part + 1 : number.Part == 1 && !_isLost;
        return follows ? cell.Text : null;
    }

    // [$-411]m"月"d"日";@ without what shows nothing.
    private static string Plain(string format)
    {
        var plain = format.Split(';')[0];
        if (plain.StartsWith("[$", StringComparison.Ordinal) && plain.IndexOf(']', StringComparison.Ordinal) is > 0 and var end) plain = plain[(end + 1)..];
        return plain.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal).ToLowerInvariant();
    }

    private static (int Whole, int Part)? Parts(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        if (at <= 0 || !int.TryParse(text.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return null;
        return int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? (whole, part) : null;
    }
}
