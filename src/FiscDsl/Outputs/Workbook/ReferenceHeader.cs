using System.Collections.Immutable;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The two rows of headings of the printed reference. The lower one has a heading for each column, by which programs take the table.</summary>
internal static class ReferenceHeader
{
    /// <summary>How many rows it has.</summary>
    public const int RowCount = 2;

    private const int LeastLines = 2;

    /// <summary>The rows, as tall as their headings need in columns of such widths.</summary>
    public static IEnumerable<SheetRow> Rows(ImmutableArray<ReferenceColumn> columns, ImmutableArray<double> widths)
    {
        var upper = ImmutableArray.CreateBuilder<Cell>(columns.Length);
        var (upperLines, lowerLines) = (LeastLines, LeastLines);
        foreach (var (first, last) in Groups(columns))
        {
            // A heading of a group stands once, in the first of its merged cells.
            upper.Add(new(columns[first].Group, CellStyle.GroupHeader));
            upper.AddRange(Enumerable.Repeat(new Cell("", CellStyle.GroupHeader), last - first));
            upperLines = Math.Max(upperLines, TextMetrics.Lines(columns[first].Group, widths[first..(last + 1)].Sum()));
        }

        for (var i = 0; i < columns.Length; i++) lowerLines = Math.Max(lowerLines, TextMetrics.Lines(columns[i].Title, widths[i]));
        yield return new SheetRow(upper.MoveToImmutable()) { Height = TextMetrics.Height(upperLines) };
        yield return new SheetRow([.. columns.Select(static c => new Cell(c.Title, CellStyle.Header))]) { Height = TextMetrics.Height(lowerLines) };
    }

    /// <summary>The upper cells that are merged.</summary>
    public static IEnumerable<string> Merges(ImmutableArray<ReferenceColumn> columns) =>
        Groups(columns).Where(static g => g.Last > g.First).Select(static g => CellReference.Range(g.First, 1, g.Last, 1));

    private static IEnumerable<(int First, int Last)> Groups(ImmutableArray<ReferenceColumn> columns)
    {
        for (var first = 0; first < columns.Length;)
        {
            var last = first;
            while (last + 1 < columns.Length && columns[last + 1].Group == columns[first].Group) last++;
            yield return (first, last);
            first = last + 1;
        }
    }
}
