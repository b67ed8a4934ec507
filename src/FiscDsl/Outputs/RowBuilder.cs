using System.Collections.Immutable;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs;

/// <summary>
/// Lays a control's clauses out in rows. Every clause lands in exactly one place: as a row, as a heading of the rows
/// below it, or in the text of a row.
/// </summary>
internal sealed class RowBuilder(Catalog catalog, Control control)
{
    private readonly List<Draft> _drafts = [];
    private readonly List<Clause> _headings = [];

    public IReadOnlyList<Row> Build()
    {
        Visit(control, owner: null);
        var shown = new HashSet<AssessedDeclaration>();
        var rows = new List<Row>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            var introduced = ImmutableArray.CreateBuilder<AssessedDeclaration>();
            foreach (var declaration in draft.Headings.Concat<AssessedDeclaration>(draft.Parts).Prepend(control))
                if (shown.Add(declaration)) introduced.Add(declaration);
            var above = introduced.Where(d => d != draft.Declaration && !draft.Parts.Contains(d)).ToList();
            rows.Add(new Row(draft.Declaration, control, catalog.CategoryOf(control), draft.Headings, [.. draft.Parts], introduced.ToImmutable())
            {
                Codes = [.. above.Where(IsCodeUnseen).Concat(CodeGivers(draft)).SelectMany(static d => d.Codes).Distinct(StringComparer.Ordinal)],
                Texts = [.. LanguageSchema.Inherited.Select(f => Texts(draft, above, f.Kind))],
            });
        }

        return rows;
    }

    private void Visit(AssessedDeclaration declaration, Draft? owner)
    {
        var lent = _headings.Count;
        var hasRow = declaration.IsAssessed;
        if (declaration.IsAssessed)
        {
            owner = new Draft(declaration, [.. _headings]);
            _drafts.Add(owner);
        }

        if (declaration is Clause own) (declaration.IsAssessed && owner is not null ? owner.Parts : _headings).Add(own);
        foreach (var clause in declaration.Clauses)
        {
            if (clause.Subtree.Any(static d => d.IsAssessed))
            {
                Visit(clause, owner);
                hasRow = true;
                continue;
            }

            // A labelled clause belongs to the assessed one above it; one without a label (なお書き) to the row before it,
            // or, where it comes before the first row, to what is lent to them all.
            var target = !clause.IsUnlabelled && owner is not null ? owner.Parts : hasRow ? _drafts[^1].Parts : _headings;
            target.AddRange(clause.Subtree.OfType<Clause>());
        }

        _headings.RemoveRange(lent, _headings.Count - lent);
    }

    private static IEnumerable<AssessedDeclaration> CodeGivers(Draft draft)
    {
        var own = draft.Parts.Prepend(draft.Declaration).Distinct().Where(static d => d.Codes.Length > 0);
        if (own.Any()) return own;
        for (var at = draft.Declaration.Parent; at is not null; at = at.Parent)
            if (at.Codes.Length > 0) return [at];
        return [];
    }

    private RowTexts Texts(Draft draft, IEnumerable<AssessedDeclaration> above, FieldKind field)
    {
        var holding = catalog.Symbols.GiverOf(draft.Declaration, field);
        return new(
            field,
            [
                .. draft == _drafts[0] && catalog.UntakenTexts.Count > 0 ? catalog.UntakenTexts[control].Where(t => t.Field == field).Select(static t => t.Category) : [],
                .. above.Where(d => d != holding && d.TextOf(field) is not null && !_drafts.Exists(r => catalog.Symbols.GiverOf(r.Declaration, field) == d)),
            ],
            holding,
            [.. draft.Parts.Where(p => p != holding && p.TextOf(field) is not null)]);
    }

    private bool IsCodeUnseen(AssessedDeclaration declaration) =>
        declaration.Codes.Length > 0 && !_drafts.Exists(d => CodeGivers(d).Contains(declaration));

    private sealed record Draft(AssessedDeclaration Declaration, ImmutableArray<Clause> Headings)
    {
        public List<Clause> Parts { get; } = [];
    }
}
