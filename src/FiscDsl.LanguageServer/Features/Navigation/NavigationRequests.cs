using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model;
using FiscDsl.Services;
using FiscDsl.Services.Navigation;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Navigation;

/// <summary>Following names: to their declaration, to their uses, and within the document.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class NavigationRequests(Session session, Requests requests)
{
    // Numbers of the protocol's DocumentHighlightKind.
    private const int Read = 2, Write = 3;

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<JsonElement>?> DefinitionAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        requests.AtAsync<IReadOnlyList<JsonElement>>(
            parameters.TextDocument.Uri, parameters.Position,
            (file, cursor) => Symbols.At(cursor) is { } site
                ? [.. References.Declarations(site.Symbol).Select(d => Definition(d, file.Catalog.Range(file.Index, cursor.InFile(site.Span).Span, session.Encoding), file.Catalog))]
                : null,
            cancellation);

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<Location>?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellation) =>
        requests.AtAsync<IReadOnlyList<Location>>(
            parameters.TextDocument.Uri, parameters.Position,
            (file, cursor) => Named(cursor) is { } symbol
                ? [.. References.Of(cursor.Compilation, symbol)
                    .Where(s => parameters.Context?.IncludeDeclaration == true || s.Occurrence.Role != OccurrenceRole.Declaration)
                    .Select(s => s.In(cursor.Compilation)).Select(s => file.Catalog.Location(s.File, s.Span, session.Encoding))]
                : null,
            cancellation);

    [JsonRpcMethod("textDocument/documentHighlight", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<DocumentHighlight>?> HighlightsAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        requests.AtAsync<IReadOnlyList<DocumentHighlight>>(
            parameters.TextDocument.Uri, parameters.Position,
            (file, cursor) => Named(cursor) is { } symbol
                ? [.. References.InFile(cursor.Compilation, symbol, cursor.File).Select(s => new DocumentHighlight(
                    file.Catalog.Range(s.File, s.In(cursor.Compilation).Span, session.Encoding), s.Occurrence.Role == OccurrenceRole.Declaration ? Write : Read))]
                : null,
            cancellation);

    private static NamedSymbol? Named(Cursor cursor) => Symbols.At(cursor)?.Symbol as NamedSymbol;

    private JsonElement Definition(Declaration declaration, Protocol.Range origin, CatalogSnapshot catalog)
    {
        var (file, name) = catalog.Compilation.Locate(declaration.Location);
        var place = catalog.Location(file, name, session.Encoding);
        if (session.Client?.TextDocument?.Definition?.LinkSupport != true) return JsonSerializer.SerializeToElement(place, LspJson.Wire.Location);
        var (_, whole) = catalog.Compilation.Locate(new(declaration.Block, References.Extent(declaration)));
        return JsonSerializer.SerializeToElement(new(origin, place.Uri, catalog.Range(file, whole, session.Encoding), place.Range), LspJson.Wire.LocationLink);
    }
}
