using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The table of the printed reference, under its two-row header, for the screen: one row for each assessed control or clause.</summary>
internal class ReferenceSheet : Sheet
{
    private const string EvidenceKey = "evidence";

    private readonly Catalog _catalog;
    private readonly bool _asPrinted;
    private readonly MessageLanguage _language;
    private readonly ImmutableArray<ReferenceColumn> _columns;
    private readonly bool _linksCitations;
    private readonly Lazy<ImmutableArray<double>> _widths;
    private readonly int _rowCount;

    public ReferenceSheet(Catalog catalog, Reference reference, bool asPrinted)
        : this(catalog, reference, asPrinted, ReferenceColumn.Of(catalog, reference), linksCitations: true)
    {
    }

    /// <summary>Makes the sheet with other columns.</summary>
    protected ReferenceSheet(Catalog catalog, Reference reference, bool asPrinted, ImmutableArray<ReferenceColumn> columns, bool linksCitations)
    {
        _catalog = catalog;
        _asPrinted = asPrinted;
        _language = reference.OutputLanguage;
        _columns = columns;
        _linksCitations = linksCitations;
        Name = WorkbookTexts.Table.In(_language);
        _rowCount = ReferenceHeader.RowCount + catalog.Rows.Count();
        _widths = new Lazy<ImmutableArray<double>>(FitColumns);
    }

    public sealed override string Name { get; }

    public override SheetView View { get; } = new() { HeaderRows = ReferenceHeader.RowCount, HeaderColumns = 4, HasFilter = true, IsA3 = true, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths => _widths.Value;

    public override int? RowCount => _rowCount;

    public override IEnumerable<string> Merges => ReferenceHeader.Merges(_columns);

    public override IEnumerable<RepeatingColumns> RepeatingColumns
    {
        get
        {
            for (var first = 0; first < _columns.Length; first++)
            {
                if (!_columns[first].Repeats) continue;
                var last = first;
                while (last + 1 < _columns.Length && _columns[last + 1].Repeats) last++;
                yield return new(first, last);
                first = last;
            }
        }
    }

    public override IEnumerable<NamedTable> Tables => [new("fisc.rows", _columns.Length, ReferenceHeader.RowCount, _rowCount)];

    public override string ColumnName(int column) => _columns[column].Title;

    /// <summary>A link to the row of a control or clause.</summary>
    /// <param name="index">How many rows stand before it.</param>
    public string LinkTo(int index) => CellReference.Link(Name, _columns.Length - 1, ReferenceHeader.RowCount + 1 + index);

    public override IEnumerable<SheetRow> Rows()
    {
        foreach (var header in ReferenceHeader.Rows(_columns, ColumnWidths)) yield return header;
        var (links, citations) = (0, 0);
        foreach (var row in Outputs.Rows.Of(_catalog))
        {
            var cited = row.Declaration.Evidence?.Citations.Length ?? 0;
            var link = _linksCitations && cited > 0 && links < HyperlinkTarget.MostInSheet ? CitationsSheet.LinkTo(citations, _language) : null;
            if (link is not null) links++;
            citations += cited;
            var cells = ImmutableArray.CreateBuilder<Cell>(_columns.Length);
            foreach (var column in _columns)
            {
                var cell = column.Cell(column.Text(row, _asPrinted), row, _asPrinted);
                cells.Add(link is null || column.Key != EvidenceKey ? cell : cell with { Style = CellStyle.Link, Link = link });
            }

            yield return new SheetRow(cells.MoveToImmutable(), row.Declaration);
        }
    }

    private ImmutableArray<double> FitColumns()
    {
        var fits = _columns.Select(c => new ColumnFit(c.LeastWidth, c.MostWidth, c.MostLines, keepsWords: _language == MessageLanguage.En)).ToImmutableArray();
        for (var i = 0; i < fits.Length; i++) fits[i].AddHeading(ColumnName(i));
        foreach (var row in Outputs.Rows.Of(_catalog))
            for (var i = 0; i < fits.Length; i++) fits[i].Add(_columns[i].Text(row, _asPrinted));
        return [.. fits.Select(static f => f.Width)];
    }
}
