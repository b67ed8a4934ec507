using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Import;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>The controls and clauses of a table beside those of the text: what they say otherwise, which are new, and which are gone.</summary>
internal sealed class ForeignRows(
    ForeignTable table, Compilation today, StatementMatch match, SourceMatch sources, CategoryMatch categories, ForeignFields fields, CatalogEdits edits,
    Action<ReturnRemarkKind, LocalizedText, LocalizedText> remark, Action<LocalizedText> changed)
{
    private readonly NewControls _files = new(table, today, match, categories, edits);
    private readonly HashSet<Control> _unclear = new(ReferenceEqualityComparer.Instance);
    private int _order;

    private Catalog Said => table.Compilation.Catalog;

    /// <summary>Compares what the table has.</summary>
    public void Compare()
    {
        foreach (var control in table.Controls)
        {
            if (match.NowOf(control) is Control now)
            {
                if (now.Id != control.Id) Refuse(control, ForeignTexts.Renumbered(control.Id, now.Id));
                else if (LostClause(control, now) is { } lost && table.EmptyTextOf(control) is { } empty && SaysMore(control)) RefuseEmptied(now, empty, lost);
                else Compare(control, now);
            }
            else if (today.Catalog.ControlById.TryGetValue(control.Id, out var other))
            {
                Refuse(control, ForeignTexts.IdTaken(control.Id, match.SaidOf(other)?.Subject ?? "—"));
            }
            else if (HasPartners(control))
            {
                Refuse(control, ForeignTexts.Moved(control.Id, PartnerIn(control)));
            }
            else
            {
                changed(table.AddressOf(control, FieldKind.Title));
                _files.Add(control, Mapped(table.SaidOf(control), control));
            }
        }
    }

    /// <summary>Says what the table no longer has, or removes it.</summary>
    public void Missing(bool deletes)
    {
        var missing = today.Catalog.ControlsAsWritten.Where(IsOfTable).Where(c => !_unclear.Contains(c)).SelectMany(static c => c.Subtree).Where(d => match.SaidOf(d) is null && (d.Parent is not { } parent || match.SaidOf(parent) is not null)).ToList();
        if (missing.Count == 0) return;
        if (deletes && !table.Controls.Any(c => match.NowOf(c) is not null))
        {
            remark(ReturnRemarkKind.Conflict, table.File, ForeignTexts.AllGone);
            return;
        }

        foreach (var gone in missing)
        {
            if (!deletes) remark(ReturnRemarkKind.Left, table.File, ForeignTexts.Missing(gone.Subject));
            else if (gone.Subtree.Any(d => match.SaidOf(d) is not null)) remark(ReturnRemarkKind.Conflict, table.File, ReturnTexts.NestedStay);
            else if (edits.Of(gone).HasComments(gone)) remark(ReturnRemarkKind.Conflict, table.File, ReturnTexts.HasComments(gone.Subject));
            else edits.Of(gone).Remove(gone);
        }
    }

    // A catalog of several tables has controls that this one never had.
    private bool IsOfTable(Control control) => today.Catalog.Layouts.Length < 2 || (today.Catalog.CategoryOf(control) is { } category && Said.AllCategories.Any(c => categories.NowOf(c) == category));

    // A clause that the table has no more, whose row may be one that has lost its text.
    private AssessedDeclaration? LostClause(Control said, Control now) => now.SelfAndDescendants().Skip(1).FirstOrDefault(d => match.SaidOf(d) is null);

    // What such a row says has gone to what stands above it: a field that it does not have today, or more behind what it says.
    private bool SaysMore(Control control) => control.Subtree.Any(said => table.EmptyTextOf(said) is not null && match.NowOf(said) is { } now && LanguageSchema.Of(said.Kind).Fields.Any(f => f.Kind switch
    {
        FieldKind.Responsibility or FieldKind.Evidence or FieldKind.Note => FieldValue.Of(said, f).Any() && !FieldValue.Of(now, f).Any(),
        FieldKind.Information or FieldKind.UserAction or FieldKind.Finding => said.TextOf(f.Kind)?.Printed is { } text && (now.TextOf(f.Kind)?.Printed is not { } before || (text.Length > before.Length && text.StartsWith(before, StringComparison.Ordinal))),
        _ => false,
    }));

    private void RefuseEmptied(Control now, LocalizedText cell, AssessedDeclaration lost)
    {
        _unclear.Add(now);
        remark(ReturnRemarkKind.Conflict, cell, ForeignTexts.TextEmptied(now.Id, lost.Subject));
    }

    private void Compare(AssessedDeclaration said, AssessedDeclaration now)
    {
        fields.Compare(said, now);
        var labels = LabelsAfter(said, now);
        Clause? above = null;
        var isInOrder = true;
        foreach (var clause in said.Clauses)
        {
            if (match.NowOf(clause) is not Clause present)
            {
                if (HasPartners(clause)) Refuse(clause, ForeignTexts.Moved(clause.Path, PartnerIn(clause)));
                else if (!clause.IsUnlabelled && labels.GetValueOrDefault(clause.Id) > 0) Refuse(clause, ForeignTexts.LabelTaken(clause.Path));
                else Add(clause, now, above);
                continue;
            }

            if (present.Parent != now)
            {
                Refuse(clause, ForeignTexts.Moved(clause.Path, present.Path));
                continue;
            }

            isInOrder &= above is null || above.Line < present.Line;
            if (above is null || above.Line < present.Line) above = present;
            // A table without labels says nothing of those that were written by hand.
            if (present.Id != clause.Id && !clause.IsUnlabelled && labels[clause.Id] > 1) Refuse(clause, ForeignTexts.LabelTaken(clause.Path));
            else if (present.Id != clause.Id && !clause.IsUnlabelled) Relabel(clause, present);
            Compare(clause, present);
        }

        if (!isInOrder) remark(ReturnRemarkKind.Left, table.AddressOf(said, FieldKind.Text), ForeignTexts.OtherOrder(said.Subject));
    }

    private void Relabel(Clause said, Clause now)
    {
        changed(table.AddressOf(said, FieldKind.Text));
        edits.Of(now).Relabel(now, said.Id);
    }

    // How often each label would stand below a control or clause, once those are in that are known.
    private Dictionary<string, int> LabelsAfter(AssessedDeclaration said, AssessedDeclaration now) =>
        now.Clauses.Select(c => match.SaidOf(c) is Clause label && label.Parent == said && !label.IsUnlabelled ? label.Id : c.Id).CountBy(static id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private void Add(Clause clause, AssessedDeclaration parent, Clause? above)
    {
        changed(table.AddressOf(clause, FieldKind.Text));
        edits.Of(parent).AddNested(parent, above, Mapped(table.SaidOf(clause), clause), _order++);
    }

    // In the words of the catalog: its numbers of sources, its categories.
    private ImportedDeclaration Mapped(ImportedDeclaration said, Declaration compiled) => said with
    {
        Fields = [.. said.Fields.Select(f => f with { Value = Mapped(f.Value, compiled) })],
        Nested = [.. said.Nested.Zip(compiled.Children, Mapped)],
    };

    private FieldValue Mapped(FieldValue value, Declaration compiled) => value switch
    {
        FieldValue.Evidence evidence => sources.Mapped(evidence, null),
        FieldValue.List when compiled is Control control && control.CategoryPath.SequenceEqual(((FieldValue.List)value).Items) && Said.CategoryOf(control) is { } category => new FieldValue.List(categories.PathOf(category)),
        _ => value,
    };

    private bool HasPartners(AssessedDeclaration said) => said.Subtree.Skip(1).Any(d => match.NowOf(d) is not null);

    private string PartnerIn(AssessedDeclaration said) => said.Subtree.Select(match.NowOf).OfType<AssessedDeclaration>().First().Subject;

    private void Refuse(AssessedDeclaration said, LocalizedText text) => remark(ReturnRemarkKind.Conflict, table.AddressOf(said), text);
}
