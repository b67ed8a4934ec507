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
            (file, cursor) => Explanations.At(cursor, session.Language) is { } found ? new Hover(Content(found), file.Catalog.Range(file.Index, found.Span, session.Encoding)) : null,
            cancellation);

    private MarkupContent Content(Explanation explanation) =>
        session.Client?.TextDocument?.Hover?.ContentFormat?.Contains("markdown", StringComparer.Ordinal) == true
            ? MarkupContent.Markdown(ExplanationMarkup.Markdown(explanation))
            : MarkupContent.PlainText(ExplanationMarkup.PlainText(explanation));
}
