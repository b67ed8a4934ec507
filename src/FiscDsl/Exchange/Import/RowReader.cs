using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>
/// Reads the rows of a table by a layout: which control and clause each belongs to, and what it says of that. Nothing is
/// lost: every cell that is filled is in what comes out, or in the list of what was left out.
/// </summary>
public sealed class RowReader
{
    private readonly TableLayout _layout;
    private readonly ImportReport _report = new();
    private readonly CategoryList _categories = new();
    private readonly Dictionary<string, StatementBuilder> _controls = new(StringComparer.Ordinal);
    private readonly List<StatementBuilder> _order = [];
    private readonly StatementReader _statements;
    private readonly bool _hasSeveralSheets;
    private bool _takesNumbers;
    private RestoredIds? _restored;
    private LocalizedText? _rewritten;
    private bool _isPart;
    private int _headingCells;
    private int _began, _further, _sections, _headings, _vacant, _left;

    private RowReader(TableLayout layout, bool hasSeveralSheets)
    {
        (_layout, _hasSeveralSheets) = (layout, hasSeveralSheets);
        _statements = new(layout, _report);
    }

    /// <summary>Reads the sheets of a file that a layout names; without a name, the only one.</summary>
    public static ImportedTable Read(TableFile file, TableLayout layout)
    {
        var reader = new RowReader(layout, layout.Sheets.Length > 1);
        var read = LayoutSheets.Of(file, layout, reader._report);
        reader._takesNumbers = OwnNumbers.AreIds(read, layout);
        foreach (var grid in read) reader.Read(grid);
        foreach (var grid in file.Sheets.Except(read))
            foreach (var row in grid.Rows) reader._report.Leave(ImportTexts.OtherSheet(grid.Name), row);
        return reader.Finish(file.Sheets);
    }

    /// <summary>Reads the rows of one table.</summary>
    public static ImportedTable Read(TableGrid grid, TableLayout layout)
    {
        var reader = new RowReader(layout, hasSeveralSheets: false) { _takesNumbers = OwnNumbers.AreIds([grid], layout) };
        reader.Read(grid);
        return reader.Finish([grid]);
    }

    /// <summary>Reads some rows of a table, whose controls have others: what merged cells say holds for each clause of theirs, and for nothing above.</summary>
    internal static ImportedTable ReadPart(TableGrid grid, TableLayout layout)
    {
        var reader = new RowReader(layout, hasSeveralSheets: false) { _isPart = true };
        reader.Read(grid);
        return reader.Finish([grid]);
    }

    private void Read(TableGrid grid)
    {
        if (LayoutColumns.Of(grid, _layout, _report) is not { } columns || columns.First(ColumnRole.Control) is not { } ids) return;
        foreach (var column in columns.Read.Where(static c => c.Column.IsHidden)) _report.Add(DiagnosticSeverity.Warning, ImportTexts.HiddenColumn(LayoutColumns.Named(column.Column.Name)));
        var rows = new SheetRows(grid, columns, _layout, _report) { DefaultCategory = _hasSeveralSheets || ControlNames.PrefixOf(SheetRows.NameOf(grid)) is not null ? SheetRows.NameOf(grid) : null };
        _statements.Begin(columns, rows.Cells);
        _restored = new(grid, ids.Index);
        foreach (var row in grid.Rows)
        {
            Read(row, rows, ids);
            if (row.Number > columns.Headings.Rows.Last) _report.LeaveUntaken(row);
        }
    }

    private void Read(TableRow row, SheetRows rows, ReadColumn ids)
    {
        var headings = rows.Columns.Headings;
        if (row.Number < headings.Rows.First || row.Number < (_layout.Rows?.First ?? 1) && row.Number > headings.Rows.Last || row.Number > (_layout.Rows?.Last ?? int.MaxValue))
        {
            Leave(ImportTexts.AboveOrBelow, row, ref _left);
            return;
        }

        if (row.Number <= headings.Rows.Last || headings.IsRepeatedIn(row))
        {
            if (row.Number > headings.Rows.Last) _report.Leave(ImportTexts.HeadingAgain, row);
            else _headingCells += row.Cells.Count(ImportReport.IsFilled);
            _headings++;
            return;
        }

        if (row.IsHidden) _report.Add(DiagnosticSeverity.Warning, ImportTexts.HiddenRow, new CellPlace(row, row.Cells[0].Column));
        var id = rows.Cells.ValueOf(row, ids);
        if (id is null)
        {
            WithoutId(row, rows);
            return;
        }

        if (IdOf(id) is not { } written) return;
        var names = ControlNames.Read(written);
        if (names.IsVacant || rows.HasVacantTitle(row))
        {
            Leave(ImportTexts.VacantNumber, row, ref _vacant);
            rows.Current = [];
            return;
        }

        if (names.IsNone)
        {
            if (rows.SectionOf(row) is { } section) Section(row, rows, section);
            else if (row.Cells.Count(ImportReport.IsFilled) == 1) Leave(ImportTexts.NoNumber, row, ref _left);
            else _report.Add(DiagnosticSeverity.Error, ImportTexts.NoId(id.Text), id.Cell);
            return;
        }

        rows.CarryCategory(row, _categories);
        var named = names.Names.Select(name => (Id: Completed(name, id, rows), name.Labels)).Where(static n => n.Id.Length > 0).ToList();
        if (named.Count == 0) return;
        if (!id.IsLent && names.IsRewritten) _report.Add(DiagnosticSeverity.Info, _rewritten ??= ImportTexts.Rewritten(id.Text, string.Join(", ", named.Select(static n => string.Join('/', n.Labels.Prepend(n.Id))))), id.Cell);
        if (!id.IsLent && named.Count > 1) _report.Add(DiagnosticSeverity.Info, ImportTexts.Several(id.Text, named.Count), id.Cell);
        rows.LeaveOthers(row);
        var began = false;
        rows.Current = [.. named.Select(n => (Control(n.Id, ref began), n.Labels))];
        if (began) _began++;
        else _further++;
        _statements.Read(row, rows, names.Title, id);
    }

    // Of numbers that Excel has made something else of, nobody knows what they were, unless the layout has them restored; null where that is so.
    private string? IdOf(CellValue id)
    {
        var restored = _restored?.Of(id.Cell);
        if (!RestoredIds.IsMadeByExcel(id.Cell)) return id.Text;
        if (!id.IsLent) _report.Add(_layout.RestoresIds && restored is not null ? DiagnosticSeverity.Info : DiagnosticSeverity.Error, Said(), id.Cell);
        return _layout.RestoresIds ? restored : null;

        LocalizedText Said() => (restored, id.Cell.Kind == CellKind.Date) switch
        {
            ({ } known, _) when _layout.RestoresIds => ImportTexts.Restored(id.Text, known),
            ({ } known, true) => ImportTexts.DateForId(id.Text, known),
            ({ } known, false) => ImportTexts.NumberForId(id.Text, known),
            (null, true) => ImportTexts.DateForId(id.Text),
            (null, false) => ImportTexts.NumberForId(id.Text),
        };
    }

    private string Completed(ControlName name, CellValue id, SheetRows rows)
    {
        if (!name.IsBare) return name.Id;
        if (rows.Category is { } category && PrefixOf(category) is { } prefix)
        {
            if (!id.IsLent) _report.Add(DiagnosticSeverity.Info, ImportTexts.Prefixed(prefix), id.Cell);
            return prefix + name.Id;
        }

        if (!id.IsLent) _report.Add(_takesNumbers ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, _takesNumbers ? ImportTexts.OwnNumbers : ImportTexts.BareId(id.Text), id.Cell);
        return _takesNumbers ? name.Id : "";
    }

    private static char? PrefixOf(StatementBuilder category) =>
        ControlNames.PrefixOf(category.Title?.Text ?? category.Id) ?? (category.Parent is { } parent ? ControlNames.PrefixOf(parent.Title?.Text ?? parent.Id) : null);

    private void WithoutId(TableRow row, SheetRows rows)
    {
        if (rows.IsOfCategory(row))
        {
            rows.CarryCategory(row, _categories);
            rows.LeaveOthers(row);
            rows.Current = [];
            _sections++;
            if (rows.Category is { } category) _statements.ReadOfCategory(row, category);
        }
        else if (rows.SectionOf(row) is { } section)
        {
            Section(row, rows, section);
        }
        else if (_layout.Carried.Contains(ColumnRole.Control) && !rows.Current.IsEmpty && rows.HasRead(row))
        {
            rows.CarryCategory(row, _categories);
            rows.LeaveOthers(row);
            _further++;
            _statements.Read(row, rows, null, null);
        }
        else
        {
            if (rows.HasRead(row)) _report.Add(DiagnosticSeverity.Warning, ImportTexts.RowWithoutId, new CellPlace(row, row.Cells[0].Column));
            Leave(ImportTexts.NoNumber, row, ref _left);
        }
    }

    private void Section(TableRow row, SheetRows rows, TableCell section)
    {
        rows.Current = [];
        if (rows.Columns.Has(ColumnRole.Category))
        {
            Leave(ImportTexts.Section, row, ref _left);
            return;
        }

        _sections++;
        _report.Take(section);
        var mends = TextMends.None;
        rows.Category = _categories.Of(null, CellText.OnOneLine(section.Text, ref mends), CellPlace.Of(section));
        _report.Add(DiagnosticSeverity.Info, ImportTexts.FromSection, section);
    }

    private void Leave(LocalizedText reason, TableRow row, ref int count)
    {
        _report.Leave(reason, row);
        count++;
    }

    private StatementBuilder Control(string id, ref bool began)
    {
        if (_controls.TryGetValue(id, out var known)) return known;
        var control = new StatementBuilder(LanguageSchema.Of(DeclarationKind.Control), id);
        _controls.Add(id, control);
        _order.Add(control);
        began = true;
        return control;
    }

    private ImportedTable Finish(ImmutableArray<TableGrid> grids)
    {
        foreach (var control in _order) Categorize(control);
        if (_order.Count == 0 && !_report.HasErrors) _report.Add(DiagnosticSeverity.Error, ImportTexts.NothingRead);
        _statements.Shared.Place(_report, _isPart);
        var controls = ImmutableArray.CreateBuilder<ImportedDeclaration>(_order.Count);
        foreach (var control in _order)
        {
            var mends = TextMends.None;
            controls.Add(control.Build(ref mends, control.Category is { } category ? _categories.PathOf(category.Category) : []));
        }

        var categories = ImmutableArray.CreateBuilder<ImportedDeclaration>(_categories.Tops.Count);
        foreach (var category in _categories.Tops)
        {
            var mends = TextMends.None;
            categories.Add(category.Build(ref mends));
        }

        return new(controls.DrainToImmutable(), categories.DrainToImmutable(), [.. _statements.Sources.Build()], new(_began, _further, _sections, _headings, _vacant, _left),
            new(grids.Sum(static g => g.Rows.Sum(static r => r.Cells.Count(ImportReport.IsFilled))), _headingCells, _report.LeftCount), _report.Remarks, _report.LeftOut);
    }

    private void Categorize(StatementBuilder control)
    {
        if (control.Category is null && control.FirstRow is { } row)
        {
            if (_statements.HasCategoryColumn)
            {
                _report.Add(DiagnosticSeverity.Error, ImportTexts.NoCategory(control.Id), new CellPlace(row, row.Cells[0].Column));
                return;
            }

            var (part, name) = (ControlNames.PartOf(control.Id), SheetRows.NameOf(row.Grid));
            control.Category = (_categories.Of(null, part ?? name, new(row, 0)), new(row, 0));
            _report.Add(DiagnosticSeverity.Info, part is null ? ImportTexts.FromSheet(name) : ImportTexts.FromId(part));
        }

        for (var at = control.Category?.Category; at is not null; at = at.Parent) at.Controls++;
    }
}
