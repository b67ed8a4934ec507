using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Tables;

/// <summary>A sheet of a workbook, a file of comma-separated values, or a table of Markdown: rows of cells. Empty rows and cells are left out.</summary>
public sealed class TableGrid
{
    private static readonly LocalizedText Place = new("{0} 行目の {1} 列目", "line {0}, column {1}");

    private static readonly LocalizedText CopiedPlace = new("{0} 行目の {1} 列目", "row {0}, column {1}");

    internal TableGrid(string name, TableFormat format, SheetVisibility visibility = SheetVisibility.Visible, int line = 0)
    {
        (Name, Format, Visibility, Line) = (name, format, visibility, line);
    }

    /// <summary>The name of the sheet; of Markdown the heading above the table, of values the name of the file; empty for rows that were copied.</summary>
    public string Name { get; }

    /// <summary>How the file holds it.</summary>
    public TableFormat Format { get; }

    /// <summary>Who sees the sheet.</summary>
    public SheetVisibility Visibility { get; }

    /// <summary>The line of the file on which the table begins, from 1; 0 in a workbook.</summary>
    public int Line { get; }

    /// <summary>The rows that are not empty, in their order.</summary>
    public ImmutableArray<TableRow> Rows { get; internal set; } = [];

    /// <summary>The merged ranges, in the order of the file. The value of one is that of its first cell; what the others hold is hidden under it.</summary>
    public ImmutableArray<CellRange> Merges { get; internal set; } = [];

    /// <summary>The hidden columns, from 0: the first and the last of each run, ascending.</summary>
    public ImmutableArray<(int First, int Last)> HiddenColumns { get; internal set; } = [];

    /// <summary>True for a column that nobody sees.</summary>
    /// <param name="column">From 0.</param>
    public bool IsHidden(int column) => HiddenColumns.Any(run => run.First <= column && column <= run.Last);

    /// <summary>The row of a number; null where it is empty.</summary>
    public TableRow? Row(int number)
    {
        var (low, high) = (0, Rows.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Rows[middle].Number == number) return Rows[middle];
            if (Rows[middle].Number < number) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    internal LocalizedText AddressOf(TableRow row, int column)
    {
        if (Format == TableFormat.Workbook)
        {
            var address = $"{SheetOf(Name)}!{CellReference.Of(column, row.Number)}";
            return new(address, address);
        }

        // A cell above may have had line breaks of its own.
        var line = row.Line + (Format == TableFormat.Delimited ? row.Cells.TakeWhile(c => c.Column < column).Sum(static c => Breaks(c.Value)) : 0);
        string[] place = [Number(line), Number(column + 1)];
        var said = Format == TableFormat.Copied ? CopiedPlace : Place;
        return new(said.Format(MessageLanguage.Ja, place), said.Format(MessageLanguage.En, place));
    }

    private static int Breaks(string text)
    {
        var breaks = text.AsSpan().Count('\n');
        for (var at = text.IndexOf('\r', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\r', at + 1))
            if (at + 1 == text.Length || text[at + 1] != '\n') breaks++;
        return breaks;
    }

    // As Excel writes it into formulas, and as a terminal can be shown it.
    private static string SheetOf(string name)
    {
        var shown = Visible.Of(name);
        return shown.Length > 0 && !char.IsDigit(shown[0]) && shown.All(static c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '.') ? shown : $"'{shown.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Who sees a sheet.</summary>
public enum SheetVisibility
{
    /// <summary>Everybody.</summary>
    Visible,

    /// <summary>Who unhides it.</summary>
    Hidden,

    /// <summary>Programs alone.</summary>
    VeryHidden,
}
