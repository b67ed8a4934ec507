namespace FiscDsl.Exchange.Tables;

/// <summary>A name that a workbook gives to cells.</summary>
/// <param name="Name">The name.</param>
/// <param name="Formula">What it stands for, as the file has it.</param>
/// <param name="Sheet">The sheet in which alone it is known; null for the whole workbook.</param>
public sealed record DefinedName(string Name, string Formula, string? Sheet)
{
    /// <summary>The cells, where the name stands for one rectangle.</summary>
    /// <param name="sheet">The sheet that has them.</param>
    /// <param name="range">Where.</param>
    public bool TryRange(out string sheet, out CellRange range)
    {
        (sheet, range) = ("", default);
        var mark = Formula.LastIndexOf('!');
        if (mark < 1 || !CellRange.TryParse(Formula.AsSpan(mark + 1), out range)) return false;
        sheet = Formula[..mark];
        if (!sheet.StartsWith('\'')) return !sheet.Contains(',', StringComparison.Ordinal);
        if (sheet.Length < 3 || !sheet.EndsWith('\'')) return false;
        var inner = sheet[1..^1];
        sheet = inner.Replace("''", "'", StringComparison.Ordinal);
        // A quotation mark alone ends the name: there is more than one range.
        return !inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal);
    }
}
