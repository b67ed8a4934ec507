using System.Collections.Immutable;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>A control's id in prose: <c>【運89】</c>.</summary>
/// <param name="Id">The id, normalized; a control of the catalog or of the standard.</param>
/// <param name="Span">The id in the text, without the brackets.</param>
public readonly record struct Mention(string Id, TextSpan Span);

/// <summary>Finds what prose mentions. A bracketed word is a mention when the catalog declares it or it has the standard's shape.</summary>
public static class Mentions
{
    /// <summary>The mentions in a text, in order.</summary>
    public static IEnumerable<Mention> In(Catalog catalog, string text)
    {
        foreach (var span in MentionGrammar.Find(text))
        {
            var id = IdGrammar.Normalize(span.Of(text));
            if (catalog.ControlById.ContainsKey(id) || MentionGrammar.HasStandardShape(id)) yield return new Mention(id, span);
        }
    }

    /// <summary>The distinct ids that a declaration's title and prose mention, in order of first appearance; nested declarations aside.</summary>
    public static ImmutableArray<string> Of(Catalog catalog, Declaration declaration, bool asPrinted)
    {
        List<string>? ids = null;
        foreach (var text in declaration.Texts)
        {
            foreach (var mention in In(catalog, text.Text(asPrinted)))
            {
                ids ??= [];
                if (!ids.Contains(mention.Id)) ids.Add(mention.Id);
            }
        }

        return ids is null ? [] : [.. ids];
    }
}
