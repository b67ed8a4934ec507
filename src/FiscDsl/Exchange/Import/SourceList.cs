using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Import;

/// <summary>The sources that a table cites, numbered by their first appearance. What has no address is one, too.</summary>
internal sealed class SourceList
{
    private static readonly DeclarationSchema Schema = LanguageSchema.Of(DeclarationKind.Source);

    private readonly Dictionary<(string Title, string? Url), string> _known = [];
    private readonly Dictionary<string, string> _byUrl = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Title, string? Url, string? Elsewhere)> _sources = [];

    /// <summary>The number of a source.</summary>
    /// <param name="title">Its title; empty where the address alone is known.</param>
    /// <param name="address">Its address; null where it has none.</param>
    public string Of(string title, string? address)
    {
        var url = address is not null && IsUrl(address) ? address : null;
        if (url is not null && (title.Length == 0 || title == url) && _byUrl.TryGetValue(url, out var same)) return same;
        if (title.Length == 0) title = url ?? address ?? "";
        if (_known.TryGetValue((title, address), out var known)) return known;
        var id = (_sources.Count + 1).ToString(CultureInfo.InvariantCulture);
        _known.Add((title, address), id);
        if (url is not null) _byUrl.TryAdd(url, id);
        _sources.Add((id, title, url, url is null ? address : null));
        return id;
    }

    /// <summary>The sources in order.</summary>
    public IEnumerable<ImportedDeclaration> Build() => _sources.Select(static s => new ImportedDeclaration(Schema, s.Id, s.Title, FieldsOf(s.Url, s.Elsewhere), []));

    /// <summary>True for an address that the language can hold.</summary>
    public static bool IsUrl(string address) => (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && TypedSyntax.ValueReader.FaultOfUrl(address, new(0, address.Length)) == Syntax.UrlFault.None;

    // What leads to a place that is no address on the web is kept as a note.
    private static ImmutableArray<ImportedField> FieldsOf(string? url, string? elsewhere)
    {
        if (url is not null && Schema.Field(FieldKind.Url) is { } field) return [new(field, new FieldValue.List([url]))];
        return elsewhere is not null && Schema.Field(FieldKind.Note) is { } note ? [new(note, new FieldValue.Text(elsewhere))] : [];
    }
}
