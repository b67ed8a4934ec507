using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services;
using FiscDsl.Services.Navigation;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Navigation;

/// <summary>Renaming. A rename that is not done is an error with the reason.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class RenameRequests(Session session, Requests requests)
{
    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public Task<PrepareRenameResult?> PrepareAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        requests.AtAsync(
            parameters.TextDocument.Uri, parameters.Position,
            (file, cursor) => TargetAt(cursor) is { } target ? new PrepareRenameResult(file.Catalog.Range(file.Index, target.Span, session.Encoding), target.Symbol.Id) : null,
            cancellation);

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellation) =>
        requests.AtAsync(
            parameters.TextDocument.Uri, parameters.Position,
            (file, cursor) => TargetAt(cursor) is { } target ? Renamed(file.Catalog, target.Symbol, parameters.NewName) : throw new RequestException(ServerTexts.NothingToRename.In(session.Language)),
            cancellation);

    private RenameTarget? TargetAt(Cursor cursor)
    {
        try
        {
            return Renaming.At(cursor);
        }
        catch (RenameException refused)
        {
            throw new RequestException(refused.MessageIn(session.Language));
        }
    }

    private WorkspaceEdit Renamed(CatalogSnapshot catalog, NamedSymbol symbol, string name)
    {
        try
        {
            return catalog.Edit(Renaming.Edits(catalog.Compilation, symbol, name).Select(static e => (e.File, e.Edits)), session);
        }
        catch (RenameException refused)
        {
            throw new RequestException(refused.MessageIn(session.Language));
        }
    }
}
