using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The table of the printed reference, under its two-row header: one row for each assessed control or clause.</summary>
internal sealed class ReferenceSheet : Sheet
{
    private const int HeaderRows = 2;

    private readonly Catalog _catalog;
    private readonly bool _asPrinted;
    private readonly bool _keepsWords;
    private readonly ImmutableArray<ReferenceColumn> _columns;
    private readonly Lazy<ImmutableArray<double>> _widths;

    public ReferenceSheet(Catalog catalog, Reference reference, bool asPrinted)
    {
        _catalog = catalog;
        _asPrinted = asPrinted;
        _keepsWords = reference.OutputLanguage == MessageLanguage.En;
        var declarations = catalog.Controls.SelectMany(static c => c.Subtree).Concat<Declaration>(catalog.AllCategories);
        _columns = [.. ReferenceColumn.All(reference).Where(c => c.IsUsedBy is not { } isUsed || declarations.Any(isUsed))];
        Name = WorkbookTexts.Table.In(reference.OutputLanguage);
        RowCount = HeaderRows + catalog.Rows.Count();
        _widths = new Lazy<ImmutableArray<double>>(FitColumns);
    }

    public override string Name { get; }

    public override SheetView View { get; } = new() { HeaderRows = HeaderRows, HeaderColumns = 4, HasFilter = true, IsA3 = true, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths => _widths.Value;

    public override int RowCount { get; }

    public override IEnumerable<string> Merges
    {
        get
        {
            for (var first = 0; first < _columns.Length;)
            {
                var last = first;
                while (last + 1 < _columns.Length && _columns[last + 1].Group == _columns[first].Group && _columns[first].Title.Length > 0) last++;
                var isTall = _columns[first].Title.Length == 0;
                if (last > first || isTall) yield return CellReference.Range(first, 1, last, isTall ? HeaderRows : 1);
                first = last + 1;
            }
        }
    }

    public override string ColumnName(int column) => _columns[column].Title is { Length: > 0 } title ? title : _columns[column].Group;

    public override IEnumerable<SheetRow> Rows()
    {
        yield return Header([.. _columns.Select(static (c, i) => new Cell(c.Group, CellStyle.GroupHeader))], 1);
        yield return Header([.. _columns.Select(static c => new Cell(c.Title, c.Title.Length == 0 ? CellStyle.GroupHeader : CellStyle.Header))], 2);
        Row? previous = null;
        SheetRow? above = null;
        foreach (var row in Outputs.Rows.Of(_catalog))
        {
            var cells = ImmutableArray.CreateBuilder<Cell>(_columns.Length);
            for (var i = 0; i < _columns.Length; i++) cells.Add(Cell(i, row, previous, above?.Cells[i]));
            above = new SheetRow(cells.MoveToImmutable(), row.Declaration);
            previous = row;
            yield return above;
        }
    }

    private ImmutableArray<double> FitColumns()
    {
        var fits = _columns.Select(c => new ColumnFit(c.LeastWidth, c.MostWidth, c.MostLines, _keepsWords)).ToImmutableArray();
        for (var i = 0; i < fits.Length; i++) fits[i].AddHeading(ColumnName(i));
        foreach (var row in Outputs.Rows.Of(_catalog))
            for (var i = 0; i < fits.Length; i++) fits[i].Add(_columns[i].Text(row, _asPrinted));
        return [.. fits.Select(static f => f.Width)];
    }

    private Cell Cell(int index, Row row, Row? previous, Cell? above)
    {
        var column = _columns[index];
        var text = column.Text(row, _asPrinted);
        return new Cell(text, column.Repeats && text.Length > 0 && text == above?.Text ? CellStyle.Muted : column.Style)
        {
            // A row without text of its own ends where the headings' texts end.
            MutedLength = column.Quotes && previous is not null ? Math.Min(RepeatedLength(row, previous), text.Length) : 0,
        };
    }

    /// <summary>The length of what the headings lend to both rows, with the line break behind it.</summary>
    private int RepeatedLength(Row row, Row previous)
    {
        var shared = 0;
        while (shared < row.Headings.Length && shared < previous.Headings.Length && row.Headings[shared] == previous.Headings[shared]) shared++;
        var length = Row.TextOf(row.Headings[..shared], _asPrinted).Length;
        return length == 0 ? 0 : length + 1;
    }

    private SheetRow Header(ImmutableArray<Cell> cells, int number)
    {
        // A heading of a group stands once, in the first of its merged cells.
        var distinct = cells.Select((c, i) => number == 1 && i > 0 && _columns[i].Title.Length > 0 && _columns[i - 1].Group == c.Text ? c with { Text = "" } : c);
        return new SheetRow([.. distinct]) { Height = TextMetrics.Height(number == 1 ? 2 : 3) };
    }
}
