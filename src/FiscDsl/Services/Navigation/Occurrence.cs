using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Navigation;

/// <summary>How a name stands in the text.</summary>
public enum OccurrenceRole
{
    /// <summary>It is declared.</summary>
    Declaration,

    /// <summary>A field names it: a citation, a category.</summary>
    Use,

    /// <summary>Prose, or a correction of it, mentions it in brackets.</summary>
    Mention,

    /// <summary>
    /// A correction changes a part of the id alone, so that it is spelled nowhere. Such a mention can be followed and not
    /// be renamed.
    /// </summary>
    PatchedMention,
}

/// <summary>A place where a name stands.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The id or label, normalized.</param>
/// <param name="Target">The declaration it leads to, itself for one; null for an unknown or ambiguous name.</param>
/// <param name="Span">The name, in the block; a mention that its author broke reaches over the line break.</param>
/// <param name="Role">How it stands there.</param>
public readonly record struct Occurrence(DeclarationKind Kind, string Id, Declaration? Target, TextSpan Span, OccurrenceRole Role)
{
    /// <summary>True where the name is that of the symbol, and not another's of the same spelling.</summary>
    public bool IsOf(NamedSymbol symbol) => Kind == symbol.Kind && Target == symbol.Declaration && Id == symbol.Id;

    /// <summary>The places of a kind of name in a declaration, those in nested declarations aside, as they are written.</summary>
    public static IEnumerable<Occurrence> In(Declaration declaration, DeclarationKind kind, Catalog catalog)
    {
        if (declaration.Kind == kind && declaration.Name != declaration.Keyword)
            yield return new(kind, declaration.Id, declaration, declaration.Name, OccurrenceRole.Declaration);
        var uses = (kind, declaration) switch
        {
            (DeclarationKind.Source, AssessedDeclaration assessed) => Citations(assessed, catalog),
            (DeclarationKind.Category, Control control) => Categories(control, catalog),
            (DeclarationKind.Control, _) => MentionPlaces.In(declaration, catalog),
            _ => [],
        };
        foreach (var use in uses) yield return use;
    }

    // As written: the model leaves out what is cited twice.
    private static IEnumerable<Occurrence> Citations(AssessedDeclaration declaration, Catalog catalog)
    {
        if (declaration.Evidence is not { Status: EvidenceStatus.Cited } || declaration.Site(FieldKind.Evidence) is not { } site) yield break;
        var text = declaration.Block.Text;
        foreach (var citation in declaration.Syntax(site)?.Value is EvidenceSyntax evidence ? evidence.Sound : [])
        {
            var id = IdGrammar.Normalize(citation.Id.Of(text));
            yield return new(DeclarationKind.Source, id, catalog.SourceById.GetValueOrDefault(id), citation.Id, OccurrenceRole.Use);
        }
    }

    private static IEnumerable<Occurrence> Categories(Control control, Catalog catalog)
    {
        if (control.CategoryPath.IsEmpty || control.Site(FieldKind.Category) is not { } site) yield break;
        if (control.Syntax(site)?.Value is not CategoryPathSyntax { IsSound: true, Ids.Elements: var ids } || ids.Length != control.CategoryPath.Length) yield break;
        var category = catalog.CategoryOf(control);
        for (var i = ids.Length - 1; i >= 0; i--, category = category?.Parent)
            yield return new(DeclarationKind.Category, control.CategoryPath[i], category, ids[i].Span, OccurrenceRole.Use);
    }
}
