using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>A column of a <see cref="TableSheet"/>.</summary>
/// <param name="Title">The heading.</param>
/// <param name="LeastWidth">The least width, in digits.</param>
/// <param name="MostWidth">The greatest width, in digits.</param>
/// <param name="MostLines">The lines a cell should take at most before the column grows.</param>
internal sealed record TableColumn(LocalizedText Title, double LeastWidth, double MostWidth, int MostLines = 1)
{
    /// <summary>True for a column that is left out where no row fills it.</summary>
    public bool IsOptional { get; init; }
}

/// <summary>A sheet that is one table under one row of headings, its columns fitted to what they hold.</summary>
internal abstract class TableSheet : Sheet
{
    private const double HeaderHeight = 24;
    private const int HeaderRows = 1;

    private readonly ImmutableArray<TableColumn> _columns;
    private readonly ImmutableArray<(ImmutableArray<Cell> Cells, Declaration Subject)> _rows;
    private readonly Lazy<ImmutableArray<double>> _widths;

    /// <summary>Makes the sheet.</summary>
    protected TableSheet(ImmutableArray<TableColumn> columns, MessageLanguage language, IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> rows)
    {
        Language = language;
        var all = rows.ToImmutableArray();
        var shown = Enumerable.Range(0, columns.Length)
            .Where(i => !columns[i].IsOptional || all.Any(r => r.Cells[i].Text.Length > 0))
            .ToImmutableArray();
        _columns = [.. shown.Select(i => columns[i])];
        _rows = [.. all.Select(r => (shown.Select(i => r.Cells[i]).ToImmutableArray(), r.Subject))];
        _widths = new Lazy<ImmutableArray<double>>(() => [.. _columns.Select((c, i) => Fit(c, i))]);
    }

    /// <summary>The language of its words.</summary>
    protected MessageLanguage Language { get; }

    /// <inheritdoc/>
    public override ImmutableArray<double> ColumnWidths => _widths.Value;

    /// <inheritdoc/>
    public override int? RowCount => _rows.Length + HeaderRows;

    /// <summary>The name of the table; null for none.</summary>
    protected virtual string? TableName => null;

    /// <inheritdoc/>
    public override IEnumerable<NamedTable> Tables => TableName is { } name ? [new(name, _columns.Length, HeaderRows, _rows.Length + HeaderRows)] : [];

    /// <inheritdoc/>
    public override string ColumnName(int column) => _columns[column].Title.In(Language);

    /// <inheritdoc/>
    public override IEnumerable<SheetRow> Rows()
    {
        yield return Header(_columns, Language);
        foreach (var (cells, subject) in _rows) yield return new SheetRow(cells, subject);
    }

    /// <summary>The row of headings of a table.</summary>
    internal static SheetRow Header(ImmutableArray<TableColumn> columns, MessageLanguage language) =>
        new([.. columns.Select(c => new Cell(c.Title.In(language), CellStyle.GroupHeader))]) { Height = HeaderHeight };

    /// <summary>The first row, from 1, of each declaration.</summary>
    protected IEnumerable<(Declaration Subject, int Row)> FirstRows() =>
        _rows.Select(static (r, i) => (r.Subject, Row: i + HeaderRows + 1)).DistinctBy(static r => r.Subject);

    private double Fit(TableColumn column, int index)
    {
        var fit = new ColumnFit(column.LeastWidth, column.MostWidth, column.MostLines, keepsWords: Language == MessageLanguage.En);
        fit.AddHeading(column.Title.In(Language));
        foreach (var (cells, _) in _rows) fit.Add(cells[index].Text);
        return fit.Width;
    }
}
