using System.Text.Json;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Structure;

/// <summary>What an editor shows of a document around its text: the outline, folds, links, lenses and hints.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class StructureRequests(Session session, Requests requests)
{
    [JsonRpcMethod("textDocument/documentSymbol", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<DocumentSymbol>?> SymbolsAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<DocumentSymbol>>(
            parameters.TextDocument.Uri, file => [.. Outline.Of(file.Catalog.Compilation, file.Index, session.Language).Select(e => Symbol(e, file))], cancellation);

    [JsonRpcMethod("textDocument/foldingRange", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<FoldingRange>?> FoldsAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<FoldingRange>>(
            parameters.TextDocument.Uri, static file => [.. Folding.Of(file.File.Compiled).Select(static f => new FoldingRange(f.Start, f.End, f.IsComment ? "comment" : null))], cancellation);

    [JsonRpcMethod("textDocument/selectionRange", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<SelectionRange>?> SelectionsAsync(SelectionRangeParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<SelectionRange>>(parameters.TextDocument.Uri, file => [.. parameters.Positions.Select(p => SelectionAt(p, file))], cancellation);

    [JsonRpcMethod("textDocument/documentLink", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<DocumentLink>?> LinksAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<DocumentLink>>(
            parameters.TextDocument.Uri,
            file => [.. Links.Of(file.File.Compiled).Select(l => new DocumentLink(RangeOf(l.Span, file), l.Url, l.Source.Title?.Corrected))], cancellation);

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<CodeLens>?> LensesAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<CodeLens>>(
            parameters.TextDocument.Uri, file => [.. CodeLenses.Of(file.Catalog.Compilation, file.Index, session.Language).Select(l => LensOf(l, file))], cancellation);

    [JsonRpcMethod("textDocument/inlayHint", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<InlayHint>?> HintsAsync(InlayHintParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<InlayHint>>(
            parameters.TextDocument.Uri,
            file =>
            {
                var text = file.File.Compiled.Tree.Text;
                return [.. InlayHints.Of(file.Catalog.Compilation, file.Index, session.Encoding.ToSpan(text, parameters.Range), session.Language)
                    .Select(h => new InlayHint(session.Encoding.ToPosition(text, h.Offset), h.Label, h.Tooltip, PaddingLeft: true))];
            },
            cancellation);

    private DocumentSymbol Symbol(OutlineEntry entry, FileInCatalog file) => new(
        entry.Name, entry.Detail, SymbolKinds.Of(entry.Declaration.Kind), null, RangeOf(entry.Span, file), RangeOf(entry.Selection, file), entry.Children.IsEmpty ? null : [.. entry.Children.Select(c => Symbol(c, file))]);

    // The protocol wants an answer for every place, and an empty document has none but itself.
    private SelectionRange SelectionAt(Position position, FileInCatalog file)
    {
        var text = file.File.Compiled.Tree.Text;
        SelectionRange? selection = null;
        if (Cursor.At(file.Catalog.Compilation, file.Index, session.Encoding.ToOffset(text, position)) is { } cursor)
            foreach (var span in Selections.Around(cursor).Reverse()) selection = new(RangeOf(span, file), selection);
        return selection ?? new(default, null);
    }

    /// <summary>A lens does something only where the client has said what to call: a command that shows places.</summary>
    private CodeLens LensOf(Lens lens, FileInCatalog file)
    {
        var range = RangeOf(lens.Span, file);
        if (session.ReferencesCommand is not { } command || lens.Targets.IsEmpty) return new(range, new(lens.Title, "", null));
        IReadOnlyList<Location> targets = [.. lens.Targets.Select(t => file.Catalog.Location(t.File, t.Span, session.Encoding))];
        return new(range, new(lens.Title, command,
        [
            JsonSerializer.SerializeToElement(file.File.Uri, LspJson.Wire.String), JsonSerializer.SerializeToElement(range.Start, LspJson.Wire.Position),
            JsonSerializer.SerializeToElement(targets, LspJson.Wire.IReadOnlyListLocation),
        ]));
    }

    private Protocol.Range RangeOf(Text.TextSpan span, FileInCatalog file) => file.Catalog.Range(file.Index, span, session.Encoding);
}
