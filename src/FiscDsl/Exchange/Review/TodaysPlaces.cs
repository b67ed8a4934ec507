using FiscDsl.Matching;
using FiscDsl.Model;
using FiscDsl.Syntax.Prose;

namespace FiscDsl.Exchange.Review;

/// <summary>
/// What controls and clauses of the exported state are today. One that still has its path, and a sentence that it had, is itself,
/// however others may look; of the rest the comparison says what became of them.
/// </summary>
internal sealed class TodaysPlaces
{
    private readonly CatalogPairs _pairs;
    private readonly Dictionary<string, AssessedDeclaration> _today;
    private readonly Dictionary<string, AssessedDeclaration> _exported;

    public TodaysPlaces(Catalog exported, Catalog today, CatalogPairs pairs)
    {
        _pairs = pairs;
        (_exported, _today) = (ByPath(exported), ByPath(today));
    }

    /// <summary>What one is today; null where it is gone.</summary>
    public AssessedDeclaration? NewOf(AssessedDeclaration old)
    {
        var inPlace = _today.GetValueOrDefault(old.Subject);
        if (inPlace is not null && HasText(old, inPlace)) return inPlace;
        var now = _pairs.NewOf(old);
        if (now is null) return inPlace is not null && !_pairs.Assessed.TryOld(inPlace, out _) ? inPlace : null;
        // Another one is it.
        return now.Subject != old.Subject && _exported.TryGetValue(now.Subject, out var other) && HasText(other, now) ? null : now;
    }

    // A sentence in one place: what two have in common that are one.
    private static bool HasText(AssessedDeclaration old, AssessedDeclaration now) =>
        ReferenceEquals(old, now) || old.Texts.IsEmpty || old.Texts.Any(text => !text.IsNothing && now.TextOf(text.Field) is { } today && (today.Printed == text.Printed || ProseLayout.Lines(text.Printed).Intersect(ProseLayout.Lines(today.Printed), StringComparer.Ordinal).Any(static l => l.Length > 0)));

    private static Dictionary<string, AssessedDeclaration> ByPath(Catalog catalog)
    {
        var byPath = new Dictionary<string, AssessedDeclaration>(StringComparer.Ordinal);
        foreach (var declaration in catalog.ControlsAsWritten.SelectMany(static c => c.Subtree)) byPath.TryAdd(declaration.Subject, declaration);
        return byPath;
    }
}
