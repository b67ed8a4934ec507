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
        fields.Title();
        foreach (var field in LanguageSchema.Of(now.Kind).Fields)
        {
            if (field.Kind is FieldKind.Intent or FieldKind.Text) fields.Add(quotations ?? Quotations(old, now));
            else if (field.Kind == FieldKind.Evidence && old.Status == EvidenceStatus.Cited && now.Status == EvidenceStatus.Cited) Citations(fields, old);
            else if (field.Kind != FieldKind.Category || old is not Control before || now is not Control after || !isSameCategory(before, after)) fields.Compare(field);
        }

        fields.Annotations();
        return fields.Changes;
    }

    private static IReadOnlyList<Change> Quotations(AssessedDeclaration old, AssessedDeclaration now) => (old, now) switch
    {
        (Control before, Control after) => ProseComparison.Of(Sentence.Of(old, before.Intent), Sentence.Of(now, after.Intent), FieldKind.Intent, ChangeClass.Text),
        _ => ProseComparison.Of(Sentence.Of(old, old.Quotation), Sentence.Of(now, now.Quotation), FieldKind.Text, ChangeClass.Text),
    };

    private void Citations(FieldComparison fields, AssessedDeclaration old) => fields.List(
        FieldKind.Evidence, ChangeClass.Evidence, d => ((d as AssessedDeclaration)?.Evidence?.Citations ?? []).Select(c =>
        {
            var source = d == old ? sourceOf(c.Source) : c.Source;
            return new ListItem(source, _ => FieldTexts.Citation(source, c.Locator, prose), c.IdSpan);
        }));
}
