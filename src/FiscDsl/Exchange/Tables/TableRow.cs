using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Exchange.Tables;

/// <summary>A row with at least one cell that holds something.</summary>
public sealed class TableRow
{
    internal TableRow(TableGrid grid, int number, int line, bool isHidden)
    {
        (Grid, Number, Line, IsHidden) = (grid, number, line, isHidden);
    }

    /// <summary>The sheet it belongs to.</summary>
    public TableGrid Grid { get; }

    /// <summary>Its number in the sheet, from 1.</summary>
    public int Number { get; }

    /// <summary>The line of the file on which it begins, from 1; 0 in a workbook; of rows that were copied, which of them it is.</summary>
    public int Line { get; }

    /// <summary>True where nobody sees it: hidden, or filtered out.</summary>
    public bool IsHidden { get; }

    /// <summary>Its cells that hold something, ascending by column.</summary>
    public ImmutableArray<TableCell> Cells { get; internal set; } = [];

    /// <summary>The merged ranges that reach into it, ascending; none overlaps another.</summary>
    public ImmutableArray<CellRange> Merges { get; internal set; } = [];

    /// <summary>The cell of a column; null where it holds nothing.</summary>
    public TableCell? At(int column)
    {
        var (low, high) = (0, Cells.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Cells[middle].Column == column) return Cells[middle];
            if (Cells[middle].Column < column) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>The merged range that covers a column of the row; null where none does.</summary>
    public CellRange? MergeAt(int column)
    {
        var (low, high) = (0, Merges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Merges[middle].Contains(Number, column)) return Merges[middle];
            if (Merges[middle].LastColumn < column) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>Where a cell of the row stands, whether it holds something or not.</summary>
    /// <param name="column">From 0.</param>
    public LocalizedText AddressOf(int column) => Grid.AddressOf(this, column);
}
