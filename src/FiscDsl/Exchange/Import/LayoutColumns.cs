using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Outputs.Workbook;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>A column that a layout reads, in a table.</summary>
/// <param name="Column">The column.</param>
/// <param name="Role">What it gives.</param>
/// <param name="Lead">What a note is led by; null where nothing is.</param>
internal sealed record ReadColumn(TableColumn Column, ColumnRole Role, string? Lead)
{
    public int Index => Column.Index;
}

/// <summary>The columns of a table by a layout: those that are read, and what the others are.</summary>
internal sealed class LayoutColumns
{
    private readonly HashSet<int> _left;
    private readonly HashSet<int> _read;

    private LayoutColumns(TableHeadings headings, ImmutableArray<ReadColumn> read, HashSet<int> left)
    {
        (Headings, Read, _left) = (headings, read, left);
        _read = [.. read.Select(static c => c.Index)];
    }

    public TableHeadings Headings { get; }

    /// <summary>In the order of the table.</summary>
    public ImmutableArray<ReadColumn> Read { get; }

    public bool IsRead(int column) => _read.Contains(column);

    public bool IsLeft(int column) => _left.Contains(column);

    public bool Has(ColumnRole role) => Read.Any(c => c.Role == role);

    public ReadColumn? First(ColumnRole role) => Read.FirstOrDefault(c => c.Role == role);

    public IEnumerable<ReadColumn> Of(ColumnRole role) => Read.Where(c => c.Role == role);

    /// <summary>Finds the columns; null where the layout does not fit, which is reported.</summary>
    public static LayoutColumns? Of(TableGrid grid, TableLayout layout, ImportReport report)
    {
        if (layout.Headings is not { } rows) return null;
        var headings = TableHeadings.Of(grid, rows, layout.Rows?.Last ?? RowRange.MaxRow);
        var read = new List<ReadColumn>();
        var (left, isWhole) = (new HashSet<int>(), true);
        foreach (var column in layout.Columns)
        {
            if (Find(column.Name) is not { } found) continue;
            if (read.Exists(r => r.Index == found.Index))
            {
                report.Add(DiagnosticSeverity.Error, ImportTexts.ColumnTwice(Named(column.Name)));
                isWhole = false;
            }

            read.Add(new(found, column.Role, column.Lead));
        }

        foreach (var name in layout.Left)
            if (Find(name.Value) is { } found) left.Add(found.Index);
        return isWhole ? new(headings, [.. read.OrderBy(static r => r.Index)], left) : null;

        TableColumn? Find(ColumnName name)
        {
            var found = headings.Named(name);
            if (found is [var only]) return only;
            isWhole = false;
            report.Add(DiagnosticSeverity.Error, found.IsEmpty
                ? ImportTexts.NoSuchColumn(Named(name), grid, rows)
                : ImportTexts.SeveralColumns(Named(name), string.Join(", ", found.Select(static c => CellReference.Column(c.Index)))));
            return null;
        }
    }

    /// <summary>A column as a person names it.</summary>
    public static string Named(ColumnName name) => name.Letters ?? string.Join(" / ", name.Headings.Select(static h => $"「{h}」"));
}
