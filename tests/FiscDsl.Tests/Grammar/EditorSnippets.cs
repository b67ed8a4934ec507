using System.Text.Json.Nodes;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Tests.Grammar;

/// <summary>Templates that an editor's commands begin a declaration with, written from the schema: one in each spelling, with what it cannot do without.</summary>
internal static class EditorSnippets
{
    // Beside the required fields, those that nearly every declaration of the kind has.
    private static readonly FieldKind[] Usual = [FieldKind.Text, FieldKind.Responsibility, FieldKind.Evidence, FieldKind.Url, FieldKind.Access, FieldKind.Checked];

    /// <summary>The snippets by name, such as <c>control (ja)</c>.</summary>
    public static JsonObject Document()
    {
        var snippets = new JsonObject();
        foreach (var declaration in LanguageSchema.Declarations)
        {
            foreach (var language in Enum.GetValues<MessageLanguage>())
            {
                snippets[$"{declaration.Spelling.English} ({(language == MessageLanguage.Ja ? "ja" : "en")})"] = new JsonObject
                {
                    ["prefix"] = declaration.Spelling.In(language),
                    ["body"] = new JsonArray([.. Body(declaration, language).Select(static line => (JsonNode)line)]),
                    ["description"] = declaration.Documentation.In(language),
                };
            }
        }

        return snippets;
    }

    private static IEnumerable<string> Body(DeclarationSchema declaration, MessageLanguage language)
    {
        var stop = 0;
        yield return declaration.Spelling.In(language) + declaration.Header switch
        {
            HeaderShape.Id => $" ${{{++stop}:{Sample(declaration.Kind)}}}",
            HeaderShape.IdAndTitle => $" ${{{++stop}:{Sample(declaration.Kind)}}} ${++stop}",
            HeaderShape.Label => $" ${{{++stop}:{Sample(declaration.Kind)}}}",
            _ => "",
        };
        if (declaration.Kind == DeclarationKind.Policy)
            yield return $"  ${{1:{NameOf(EvidenceDiagnostics.MissingEvidence, language)}}}: {Choice(2, LanguageSchema.Severities.Select(v => v.Spelling.In(language)))}";
        // A control with clauses states its assessments there.
        foreach (var field in declaration.Fields.Where(f => f.IsRequired || (Usual.Contains(f.Kind) && declaration.Kind is DeclarationKind.Clause or DeclarationKind.Source)))
            yield return $"  {field.Spelling.In(language)}: {Value(field, ++stop, language)}";
        if (declaration.Kind == DeclarationKind.Layout)
            yield return $"  {LayoutFields.Column.Spelling.In(language)}: 「${++stop}」 → {ColumnRoles.Of(ColumnRole.Control).Spelling.In(language)}";
        yield return "$0";
    }

    private static string Value(FieldSchema field, int stop, MessageLanguage language) => field.Value switch
    {
        ValueKind.Date => $"${{{stop}:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}}",
        ValueKind.UrlList => $"${{{stop}:https://}}",
        // An editor writes the first, and whoever does not choose claims nothing and gets an error.
        ValueKind.Choice or ValueKind.Parties => Choice(stop, field.FixedValues.Select(v => v.Spelling.In(language)).Prepend("？")),
        _ => $"${stop}",
    };

    private static string Choice(int stop, IEnumerable<string> values) => $"${{{stop}|{string.Join(',', values)}|}}";

    private static string NameOf(DiagnosticDescriptor rule, MessageLanguage language) => language == MessageLanguage.Ja ? rule.JapaneseName : rule.Name;

    private static string Sample(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Reference => "aws-fisc",
        DeclarationKind.Category => "運用基準",
        DeclarationKind.Source => "1",
        DeclarationKind.Control => "運113",
        DeclarationKind.Layout => "対応表",
        _ => "(1)",
    };
}
