using System.Collections.Immutable;
using FiscDsl.Exchange.Import;
using FiscDsl.Exchange.Review;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Services.Pasting.Rows;

/// <summary>What rows cite, as citations of the sources that the catalog has: by their numbers with places, as our workbook shows them, by their titles or by their addresses.</summary>
internal sealed class RowSources
{
    private readonly Dictionary<string, ImmutableArray<(string Source, string? Locator)>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);

    private RowSources()
    {
    }

    /// <summary>Looks up what a table cites.</summary>
    public static RowSources Of(ImportedTable table, Catalog catalog)
    {
        var sources = new RowSources();
        foreach (var cited in table.Sources)
        {
            var url = cited.Fields.Select(static f => f.Schema.Kind == FieldKind.Url && f.Value is FieldValue.List { Items: [var only] } ? only : null).OfType<string>().FirstOrDefault();
            var title = cited.Title ?? "";
            if (catalog.Sources.FirstOrDefault(s => (url is not null && s.Urls.Any(u => u.Value == url)) || (title.Length > 0 && (s.Title?.Corrected == title || s.Title?.Printed == title))) is { } known) sources._known[cited.Id] = [(known.Id, null)];
            else if (CellValues.Evidence(title, null, catalog.SourceById, out _) is { Status: EvidenceStatus.Cited } evidence) sources._known[cited.Id] = evidence.Citations;
            else sources._unknown[cited.Id] = url is null || title == url ? title : $"{title} {url}";
        }

        return sources;
    }

    /// <summary>A declaration that cites the catalog's sources; what it has none for becomes comments, and is told.</summary>
    /// <param name="declaration">A declaration that was read from rows.</param>
    /// <param name="unknown">Takes what is unknown.</param>
    public ImportedDeclaration Resolve(ImportedDeclaration declaration, Action<ImportedDeclaration, string> unknown)
    {
        var fields = ImmutableArray.CreateBuilder<ImportedField>(declaration.Fields.Length);
        var comments = declaration.Comments;
        foreach (var field in declaration.Fields)
        {
            if (field.Value is not FieldValue.Evidence { Status: EvidenceStatus.Cited } evidence)
            {
                fields.Add(field);
                continue;
            }

            ImmutableArray<(string Source, string? Locator)> citations = [.. evidence.Citations.SelectMany(c => _known.GetValueOrDefault(c.Source, [])).Distinct()];
            if (!citations.IsEmpty) fields.Add(field with { Value = evidence with { Citations = citations } });
            foreach (var cited in evidence.Citations.Select(c => _unknown.GetValueOrDefault(c.Source)).OfType<string>())
            {
                comments = comments.Add($"# {Fields.Evidence.Spelling.Japanese}: {cited}");
                unknown(declaration, cited);
            }
        }

        return declaration with { Fields = fields.ToImmutable(), Comments = comments, Nested = [.. declaration.Nested.Select(n => Resolve(n, unknown))] };
    }
}
