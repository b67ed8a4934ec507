using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The history of revisions, the earliest first.</summary>
internal sealed class RevisionsSheet(Catalog catalog, bool asPrinted) : TableSheet(Columns, RevisionRows(catalog, asPrinted), NotesTitle, AcceptancesTitle)
{
    private const string NotesTitle = "注記";
    private const string AcceptancesTitle = "許容";

    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new("版", 10, 20), new("発行日", 11, 11), new("改版内容", 72, 110, TextMetrics.MaxLines), new(NotesTitle, 24, 48, 3), new(AcceptancesTitle, 20, 36, 3),
    ];

    public override string Name => "改版履歴";

    public override SheetView View { get; } = new() { HeaderRows = 1, HeaderColumns = 1, TabColor = "FF1F3864" };

    private static IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> RevisionRows(Catalog catalog, bool asPrinted) => catalog.Revisions.Select(revision =>
    {
        ImmutableArray<Cell> cells =
        [
            new(revision.Id, CellStyle.Mark),
            new(revision.Issued?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", CellStyle.Mark),
            new(revision.Summary?.Text(asPrinted) ?? "", CellStyle.Body),
            new(Annotations.Notes([revision], revision, asPrinted), CellStyle.Body),
            new(Annotations.Acceptances([revision], revision), CellStyle.Body),
        ];
        return (cells, (Declaration)revision);
    });
}
