using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>A bracketed id in a title or a prose field: <c>【運89】</c>.</summary>
/// <param name="Id">The id, normalized.</param>
/// <param name="Text">The text it stands in.</param>
/// <param name="Span">The id in the corrected text, without the brackets.</param>
public readonly record struct MentionSite(string Id, TextValue Text, TextSpan Span)
{
    /// <summary>The id in the block.</summary>
    public TextSpan BlockSpan => Text.ToBlock(Span.Start, Span.Length);

    /// <summary>The bracketed ids of a text, in order.</summary>
    public static IEnumerable<MentionSite> In(TextValue text)
    {
        if (!text.Corrected.Contains(MentionGrammar.Opening)) return [];
        var plain = text.Plain;
        return MentionGrammar.Find(plain.Text) is { Count: > 0 } found ? found.Select(span => new MentionSite(IdGrammar.Normalize(span.Of(plain.Text)), text, plain.ToOriginal(span))) : [];
    }

    /// <inheritdoc cref="Mentions.IsMention"/>
    public bool IsMention(Catalog catalog) => Mentions.IsMention(catalog, Id);
}
