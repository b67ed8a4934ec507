using System.Collections.Immutable;
using FiscDsl.Exchange.Tables;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange.Review;

/// <summary>The table of a workbook that comes back: which sheet, which of its columns are ours, and its rows.</summary>
internal sealed class ReturnedTable
{
    /// <summary>Rows among which the headings are looked for, and how many of ours a row of headings has at least.</summary>
    private const int MostAbove = 50, LeastHeadings = 4;

    private readonly Dictionary<string, int> _columns;

    private ReturnedTable(TableGrid sheet, TableRow headings, Dictionary<string, int> columns) => (Sheet, Headings, _columns) = (sheet, headings, columns);

    /// <summary>The sheet.</summary>
    public TableGrid Sheet { get; }

    /// <summary>The row of the columns' own headings.</summary>
    public TableRow Headings { get; }

    /// <summary>The rows below the headings in which something is written.</summary>
    public IEnumerable<TableRow> Rows => Sheet.Rows.Where(r => r.Number > Headings.Number);

    /// <summary>Finds the table by what its headings say: its sheet may have another name, its columns other places.</summary>
    /// <exception cref="TableFaultException">There is none, or a heading stands twice.</exception>
    public static ReturnedTable Find(TableFile file, ImmutableArray<ReferenceColumn> columns)
    {
        var key = columns.First(static c => c.Key == ReferenceColumn.PathKey);
        var named = file.Names.FirstOrDefault(static n => n.Name == "fisc.rows") is { } name && name.TryRange(out var sheet, out _) ? sheet : null;
        foreach (var grid in file.Sheets.OrderByDescending(s => s.Name == named))
        {
            foreach (var row in grid.Rows.TakeWhile(static r => r.Number <= MostAbove))
            {
                var titles = row.Cells.ToLookup(static c => ShownText.Of(c.Text).Trim(), static c => c.Column, StringComparer.Ordinal);
                if (!titles.Contains(key.Title) || columns.Count(c => titles.Contains(c.Title)) < LeastHeadings) continue;
                var places = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var column in columns)
                {
                    var found = titles[column.Title].ToList();
                    if (found.Count > 1) throw ReturnTexts.Fault(ReturnTexts.DuplicateColumn(file.Name, row.AddressOf(found[1]), column.Title));
                    if (found.Count == 1) places.Add(column.Key, found[0]);
                }

                // Somebody has written into the heading: 確認内容（修正後）.
                foreach (var column in columns.Where(c => !places.ContainsKey(c.Key)))
                {
                    var like = row.Cells.Where(c => !places.ContainsValue(c.Column) && c.Text.Contains(column.Title, StringComparison.Ordinal)).ToList();
                    if (like is [var only]) places.Add(column.Key, only.Column);
                }

                return new(grid, row, places);
            }
        }

        throw new TableFaultException(ReturnTexts.NotOurs(file.Name)) { IsForeign = true };
    }

    /// <summary>Where a column of ours stands, from 0; null where it is gone.</summary>
    public int? PlaceOf(ReferenceColumn column) => _columns.TryGetValue(column.Key, out var place) ? place : null;

    /// <summary>What a row shows in a column of ours; empty where it shows nothing, or the column is gone.</summary>
    public string TextOf(TableRow row, ReferenceColumn column) => PlaceOf(column) is { } place ? row.At(place)?.Text ?? "" : "";

    /// <summary>True for a column that is ours.</summary>
    public bool IsOurs(int column) => _columns.ContainsValue(column);
}
