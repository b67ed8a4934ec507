using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The coverage: by evidence status with a chart, by category, and the open gaps.</summary>
internal sealed class CoverageSheet : Sheet
{
    public const string SheetName = "集計";

    private const int ColumnCount = 8;
    private const int StatusHeaderRow = 3;
    private const double DefaultHeight = 18;

    private readonly ImmutableArray<(string Name, Coverage Coverage)> _categories;
    private readonly Coverage _total;
    private readonly ImmutableArray<Row> _gaps;
    private readonly bool _asPrinted;

    public CoverageSheet(Catalog catalog, bool asPrinted)
    {
        _asPrinted = asPrinted;
        _total = Coverage.Of(catalog.Rows);
        _categories = [.. ByCategory(catalog, asPrinted)];
        _gaps = [.. catalog.Controls.Where(static c => c.Subtree.Any(static d => d.IsGap)).SelectMany(c => Outputs.Rows.Of(catalog, c)).Where(static r => r.Declaration.IsGap)];
        var firstRow = CategoryHeaderRow + 1;
        Chart = new CoverageChart(SheetName, CategoryHeaderRow, _categories)
        {
            TopRow = StatusHeaderRow - 1, BottomRow = CategoryHeaderRow - 2, LeftColumn = 3, RightColumn = ColumnCount, FirstDataRow = firstRow,
        };
    }

    public override string Name => SheetName;

    public override SheetView View { get; } = new() { TabColor = "FF548235" };

    public override ImmutableArray<double> ColumnWidths => [46, 22, 16, 12, 12, 12, 22, 48];

    public override int RowCount => CategoryHeaderRow + _categories.Length + 1 + (_gaps.IsEmpty ? 0 : 3 + _gaps.Length);

    public override CoverageChart Chart { get; }

    /// <summary>The chart needs a line for each category and room for its title, axis and legend.</summary>
    private int CategoryHeaderRow => StatusHeaderRow + Math.Clamp(_categories.Length + 8, 14, 48);

    public override string ColumnName(int column) => column == ColumnCount - 1 ? "理由" : SheetName;

    public override IEnumerable<SheetRow> Rows() => [.. StatusRows(), .. CategoryRows(), .. GapRows()];

    private static IEnumerable<(string Name, Coverage Coverage)> ByCategory(Catalog catalog, bool asPrinted)
    {
        var rows = catalog.Rows.ToLookup(r => catalog.CategoryOf(r.Control));
        foreach (var category in catalog.AllCategories)
        {
            // A 大項目 that only holds others has no line of its own.
            if (category.Categories.Length > 0 && !rows.Contains(category)) continue;
            var name = category.Parent is { } parent ? $"{parent.Title(asPrinted)} ／ {category.Title(asPrinted)}" : category.Title(asPrinted);
            yield return (name, Coverage.Of(rows[category]));
        }
    }

    private IEnumerable<SheetRow> StatusRows()
    {
        yield return new SheetRow([new("集計", CellStyle.SheetTitle)]) { Height = 28 };
        yield return Section("情報参照元の状況", 3);
        yield return Headings(["区分", "件数", "割合"]);
        foreach (var status in CoverageChart.Statuses)
        {
            var count = CoverageChart.CountOf(_total, status);
            yield return Line([new(EvidenceText.NameOf(status), CellStyle.Value), Cell.Of(count, CellStyle.Number), Share(count, CellStyle.Percent)]);
        }

        yield return Line([new("対象の項（計）", CellStyle.TotalText), Cell.Of(_total.Assessed, CellStyle.TotalNumber), Share(_total.Assessed, CellStyle.TotalPercent)]);
        for (var row = StatusHeaderRow + CoverageChart.Statuses.Length + 2; row < CategoryHeaderRow - 1; row++) yield return Line([]);
    }

    private IEnumerable<SheetRow> CategoryRows()
    {
        yield return Section("分類ごとの状況", ColumnCount - 1);
        yield return Headings(["分類", "対象の項", .. CoverageChart.Statuses.Select(EvidenceText.NameOf), "情報参照元ありの割合"]);
        foreach (var (name, coverage) in _categories) yield return CategoryLine(name, coverage, CellStyle.Value, CellStyle.Number, CellStyle.Percent);
        yield return CategoryLine("計", _total, CellStyle.TotalText, CellStyle.TotalNumber, CellStyle.TotalPercent);
    }

    private IEnumerable<SheetRow> GapRows()
    {
        if (_gaps.IsEmpty) yield break;
        yield return Line([]);
        yield return Section("未解消の項（情報参照元がない項と、クラウド事業者が主体で未記入の項）", ColumnCount);
        yield return Headings(["基準小項目", "項のパス", "状況", "クラウド事業者", "利用者", "許容", "基準大項目", "理由"]);
        foreach (var row in _gaps)
        {
            var declaration = row.Declaration;
            var rule = declaration.Status == EvidenceStatus.None ? EvidenceDiagnostics.OpenGap : EvidenceDiagnostics.MissingEvidence;
            var accepted = string.Join('\n', declaration.Acceptances.Where(a => a.Rule == rule).Select(static a => a.Reason));
            var reason = declaration.Evidence?.Reason ?? "";
            Cell[] cells =
            [
                new(ReferenceColumn.Titled(row.Control, _asPrinted), CellStyle.Body), new(declaration.Subject, CellStyle.Body),
                new(EvidenceText.NameOf(declaration.Status), CellStyle.Mark),
                new(ReferenceColumn.Mark(declaration.Responsibility?.Provider), CellStyle.Mark), new(ReferenceColumn.Mark(declaration.Responsibility?.User), CellStyle.Mark),
                new(accepted.Length > 0 ? "○" : "", CellStyle.Mark),
                new((row.Category?.Parent ?? row.Category)?.Title(_asPrinted) ?? "", CellStyle.Body),
                new(reason.Length > 0 && accepted.Length > 0 ? $"{reason}\n{accepted}" : reason + accepted, CellStyle.Body),
            ];
            yield return new SheetRow([.. cells], declaration);
        }
    }

    private SheetRow CategoryLine(string name, Coverage coverage, CellStyle text, CellStyle number, CellStyle percent)
    {
        var counts = CoverageChart.Statuses.Select(s => Cell.Of(CoverageChart.CountOf(coverage, s), number));
        var share = coverage.Assessed == 0 ? new Cell("", percent) : Cell.Of((double)coverage.Cited / coverage.Assessed, percent);
        var height = TextMetrics.Height(name, ColumnWidths[0]);
        return new SheetRow([new(name, text), Cell.Of(coverage.Assessed, number), .. counts, share]) { Height = Math.Max(DefaultHeight, height) };
    }

    private Cell Share(int count, CellStyle style) => _total.Assessed == 0 ? new Cell("", style) : Cell.Of((double)count / _total.Assessed, style);

    private static SheetRow Headings(IEnumerable<string> titles) => Line([.. titles.Select(static t => new Cell(t, CellStyle.GroupHeader))]);

    private static SheetRow Section(string title, int columns) =>
        new([new(title, CellStyle.Section), .. Enumerable.Repeat(new Cell("", CellStyle.Section), columns - 1)]) { Height = 22 };

    private static SheetRow Line(ImmutableArray<Cell> cells) => new(cells) { Height = DefaultHeight };
}
