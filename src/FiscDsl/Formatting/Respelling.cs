using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Formatting;

/// <summary>Writes the words of the language in another spelling and changes nothing else, in text with errors too.</summary>
public static class Respelling
{
    /// <summary>The text with the keywords, names of fields, fixed values and rules of one language; what is no such word stays.</summary>
    public static string Of(string text, MessageLanguage keywords)
    {
        var respelled = new StringBuilder();
        foreach (var block in CompiledFile.Create(new SourceFile("text.fisc", SourceText.From(text))).Blocks)
        {
            var at = 0;
            var source = block.Block.Text;
            foreach (var edit in block.Declarations.SelectMany(static d => d.SelfAndNested()).SelectMany(d => Edits(d, keywords)).OrderBy(static e => e.Span.Start))
            {
                respelled.Append(source, at, edit.Span.Start - at).Append(edit.NewText);
                at = edit.Span.End;
            }

            respelled.Append(source, at, source.Length - at);
        }

        return respelled.ToString();
    }

    private static IEnumerable<TextEdit> Edits(Declaration declaration, MessageLanguage keywords)
    {
        var text = declaration.Block.Text;
        var schema = LanguageSchema.Of(declaration.Kind);
        var values = new ValuePrinter(text, keywords);
        yield return new(declaration.Keyword, schema.Spelling.In(keywords));
        foreach (var line in (declaration as Policy)?.Rules ?? [])
        {
            yield return new(line.Span, line.Rule.NameIn(keywords));
            if (PolicyLineSyntax.Read(declaration.Block, declaration.Block.Source.LineOf(line.Span.Start)).Value is { } value) yield return new(value.Span, values.Severity(value));
        }

        foreach (var site in declaration.Fields)
        {
            if (schema.Field(site.Kind) is not { } field) continue;
            yield return new(site.Name, field.Spelling.In(keywords));
            if (field.Value is ValueKind.Prose or ValueKind.Line) continue;
            foreach (var edit in Edits(declaration.Syntax(site)?.Value, values, keywords)) yield return edit;
        }
    }

    /// <summary>The words of the language in a value.</summary>
    private static IEnumerable<TextEdit> Edits(ValueSyntax? value, ValuePrinter values, MessageLanguage keywords)
    {
        if (value is AcceptanceSyntax acceptance) return [new(acceptance.Name, values.RuleName(acceptance.Name, acceptance.Rule))];
        IEnumerable<FixedWord> words = value switch
        {
            ChoiceSyntax choice => [choice.Word],
            PartiesSyntax { Nobody: { } nobody } => [nobody],
            PartiesSyntax parties => parties.Parties,
            EvidenceSyntax { Disposition: { } disposition } => [disposition],
            ColumnSyntax { Sides: { } sides } => [sides.Role, .. sides.Party is { } party ? new[] { party } : []],
            MarkSyntax { Sides: { } sides } => sides.Meanings,
            RolesSyntax roles => roles.Roles,
            _ => [],
        };
        return words.Where(static w => w.Value is not null).Select(w => new TextEdit(w.Span, w.Value?.Spelling.In(keywords) ?? ""));
    }
}
