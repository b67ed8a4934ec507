using System.Collections.Immutable;
using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Services.Completion;

/// <summary>Whole declarations, with the next free name and the places that are to be filled in.</summary>
internal sealed class SnippetCompletion
{
    private const string Step = "  ";

    private static readonly ImmutableArray<FieldKind> OfClause = [FieldKind.Text, FieldKind.Responsibility, FieldKind.Evidence];

    private static readonly LocalizedText Whole = new("ひな形", "template");

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _stops = ImmutableArray.CreateBuilder<int>();
    private readonly MessageLanguage _language;
    private readonly string _newLine;

    private SnippetCompletion(Place place)
    {
        _language = place.Spelling;
        _newLine = place.Compilation.Files[place.File].Tree.Text.NewLine;
    }

    /// <summary>A whole declaration that begins at a place, lines below the first indented against it; null for one that has too little to fill in.</summary>
    public static Candidate? Of(Place place, DeclarationSchema schema)
    {
        if (schema.Header == HeaderShape.None || schema.Kind == DeclarationKind.Category) return null;
        var name = NextName.Of(place, schema.Kind);
        var snippet = new SnippetCompletion(place);
        snippet.Write(place, schema, name);
        var keyword = schema.Spelling.In(snippet._language);
        return new(CompletionKind.Snippet, name is null ? $"{keyword} …" : $"{keyword} {name}", snippet._text.ToString(), [keyword, schema.Spelling.English, schema.Spelling.Japanese])
        {
            Key = schema.Spelling.English, Description = Whole.In(snippet._language), Stops = snippet._stops.ToImmutable(),
        };
    }

    private void Write(Place place, DeclarationSchema schema, string? name)
    {
        Header(schema, name, "");
        switch (schema.Kind)
        {
            case DeclarationKind.Clause:
                Fields(schema, FieldsLike(place), Step);
                break;
            case DeclarationKind.Control:
                Category(place, schema);
                _text.Append(_newLine);
                var clause = LanguageSchema.Of(DeclarationKind.Clause);
                Header(clause, NextName.FirstLabel, _newLine + Step);
                Fields(clause, OfClause, Step + Step);
                break;
            case DeclarationKind.Source:
                Fields(schema, [FieldKind.Url, FieldKind.Access, FieldKind.Checked], Step);
                break;
            default:
                Fields(schema, [.. schema.Fields.Where(static f => f.IsRequired).Select(static f => f.Kind)], Step);
                break;
        }
    }

    private void Header(DeclarationSchema schema, string? name, string before)
    {
        _text.Append(before).Append(schema.Spelling.In(_language)).Append(' ').Append(name);
        if (name is null || schema.Header == HeaderShape.IdAndTitle)
        {
            if (name is not null) _text.Append(' ');
            _stops.Add(_text.Length);
        }
    }

    /// <summary>A new control most often stands in the category of the one above.</summary>
    private void Category(Place place, DeclarationSchema schema)
    {
        if (schema.Field(FieldKind.Category) is not { } category) return;
        Field(category, Step);
        if (place.AllAbove().OfType<Control>().FirstOrDefault() is { CategoryName.Length: > 0 } above) _text.Append(above.CategoryName);
        else _stops.Add(_text.Length);
    }

    /// <summary>The fields of the clause above, so that a heading is followed by a heading and a row by a row.</summary>
    private static ImmutableArray<FieldKind> FieldsLike(Place place)
    {
        if (place.Owner is not AssessedDeclaration owner || owner.Clauses.LastOrDefault(c => c.Line < place.Line) is not { Fields.IsEmpty: false } above) return OfClause;
        var schema = LanguageSchema.Of(DeclarationKind.Clause);
        return [.. schema.Fields.Where(f => !f.Repeats && above.Site(f.Kind) is not null).Select(static f => f.Kind)];
    }

    private void Fields(DeclarationSchema schema, ImmutableArray<FieldKind> kinds, string indentation)
    {
        foreach (var kind in kinds)
        {
            if (schema.Field(kind) is not { } field) continue;
            Field(field, indentation);
            _stops.Add(_text.Length);
        }
    }

    private void Field(FieldSchema field, string indentation) => _text.Append(_newLine).Append(indentation).Append(field.Spelling.In(_language)).Append(": ");
}
