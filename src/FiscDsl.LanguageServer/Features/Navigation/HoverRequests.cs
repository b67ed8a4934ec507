using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services.Navigation;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Navigation;

/// <summary><c>textDocument/hover</c>.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class HoverRequests(Session session, Requests requests)
{
    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Task<Hover?> HoverAsync(TextDocumentPositionParams parameters, CancellationToken cancellation) =>
        requests.AtAsync(
            parameters.TextDocument.Uri, parameters.Position,
            (file, cursor) => HoverContent.At(cursor, session.Language) is { } found ? new Hover(ExplanationContent.Of(found.Parts, session.Client?.TextDocument?.Hover?.ContentFormat), file.Catalog.Range(file.Index, found.Span, session.Encoding)) : null,
            cancellation);
}
