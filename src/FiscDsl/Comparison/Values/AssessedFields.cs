using FiscDsl.Comparison.Prose;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison.Values;

/// <summary>Compares the fields of controls and clauses, those nested in them aside.</summary>
/// <param name="sourceOf">The new id of a source by its old one.</param>
/// <param name="isSameCategory">Whether an old and a new control stand in the same category, whatever that is called.</param>
/// <param name="prose">The language of the prose, which says how it is quoted.</param>
internal sealed class AssessedFields(Func<string, string> sourceOf, Func<Control, Control, bool> isSameCategory, MessageLanguage prose)
{
    /// <summary>What has changed between two declarations that are one and the same.</summary>
    /// <param name="old">The old one.</param>
    /// <param name="now">The new one.</param>
    /// <param name="quotations">What the standard says; null where it is compared elsewhere, for a clause that was split or merged.</param>
    public IReadOnlyList<Change> Of(AssessedDeclaration old, AssessedDeclaration now, IEnumerable<Change>? quotations)
    {
        var fields = new FieldComparison(old, now, prose);
        if (old is Control before && now is Control after)
        {
            fields.Prose(FieldKind.Title, ChangeClass.Text, before.Title, after.Title);
            if (!isSameCategory(before, after)) fields.Line(FieldKind.Category, ChangeClass.Structure, static (d, _) => ((Control)d).CategoryName, isWord: false);
        }

        fields.List(FieldKind.Code, ChangeClass.Structure, static d => ((AssessedDeclaration)d).Codes.Select(c => new ListItem(c, _ => c, FieldComparison.SiteOf(d, FieldKind.Code).Span)), replaces: true);
        fields.Add(quotations ?? Quotations(old, now));
        Assessment(fields, old, now);
        fields.Prose(FieldKind.Information, ChangeClass.Information, old.OwnInformation, now.OwnInformation);
        fields.Prose(FieldKind.Finding, ChangeClass.Finding, old.OwnFinding, now.OwnFinding);
        fields.Annotations();
        return fields.Changes;
    }

    private static IReadOnlyList<Change> Quotations(AssessedDeclaration old, AssessedDeclaration now) => (old, now) switch
    {
        (Control before, Control after) => ProseComparison.Of(Sentence.Of(old, before.Intent), Sentence.Of(now, after.Intent), FieldKind.Intent, ChangeClass.Text),
        _ => ProseComparison.Of(Sentence.Of(old, old.Quotation), Sentence.Of(now, now.Quotation), FieldKind.Text, ChangeClass.Text),
    };

    private void Assessment(FieldComparison fields, AssessedDeclaration old, AssessedDeclaration now)
    {
        fields.Line(FieldKind.Responsibility, ChangeClass.Responsibility, static (d, language) => FieldTexts.Responsibility(((AssessedDeclaration)d).Responsibility, language));
        if (old.Status == EvidenceStatus.Cited && now.Status == EvidenceStatus.Cited)
        {
            fields.List(FieldKind.Evidence, ChangeClass.Evidence, d => ((AssessedDeclaration)d).Evidence is { } evidence
                ? evidence.Citations.Select(c => new ListItem(d == old ? sourceOf(c.Source) : c.Source, _ => FieldTexts.Citation(d == old ? c with { Source = sourceOf(c.Source) } : c, prose), c.IdSpan))
                : []);
        }
        else
        {
            fields.Line(FieldKind.Evidence, ChangeClass.Evidence, (d, language) => FieldTexts.Evidence(((AssessedDeclaration)d).Evidence, language, prose));
        }
    }
}
