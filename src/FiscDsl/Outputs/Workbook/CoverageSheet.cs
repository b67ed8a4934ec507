using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The coverage: by evidence status with a chart, by category, and the open gaps.</summary>
internal sealed class CoverageSheet : Sheet
{
    private const int ColumnCount = 8;
    private const int StatusHeaderRow = 3;
    private const double DefaultHeight = 18;

    private static readonly ImmutableArray<LocalizedText> StatusTitles = [WorkbookTexts.Kind, WorkbookTexts.Count, WorkbookTexts.Share];

    private static readonly ImmutableArray<LocalizedText> CategoryTitles =
        [WorkbookTexts.CategoryName, WorkbookTexts.Assessed, .. EvidenceStatuses.All.Select(static s => s.Heading), WorkbookTexts.CitedShare];

    private static readonly ImmutableArray<LocalizedText> GapTitles =
    [
        WorkbookTexts.Control, WorkbookTexts.Path, WorkbookTexts.StatusName, WorkbookTexts.Provider, WorkbookTexts.User,
        WorkbookTexts.Acceptances, WorkbookTexts.Category, WorkbookTexts.Reason,
    ];

    private readonly ImmutableArray<(string Name, Coverage Coverage)> _categories;
    private readonly Coverage _total;
    private readonly ImmutableArray<(Row Row, string Link)> _gaps;
    private readonly MessageLanguage _language;
    private readonly bool _asPrinted;

    public CoverageSheet(Catalog catalog, MessageLanguage language, bool asPrinted, ReferenceSheet table)
    {
        _language = language;
        _asPrinted = asPrinted;
        _total = Coverage.Of(catalog.Rows);
        _categories = [.. ByCategory(catalog, language, asPrinted)];
        var links = catalog.Rows.Select(static (row, index) => (Row: row, Index: index)).Where(static r => r.Row.IsGap).ToDictionary(static r => r.Row, r => table.LinkTo(r.Index));
        _gaps = [.. catalog.Controls.Where(static c => c.Subtree.Any(static d => d.IsGap)).SelectMany(c => Outputs.Rows.Of(catalog, c))
            .Where(static r => r.Declaration.IsGap).Select(r => (r, links[r.Declaration]))];
        var firstRow = CategoryHeaderRow + 1;
        Chart = new CoverageChart(Name, CategoryHeaderRow, _categories)
        {
            Language = language, TopRow = StatusHeaderRow - 1, BottomRow = CategoryHeaderRow - 2, LeftColumn = 3, RightColumn = ColumnCount, FirstDataRow = firstRow,
        };
    }

    /// <summary>The headings of all its tables.</summary>
    public static IEnumerable<LocalizedText> Headings => [.. StatusTitles, .. CategoryTitles, .. GapTitles];

    public override string Name => Say(WorkbookTexts.Coverage);

    public override SheetView View { get; } = new() { TabColor = "FF548235" };

    public override ImmutableArray<double> ColumnWidths => [46, 22, 16, 12, 12, 12, 22, 48];

    public override int? RowCount => CategoryHeaderRow + _categories.Length + 1 + (_gaps.IsEmpty ? 0 : 3 + _gaps.Length);

    public override CoverageChart Chart { get; }

    /// <summary>The headings of the longest table, which stands last.</summary>
    public override (int First, int Last)? RepeatedRows => (LastHeaderRow, LastHeaderRow);

    public override IEnumerable<NamedTable> Tables =>
    [
        new("fisc.statuses", StatusTitles.Length, StatusHeaderRow, StatusHeaderRow + EvidenceStatuses.All.Length + 1),
        new("fisc.categories", CategoryTitles.Length, CategoryHeaderRow, CategoryHeaderRow + _categories.Length + 1),
        .. _gaps.IsEmpty ? (NamedTable[])[] : [new("fisc.gaps", GapTitles.Length, LastHeaderRow, LastHeaderRow + _gaps.Length)],
    ];

    private int LastHeaderRow => CategoryHeaderRow + (_gaps.IsEmpty ? 0 : _categories.Length + 4);

    /// <summary>The chart needs a line for each category and room for its title, axis and legend.</summary>
    private int CategoryHeaderRow => StatusHeaderRow + Math.Clamp(_categories.Length + 8, 14, 48);

    public override string ColumnName(int column) => column == ColumnCount - 1 ? Say(WorkbookTexts.Reason) : Name;

    public override IEnumerable<SheetRow> Rows() => [.. StatusRows(), .. CategoryRows(), .. GapRows()];

    /// <summary>The coverage of each category that has controls of its own, or no others in it.</summary>
    public static IEnumerable<(string Name, Coverage Coverage)> ByCategory(Catalog catalog, MessageLanguage language, bool asPrinted)
    {
        var rows = catalog.Rows.ToLookup(r => catalog.CategoryOf(r.Control));
        foreach (var category in catalog.AllCategories)
        {
            // A 大項目 that only holds others has no line of its own.
            if (category.Categories.Length > 0 && !rows.Contains(category)) continue;
            var name = category.Parent is { } parent ? WorkbookTexts.Nested.Format(language, [parent.Heading(asPrinted), category.Heading(asPrinted)]) : category.Heading(asPrinted);
            yield return (name, Coverage.Of(rows[category]));
        }
    }

    private IEnumerable<SheetRow> StatusRows()
    {
        yield return new SheetRow([new(Name, CellStyle.SheetTitle)]) { Height = 28 };
        yield return Section(Say(WorkbookTexts.EvidenceStatus), 3);
        yield return HeadingLine(StatusTitles);
        foreach (var (status, count) in _total.Counts)
        {
            yield return Line([new(Say(status.Heading), CellStyle.Value), Cell.Of(count, CellStyle.Number), Share(count, CellStyle.Percent)]);
        }

        yield return Line([new(Say(WorkbookTexts.AssessedTotal), CellStyle.TotalText), Cell.Of(_total.Assessed, CellStyle.TotalNumber), Share(_total.Assessed, CellStyle.TotalPercent)]);
        for (var row = StatusHeaderRow + EvidenceStatuses.All.Length + 2; row < CategoryHeaderRow - 1; row++) yield return Line([]);
    }

    private IEnumerable<SheetRow> CategoryRows()
    {
        yield return Section(Say(WorkbookTexts.ByCategory), ColumnCount - 1);
        yield return HeadingLine(CategoryTitles);
        foreach (var (name, coverage) in _categories) yield return CategoryLine(name, coverage, CellStyle.Value, CellStyle.Number, CellStyle.Percent);
        yield return CategoryLine(Say(WorkbookTexts.Total), _total, CellStyle.TotalText, CellStyle.TotalNumber, CellStyle.TotalPercent);
    }

    private IEnumerable<SheetRow> GapRows()
    {
        if (_gaps.IsEmpty) yield break;
        yield return Line([]);
        yield return Section(Say(WorkbookTexts.OpenClauses), ColumnCount);
        yield return HeadingLine(GapTitles);
        for (var i = 0; i < _gaps.Length; i++)
        {
            var (row, link) = _gaps[i];
            var declaration = row.Declaration;
            var accepted = string.Join('\n', declaration.GapAcceptances.Select(static a => a.Reason));
            var reason = declaration.Evidence?.Reason ?? "";
            Cell[] cells =
            [
                new(ReferenceColumn.Titled(row.Control, _asPrinted), CellStyle.Body), i < HyperlinkTarget.MostInSheet ? new(declaration.Subject, CellStyle.Link) { Link = link } : new(declaration.Subject, CellStyle.Body),
                new(Say(EvidenceStatuses.Of(declaration.Status).Heading), CellStyle.Mark),
                new(ReferenceColumn.Mark(declaration.Responsibility?.Provider), CellStyle.Mark), new(ReferenceColumn.Mark(declaration.Responsibility?.User), CellStyle.Mark),
                new(accepted.Length > 0 ? "○" : "", CellStyle.Mark),
                new((row.Category?.Parent ?? row.Category)?.Heading(_asPrinted) ?? "", CellStyle.Body),
                new(reason.Length > 0 && accepted.Length > 0 ? $"{reason}\n{WorkbookTexts.Led.Format(_language, [Say(WorkbookTexts.Acceptances), accepted])}" : reason + accepted, CellStyle.Body),
            ];
            yield return new SheetRow([.. cells], declaration);
        }
    }

    private SheetRow CategoryLine(string name, Coverage coverage, CellStyle text, CellStyle number, CellStyle percent)
    {
        var counts = coverage.Counts.Select(c => Cell.Of(c.Count, number));
        var share = coverage.Assessed == 0 ? new Cell("", percent) : Cell.Of((double)coverage[EvidenceStatus.Cited] / coverage.Assessed, percent);
        var height = TextMetrics.Height(name, ColumnWidths[0]);
        return new SheetRow([new(name, text), Cell.Of(coverage.Assessed, number), .. counts, share]) { Height = Math.Max(DefaultHeight, height) };
    }

    private Cell Share(int count, CellStyle style) => _total.Assessed == 0 ? new Cell("", style) : Cell.Of((double)count / _total.Assessed, style);

    private SheetRow HeadingLine(IEnumerable<LocalizedText> titles)
    {
        ImmutableArray<Cell> cells = [.. titles.Select(t => new Cell(Say(t), CellStyle.GroupHeader))];
        // English headings have more words than the columns have room for in a line.
        var height = _language == MessageLanguage.Ja ? DefaultHeight : cells.Select((c, i) => TextMetrics.Height(c.Text, ColumnWidths[i])).Max();
        return new SheetRow(cells) { Height = Math.Max(DefaultHeight, height) };
    }

    private static SheetRow Section(string title, int columns) =>
        new([new(title, CellStyle.Section), .. Enumerable.Repeat(new Cell("", CellStyle.Section), columns - 1)]) { Height = 22 };

    private string Say(LocalizedText text) => text.In(_language);

    private static SheetRow Line(ImmutableArray<Cell> cells) => new(cells) { Height = DefaultHeight };
}
