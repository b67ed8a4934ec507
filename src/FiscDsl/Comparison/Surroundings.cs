using FiscDsl.Comparison.Meaning;
using FiscDsl.Comparison.Values;
using FiscDsl.Diagnostics;
using FiscDsl.Matching;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison;

/// <summary>
/// Clauses and sentences that say something else where they have gone to, without a word of theirs having changed: another row has another
/// party and other evidence, and below 「次のことをしてはならない。」 what was to be done is forbidden.
/// </summary>
internal sealed class Surroundings(CatalogPairs pairs)
{
    private readonly Dictionary<(AssessedDeclaration?, AssessedDeclaration?), IReadOnlyList<ChangeClass>> _leads = [];

    /// <summary>The changes, those of place with the classes in which their surroundings differ.</summary>
    public IEnumerable<Change> Classified(IEnumerable<Change> changes) => changes.Select(change =>
    {
        if (change is not { Kind: ChangeKind.Moved, Old.Declaration: AssessedDeclaration old, New.Declaration: AssessedDeclaration now } || (change.Field is not null && AreOne(old, now))) return change;
        var classes = new SortedSet<ChangeClass>(change.Classes);
        if (!AreOne(RowOf(old), RowOf(now))) classes.UnionWith(OfRows(RowOf(old), RowOf(now)));
        classes.UnionWith(OfLeads(LeadOf(old), LeadOf(now)));
        return classes.Count == change.Classes.Length ? change : change with { Classes = [.. classes] };
    });

    private bool AreOne(AssessedDeclaration? old, AssessedDeclaration? now) =>
        (old is null && now is null) || (old is not null && now is not null && pairs.Assessed.TryNew(old, out var after) && after == now);

    private IEnumerable<ChangeClass> OfRows(AssessedDeclaration? old, AssessedDeclaration? now)
    {
        if ((old?.Responsibility?.Provider, old?.Responsibility?.User) != (now?.Responsibility?.Provider, now?.Responsibility?.User)) yield return ChangeClass.Responsibility;
        if (EvidenceOf(old, renamed: true) != EvidenceOf(now, renamed: false)) yield return ChangeClass.Evidence;
    }

    private string EvidenceOf(AssessedDeclaration? row, bool renamed) => row?.Evidence is not { } evidence ? ""
        : $"{evidence.Status} {string.Join(", ", evidence.Citations.Select(c => FieldTexts.Citation(renamed ? pairs.SourceOf(c.Source) : c.Source, c.Locator, MessageLanguage.Ja)))}";

    // Its own, or that of the row it is part of.
    private static AssessedDeclaration? RowOf(AssessedDeclaration declaration)
    {
        AssessedDeclaration? at = declaration;
        while (at is { IsAssessed: false }) at = at.Parent;
        return at;
    }

    // What it stands under: the nearest above that says something.
    private static AssessedDeclaration? LeadOf(AssessedDeclaration declaration)
    {
        var at = declaration.Parent;
        while (at is not null && Content.Own(at).Length == 0) at = at.Parent;
        return at;
    }

    private IReadOnlyList<ChangeClass> OfLeads(AssessedDeclaration? old, AssessedDeclaration? now)
    {
        if (AreOne(old, now)) return [];
        if (_leads.TryGetValue((old, now), out var known)) return known;
        var (before, after) = (old is null ? "" : Content.Own(old), now is null ? "" : Content.Own(now));
        var differences = CanonicalComparer.Instance.Equals(before, after) ? [] : SentenceMeaning.Differences(before, after);
        // A title says what its control is about, and whom, but not of each of its clauses.
        var leadsIn = old is Clause && now is Clause;
        return _leads[(old, now)] = [.. differences.Where(c => c is ChangeClass.Modality or ChangeClass.Negation || (leadsIn && (c is ChangeClass.Actor or ChangeClass.Scope)))];
    }
}
