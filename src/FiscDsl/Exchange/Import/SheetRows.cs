using System.Collections.Immutable;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>The rows of a sheet as they are gone through: what holds from above, and what a row is that has no id.</summary>
internal sealed class SheetRows(TableGrid grid, LayoutColumns columns, TableLayout layout, ImportReport report)
{
    private const int LongestSection = 100;

    private readonly Dictionary<ColumnRole, CellValue> _carried = [];
    private readonly HashSet<CellRange> _across = [];

    public LayoutColumns Columns => columns;

    public RowCells Cells { get; } = new(columns, layout, report);

    /// <summary>The controls that the row above belongs to, each with the labels of the clause.</summary>
    public ImmutableArray<(StatementBuilder Control, ImmutableArray<string> Labels)> Current { get; set; } = [];

    /// <summary>The category of the present row; null where none is known.</summary>
    public StatementBuilder? Category { get; set; }

    /// <summary>The cell that says so.</summary>
    public CellPlace? CategoryPlace { get; private set; }

    /// <summary>The category of a sheet that has no column for it; null where the ids are to tell.</summary>
    public string? DefaultCategory { get; init; }

    /// <summary>The name of a table as a category: of a file without sheets, that of the file.</summary>
    public static string NameOf(TableGrid grid)
    {
        var name = TableHeadings.OnOneLine(grid.Name);
        return grid.Format == TableFormat.Delimited && name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name.Length > 0 ? name : "分類";
    }

    /// <summary>What a column says in a row, or what holds from above where the layout carries it down.</summary>
    public CellValue? Carry(TableRow row, ColumnRole role)
    {
        if (columns.First(role) is not { } column) return null;
        if (Cells.ValueOf(row, column) is { } value)
        {
            _carried[role] = value;
            return value;
        }

        return layout.Carried.Contains(role) && _carried.TryGetValue(role, out var carried) ? carried with { IsLent = true } : null;
    }

    /// <summary>Finds the category of a row.</summary>
    public void CarryCategory(TableRow row, CategoryList categories)
    {
        if (!columns.Has(ColumnRole.Category))
        {
            if (DefaultCategory is { } name && Category is null) Category = categories.Of(null, name, new(row, 0));
            return;
        }

        var mends = TextMends.None;
        if (columns.First(ColumnRole.Category) is { } column && Cells.ValueOf(row, column) is { IsLent: false } && layout.Carried.Contains(ColumnRole.Subcategory)) _carried.Remove(ColumnRole.Subcategory);
        var (top, sub) = (Carry(row, ColumnRole.Category), Carry(row, ColumnRole.Subcategory));
        if (top is null)
        {
            Category = null;
            return;
        }

        Category = categories.Of(null, CellText.OnOneLine(top.Text, ref mends), CellPlace.Of(top.Cell));
        CategoryPlace = CellPlace.Of(top.Cell);
        if (sub is null) return;
        Category = categories.Of(Category, CellText.OnOneLine(sub.Text, ref mends), CellPlace.Of(sub.Cell));
        CategoryPlace = CellPlace.Of(sub.Cell);
    }

    /// <summary>True for a row without an id that names a category, and says of it nothing but what a category can say.</summary>
    public bool IsOfCategory(TableRow row)
    {
        var names = false;
        foreach (var column in columns.Read)
        {
            if (Cells.ValueOf(row, column) is not { } value) continue;
            switch (column.Role)
            {
                case ColumnRole.Category or ColumnRole.Subcategory:
                    names |= !value.IsLent;
                    break;
                case ColumnRole.Information or ColumnRole.Finding or ColumnRole.UserAction or ColumnRole.Note:
                    break;
                default:
                    return false;
            }
        }

        return names;
    }

    /// <summary>The only cell of a row that parts the table; null for any other row.</summary>
    public TableCell? SectionOf(TableRow row)
    {
        var filled = row.Cells.Where(static c => c.Text.Trim().Length > 0).ToList();
        if (filled is not [var only] || only.Text.Length > LongestSection || columns.First(ColumnRole.Control) is not { } ids) return null;
        var first = only.Text.TrimStart()[0];
        // A remark below a table is no heading of what follows.
        if (first is '※' or '*' or '注' or '（' or '(' || only.Text.Contains('。', StringComparison.Ordinal)) return null;
        var isWide = row.MergeAt(only.Column) is { } merge && merge.LastColumn > merge.FirstColumn && merge.FirstRow == row.Number;
        return isWide || only.Column <= ids.Index ? only : null;
    }

    /// <summary>True for a row whose title says no more than that its number stands for no control any more, and that has no text.</summary>
    public bool HasVacantTitle(TableRow row) =>
        columns.First(ColumnRole.Title) is { } title && Cells.ValueOf(row, title) is { } value && ControlNames.IsVacantTitle(value.Text) && !columns.Of(ColumnRole.Text).Any(c => Cells.ValueOf(row, c) is not null);

    /// <summary>True where a column that is read says something in the row itself.</summary>
    public bool HasRead(TableRow row) => columns.Read.Any(c => Cells.ValueOf(row, c) is { IsLent: false });

    /// <summary>Lists the cells of a row that are not read, and why.</summary>
    public void LeaveOthers(TableRow row)
    {
        foreach (var merge in row.Merges) RefuseAcross(row, merge);
        foreach (var cell in row.Cells)
        {
            var isHidden = row.MergeAt(cell.Column) is { } merge && (merge.FirstRow != row.Number || merge.FirstColumn != cell.Column);
            if (isHidden && (cell.Text.Length > 0 || cell.IsFormula)) report.Leave(ImportTexts.UnderMerge, cell);
            else if (!columns.IsRead(cell.Column) && (cell.Text.Trim().Length > 0 || cell.LacksResult)) report.Leave(Reason(cell.Column), cell);
        }
    }

    // What is written across columns that give different things may be either's, or both's. A 大項目 that has no 中項目 reaches over its column.
    private void RefuseAcross(TableRow row, CellRange merge)
    {
        if (merge.FirstColumn == merge.LastColumn || merge.FirstRow <= columns.Headings.Rows.Last) return;
        var across = columns.Read.Where(c => c.Index >= merge.FirstColumn && c.Index <= merge.LastColumn).ToList();
        if (across.Select(static c => c.Role).Distinct().Count() < 2 || across.TrueForAll(static c => c.Role is ColumnRole.Category or ColumnRole.Subcategory)) return;
        if (grid.Row(merge.FirstRow)?.At(merge.FirstColumn) is not { } cell || !ImportReport.IsFilled(cell) || !_across.Add(merge)) return;
        report.Add(Diagnostics.DiagnosticSeverity.Error, ImportTexts.MergedAcross(merge, [.. across.Select(static c => LayoutColumns.Named(c.Column.Name))]), new CellPlace(cell.Row, cell.Column));
    }

    private Diagnostics.LocalizedText Reason(int column)
    {
        var name = columns.Headings.At(column) is { } known ? LayoutColumns.Named(known.Name) : "";
        return columns.IsLeft(column) ? ImportTexts.DeliberatelyLeft(name) : ImportTexts.UnknownColumn(name);
    }

    /// <summary>The sheet.</summary>
    public TableGrid Grid => grid;
}
