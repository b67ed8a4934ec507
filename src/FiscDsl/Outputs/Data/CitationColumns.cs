using System.Collections.Immutable;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Data;

/// <summary>A citation with where it stands.</summary>
/// <param name="Row">The row that cites.</param>
/// <param name="Citation">What it cites, and where in it.</param>
/// <param name="Source">The source.</param>
internal sealed record CitedSource(AssessedDeclaration Row, Citation Citation, Source? Source)
{
    /// <summary>The citations of a row, in its order.</summary>
    public static IEnumerable<CitedSource> Of(Catalog catalog, AssessedDeclaration row) =>
        (row.Evidence?.Citations ?? []).Select(citation => new CitedSource(row, citation, catalog.SourceById.GetValueOrDefault(citation.Source)));
}

/// <summary>The citations and the sources for programs.</summary>
internal static class CitationColumns
{
    /// <summary>What a citation says; in a table of its own behind the row's id and control.</summary>
    public static ImmutableArray<DataColumn<CitedSource>> OfCitation(bool asPrinted) =>
    [
        new("source", static c => c.Citation.Source),
        new("sourceTitle", c => c.Source?.Title?.Text(asPrinted)),
        new("locator", static c => c.Citation.Locator),
        new("access", static c => NameOf(c.Source?.Access)),
    ];

    /// <summary>The table of citations.</summary>
    public static ImmutableArray<DataColumn<CitedSource>> Table(bool asPrinted) =>
    [
        new("id", static c => c.Row.Subject),
        new("control", static c => c.Row.Control.Id),
        new("clause", static c => RowColumns.ClauseOf(c.Row)),
        .. OfCitation(asPrinted),
        new("urls", static c => c.Source is { } source ? UrlsOf(source) : null),
    ];

    /// <summary>The addresses of a source, a line each.</summary>
    public static string UrlsOf(Source source) => string.Join('\n', source.Urls.Select(static u => u.Value));

    /// <summary>Who may read a source, in a word of JSON; null where it is not given.</summary>
    public static string? NameOf(SourceAccess? access) => access switch { SourceAccess.Public => "public", SourceAccess.Nda => "nda", _ => null };
}
