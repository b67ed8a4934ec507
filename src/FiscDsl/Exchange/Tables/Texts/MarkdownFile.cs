using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables.Workbooks;
using FiscDsl.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;

namespace FiscDsl.Exchange.Tables.Texts;

/// <summary>Reads the tables of a Markdown file, each under the heading above it.</summary>
internal static class MarkdownFile
{
    private const int MostMebibytes = 64;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation().Build();

    private static readonly LocalizedText HtmlTable = new("「{0}」の {1} 行目からの HTML の表は読まない（Markdown の表に書き直す）", "the table in HTML from line {1} of '{0}' is not read; write it as a table of Markdown");

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file; can seek.</param>
    /// <param name="file">Its name.</param>
    /// <exception cref="TableFaultException">It cannot be read, or has no table.</exception>
    public static TableFile Read(Stream stream, string file)
    {
        if (stream.Length > (long)MostMebibytes << 20) throw TableFaultException.TooLarge(file, MostMebibytes);
        var notices = new List<LocalizedText>();
        using var reader = TextFile.Open(stream, file, notices);
        var text = reader.ReadToEnd();
        var lines = new LineNumbers(text);
        var budget = new ReadingBudget(ReadingLimits.TakenIn);
        var grids = ImmutableArray.CreateBuilder<TableGrid>();
        var heading = "";
        foreach (var block in Parsed(text, file).Descendants<Block>())
        {
            switch (block)
            {
                case HeadingBlock { Inline: { } inline }:
                    heading = MarkdownText.Of(inline, []).ReplaceLineEndings(" ").Trim();
                    break;
                case Table table:
                    grids.Add(Grid(table, text, heading, lines, budget));
                    if (!budget.IsWhole) throw TableFaultException.TooLarge(file, budget);
                    break;
                case HtmlBlock html when text.AsSpan(html.Span.Start, html.Span.Length).Contains("<table", StringComparison.OrdinalIgnoreCase):
                    notices.Add(Notice(file, lines.At(html.Span.Start)));
                    break;
            }
        }

        return grids.Count > 0 ? new(file, TableFormat.Markdown, grids.ToImmutable()) { Notices = [.. notices] } : throw TableFaultException.NoTable(file);
    }

    private static MarkdownDocument Parsed(string text, string file)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // What the library says of more levels than it goes down.
            throw TableFaultException.TooDeep(file);
        }
    }

    private static TableGrid Grid(Table table, string text, string heading, LineNumbers lines, ReadingBudget budget)
    {
        var grid = new TableGrid(heading, TableFormat.Markdown, line: lines.At(table.Span.Start));
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var (index, read) in table.OfType<MarkdownRow>().Index())
        {
            var row = new TableRow(grid, index + 1, lines.At(read.Span.Start), isHidden: false);
            row.Cells = [.. read.OfType<MarkdownCell>().Index().Select(c => Cell(row, c.Index, c.Item, text, budget)).OfType<TableCell>()];
            if (row.Cells.Length > 0) rows.Add(row);
        }

        grid.Rows = rows.ToImmutable();
        return grid;
    }

    private static TableCell? Cell(TableRow row, int column, MarkdownCell cell, string text, ReadingBudget budget)
    {
        var links = new List<CellLink>();
        var shown = string.Join('\n', cell.OfType<LeafBlock>().Select(leaf => leaf.Inline is { } inline ? MarkdownText.Of(inline, links) : "")).Trim();
        var source = cell.Span.IsEmpty ? "" : text.AsSpan(cell.Span.Start, cell.Span.Length).Trim().ToString();
        if (shown.Length == 0 || !budget.TakeCell() || !budget.TakeText(shown.Length + source.Length)) return null;
        return new(row, column, CellKind.Text, shown, source, links.Count == 0 ? null : new CellDetails { Links = [.. links] });
    }

    private static LocalizedText Notice(string file, int line)
    {
        string[] arguments = [Visible.Of(file), line.ToString(CultureInfo.InvariantCulture)];
        return new(HtmlTable.Format(MessageLanguage.Ja, arguments), HtmlTable.Format(MessageLanguage.En, arguments));
    }

    /// <summary>The numbers of lines, for places that come nearly in order.</summary>
    private sealed class LineNumbers(string text)
    {
        private int _place;
        private int _line = 1;

        public int At(int place)
        {
            if (place < _place) (_place, _line) = (0, 1);
            _line += text.AsSpan(_place, place - _place).Count('\n');
            _place = place;
            return _line;
        }
    }
}
