using System.Text;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Values;
using FiscDsl.Text;

namespace FiscDsl.Formatting;

/// <summary>Writes the words of the language in another spelling and changes nothing else, in text with errors too.</summary>
public static class Respelling
{
    /// <summary>The text with the keywords, names of fields, fixed values and rules of one language; what is no such word stays.</summary>
    public static string Of(string text, MessageLanguage keywords)
    {
        var respelled = new StringBuilder();
        foreach (var block in Compilation.Create([new SourceFile("text.fisc", SourceText.From(text))]).Files[0].Blocks)
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
        var values = new ValueWriter(text, keywords);
        yield return new(declaration.Keyword, schema.Spelling.In(keywords));
        foreach (var line in (declaration as Policy)?.Rules ?? [])
        {
            yield return new(line.Span, line.Rule.NameIn(keywords));
            var severity = LineHead.Read(text, declaration.Block.Lines[declaration.Block.Source.LineOf(line.Span.Start)].Content).Rest;
            yield return new(severity, values.Severity(severity));
        }

        foreach (var site in declaration.Fields)
        {
            if (schema.Field(site.Kind) is not { } field) continue;
            yield return new(site.Name, field.Spelling.In(keywords));
            foreach (var word in site.Value.IsEmpty ? [] : Words(field, text, site.Value))
                if (field.Value == ValueKind.Acceptance) yield return new(word, values.RuleName(word));
                else if (ChoiceReader.Find(field.FixedValues, word.Of(text)) is { } value) yield return new(word, value.Spelling.In(keywords));
        }
    }

    /// <summary>Where a value may have words of the language.</summary>
    private static IEnumerable<TextSpan> Words(FieldSchema field, string text, TextSpan value) => field.Value switch
    {
        ValueKind.Choice => [value],
        ValueKind.Parties when WordListGrammar.Nobody(text, value) is { } nobody => [nobody.Word],
        ValueKind.Parties => WordListGrammar.Read(text, value).Elements.Select(static e => e.Span),
        ValueKind.Evidence when EvidenceGrammar.Read(text, value).Disposition is { } word => [word],
        ValueKind.Acceptance => [AcceptanceGrammar.Read(text, value).Rule],
        _ => [],
    };
}
