using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Navigation;

/// <summary>Finds what stands at a place: what hovering, following, highlighting and renaming begin with.</summary>
public static class Symbols
{
    private static readonly DeclarationKind[] Named =
        [DeclarationKind.Reference, DeclarationKind.Revision, DeclarationKind.Category, DeclarationKind.Source, DeclarationKind.Control, DeclarationKind.Clause, DeclarationKind.Layout];

    /// <summary>The symbol at a place; null where there is none. Nothing but the declaration around the place is looked at.</summary>
    public static SymbolSite? At(Cursor cursor)
    {
        if (cursor.Declaration is not { } declaration) return null;
        return Name(cursor, declaration) ?? Misprint(cursor, declaration) ?? Word(cursor, declaration);
    }

    private static SymbolSite? Name(Cursor cursor, Declaration declaration)
    {
        var catalog = cursor.Compilation.Catalog;
        foreach (var kind in Named)
        {
            foreach (var found in Occurrence.In(declaration, kind, catalog))
            {
                if (!cursor.Touches(found.Span) || (found.Role is OccurrenceRole.Mention or OccurrenceRole.PatchedMention && !Mentions.IsMention(catalog, found.Id))) continue;
                return new(new NamedSymbol(kind, found.Id, found.Target) { Candidates = Candidates(found, declaration, catalog) }, found.Span);
            }
        }

        return null;
    }

    /// <summary>A mention that the print has wrong leads where its correction says.</summary>
    private static SymbolSite? Misprint(Cursor cursor, Declaration declaration)
    {
        var catalog = cursor.Compilation.Catalog;
        foreach (var site in declaration.Texts.SelectMany(MentionSite.In))
            if (cursor.Touches(site.BlockSpan) && site.IsMention(catalog)) return new(new NamedSymbol(DeclarationKind.Control, site.Id, catalog.ControlById.GetValueOrDefault(site.Id)), site.BlockSpan);
        return null;
    }

    // The last part of a path tells which categories it may mean; a part above it is no name of its own.
    private static ImmutableArray<Declaration> Candidates(Occurrence found, Declaration declaration, Catalog catalog) =>
        found is { Kind: DeclarationKind.Category, Target: null } && declaration is Control control && control.CategoryPath[^1] == found.Id
            ? [.. catalog.Symbols.Categories.Candidates(control)]
            : [];

    private static SymbolSite? Word(Cursor cursor, Declaration declaration)
    {
        if (cursor.Touches(declaration.Keyword)) return new(new KeywordSymbol(LanguageSchema.Of(declaration.Kind)), declaration.Keyword);
        if (declaration is Policy) return cursor.Line == declaration.Line ? null : PolicyWord(cursor);
        if (cursor.Field is not { } field || LanguageSchema.Of(declaration.Kind).Field(field.Kind) is not { } schema) return null;
        if (cursor.Touches(field.Name)) return new(new FieldSymbol(schema), field.Name);
        if (field.Value.IsEmpty || !cursor.Touches(field.Value) || schema.Value == ValueKind.Prose) return null;
        return declaration.Syntax(field)?.Value is { } value ? Value(cursor, value) : null;
    }

    private static SymbolSite? Value(Cursor cursor, ValueSyntax value) => value switch
    {
        ChoiceSyntax choice => Fixed(cursor, choice.Word),
        PartiesSyntax { Nobody: { } nobody } => Fixed(cursor, nobody),
        PartiesSyntax parties => AnyOf(cursor, parties.Parties),
        EvidenceSyntax { Disposition: { } disposition } => Fixed(cursor, disposition),
        ColumnSyntax { Sides: { } sides } => Fixed(cursor, sides.Role) ?? (sides.Party is { } party ? Fixed(cursor, party) : null),
        MarkSyntax { Sides: { } sides } => AnyOf(cursor, sides.Meanings),
        RolesSyntax roles => AnyOf(cursor, roles.Roles),
        AcceptanceSyntax acceptance => Rule(cursor, acceptance.Name, acceptance.Rule),
        _ => null,
    };

    private static SymbolSite? PolicyWord(Cursor cursor)
    {
        var line = PolicyLineSyntax.Read(cursor.Block.Block, cursor.Line);
        return Rule(cursor, line.Head.Name, line.Rule) ?? (line.Value is { } value ? Fixed(cursor, value.Severity) : null);
    }

    private static SymbolSite? Rule(Cursor cursor, TextSpan span, DiagnosticDescriptor? rule) => cursor.Touches(span) && rule is not null ? new(new RuleSymbol(rule), span) : null;

    private static SymbolSite? AnyOf(Cursor cursor, ImmutableArray<FixedWord> words) => words.Select(word => Fixed(cursor, word)).FirstOrDefault(static found => found is not null);

    private static SymbolSite? Fixed(Cursor cursor, FixedWord word) => cursor.Touches(word.Span) && word.Value is { } value ? new(new ValueSymbol(value), word.Span) : null;
}
