using System.Collections.Immutable;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A cell.</summary>
/// <param name="Text">Its text, unescaped; of no account beside a number.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct Cell(string Text, CellStyle Style)
{
    /// <summary>How many of the first characters are muted, in UTF-16 code units.</summary>
    public int MutedLength { get; init; }

    /// <summary>The stretches of the text, where they do not all look alike; together they are the text. Default for one look.</summary>
    public ImmutableArray<CellRun> Runs { get; init; }

    /// <summary>A number instead of text.</summary>
    public double? Number { get; init; }

    /// <summary>The address it leads to; null for no link.</summary>
    public string? Link { get; init; }

    public static Cell Of(ImmutableArray<CellRun> runs, CellStyle style) => new(string.Concat(runs.Select(static r => r.Text)), style) { Runs = runs };

    public static Cell Of(double number, CellStyle style) => new("", style) { Number = number };
}

/// <summary>A row of a sheet.</summary>
/// <param name="Cells">Its cells from the first column on.</param>
/// <param name="Subject">What a finding about one of its cells is about; null for the reference.</param>
internal sealed record SheetRow(ImmutableArray<Cell> Cells, Declaration? Subject = null)
{
    /// <summary>Its height in points; null for what its cells need.</summary>
    public double? Height { get; init; }

    /// <summary>The first and the last column, from 0, of cells that are merged; null where none are.</summary>
    public (int First, int Last)? Merge { get; init; }
}

/// <summary>How a sheet is shown and printed.</summary>
internal sealed record SheetView
{
    /// <summary>The first rows, which stay in view and are repeated on each page.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The first columns, which stay in view.</summary>
    public int HeaderColumns { get; init; }

    /// <summary>True for a filter on the last header row.</summary>
    public bool HasFilter { get; init; }

    /// <summary>True for A3, false for A4.</summary>
    public bool IsA3 { get; init; }

    public bool IsLandscape { get; init; } = true;

    /// <summary>The colour of the tab, RRGGBB.</summary>
    public required string TabColor { get; init; }
}

/// <summary>A sheet of the workbook. What it enumerates is a function of the catalog, the same each time.</summary>
internal abstract class Sheet
{
    public abstract string Name { get; }

    public abstract SheetView View { get; }

    /// <summary>The widths of the columns, in digits.</summary>
    public abstract ImmutableArray<double> ColumnWidths { get; }

    /// <summary>The headings of the columns, for messages about a cell.</summary>
    public abstract string ColumnName(int column);

    /// <summary>The number of rows that <see cref="Rows"/> has.</summary>
    public abstract int RowCount { get; }

    /// <summary>Cells that are merged over rows, as <c>A1:A2</c>.</summary>
    public virtual IEnumerable<string> Merges => [];

    /// <summary>True where a cell has a link.</summary>
    public virtual bool HasLinks => false;

    /// <summary>The chart; null where it has none.</summary>
    public virtual CoverageChart? Chart => null;

    public abstract IEnumerable<SheetRow> Rows();
}
