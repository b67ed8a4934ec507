using System.Collections.Immutable;
using System.Globalization;

namespace FiscDsl.Exchange.Tables.Workbooks;

/// <summary>Makes a grid of a sheet: its cells with all that stands elsewhere in the workbook about them.</summary>
internal sealed class GridReader(WorkbookReader workbook, CellFormats formats, IReadOnlyDictionary<string, string> people, ReadingBudget budget, string file)
{
    /// <summary>Reads a sheet.</summary>
    /// <exception cref="TableFaultException">It cannot be read as it is.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="System.Xml.XmlException">It is damaged.</exception>
    public TableGrid Read(ListedSheet sheet)
    {
        var grid = new TableGrid(sheet.Name, TableFormat.Workbook, sheet.Visibility);
        var path = sheet.Path ?? throw TableFaultException.Damaged(file, sheet.Name);
        var relationships = workbook.Parts.Relationships(path);
        var notes = new CellNotes(workbook.Parts, budget).Read(relationships.Values, people);
        using var reader = workbook.Open(path);
        var rows = Rows(grid, reader.Rows(), notes);
        if (!budget.IsWhole) throw TableFaultException.TooLarge(file, budget);
        Merge(rows, reader.Merges);
        Link(rows, reader.Links, relationships);
        if (!budget.IsWhole) throw TableFaultException.TooLarge(file, budget);
        grid.Rows = [.. rows];
        grid.Merges = [.. reader.Merges];
        grid.HiddenColumns = [.. reader.HiddenColumns.Order()];
        return grid;
    }

    private List<TableRow> Rows(TableGrid grid, IEnumerable<ReadRow> read, SortedDictionary<(int Row, int Column), List<CellNote>> notes)
    {
        var rows = new List<TableRow>();
        var above = new Dictionary<int, string>();
        var noted = new Queue<int>(notes.Keys.Select(static k => k.Row).Distinct());
        var last = 0;
        foreach (var row in read)
        {
            if (row.Cells.Count > 0 && (row.Number <= last || row.Number > SheetLimits.MostRows)) throw TableFaultException.Damaged(file, new TableRow(grid, row.Number, 0, isHidden: false).AddressOf(0));
            while (noted.TryPeek(out var number) && number < row.Number) Add(new(grid, noted.Dequeue(), 0, isHidden: false), []);
            if (noted.TryPeek(out var same) && same == row.Number) noted.Dequeue();
            else if (row.Cells.Count == 0) continue;
            Add(new(grid, row.Number, 0, row.IsHidden), row.Cells);
            last = row.Number;
        }

        while (noted.TryDequeue(out var number)) Add(new(grid, number, 0, isHidden: false), []);
        return rows;

        void Add(TableRow row, IReadOnlyList<ReadCell> cells)
        {
            row.Cells = Cells(row, cells, notes, above);
            if (row.Cells.Length > 0) rows.Add(row);
        }
    }

    private ImmutableArray<TableCell> Cells(TableRow row, IReadOnlyList<ReadCell> read, SortedDictionary<(int Row, int Column), List<CellNote>> notes, Dictionary<int, string> above)
    {
        var cells = new List<TableCell>(read.Count);
        var last = -1;
        foreach (var cell in read)
        {
            if (cell.Column <= last || cell.IsMissing) throw TableFaultException.Damaged(file, row.AddressOf(Math.Max(cell.Column, 0)));
            if (cell.IsCut) throw TableFaultException.CellTooLong(file, row.AddressOf(cell.Column));
            last = cell.Column;
            if (Cell(row, Kept(cell, above)) is { } made) cells.Add(made);
        }

        if (notes.Count > 0) AddNotes(row, cells, notes);
        return [.. cells];
    }

    // What is the same on row after row is kept once.
    private ReadCell Kept(ReadCell cell, Dictionary<int, string> above)
    {
        if (cell.Type == "s") return cell;
        if (above.TryGetValue(cell.Column, out var text) && text == cell.Text) return cell with { Text = text };
        budget.TakeText(cell.Text.Length);
        above[cell.Column] = cell.Text;
        return cell;
    }

    private TableCell? Cell(TableRow row, ReadCell cell)
    {
        var details = cell.Formula is null ? null : new CellDetails { IsFormula = true, LacksResult = cell.LacksResult, Links = FormulaLink.Of(cell.Formula) is { } address ? [new(cell.Text, address)] : [] };
        if (cell.Text.Length == 0) return cell.LacksResult ? new(row, cell.Column, CellKind.Blank, "", "", details) : null;
        return cell.Type switch
        {
            "n" when double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => Number(row, cell, number, details),
            "b" => new(row, cell.Column, CellKind.Boolean, cell.Text is "1" or "true" ? "TRUE" : "FALSE", cell.Text, details),
            "e" => new(row, cell.Column, CellKind.Error, cell.Text, cell.Text, details),
            "d" when DateTime.TryParse(cell.Text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var date) => Date(row, cell, date, details),
            _ => new(row, cell.Column, CellKind.Text, cell.Text, cell.Text, details),
        };
    }

    private TableCell Number(TableRow row, ReadCell cell, double number, CellDetails? details)
    {
        var format = formats.Of(cell.Style);
        var date = format.IsDate ? DateSerial.DateOf(number, workbook.IsDate1904) : null;
        if (format.IsNamed) details = (details ?? CellDetails.None) with { Format = format.Code, Date = date };
        return new(row, cell.Column, format.IsDate ? CellKind.Date : CellKind.Number, format.Show(number, workbook.IsDate1904) ?? cell.Text, cell.Text, details);
    }

    private TableCell Date(TableRow row, ReadCell cell, DateTime date, CellDetails? details)
    {
        var format = formats.Of(cell.Style);
        return new(row, cell.Column, CellKind.Date, format.Show(date) ?? cell.Text, cell.Text, (details ?? CellDetails.None) with { Format = format.Code, Date = date });
    }

    private static void AddNotes(TableRow row, List<TableCell> cells, SortedDictionary<(int Row, int Column), List<CellNote>> notes)
    {
        foreach (var cell in cells)
            if (notes.Remove((row.Number, cell.Column), out var said)) cell.Details = (cell.Details ?? CellDetails.None) with { Notes = [.. said] };
        var count = cells.Count;
        while (notes.Count > 0 && notes.First() is var (place, rest) && place.Row == row.Number)
        {
            notes.Remove(place);
            cells.Add(new(row, place.Column, CellKind.Blank, "", "", new CellDetails { Notes = [.. rest] }));
        }

        if (cells.Count > count) cells.Sort(static (a, b) => a.Column.CompareTo(b.Column));
    }

    private void Merge(List<TableRow> rows, List<CellRange> merges)
    {
        if (merges.Count == 0) return;
        var sweep = new RangeSweep<bool>(merges.Select(static m => (m, true)), budget);
        ImmutableArray<(CellRange Range, bool Value)> before = default;
        ImmutableArray<CellRange> ranges = [];
        foreach (var row in rows)
        {
            var here = sweep.At(row.Number);
            if (here != before)
            {
                (before, ranges) = (here, [.. here.Select(static m => m.Range)]);
                for (var at = 1; at < ranges.Length; at++)
                    if (ranges[at].FirstColumn <= ranges[at - 1].LastColumn) throw TableFaultException.OverlappingMerges(file, row.AddressOf(ranges[at].FirstColumn), ranges[at - 1], ranges[at]);
            }

            row.Merges = ranges;
        }
    }

    private void Link(List<TableRow> rows, List<ReadLink> links, Dictionary<string, PackageRelationship> relationships)
    {
        if (links.Count == 0) return;
        var sweep = new RangeSweep<ReadLink>(links.Select(static l => (l.Range, l)), budget);
        foreach (var row in rows)
        {
            var here = sweep.At(row.Number);
            foreach (var cell in here.IsEmpty ? [] : row.Cells)
            {
                // Links that overlap could make this a square.
                if (here.Length > row.Cells.Length + 100 && !budget.TakeMarks(here.Length)) return;
                if (here.LastOrDefault(l => l.Range.Contains(row.Number, cell.Column)) is { Value: { Range.FirstRow: > 0 } link } && Target(link, relationships) is { } target)
                    cell.Details = (cell.Details ?? CellDetails.None) with { Links = [new(cell.Text, target)] };
            }
        }
    }

    private static string? Target(ReadLink link, Dictionary<string, PackageRelationship> relationships)
    {
        var address = link.Id is { } id ? relationships.GetValueOrDefault(id)?.Target : "";
        return address is null || (address.Length == 0 && link.Location is null) ? null : link.Location is { Length: > 0 } place ? $"{address}#{place}" : address;
    }
}
