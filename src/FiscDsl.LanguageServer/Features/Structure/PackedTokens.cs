using System.Collections.Immutable;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Services;

namespace FiscDsl.LanguageServer.Features.Structure;

/// <summary>The tokens of a block as the protocol packs them: five numbers each, relative to the token before.</summary>
/// <param name="Data">The numbers; the first token's line is counted from the block's.</param>
/// <param name="LastLine">The last token's line in the block.</param>
/// <param name="Mentions">The bracketed ids whose being mentions depends on the catalog, and what they were.</param>
internal sealed record PackedTokens(int[] Data, int LastLine, ImmutableArray<(string Id, bool IsMention)> Mentions)
{
    /// <summary>Packs a block.</summary>
    public static PackedTokens Of(BoundBlock block, Catalog catalog, PositionEncoding encoding)
    {
        var bracketed = Tokens.BracketedIds(block);
        var mentions = bracketed.Select(b => (b.Id, IsMention: Model.Mentions.IsMention(catalog, b.Id))).Distinct().ToImmutableArray();
        var tokens = Tokens.Ordered([.. bracketed.Where(b => Model.Mentions.IsMention(catalog, b.Id)).Select(static b => b.Token), .. Tokens.Of(block)]);
        var data = new int[tokens.Length * 5];
        var (line, character) = (0, 0);
        var source = block.Block.Source;
        for (var i = 0; i < tokens.Length; i++)
        {
            var (kind, span, isDeclaration) = tokens[i];
            var tokenLine = source.LineOf(span.Start);
            var lineStart = source.LineStart(tokenLine);
            var start = encoding.Length(source.Text.AsSpan(lineStart, span.Start - lineStart));
            data[i * 5] = tokenLine - line;
            data[i * 5 + 1] = tokenLine == line ? start - character : start;
            data[i * 5 + 2] = encoding.Length(span.Of(source.Text));
            data[i * 5 + 3] = (int)kind;
            data[i * 5 + 4] = isDeclaration ? 1 : 0;
            (line, character) = (tokenLine, start);
        }

        return new(data, line, mentions);
    }

    /// <summary>True where the block's tokens are the same in a catalog.</summary>
    public bool HoldsIn(Catalog catalog)
    {
        foreach (var (id, isMention) in Mentions)
            if (Model.Mentions.IsMention(catalog, id) != isMention) return false;
        return true;
    }
}
