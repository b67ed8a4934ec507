using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>The rows of a table whose columns have been told: which of them are read, and what blank cells have from above.</summary>
internal sealed class GuessedBody
{
    private readonly FoundTable _table;
    private readonly ImmutableArray<GuessedColumn> _columns;
    private readonly List<(TableRow Row, bool HasId, bool IsLent)> _rows = [];
    private readonly int? _ids;
    private readonly Dictionary<TableGrid, int> _lastId = [];
    private bool? _carriesIds;

    public GuessedBody(FoundTable table, ImmutableArray<GuessedColumn> columns)
    {
        (_table, _columns) = (table, columns);
        _ids = columns.FirstOrDefault(static c => c.Role == ColumnRole.Control)?.Column.Index;
        foreach (var headings in table.Headings)
        {
            foreach (var row in headings.RowsBelow(table.LastRow))
            {
                var isLent = _ids is { } ids && row.MergeAt(ids) is { } merge && merge.FirstRow < row.Number;
                var hasId = isLent || (_ids is { } id && row.At(id) is { } cell && (cell.Kind == CellKind.Date || ControlNames.Read(cell.Text) is { IsNone: false }));
                if (hasId) _lastId[headings.Grid] = row.Number;
                _rows.Add((row, hasId, isLent));
            }
        }
    }

    /// <summary>The cells below the headings of a column, in rows that belong to a control.</summary>
    public IEnumerable<(TableRow Row, TableCell? Cell)> CellsOf(int column)
    {
        var carries = CarriesIds();
        var ends = _table.Headings.Select(static h => h.Grid).Distinct().ToDictionary(static g => g, g => carries ? LastOfTable(g) : 0);
        foreach (var (row, hasId, _) in _rows)
        {
            if (_ids is not null && !hasId && row.Number > ends[row.Grid]) continue;
            if (row.MergeAt(column) is { } merge && (merge.FirstRow != row.Number || merge.FirstColumn != column)) continue;
            yield return (row, row.At(column));
        }
    }

    public ImmutableArray<GuessedColumn> Columns => _columns;

    /// <summary>What blank cells have from above, for groups that are neither merged nor repeated.</summary>
    public ImmutableArray<(ColumnRole Role, LocalizedText Reason)> Carried()
    {
        var carried = ImmutableArray.CreateBuilder<(ColumnRole, LocalizedText)>();
        if (CarriesIds()) carried.Add((ColumnRole.Control, GuessTexts.CarriedIds));
        foreach (var role in (ColumnRole[])[ColumnRole.Category, ColumnRole.Subcategory])
            if (_columns.FirstOrDefault(c => c.Role == role) is { } column && HasBlanksBelow(column.Column.Index)) carried.Add((role, GuessTexts.CarriedCategory));
        return carried.ToImmutable();
    }

    /// <summary>The rows, where others follow that are no part of the table.</summary>
    public (RowRange Rows, LocalizedText Reason)? Rows()
    {
        if (_ids is null || _rows.Count == 0) return null;
        var first = _table.Headings[0].Rows.Last + 1;
        if (_table.SharesSheet) return (new(first, Math.Max(first, LastOfTable(_table.Headings[0].Grid))), GuessTexts.OtherTable);
        return CarriesIds() && _table.Headings.Length == 1 && LastOfTable(_table.Headings[0].Grid) is var last && last >= first && _rows[^1].Row.Number > last ? (new(first, last), GuessTexts.Remarks) : null;
    }

    // Rows go on below the last id until one is empty, or a remark begins.
    private int LastOfTable(TableGrid grid)
    {
        var last = _lastId.GetValueOrDefault(grid);
        if (!CarriesIds()) return last;
        foreach (var (row, _, _) in _rows.Where(r => r.Row.Grid == grid && r.Row.Number > last))
        {
            if (row.Number != last + 1 || IsRemark(row)) break;
            last = row.Number;
        }

        return last;
    }

    private bool CarriesIds() => _carriesIds ??= FindCarried();

    private bool FindCarried()
    {
        var before = false;
        foreach (var (row, hasId, _) in _rows)
        {
            if (before && !hasId && (_ids is not { } ids || row.At(ids) is null) && !IsRemark(row) && row.Number <= _lastId.GetValueOrDefault(row.Grid) + 1 && IsOfClause(row)) return true;
            before |= hasId;
        }

        return false;
    }

    private bool IsOfClause(TableRow row) => _columns.Any(c => c.Role is ColumnRole.Text or ColumnRole.Label or ColumnRole.Information or ColumnRole.Finding or ColumnRole.UserAction or ColumnRole.Evidence or ColumnRole.ProviderResponsibility or ColumnRole.UserResponsibility or ColumnRole.Responsibility
        && row.At(c.Column.Index) is { } cell && cell.Text.Trim().Length > 0) && !(_columns.Any(c => c.Role is ColumnRole.Category && row.At(c.Column.Index) is not null));

    private static bool IsRemark(TableRow row) => row.Cells.FirstOrDefault(static c => c.Text.Trim().Length > 0) is { } first && (first.Text.TrimStart()[0] is '※' or '＊' or '*' || first.Text.TrimStart().StartsWith('注') || first.Text.Contains("凡例", StringComparison.Ordinal) || first.Text.TrimStart().StartsWith("Note", StringComparison.OrdinalIgnoreCase));

    private bool HasBlanksBelow(int column)
    {
        var before = false;
        foreach (var (row, hasId, isLent) in _rows)
        {
            var isFilled = row.At(column) is { } cell && cell.Text.Trim().Length > 0;
            if (before && hasId && !isLent && !isFilled && row.MergeAt(column) is null) return true;
            before |= isFilled;
        }

        return false;
    }
}
