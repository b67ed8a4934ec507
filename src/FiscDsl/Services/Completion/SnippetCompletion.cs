using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Completion;

/// <summary>Whole declarations, with the next free name and the places that are to be filled in.</summary>
internal static class SnippetCompletion
{
    private static readonly ImmutableArray<FieldKind> OfClause = [FieldKind.Text, FieldKind.Responsibility, FieldKind.Evidence];

    private static readonly LocalizedText Whole = new("ひな形", "template");

    /// <summary>A whole declaration that begins at a place, lines below the first indented against it; null for one that has too little to fill in.</summary>
    public static Candidate? Of(CompletionContext place, DeclarationSchema schema)
    {
        if (schema.Header == HeaderShape.None || schema.Kind == DeclarationKind.Category) return null;
        var name = NextName.Of(place, schema.Kind);
        var language = place.Spelling;
        var printer = new Printer(language, place.Compilation.Files[place.File].Tree.Text.NewLine) { IsTemplate = true };
        printer.Declaration(Template(place, schema, name), depth: 0);
        var keyword = schema.Spelling.In(language);
        return new(CompletionKind.Snippet, name is null ? $"{keyword} …" : $"{keyword} {name}", printer.WithoutLastBreak(), [keyword, schema.Spelling.English, schema.Spelling.Japanese])
        {
            Key = schema.Spelling.English, Description = Whole.In(language), Stops = [.. printer.Stops.Select(static s => s.Offset)],
        };
    }

    private static DeclarationSyntax Template(CompletionContext place, DeclarationSchema schema, string? name) => schema.Kind switch
    {
        DeclarationKind.Clause => Template(schema, name, Empty(schema, FieldsLike(place)), []),
        DeclarationKind.Control => Template(schema, name, [Category(place)], [Clause()]),
        DeclarationKind.Source => Template(schema, name, Empty(schema, [FieldKind.Url, FieldKind.Access, FieldKind.Checked]), []),
        _ => Template(schema, name, Empty(schema, schema.Fields.Where(static f => f.IsRequired).Select(static f => f.Kind)), []),
    };

    private static DeclarationSyntax Template(DeclarationSchema schema, string? name, ImmutableArray<FieldSyntax> fields, ImmutableArray<DeclarationSyntax> nested) =>
        new(SyntaxFactory.Header(schema, name ?? "", null), fields, [], nested);

    private static DeclarationSyntax Clause()
    {
        var schema = LanguageSchema.Of(DeclarationKind.Clause);
        return Template(schema, NextName.FirstLabel, Empty(schema, OfClause), []);
    }

    /// <summary>A new control most often stands in the category of the one above.</summary>
    private static FieldSyntax Category(CompletionContext place) => SyntaxFactory.Field(
        Fields.Category, place.AllAbove().OfType<Control>().FirstOrDefault() is { CategoryPath: { IsEmpty: false } path } ? new FieldValue.List(path) : null);

    /// <summary>The fields of the clause above, so that a heading is followed by a heading and a row by a row.</summary>
    private static IEnumerable<FieldKind> FieldsLike(CompletionContext place)
    {
        if (place.Owner is not AssessedDeclaration owner || owner.Clauses.LastOrDefault(c => c.Line < place.Line) is not { Fields.IsEmpty: false } above) return OfClause;
        var schema = LanguageSchema.Of(DeclarationKind.Clause);
        return schema.Fields.Where(f => !f.Repeats && above.Site(f.Kind) is not null).Select(static f => f.Kind);
    }

    private static ImmutableArray<FieldSyntax> Empty(DeclarationSchema schema, IEnumerable<FieldKind> kinds) =>
        [.. kinds.Select(schema.Field).OfType<FieldSchema>().Select(static f => SyntaxFactory.Field(f, null))];
}
