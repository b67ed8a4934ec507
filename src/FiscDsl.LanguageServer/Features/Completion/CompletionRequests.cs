using System.Collections.Immutable;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services.Completion;
using FiscDsl.Services.Navigation;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Completion;

/// <summary>Completion, and the documentation of what it offers.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class CompletionRequests(Session session, Requests requests)
{
    private const int TriggeredByCharacter = 2;

    [JsonRpcMethod("textDocument/completion", UseSingleObjectParameterDeserialization = true)]
    public Task<CompletionList?> ListAsync(CompletionParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync(
            parameters.TextDocument.Uri,
            file =>
            {
                var offset = session.Encoding.ToOffset(file.File.Compiled.Tree.Text, parameters.Position);
                var trigger = parameters.Context is { TriggerKind: TriggeredByCharacter } context ? context.TriggerCharacter : null;
                var items = new CompletionItems(session, file);
                // What fits depends on what is typed, full-width forms too, so that a client has to ask again with every letter.
                IReadOnlyList<CompletionItem> found = [.. Completions.At(file.Catalog.Compilation, file.Index, offset, trigger).Select(items.Of)];
                return new CompletionList(IsIncomplete: found.Count > 0, found);
            },
            cancellation,
            // An error closes an open list, and while an input method composes an editor does not ask again. It filters an older one.
            mayBeOutdated: true);

    [JsonRpcMethod("completionItem/resolve", UseSingleObjectParameterDeserialization = true)]
    public Task<CompletionItem> ResolveAsync(CompletionItem item, CancellationToken cancellation) =>
        requests.RunAsync(snapshot => DocumentationOf(item, snapshot) is { IsEmpty: false } parts ? item with { Documentation = ExplanationContent.Of(parts, session.Client?.TextDocument?.Completion?.CompletionItem?.DocumentationFormat) } : item, cancellation, mayBeOutdated: true);

    // An item of an older state, or of another server, stays as it is.
    private ImmutableArray<ExplanationPart> DocumentationOf(CompletionItem item, Snapshot snapshot)
    {
        if (CompletionItems.DataOf(item) is not { } data || !Enum.TryParse<CompletionKind>(data.Kind, out var kind)) return [];
        return snapshot.Find(DocumentUri.KeyOf(data.Uri)) is { } file ? CompletionDocumentation.Of(file.Catalog.Compilation, kind, data.Key, session.Language) : [];
    }
}
