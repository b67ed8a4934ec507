using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Comparison;

/// <summary>
/// Changes behind which what was confirmed has stayed: a text says something else, or a source is another document, and neither
/// the 確認内容 nor the evidence of the rows that rest on it has changed. Whether they still hold is for a person to decide.
/// </summary>
internal static class Unconfirmed
{
    /// <summary>The changes, those that leave something to decide marked.</summary>
    public static IEnumerable<Change> Marked(IReadOnlyList<Change> changes, Catalog old, Catalog now)
    {
        var renewed = new HashSet<Declaration>(ReferenceEqualityComparer.Instance);
        foreach (var change in changes)
        {
            if (change.Field is not (FieldKind.Finding or FieldKind.Evidence)) continue;
            if (change.New is { } added) renewed.Add(added.Declaration);
            if (change.Old is { } gone) renewed.Add(gone.Declaration);
        }

        var citing = new Lazy<IReadOnlyDictionary<string, IReadOnlyList<AssessedDeclaration>>>(() => CitationIndex.Of(now));
        return changes.Select(change => IsSo(change) ? change with { IsUnconfirmed = true } : change);

        bool IsSo(Change change) => (change.New ?? change.Old)?.Declaration switch
        {
            AssessedDeclaration assessed => SaysSomethingElse(change) && RowsOf(assessed).Any(row => IsLeft(row, change.New is null ? old : now)),
            Source source => change is { Kind: ChangeKind.Modified, Field: FieldKind.Title or FieldKind.Url } && !change.Classes.All(static c => c >= ChangeClass.Structure)
                && (citing.Value.GetValueOrDefault(source.Id) ?? []).Any(row => IsLeft(row, now)),
            _ => false,
        };

        // A row that has something confirmed, none of it new.
        bool IsLeft(AssessedDeclaration row, Catalog catalog)
        {
            var giver = catalog.Symbols.GiverOfText(row, FieldKind.Finding);
            return (giver is not null || row.Evidence is { Status: EvidenceStatus.Cited }) && !renewed.Contains(row) && (giver is null || !renewed.Contains(giver));
        }
    }

    private static bool SaysSomethingElse(Change change) => change.Field is FieldKind.Text or FieldKind.Intent or FieldKind.Title
        && change.Kind is ChangeKind.Modified or ChangeKind.Added or ChangeKind.Removed or ChangeKind.Moved or ChangeKind.Split or ChangeKind.Merged
        && change.Classes.Any(static c => c is >= ChangeClass.Actor and <= ChangeClass.Text);

    // The rows that quote a text: its own, those below a heading, or the one it is part of.
    private static IEnumerable<AssessedDeclaration> RowsOf(AssessedDeclaration declaration)
    {
        if (declaration.IsAssessed) return [declaration];
        var below = declaration.SelfAndDescendants().Where(static d => d.IsAssessed).ToList();
        if (below.Count > 0) return below;
        for (var at = declaration.Parent; at is not null; at = at.Parent)
            if (at.IsAssessed) return [at];
        return [];
    }
}
