using System.Collections.Immutable;
using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>
/// The sources. A cell holds one link and so many clauses as fit a row, so that a source with several addresses, or
/// cited in thousands of places, takes several rows.
/// </summary>
internal sealed class SourcesSheet : TableSheet
{
    private const double CitingWidth = 56;
    private const string Separator = ", ";

    /// <summary>What a row of citing clauses holds, in columns of text: well below the greatest height of a row.</summary>
    private const int CitingRoom = (int)CitingWidth * (TextMetrics.MaxLines / 2);

    private static readonly ImmutableArray<TableColumn> Columns =
    [
        new(WorkbookTexts.Id, 7, 12), new(WorkbookTexts.SourceTitle, 34, 58), new(WorkbookTexts.Url, 44, 88), new(WorkbookTexts.Access, 9, 9), new(WorkbookTexts.Checked, 11, 11),
        new(WorkbookTexts.CitationCount, 8, 8), new(WorkbookTexts.CitedBy, CitingWidth, CitingWidth),
        new(WorkbookTexts.Notes, 24, 48, 3) { IsOptional = true }, new(WorkbookTexts.Acceptances, 20, 36, 3) { IsOptional = true },
    ];

    private readonly Lazy<Dictionary<Declaration, int>> _firstRows;

    public SourcesSheet(Catalog catalog, MessageLanguage language, bool asPrinted)
        : base(Columns, language, SourceRows(catalog, language, asPrinted)) => _firstRows = new(() => FirstRows().ToDictionary(static r => r.Subject, static r => r.Row));

    /// <summary>The headings.</summary>
    public static IEnumerable<LocalizedText> Headings => Columns.Select(static c => c.Title);

    public override string Name => WorkbookTexts.Sources.In(Language);

    public override SheetView View { get; } = new() { HeaderRows = 1, HeaderColumns = 2, HasFilter = true, TabColor = "FF2E75B6" };

    public override bool HasLinks => true;

    public override IEnumerable<RepeatingColumns> RepeatingColumns => [new(0, 1, Key: 0), new(3, 4, Key: 0)];

    /// <summary>A link to the first row of a source.</summary>
    public string LinkTo(Declaration source) => CellReference.Link(Name, 0, _firstRows.Value[source]);

    protected override string? TableName => "fisc.sources";

    private static IEnumerable<(ImmutableArray<Cell> Cells, Declaration Subject)> SourceRows(Catalog catalog, MessageLanguage language, bool asPrinted)
    {
        var citing = CitationIndex.Of(catalog);
        var links = 0;
        foreach (var source in catalog.Sources)
        {
            var by = citing.GetValueOrDefault(source.Id) ?? [];
            var places = Fill(by.Select(static d => d.Subject)).ToImmutableArray();
            var count = Math.Max(1, Math.Max(source.Urls.Length, places.Length));
            for (var i = 0; i < count; i++)
            {
                var url = i < source.Urls.Length ? source.Urls[i].Value : i == 0 ? WorkbookTexts.NoAddress.In(language) : "";
                var link = links < HyperlinkTarget.MostInSheet ? HyperlinkTarget.Of(url) : null;
                if (link is not null) links++;
                Cell[] cells =
                [
                    new(source.Id, CellStyle.Body),
                    new(source.Title?.Text(asPrinted) ?? "", CellStyle.Body),
                    new(url, link is null ? CellStyle.Body : CellStyle.Link) { Link = link },
                    new(WorkbookTexts.Of(source.Access).In(language), CellStyle.Mark),
                    new(source.Checked?.ToString() ?? "", CellStyle.Mark),
                    i == 0 ? Cell.Of(by.Count, CellStyle.Mark) : new("", CellStyle.Mark),
                    new(i < places.Length ? places[i] : "", CellStyle.Body),
                    new(i == 0 ? Annotations.Notes([source], source, asPrinted, language) : "", CellStyle.Body),
                    new(i == 0 ? Annotations.Acceptances([source], source, language) : "", CellStyle.Body),
                ];
                yield return ([.. cells], source);
            }
        }
    }

    private static IEnumerable<string> Fill(IEnumerable<string> subjects)
    {
        var text = new StringBuilder();
        var width = 0;
        foreach (var subject in subjects)
        {
            var added = TextMetrics.Width(subject) + Separator.Length;
            if (text.Length > 0 && width + added > CitingRoom)
            {
                yield return text.ToString();
                text.Clear();
                width = 0;
            }

            if (text.Length > 0) text.Append(Separator);
            text.Append(subject);
            width += added;
        }

        if (text.Length > 0) yield return text.ToString();
    }
}

/// <summary>What a link of a workbook may lead to.</summary>
internal static class HyperlinkTarget
{
    /// <summary>The most links that Excel holds in a sheet (Excel specifications and limits).</summary>
    public const int MostInSheet = 65_530;

    /// <summary>The longest address that Excel follows, in characters (Excel specifications and limits).</summary>
    private const int MaxLength = 2079;

    /// <summary>The address with what a URI cannot hold percent-encoded; null where it stays mere text.</summary>
    public static string? Of(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.AbsoluteUri.Length <= MaxLength ? uri.AbsoluteUri : null;
}
