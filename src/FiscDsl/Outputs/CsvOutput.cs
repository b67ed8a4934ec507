using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Outputs.Data;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Outputs;

/// <summary>The catalog as three tables of comma-separated values: <see cref="CsvText"/>. Their columns are named as members of the JSON are.</summary>
public static class CsvOutput
{
    /// <summary>Writes the rows of the reference's table; the stream stays open.</summary>
    /// <exception cref="ArgumentException">The catalog has no reference.</exception>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void WriteRows(Stream stream, Catalog catalog, OutputOptions options)
    {
        var language = LanguageOf(catalog);
        DataColumn<Row>[] columns = [.. RowColumns.All(language, options.AsPrinted), new("citations", r => EvidenceText.OfCitations(r.Declaration.Evidence))];
        CsvText.Write(stream, columns, Rows.Of(catalog));
    }

    /// <summary>Writes the citations, a row each; the stream stays open.</summary>
    /// <inheritdoc cref="WriteRows" path="/exception"/>
    public static void WriteCitations(Stream stream, Catalog catalog, OutputOptions options) =>
        CsvText.Write(stream, CitationColumns.Table(options.AsPrinted), catalog.Rows.SelectMany(row => CitedSource.Of(catalog, row)));

    /// <summary>Writes the sources; the stream stays open.</summary>
    /// <inheritdoc cref="WriteRows" path="/exception"/>
    public static void WriteSources(Stream stream, Catalog catalog, OutputOptions options)
    {
        var (language, citing) = (LanguageOf(catalog), CitationIndex.Of(catalog));
        DataColumn<Source>[] columns =
        [
            new("id", static s => s.Id),
            new("title", s => s.Title?.Text(options.AsPrinted)),
            new("urls", static s => CitationColumns.UrlsOf(s)),
            new("access", static s => CitationColumns.NameOf(s.Access)),
            new("checked", static s => s.Checked?.ToString()),
            new("citedByCount", s => (citing.TryGetValue(s.Id, out var by) ? by.Count : 0).ToString(CultureInfo.InvariantCulture)),
            new("note", s => Annotations.Notes([s], s, options.AsPrinted, language)),
            new("accepted", s => Annotations.Acceptances([s], s, language)),
        ];
        CsvText.Write(stream, columns, catalog.Sources);
    }

    private static MessageLanguage LanguageOf(Catalog catalog) => (catalog.Reference ?? throw new ArgumentException("The catalog has no reference.", nameof(catalog))).OutputLanguage;
}
