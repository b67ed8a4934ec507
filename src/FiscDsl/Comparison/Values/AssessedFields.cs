using FiscDsl.Comparison.Prose;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison.Values;

/// <summary>Compares the fields of controls and clauses, those nested in them aside.</summary>
/// <param name="evidence">Compares the evidence.</param>
/// <param name="isSameCategory">Whether an old and a new control stand in the same category, whatever that is called.</param>
/// <param name="retargeted">The sentences of two that are worded as they were and refer to something else.</param>
/// <param name="prose">The language of the prose, which says how it is quoted.</param>
internal sealed class AssessedFields(EvidenceComparison evidence, Func<Control, Control, bool> isSameCategory, Func<AssessedDeclaration, AssessedDeclaration, IEnumerable<Change>> retargeted, MessageLanguage prose)
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
            else if (field.Kind == FieldKind.Evidence) fields.Add(evidence.Of(old, now) is { } change ? [change] : []);
            else if (field.Kind != FieldKind.Category || old is not Control before || now is not Control after || !isSameCategory(before, after)) fields.Compare(field);
        }

        fields.Add(retargeted(old, now));
        fields.Annotations();
        return fields.Changes;
    }

    private static IReadOnlyList<Change> Quotations(AssessedDeclaration old, AssessedDeclaration now) => (old, now) switch
    {
        (Control before, Control after) => ProseComparison.Of(Sentence.Of(old, before.Intent), Sentence.Of(now, after.Intent), FieldKind.Intent, ChangeClass.Text),
        _ => ProseComparison.Of(Sentence.Of(old, old.Quotation), Sentence.Of(now, now.Quotation), FieldKind.Text, ChangeClass.Text),
    };
}
