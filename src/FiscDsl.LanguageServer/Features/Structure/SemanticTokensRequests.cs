using System.Globalization;
using System.Runtime.CompilerServices;
using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Services;
using PolyType;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Features.Structure;

/// <summary>Colours that need to know the catalog. What a block alone decides is kept while the block lives.</summary>
[GenerateShape(IncludeMethods = MethodShapeFlags.PublicInstance)]
internal sealed partial class SemanticTokensRequests(Session session, Requests requests)
{
    private readonly ConditionalWeakTable<BoundBlock, PackedTokens> _blocks = [];
    private readonly Dictionary<string, (string Id, int[] Data)> _results = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>The names behind the numbers: one for each <see cref="TokenKind"/>, of those that themes know.</summary>
    public static SemanticTokensLegend Legend { get; } = new(
        [.. Enum.GetValues<TokenKind>().Select(static kind => kind switch
        {
            TokenKind.Keyword => "keyword",
            TokenKind.Field => "property",
            TokenKind.Reference or TokenKind.Category => "namespace",
            TokenKind.Source => "variable",
            TokenKind.Control => "class",
            TokenKind.Clause => "function",
            TokenKind.Rule => "macro",
            TokenKind.Value => "enumMember",
            TokenKind.Number => "number",
            TokenKind.Quotation => "string",
            _ => "comment",
        })],
        ["declaration"]);

    [JsonRpcMethod("textDocument/semanticTokens/full", UseSingleObjectParameterDeserialization = true)]
    public Task<SemanticTokens?> FullAsync(TextDocumentParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync(parameters.TextDocument.Uri, file =>
        {
            var data = Pack(file, 0, file.File.Compiled.Blocks.Length);
            return new SemanticTokens(Remember(file, data), data);
        }, cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/full/delta", UseSingleObjectParameterDeserialization = true)]
    public Task<SemanticTokensDelta?> DeltaAsync(SemanticTokensDeltaParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync(parameters.TextDocument.Uri, file =>
        {
            var data = Pack(file, 0, file.File.Compiled.Blocks.Length);
            (string Id, int[] Data) known;
            lock (_results) _results.TryGetValue(file.File.Key, out known);
            var id = Remember(file, data);
            return known.Id == parameters.PreviousResultId ? new SemanticTokensDelta(id, Difference(known.Data, data), null) : new SemanticTokensDelta(id, null, data);
        }, cancellation);

    [JsonRpcMethod("textDocument/semanticTokens/range", UseSingleObjectParameterDeserialization = true)]
    public Task<SemanticTokens?> RangeAsync(TextDocumentRangeParams parameters, CancellationToken cancellation) =>
        requests.OnFileAsync(parameters.TextDocument.Uri, file =>
        {
            var text = file.File.Compiled.Tree.Text;
            if (text.Blocks.IsEmpty) return new SemanticTokens(null, []);
            var range = session.Encoding.ToSpan(text, parameters.Range);
            return new SemanticTokens(null, Pack(file, text.BlockOf(range.Start), text.BlockOf(range.End) + 1));
        }, cancellation);

    private int[] Pack(FileInCatalog file, int first, int end)
    {
        var compiled = file.File.Compiled;
        var data = new List<int>();
        var line = 0;
        for (var block = first; block < end; block++)
        {
            var tokens = TokensOf(compiled.Blocks[block], file.Catalog.Compilation.Catalog);
            if (tokens.Data.Length == 0) continue;
            var start = compiled.Tree.Text.BlockFirstLine(block);
            var at = data.Count;
            data.AddRange(tokens.Data);
            data[at] += start - line;
            line = start + tokens.LastLine;
        }

        return [.. data];
    }

    private PackedTokens TokensOf(BoundBlock block, Catalog catalog)
    {
        if (_blocks.TryGetValue(block, out var known) && known.HoldsIn(catalog)) return known;
        var packed = PackedTokens.Of(block, catalog, session.Encoding);
        _blocks.AddOrUpdate(block, packed);
        return packed;
    }

    private string Remember(FileInCatalog file, int[] data)
    {
        lock (_results)
        {
            var id = (++_lastId).ToString(CultureInfo.InvariantCulture);
            _results[file.File.Key] = (id, data);
            return id;
        }
    }

    /// <summary>One edit between what both have at their beginning and at their end: typing changes one place.</summary>
    private static SemanticTokensEdit[] Difference(int[] old, int[] @new)
    {
        var head = old.AsSpan().CommonPrefixLength(@new);
        if (head == old.Length && head == @new.Length) return [];
        var tail = 0;
        while (tail < Math.Min(old.Length, @new.Length) - head && old[^(tail + 1)] == @new[^(tail + 1)]) tail++;
        return [new SemanticTokensEdit(head, old.Length - head - tail, @new[head..^tail])];
    }
}
