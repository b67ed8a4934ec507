using FiscDsl.Comparison.Meaning;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison;

/// <summary>
/// Changes of place that change what rows take over from above: a control in another category, a clause below another heading
/// has another 確認内容 without a word of its own having changed. Such a change is of the class of that field, too, and of those in which the two texts differ.
/// </summary>
internal static class TakenTexts
{
    /// <summary>The changes, those of place with the classes of what is taken over.</summary>
    public static IEnumerable<Change> Classified(IEnumerable<Change> changes, Catalog old, Catalog now) => changes.Select(change =>
    {
        if (change is not { Old.Declaration: { } before, New.Declaration: { } after } || !(change.Field == FieldKind.Category || change is { Field: null, Kind: ChangeKind.Moved })) return change;
        var classes = new SortedSet<ChangeClass>(change.Classes);
        foreach (var field in LanguageSchema.Inherited)
        {
            if (field.Class is not { } @class || !(TakesOver(before, field.Kind, old) || TakesOver(after, field.Kind, now))) continue;
            var (was, @is) = (FromAbove(before, field.Kind, old), FromAbove(after, field.Kind, now));
            if (was == @is) continue;
            classes.Add(@class);
            if (was.Length > 0 && @is.Length > 0) classes.UnionWith(SentenceMeaning.Differences(was, @is));
        }

        return classes.Count == change.Classes.Length ? change : change with { Classes = [.. classes] };
    });

    private static string FromAbove(Declaration declaration, FieldKind field, Catalog catalog)
    {
        var at = catalog.Symbols.Above(declaration);
        while (at is not null && at.TextOf(field) is null) at = catalog.Symbols.Above(at);
        return at?.TextOf(field) is { IsNothing: false } text ? text.Corrected : "";
    }

    // A category gives to rows that stand in files of their own.
    private static bool TakesOver(Declaration declaration, FieldKind field, Catalog catalog) => declaration.TextOf(field) is null
        && (declaration is not AssessedDeclaration assessed || assessed.SelfAndDescendants().Any(d => d.IsAssessed && IsAbove(catalog.Symbols.GiverOf(d, field), declaration)));

    private static bool IsAbove(Declaration? giver, Declaration declaration)
    {
        for (var at = giver; at is not null; at = at.Container)
            if (at == declaration) return false;
        return true;
    }
}
