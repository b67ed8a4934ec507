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

    /// <summary>A longer list is no help in the text; completion has it.</summary>
    private const int MostChoices = 50;

    private const string Undecided = "？";

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
            Key = schema.Spelling.English, Description = Whole.In(language), Stops = [.. printer.Stops.Select(s => new SnippetStop(s.Offset, s.Length, Choices(place, s.Field)))],
        };
    }

    private static DeclarationSyntax Template(CompletionContext place, DeclarationSchema schema, string? name) => schema.Kind switch
    {
        DeclarationKind.Clause => Template(schema, name, Empty(schema, FieldsLike(place)), []),
        DeclarationKind.Control => Template(schema, name, Empty(schema, [FieldKind.Category]), [Clause()]),
        DeclarationKind.Source => Template(schema, name, Empty(schema, [FieldKind.Url, FieldKind.Access, FieldKind.Checked]), []),
        DeclarationKind.Layout => Template(schema, name, [.. Empty(schema, [FieldKind.Headings]), SyntaxFactory.Field(LayoutFields.Column, new FieldValue.Column(new([""], null), ColumnRole.Control, null))], []),
        _ => Template(schema, name, Empty(schema, schema.Fields.Where(static f => f.IsRequired).Select(static f => f.Kind)), []),
    };

    private static DeclarationSyntax Template(DeclarationSchema schema, string? name, ImmutableArray<FieldSyntax> fields, ImmutableArray<DeclarationSyntax> nested) =>
        new(SyntaxFactory.Header(schema, name ?? "", null), fields, [], nested);

    private static DeclarationSyntax Clause()
    {
        var schema = LanguageSchema.Of(DeclarationKind.Clause);
        return Template(schema, NextName.FirstLabel, Empty(schema, OfClause), []);
    }

    /// <summary>A correction to be filled in.</summary>
    /// <param name="place">Where it begins.</param>
    /// <param name="hasName">True for the field with its name, false for its value alone.</param>
    public static Candidate Correction(CompletionContext place, bool hasName)
    {
        var field = SyntaxFactory.Field(Fields.Correction, new FieldValue.Correction("", "", null));
        var printer = new Printer(place.Spelling, "\n") { IsTemplate = true };
        printer.Field(field, depth: 0);
        var (text, name) = (printer.WithoutLastBreak(), field.Schema.Spelling.In(place.Spelling));
        var value = hasName ? 0 : printer.Stops[0].Offset - 1;
        var candidate = hasName
            ? Candidate.Of(CompletionKind.Field, field.Schema.Spelling, place.Spelling, "", text[name.Length..])
            : new Candidate(CompletionKind.Value, text[value..].TrimEnd(), text[value..], [text[value..]]);
        return candidate with { Stops = [.. printer.Stops.Select(s => new SnippetStop(s.Offset - value, s.Length, []))] };
    }

    /// <summary>
    /// What may stand in a field of few values. Where one of them would be a claim that nobody has made, the first is none of
    /// them: an editor writes the first, and whoever does not choose gets an error.
    /// </summary>
    private static ImmutableArray<string> Choices(CompletionContext place, FieldSchema? field)
    {
        var (first, values) = field?.Value switch
        {
            ValueKind.Choice or ValueKind.Parties => (Undecided, ValueCompletion.Whole(place, field)),
            ValueKind.Evidence => (Undecided, EvidenceCompletion.Whole(place, field)),
            // A new control most often stands in the category of the one above.
            ValueKind.CategoryPath => (CategoryAbove(place) ?? Undecided, ValueCompletion.Categories(place)),
            _ => (Undecided, []),
        };
        ImmutableArray<string> choices = [.. values.Take(MostChoices + 1).Select(static c => c.NewText)];
        return choices.Length is 0 or > MostChoices ? [] : [first, .. choices.Where(c => c != first)];
    }

    private static string? CategoryAbove(CompletionContext place) =>
        place.AllAbove().OfType<Control>().FirstOrDefault() is { } above && place.Catalog.CategoryOf(above) is { } category ? ValueCompletion.Categories(place).FirstOrDefault(c => c.Key == category.Subject)?.NewText : null;

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
