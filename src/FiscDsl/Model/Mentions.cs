using System.Collections.Immutable;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Model;

/// <summary>What prose mentions.</summary>
public static class Mentions
{
    /// <summary>True for a normalized id in brackets that names a control: one the catalog declares, or one of the standard's shape. <c>【注1】</c> is none.</summary>
    public static bool IsMention(Catalog catalog, string id) => catalog.Symbols.HasControl(id) || MentionGrammar.HasStandardShape(id);

    /// <summary>The distinct ids that a declaration's title and prose mention, in order of first appearance; nested declarations aside.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="declaration">The declaration.</param>
    /// <param name="asPrinted">True for the text without its corrections.</param>
    public static ImmutableArray<string> Of(Catalog catalog, Declaration declaration, bool asPrinted)
    {
        List<string>? ids = null;
        HashSet<string>? seen = null;
        foreach (var text in declaration.Texts.Select(t => (asPrinted ? t.PlainPrinted : t.Plain).Text))
        {
            foreach (var span in MentionGrammar.Find(text))
            {
                var id = IdGrammar.Normalize(span.Of(text));
                if (!IsMention(catalog, id) || !(seen ??= new(StringComparer.Ordinal)).Add(id)) continue;
                (ids ??= []).Add(id);
            }
        }

        return ids is null ? [] : [.. ids];
    }
}
