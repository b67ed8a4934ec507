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
    /// <param name="prose">The language of the prose, which says how it is quoted.</param>
    public static string Of(Declaration declaration, Func<Declaration, bool> isIncluded, MessageLanguage language, MessageLanguage prose)
    {
        var lines = new List<string>();
        Write(declaration, "");
        return string.Join('\n', lines);

        void Write(Declaration at, string indent)
        {
            lines.Add($"{indent}{HeadOf(at, language)}".TrimEnd());
            foreach (var (field, text) in Fields(at, language, prose))
                if (text.Length > 0) lines.Add($"{indent}  {Name(at.Kind, field, language)}: {text}");
            foreach (var rule in (at as Policy)?.Rules ?? []) lines.Add($"{indent}  {FieldTexts.PolicyLine(rule, language)}");
            foreach (var note in at.Notes) lines.Add($"{indent}  {Name(at.Kind, FieldKind.Note, language)}: {note.Corrected}");
            foreach (var correction in at.Corrections) lines.Add($"{indent}  {Name(at.Kind, FieldKind.Correction, language)}: {FieldTexts.Correction(correction, prose)}");
            foreach (var acceptance in at.Acceptances) lines.Add($"{indent}  {Name(at.Kind, FieldKind.Accept, language)}: {FieldTexts.Acceptance(acceptance, language)}");
            foreach (var nested in at.Children.Where(isIncluded)) Write(nested, indent + "  ");
        }
    }

    /// <summary>What a declaration with all that is new or gone with it is about, the most serious first.</summary>
    public static ImmutableArray<ChangeClass> ClassesOf(Declaration declaration, Func<Declaration, bool> isIncluded)
    {
        var classes = new SortedSet<ChangeClass>();
        Collect(declaration);
        return [.. classes];

        void Collect(Declaration at)
        {
            classes.Add(at.Kind switch
            {
                DeclarationKind.Control or DeclarationKind.Clause => ChangeClass.Text,
                DeclarationKind.Source => ChangeClass.Source,
                DeclarationKind.Policy => ChangeClass.Policy,
                DeclarationKind.Reference or DeclarationKind.Revision => ChangeClass.Reference,
                _ => ChangeClass.Structure,
            });
            if (at is AssessedDeclaration assessed)
            {
                if (assessed.Responsibility is not null) classes.Add(ChangeClass.Responsibility);
                if (assessed.Evidence is not null) classes.Add(ChangeClass.Evidence);
                if (assessed.OwnInformation is not null) classes.Add(ChangeClass.Information);
                if (assessed.OwnFinding is not null) classes.Add(ChangeClass.Finding);
            }

            if (!at.Corrections.IsEmpty) classes.Add(ChangeClass.Correction);
            if (!at.Acceptances.IsEmpty) classes.Add(ChangeClass.Acceptance);
            if (!at.Notes.IsEmpty) classes.Add(ChangeClass.Note);
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

    private static IEnumerable<(FieldKind Field, string Text)> Fields(Declaration declaration, MessageLanguage language, MessageLanguage prose) => declaration switch
    {
        AssessedDeclaration assessed =>
        [
            (FieldKind.Category, (assessed as Control)?.CategoryName ?? ""),
            (FieldKind.Code, string.Join(", ", assessed.Codes)),
            (FieldKind.Intent, (assessed as Control)?.Intent?.Corrected ?? ""),
            (FieldKind.Responsibility, FieldTexts.Responsibility(assessed.Responsibility, language)),
            (FieldKind.Evidence, FieldTexts.Evidence(assessed.Evidence, language, prose)),
            (FieldKind.Information, assessed.OwnInformation?.Corrected ?? ""),
            (FieldKind.Finding, assessed.OwnFinding?.Corrected ?? ""),
        ],
        Source source =>
        [
            (FieldKind.Url, string.Join(' ', source.Urls.Select(static u => u.Value))),
            (FieldKind.Access, FieldTexts.Access(source.Access, language)),
            (FieldKind.Checked, FieldTexts.Date(source.Checked)),
        ],
        Revision revision => [(FieldKind.Issued, FieldTexts.Date(revision.Issued)), (FieldKind.Summary, revision.Summary?.Corrected ?? "")],
        _ => [],
    };

    private static string Name(DeclarationKind kind, FieldKind field, MessageLanguage language) => LanguageSchema.Of(kind).Field(field)?.Spelling.In(language) ?? LanguageSchema.Of(kind).Spelling.In(language);
}
