using System.Collections.Immutable;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Formatting;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Rpc;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Services;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Editing;

/// <summary>Formatting: all of a document, the declarations of a stretch, and a line that has just been finished.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class FormattingRequests(Session session, Requests requests, ClientProxy client)
{
    [JsonRpcMethod("textDocument/formatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<TextEdit>?> DocumentAsync(DocumentFormattingParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync(parameters.TextDocument.Uri, file => Edits(file, Formatter.Format(file.File.Compiled, KeywordsOf(file), file.Catalog.Compilation.Catalog.Policy)), cancellation);

    [JsonRpcMethod("textDocument/rangeFormatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<TextEdit>?> RangeAsync(DocumentRangeFormattingParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync(
            parameters.TextDocument.Uri,
            file => Edits(file, Formatter.Format(file.File.Compiled, KeywordsOf(file), file.Catalog.Compilation.Catalog.Policy, session.Encoding.ToSpan(file.File.Compiled.Tree.Text, parameters.Range))), cancellation);

    [JsonRpcMethod("textDocument/onTypeFormatting", UseSingleObjectParameterDeserialization = true)]
    public Task<IReadOnlyList<TextEdit>?> OnTypeAsync(DocumentOnTypeFormattingParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync<IReadOnlyList<TextEdit>>(
            parameters.TextDocument.Uri,
            file =>
            {
                var offset = session.Encoding.ToOffset(file.File.Compiled.Tree.Text, parameters.Position);
                var edits = parameters.Ch is ":" or "：" ? TypingFormat.AfterColon(file.Catalog.Compilation, file.Index, offset) : TypingFormat.AfterLineBreak(file.Catalog.Compilation, file.Index, offset);
                return [.. edits.Select(e => file.Edit(e, session.Encoding))];
            },
            cancellation);

    private static MessageLanguage? KeywordsOf(FileInCatalog file) => file.Catalog.Compilation.Catalog.Reference?.Keywords;

    private IReadOnlyList<TextEdit> Edits(FileInCatalog file, FormatResult result)
    {
        if (result.HasConflict) throw new RequestException(ServerTexts.HasConflict.In(session.Language));
        Name(file, result.Refused, lines => ServerTexts.UnsafeFormat.Format(session.Language, [lines]));
        foreach (var rule in result.Unsettled.GroupBy(static u => u.Rule, static u => u.Offset))
            Name(file, [.. rule], lines => ServerTexts.UnsettledLines.Format(session.Language, [lines, UnsettledLine.Reasons[rule.Key].In(session.Language)]));
        return [.. result.Edits.Select(e => file.Edit(e, session.Encoding))];
    }

    private void Name(FileInCatalog file, ImmutableArray<int> offsets, Func<string, string> message)
    {
        if (offsets.IsEmpty) return;
        var lines = offsets.Select(o => (file.File.Compiled.Tree.Text.PositionOf(o).Line + 1).ToString(CultureInfo.InvariantCulture));
        _ = client.ShowMessageAsync(2, message(string.Join(", ", lines)));
    }
}
