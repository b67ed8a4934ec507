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

    /// <summary>The address it leads to, or behind <see cref="CellReference.PlaceMark"/> the place in the workbook; null for no link.</summary>
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

/// <summary>Neighbouring columns in which a value like that of the row above is muted, by a rule that holds in any order of the rows.</summary>
/// <param name="First">The first column, from 0.</param>
/// <param name="Last">The last column, from 0.</param>
/// <param name="Key">The column that has to be like that of the row above, too; null for none.</param>
internal readonly record struct RepeatingColumns(int First, int Last, int? Key = null);

/// <summary>A table with its row of headings, all of its sheet's columns or the first of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="FirstRow">The row of its headings, from 1.</param>
/// <param name="LastRow">Its last row, from 1.</param>
internal readonly record struct NamedTable(string Name, int Columns, int FirstRow, int LastRow);

/// <summary>What a person is told who is about to write into cells, and what may stand there.</summary>
/// <param name="Cells">The cells, as <c>A3:A9 A12</c>.</param>
/// <param name="Title">What the hint is called.</param>
/// <param name="Hint">The hint.</param>
internal sealed record CellHint(string Cells, string Title, string Hint)
{
    /// <summary>The values that are offered; default where anything may stand there. Another one is asked about, and can be kept.</summary>
    public ImmutableArray<string> Values { get; init; }

    /// <summary>True where any change is asked about: the text stands elsewhere, too.</summary>
    public bool IsLent { get; init; }
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

    /// <summary>The number of rows that <see cref="Rows"/> has; null where only laying them out tells.</summary>
    public abstract int? RowCount { get; }

    /// <summary>Cells that are merged over rows, as <c>A1:A2</c>.</summary>
    public virtual IEnumerable<string> Merges => [];

    /// <summary>True where a cell has a link that leads out of the workbook.</summary>
    public virtual bool HasLinks => false;

    /// <summary>The first and the last of the rows, from 1, that are repeated on each page behind the one they stand on; null for none.</summary>
    public virtual (int First, int Last)? RepeatedRows => View.HeaderRows > 0 ? (1, View.HeaderRows) : null;

    /// <summary>The columns in which a value like that of the row above is muted.</summary>
    public virtual IEnumerable<RepeatingColumns> RepeatingColumns => [];

    /// <summary>The tables, by names that formulas and programs know in either language.</summary>
    public virtual IEnumerable<NamedTable> Tables => [];

    /// <summary>True for a sheet that says again what others say, and should not make the file twice as large.</summary>
    public virtual bool IsRepetition => false;

    /// <summary>What is said to whoever writes into it.</summary>
    public virtual IEnumerable<CellHint> Hints => [];

    /// <summary>True for a sheet that is for programs alone.</summary>
    public virtual bool IsHidden => false;

    /// <summary>The chart; null where it has none.</summary>
    public virtual CoverageChart? Chart => null;

    public abstract IEnumerable<SheetRow> Rows();
}
