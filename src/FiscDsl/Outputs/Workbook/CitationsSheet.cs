using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The citations, a row for each: what a filter, a PivotTable or a program asks of the evidence, cells of several sources cannot say.</summary>
internal sealed class CitationsSheet(Catalog catalog, MessageLanguage language, bool asPrinted, ReferenceSheet reference, SourcesSheet sources) : Sheet
{
    private const int HeaderRows = 1;

    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new(WorkbookTexts.Path, 22, 22), new(WorkbookTexts.Control, 40, 40), new(WorkbookTexts.Clause, 14, 14), new(WorkbookTexts.Responsibility, 26, 26),
        new(WorkbookTexts.Id, 8, 8), new(WorkbookTexts.SourceTitle, 42, 42), new(WorkbookTexts.Locator, 30, 30), new(WorkbookTexts.Url, 54, 54),
    ];

    private readonly int _rowCount = HeaderRows + catalog.Rows.Sum(static r => r.Evidence?.Citations.Length ?? 0);

    /// <summary>The headings.</summary>
    public static IEnumerable<LocalizedText> Headings => Columns.Select(static c => c.Title);

    public override string Name => WorkbookTexts.Citations.In(language);

    public override SheetView View { get; } = new() { HeaderRows = HeaderRows, HeaderColumns = 1, HasFilter = true, IsA3 = true, TabColor = "FF2E75B6" };

    public override ImmutableArray<double> ColumnWidths { get; } = [.. Columns.Select(static c => c.LeastWidth)];

    public override int? RowCount => _rowCount;

    public override bool IsRepetition => true;

    public override IEnumerable<RepeatingColumns> RepeatingColumns => [new(1, 3, Key: 0)];

    public override IEnumerable<NamedTable> Tables => [new("fisc.citations", Columns.Length, HeaderRows, _rowCount)];

    /// <summary>A link to a citation.</summary>
    /// <param name="index">How many citations stand before it.</param>
    /// <param name="language">The language of the workbook.</param>
    public static string LinkTo(int index, MessageLanguage language) => CellReference.Link(WorkbookTexts.Citations.In(language), 0, HeaderRows + 1 + index);

    public override string ColumnName(int column) => Columns[column].Title.In(language);

    public override IEnumerable<SheetRow> Rows()
    {
        yield return TableSheet.Header(Columns, language);
        var (links, index) = (0, 0);
        foreach (var row in catalog.Rows)
        {
            var control = row.Control;
            var citations = row.Evidence?.Citations ?? [];
            var (titled, clause, parties) = (ReferenceColumn.Titled(control, asPrinted), row == control ? "" : row.Subject[(control.Id.Length + 1)..], PartiesOf(row));
            foreach (var citation in citations)
            {
                var source = catalog.SourceById.GetValueOrDefault(citation.Source);
                // The number leads to its source before the path leads to its row: Excel holds so many links and no more.
                var toSource = links < HyperlinkTarget.MostInSheet && source is not null ? sources.LinkTo(source) : null;
                if (toSource is not null) links++;
                var toRow = links < HyperlinkTarget.MostInSheet ? reference.LinkTo(index) : null;
                if (toRow is not null) links++;
                yield return new SheetRow(
                [
                    new(row.Subject, toRow is null ? CellStyle.Body : CellStyle.Link) { Link = toRow },
                    new(titled, CellStyle.Body), new(clause, CellStyle.Body), new(parties, CellStyle.Body),
                    new(citation.Source, toSource is null ? CellStyle.Body : CellStyle.Link) { Link = toSource },
                    new(source?.Title?.Text(asPrinted) ?? "", CellStyle.Body), new(citation.Locator ?? "", CellStyle.Body),
                    new(source is null ? "" : string.Join('\n', source.Urls.Select(static u => u.Value)), CellStyle.Body),
                ], row);
            }

            index++;
        }
    }

    private string PartiesOf(AssessedDeclaration row) => row.Parties switch
    {
        Parties.Undecided => "",
        Parties.Nobody => WorkbookTexts.Nobody.In(language),
        Parties.User => WorkbookTexts.User.In(language),
        _ => row.Responsibility is { User: true } ? WorkbookTexts.Provider.In(language) + WorkbookTexts.Separator.In(language) + WorkbookTexts.User.In(language) : WorkbookTexts.Provider.In(language),
    };
}
