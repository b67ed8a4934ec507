using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The history of revisions, the earliest first.</summary>
internal sealed class RevisionsSheet(Catalog catalog, MessageLanguage language, bool asPrinted) : TableSheet(Columns, language, RevisionRows(catalog, language, asPrinted))
{
    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new(WorkbookTexts.Version, 10, 20), new(WorkbookTexts.Issued, 11, 11), new(WorkbookTexts.Summary, 72, 110, TextMetrics.MaxLines),
        new(WorkbookTexts.Notes, 24, 48, 3) { IsOptional = true }, new(WorkbookTexts.Acceptances, 20, 36, 3) { IsOptional = true },
    ];

    /// <summary>The headings.</summary>
    public static IEnumerable<LocalizedText> Headings => Columns.Select(static c => c.Title);

    public override string Name => WorkbookTexts.Revisions.In(Language);

    public override SheetView View { get; } = new() { HeaderRows = 1, HeaderColumns = 1, TabColor = "FF1F3864" };

    protected override string? TableName => "fisc.revisions";

    private static IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> RevisionRows(Catalog catalog, MessageLanguage language, bool asPrinted) => catalog.Revisions.Select(revision =>
    {
        ImmutableArray<Cell> cells =
        [
            new(revision.Id, CellStyle.Mark),
            new(revision.Issued?.ToString() ?? "", CellStyle.Mark),
            new(revision.Summary?.Text(asPrinted) ?? "", CellStyle.Body),
            new(Annotations.Notes([revision], revision, asPrinted, language), CellStyle.Body),
            new(Annotations.Acceptances([revision], revision, language), CellStyle.Body),
        ];
        return (cells, (Declaration)revision);
    });
}
