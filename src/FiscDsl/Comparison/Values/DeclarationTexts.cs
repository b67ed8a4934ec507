using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison.Values;

/// <summary>A whole declaration as text, for one that is new or gone: a field a line, with its name in the reader's language.</summary>
internal static class DeclarationTexts
{
    /// <summary>The declaration and those nested in it that are new or gone with it.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="isIncluded">Whether a nested one is.</param>
    /// <param name="language">The language of names and fixed values.</param>
    /// <param name="side">The side that it stands on.</param>
    public static string Of(Declaration declaration, Func<Declaration, bool> isIncluded, MessageLanguage language, CatalogSide side)
    {
        var lines = new List<string>();
        Write(declaration, "");
        return string.Join('\n', lines);

        void Write(Declaration at, string indent)
        {
            lines.Add($"{indent}{HeadOf(at, language)}".TrimEnd());
            foreach (var field in LanguageSchema.Of(at.Kind).Fields.Where(f => IsSaid(at, f)))
                foreach (var text in TextsOf(at, field)) lines.Add($"{indent}  {field.Spelling.In(language)}: {text}");
            foreach (var rule in (at as Policy)?.Rules ?? []) lines.Add($"{indent}  {FieldTexts.PolicyLine(rule, language)}");
            foreach (var note in at.Notes) lines.Add($"{indent}  {Name(at.Kind, FieldKind.Note, language)}: {note.Corrected}");
            foreach (var correction in at.Corrections) lines.Add($"{indent}  {Name(at.Kind, FieldKind.Correction, language)}: {FieldTexts.Correction(correction, side.Prose)}");
            foreach (var acceptance in at.Acceptances) lines.Add($"{indent}  {Name(at.Kind, FieldKind.Accept, language)}: {FieldTexts.Acceptance(acceptance, language)}");
            foreach (var nested in at.Children.Where(isIncluded)) Write(nested, indent + "  ");
        }

        IEnumerable<string> TextsOf(Declaration at, FieldSchema field) => field.Kind == FieldKind.Evidence && at is AssessedDeclaration { Evidence: not null } assessed
            ? EvidenceComparison.TextOf(assessed, side, language) is { Length: > 0 } text ? [text] : []
            : FieldTexts.LinesOf(at, field, language, side.Prose);
    }

    /// <summary>What a declaration with all that is new or gone with it is about, the most serious first.</summary>
    public static ImmutableArray<ChangeClass> ClassesOf(Declaration declaration, Func<Declaration, bool> isIncluded)
    {
        var classes = new SortedSet<ChangeClass>();
        Collect(declaration);
        return [.. classes];

        void Collect(Declaration at)
        {
            classes.Add(LanguageSchema.Of(at.Kind).Class);
            // Its place and its numbers come with it.
            foreach (var field in LanguageSchema.Of(at.Kind).Fields)
                if (field.Class is { } @class and not ChangeClass.Structure && FieldValue.Of(at, field).Any()) classes.Add(@class);
            foreach (var nested in at.Children.Where(isIncluded)) Collect(nested);
        }
    }

    private static string HeadOf(Declaration declaration, MessageLanguage language) => declaration switch
    {
        Control control => $"{control.Id} {control.Title?.Corrected}",
        Source source => $"{source.Id} {source.Title?.Corrected}",
        Category category => $"{category.Id} {category.Title?.Corrected}",
        Clause { Text: { } text } clause => clause.IsUnlabelled ? text.Corrected : $"{clause.Id} {text.Corrected}",
        { Id.Length: > 0 } => declaration.Id,
        _ => LanguageSchema.Of(declaration.Kind).Spelling.In(language),
    };

    // A clause's text stands in its head, and what every declaration may have at its end.
    private static bool IsSaid(Declaration declaration, FieldSchema field) => field.Class is not null && !field.IsAnnotation && (declaration is not Clause || field.Kind != FieldKind.Text);

    private static string Name(DeclarationKind kind, FieldKind field, MessageLanguage language) => LanguageSchema.Of(kind).Field(field)?.Spelling.In(language) ?? LanguageSchema.Of(kind).Spelling.In(language);
}
