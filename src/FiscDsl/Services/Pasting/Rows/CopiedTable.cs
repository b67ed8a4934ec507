using System.Collections.Immutable;
using System.Text;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Tables;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>
/// Rows that were copied from a table of another program. HTML has the say of what is merged and where a cell leads; where it and
/// the plain text hold the same cells, the text of each is that of the plain one.
/// </summary>
/// <param name="Grid">The rows, from number 2 on: whatever stands above what was copied is row 1.</param>
/// <param name="Width">How many columns were copied, empty ones too.</param>
/// <param name="HasHeadings">True where the program says that the first row is one of headings.</param>
internal sealed record CopiedTable(TableGrid Grid, int Width, bool HasHeadings)
{
    /// <summary>The number of the first row.</summary>
    public const int FirstRow = 2;

    /// <summary>The rows of a clipboard; null where it holds something else.</summary>
    public static CopiedTable? Of(Clipboard clipboard)
    {
        var html = clipboard.Html is { Length: > 0 } markup ? HtmlTable.Read(markup) : null;
        var cells = html is not null || clipboard.Text.Contains('\t') ? CopiedText.Cells(clipboard.Text) : [];
        if (html is not null) return Of(html, cells);
        if (cells.Count > 0 && PastedText.IsTable(PastedText.Lines(clipboard.Text))) return new(Read(cells), cells.Max(static r => r.Count), false);
        // Items of a list have a tab behind their number, too; what comes from a document has HTML beside it.
        if (cells.Count > 1 && clipboard.Html is null && cells[0].Count > 1 && cells.TrueForAll(r => r.Count == cells[0].Count)) return new(Read(cells), cells.Max(static r => r.Count), false);
        return OfFile(clipboard.Text);
    }

    private static CopiedTable? Of(HtmlTable html, List<List<string>> plain)
    {
        var grid = new TableGrid("", TableFormat.Copied);
        var isSame = IsSame(html, plain);
        var merges = html.Cells.Where(static c => c.Rows > 1 || c.Columns > 1).Select(c => new CellRange(c.Row + FirstRow, c.Column, Math.Min(c.Row + c.Rows, html.Rows) - 1 + FirstRow, c.Column + c.Columns - 1)).ToList();
        var byRow = merges.SelectMany(static m => Enumerable.Range(m.FirstRow, m.LastRow - m.FirstRow + 1).Select(r => (Row: r, Merge: m))).ToLookup(static m => m.Row, static m => m.Merge);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var line in html.Cells.GroupBy(static c => c.Row))
        {
            var row = new TableRow(grid, line.Key + FirstRow, line.Key + 1, html.IsHidden(line.Key));
            row.Cells = [.. line.Select(c => Cell(row, c, isSame ? plain[c.Row][c.Column] : c.Text)).OfType<TableCell>()];
            row.Merges = [.. byRow[row.Number].OrderBy(static m => m.FirstColumn)];
            if (row.Cells.Length > 0) rows.Add(row);
        }

        (grid.Rows, grid.Merges) = (rows.ToImmutable(), [.. merges]);
        return rows.Count == 0 ? null : new(grid, html.Cells.Max(static c => c.Column + c.Columns), html.HasHeadings);
    }

    private static TableCell? Cell(TableRow row, HtmlCell cell, string text) =>
        text.Length == 0 ? null : new(row, cell.Column, CellKind.Text, text, text, cell.Links.Count > 0 ? new CellDetails { Links = [.. cell.Links] } : null);

    private static bool IsSame(HtmlTable html, List<List<string>> plain) =>
        plain.Count == html.Rows && html.Cells.All(c => c.Column < plain[c.Row].Count && Compared(plain[c.Row][c.Column]).SequenceEqual(Compared(c.Text)));

    private static IEnumerable<char> Compared(string text) => Enumerable.Range(0, text.Length).Where(i => PastedHtml.IsCompared(text, i)).Select(i => text[i]);

    private static TableGrid Read(List<List<string>> cells)
    {
        var grid = new TableGrid("", TableFormat.Copied);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var (index, texts) in cells.Index())
        {
            var row = new TableRow(grid, index + FirstRow, index + 1, isHidden: false);
            row.Cells = [.. texts.Index().Where(static t => t.Item.Length > 0).Select(t => new TableCell(row, t.Index, CellKind.Text, t.Item, t.Item))];
            if (row.Cells.Length > 0) rows.Add(row);
        }

        grid.Rows = rows.ToImmutable();
        return grid;
    }

    // A table of Markdown, or values with commas: of those the first row has to be one that is known, for any prose has commas.
    private static CopiedTable? OfFile(string text)
    {
        var isMarkdown = text.Contains('|', StringComparison.Ordinal) && text.Contains("---", StringComparison.Ordinal);
        if (!isMarkdown && (!text.Contains(',', StringComparison.Ordinal) || !text.AsSpan().Trim().ContainsAny('\r', '\n'))) return null;
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var file = TableFile.Read(stream, isMarkdown ? "copied.md" : "copied.csv");
            if (file.Sheets is not [var only] || only.Rows.IsEmpty || (!isMarkdown && !BeginsWithHeadings(only))) return null;
            // Text around a table of Markdown would be lost.
            if (isMarkdown && text.Split('\n').Count(static l => !string.IsNullOrWhiteSpace(l)) != only.Rows.Length + 1) return null;
            return new(Copy(only), only.Rows.Max(static r => r.Cells[^1].Column) + 1, isMarkdown);
        }
        catch (TableFaultException)
        {
            return null;
        }
    }

    private static bool BeginsWithHeadings(TableGrid grid) => TableSearch.In(grid) is [var only] && only.Headings[0].Rows.First == grid.Rows[0].Number;

    private static TableGrid Copy(TableGrid read)
    {
        var grid = new TableGrid("", TableFormat.Copied);
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var (index, line) in read.Rows.Index())
        {
            var row = new TableRow(grid, index + FirstRow, index + 1, isHidden: false);
            row.Cells = [.. line.Cells.Select(c => new TableCell(row, c.Column, c.Kind, c.Text, c.Value, c.Details))];
            rows.Add(row);
        }

        grid.Rows = rows.ToImmutable();
        return grid;
    }
}
