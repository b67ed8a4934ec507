using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>
/// The table for paper: the columns that are read there, as wide together as A3 shows at a size that can be read, under
/// the name of their category. What is longer than some lines goes on in further rows, so that nothing is cut off.
/// </summary>
internal sealed class PrintSheet : Sheet
{
    /// <summary>
    /// The width of all columns, in digits. Where a digit takes 7 pixels, the most that a font of 9 points has, A3 shows
    /// it at nine tenths: text of 8 points.
    /// </summary>
    private const double PaperWidth = 236;

    /// <summary>Lines of a cell: some rows fit a page, and little of it stays blank where the next does not.</summary>
    private const int MostLines = 20;

    /// <summary>Lines of a text that is written again in the next row; a longer one is said to be the same.</summary>
    private const int MostRepeatedLines = 3;

    /// <summary>What of a line is filled where words are kept whole.</summary>
    private const double FilledByWords = 0.9;

    private const string ControlKey = "control";

    private readonly Catalog _catalog;
    private readonly bool _asPrinted;
    private readonly MessageLanguage _language;
    private readonly ImmutableArray<ReferenceColumn> _columns;

    /// <summary>The widths that text fills.</summary>
    private readonly ImmutableArray<double> _rooms;

    public PrintSheet(Catalog catalog, Reference reference, bool asPrinted)
    {
        _catalog = catalog;
        _asPrinted = asPrinted;
        _language = reference.OutputLanguage;
        _columns = [.. ReferenceColumn.Of(catalog, reference).Where(static c => c.PaperWidth > 0)];
        var narrow = _columns.Where(static c => c.IsNarrow).Sum(Width);
        var share = (PaperWidth - narrow) / _columns.Where(static c => !c.IsNarrow).Sum(static c => c.PaperWidth);
        ColumnWidths = [.. _columns.Select(c => c.IsNarrow ? Width(c) : Math.Floor(c.PaperWidth * share))];
        _rooms = _language == MessageLanguage.En ? [.. ColumnWidths.Select(static w => w * FilledByWords)] : ColumnWidths;
    }

    public override string Name => WorkbookTexts.Print.In(_language);

    public override SheetView View { get; } = new() { HeaderRows = ReferenceHeader.RowCount, IsA3 = true, TabColor = "FF1F3864" };

    public override ImmutableArray<double> ColumnWidths { get; }

    public override int? RowCount => null;

    public override bool IsRepetition => true;

    public override IEnumerable<string> Merges => ReferenceHeader.Merges(_columns);

    public override string ColumnName(int column) => _columns[column].Title;

    public override IEnumerable<SheetRow> Rows()
    {
        foreach (var header in ReferenceHeader.Rows(_columns, _rooms)) yield return header;
        Category? category = null;
        foreach (var control in _catalog.Controls)
        {
            string[]? above = null;
            foreach (var row in Outputs.Rows.Of(_catalog, control))
            {
                if (row.Category is { } now && now != category)
                {
                    category = now;
                    yield return Band(now);
                }

                string[] texts = [.. _columns.Select(c => c.Text(row, _asPrinted))];
                foreach (var printed in RowsOf(row, texts, above)) yield return printed;
                above = texts;
            }
        }
    }

    private double Width(ReferenceColumn column) => _language == MessageLanguage.En ? Math.Max(column.PaperWidth, TextMetrics.WordWidth(column.Title)) : column.PaperWidth;

    private SheetRow Band(Category category)
    {
        var name = category.Parent is { } parent ? WorkbookTexts.Nested.Format(_language, [parent.Heading(_asPrinted), category.Heading(_asPrinted)]) : category.Heading(_asPrinted);
        return new SheetRow([new(name, CellStyle.TotalText), .. Enumerable.Repeat(new Cell("", CellStyle.TotalText), _columns.Length - 1)])
        {
            Height = TextMetrics.Height(TextMetrics.Lines(name, PaperWidth * FilledByWords)) + 4, Merge = (0, _columns.Length - 1),
        };
    }

    private IEnumerable<SheetRow> RowsOf(Row row, string[] texts, string[]? above)
    {
        var first = ImmutableArray.CreateBuilder<Cell>(_columns.Length);
        ImmutableArray<Cell>[]? further = null;
        var lines = 1;
        for (var i = 0; i < _columns.Length; i++)
        {
            var (column, text) = (_columns[i], texts[i]);
            var needed = TextMetrics.Lines(text, _rooms[i]);
            var cell = column.Cell(text, row, _asPrinted);
            if (cell.Style == CellStyle.Owed) cell = cell with { Text = EvidenceStatuses.Of(EvidenceStatus.Missing).Heading.In(_language) };
            else if (column.Repeats && text.Length > 0 && text == above?[i])
            {
                cell = new(needed <= MostRepeatedLines ? text : Same(row, column), CellStyle.Muted);
                needed = Math.Min(needed, MostRepeatedLines);
            }
            else if (needed > MostLines)
            {
                var parts = Parts(cell, i);
                (further ??= new ImmutableArray<Cell>[_columns.Length])[i] = parts;
                cell = parts[0];
                needed = TextMetrics.Lines(cell.Text, _rooms[i]);
            }

            lines = Math.Max(lines, needed);
            first.Add(cell);
        }

        yield return new SheetRow(first.MoveToImmutable(), row.Declaration) { Height = TextMetrics.Height(lines) };
        if (further is null) yield break;
        var count = further.Max(static parts => parts.IsDefault ? 1 : parts.Length);
        for (var number = 1; number < count; number++) yield return Further(row, further, number);
    }

    // A control is found on every page by its id.
    private string Same(Row row, ReferenceColumn column)
    {
        var same = WorkbookTexts.SameAsAbove.In(_language);
        return column.Key == ControlKey ? WorkbookTexts.WithReason.Format(_language, [row.Control.Id, same]) : same;
    }

    private ImmutableArray<Cell> Parts(Cell cell, int column)
    {
        CellRun[] runs = cell.MutedLength == 0
            ? [new(cell.Text, RunStyle.Plain)]
            : [new(cell.Text[..cell.MutedLength], RunStyle.Muted), .. cell.MutedLength < cell.Text.Length ? (CellRun[])[new(cell.Text[cell.MutedLength..], RunStyle.Plain)] : []];
        return [.. CellRun.Fit(runs, _rooms[column], MostLines).Select(Trimmed).Where(static r => !r.IsEmpty).Select(r => Cell.Of(r, cell.Style))];
    }

    // A line break that a cell begins or ends with would be a blank line.
    private static ImmutableArray<CellRun> Trimmed(ImmutableArray<CellRun> runs)
    {
        var text = string.Concat(runs.Select(static r => r.Text));
        var (start, end, at) = (text.Length - text.TrimStart('\n').Length, text.TrimEnd('\n').Length, 0);
        var trimmed = ImmutableArray.CreateBuilder<CellRun>(runs.Length);
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start, at), Math.Min(end, at + run.Text.Length));
            if (from < to) trimmed.Add(run with { Text = text[from..to] });
            at += run.Text.Length;
        }

        return trimmed.ToImmutable();
    }

    private SheetRow Further(Row row, ImmutableArray<Cell>[] parts, int number)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(_columns.Length);
        for (var i = 0; i < _columns.Length; i++)
        {
            cells.Add(!parts[i].IsDefault && number < parts[i].Length ? parts[i][number]
                : _columns[i].Key == ControlKey ? new(row.Control.Id + WorkbookTexts.Continued.In(_language), CellStyle.Muted)
                : new("", CellStyle.Body));
        }

        var lines = cells.Select((c, i) => TextMetrics.Lines(c.Text, _rooms[i])).Max();
        return new SheetRow(cells.MoveToImmutable(), row.Declaration) { Height = TextMetrics.Height(lines) };
    }
}
