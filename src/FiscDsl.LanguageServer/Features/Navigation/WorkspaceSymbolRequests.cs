using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services.Navigation;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Navigation;

/// <summary><c>workspace/symbol</c>: names of all catalogs.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class WorkspaceSymbolRequests(Session session, Requests requests)
{
    /// <summary>More than anybody reads; who wants others types on.</summary>
    private const int Most = 500;

    [JsonRpcMethod("workspace/symbol", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<WorkspaceSymbol>> SymbolsAsync(WorkspaceSymbolParams parameters, CancellationToken cancellation) =>
        requests.RunAsync<IReadOnlyList<WorkspaceSymbol>>(
            snapshot =>
            {
                var search = new SymbolSearch(parameters.Query);
                return
                [
                    .. snapshot.Catalogs.SelectMany(catalog => search.In(catalog.Compilation, Most).Select(found => (Catalog: catalog, Found: found)))
                        .OrderBy(static f => f.Found.Rank).Take(Most).Select(f => Symbol(f.Found, f.Catalog)),
                ];
            },
            cancellation);

    private WorkspaceSymbol Symbol(FoundSymbol found, CatalogSnapshot catalog) =>
        new(found.Name, SymbolKinds.Of(found.Declaration.Kind), found.Container, catalog.Location(found.Place.File, found.Place.Span, session.Encoding));
}
