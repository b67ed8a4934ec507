using System.Collections.Immutable;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A column of a <see cref="TableSheet"/>.</summary>
/// <param name="Title">The heading.</param>
/// <param name="LeastWidth">The least width, in digits.</param>
/// <param name="MostWidth">The greatest width, in digits.</param>
/// <param name="MostLines">The lines a cell should take at most before the column grows.</param>
internal sealed record TableColumn(string Title, double LeastWidth, double MostWidth, int MostLines = 1);

/// <summary>A sheet that is one table under one row of headings, its columns fitted to what they hold.</summary>
internal abstract class TableSheet : Sheet
{
    private const double HeaderHeight = 24;

    private readonly ImmutableArray<TableColumn> _columns;
    private readonly ImmutableArray<(ImmutableArray<Cell> Cells, Declaration Subject)> _rows;
    private readonly Lazy<ImmutableArray<double>> _widths;

    /// <summary>Makes the sheet; a column whose title is <paramref name="optional"/> and that no row fills is left out.</summary>
    protected TableSheet(ImmutableArray<TableColumn> columns, IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> rows, params string[] optional)
    {
        var all = rows.ToImmutableArray();
        var shown = Enumerable.Range(0, columns.Length)
            .Where(i => !optional.Contains(columns[i].Title, StringComparer.Ordinal) || all.Any(r => r.Cells[i].Text.Length > 0))
            .ToImmutableArray();
        _columns = [.. shown.Select(i => columns[i])];
        _rows = [.. all.Select(r => (shown.Select(i => r.Cells[i]).ToImmutableArray(), r.Subject))];
        _widths = new Lazy<ImmutableArray<double>>(() => [.. _columns.Select((c, i) => Fit(c, i))]);
    }

    /// <inheritdoc/>
    public override ImmutableArray<double> ColumnWidths => _widths.Value;

    /// <inheritdoc/>
    public override int RowCount => _rows.Length + 1;

    /// <inheritdoc/>
    public override string ColumnName(int column) => _columns[column].Title;

    /// <inheritdoc/>
    public override IEnumerable<SheetRow> Rows()
    {
        yield return new SheetRow([.. _columns.Select(static c => new Cell(c.Title, CellStyle.GroupHeader))]) { Height = HeaderHeight };
        foreach (var (cells, subject) in _rows) yield return new SheetRow(cells, subject);
    }

    private double Fit(TableColumn column, int index)
    {
        var fit = new ColumnFit(column.LeastWidth, column.MostWidth, column.MostLines);
        foreach (var (cells, _) in _rows) fit.Add(cells[index].Text);
        return fit.Width;
    }
}
