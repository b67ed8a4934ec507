using FiscDsl.Matching;
using FiscDsl.Model;
using FiscDsl.Schema;
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
        var now = _pairs.NewOf(old);
        if (now is null || now == inPlace) return inPlace is not null && (now is not null || HasText(old, inPlace) || !_pairs.Assessed.TryOld(inPlace, out _)) ? inPlace : now;
        // Who has put a like one before it has not made it another.
        if (inPlace is not null && Common(old, inPlace) > 0 && Common(old, inPlace) >= Common(old, now)) return inPlace;
        return _exported.TryGetValue(now.Subject, out var other) && other != old && Common(other, now) > Common(old, now) ? null : now;
    }

    private static bool HasText(AssessedDeclaration old, AssessedDeclaration now) => ReferenceEquals(old, now) || old.Texts.IsEmpty || Common(old, now) > 0;

    // The sentences that two have in common, each in its field. What the standard says tells more than what is said of it, which many repeat.
    private static int Common(AssessedDeclaration old, AssessedDeclaration now) => ReferenceEquals(old, now)
        ? int.MaxValue
        : old.Texts.Where(static t => !t.IsNothing).Sum(text => now.TextOf(text.Field) is { } today ? (text.Field is FieldKind.Text or FieldKind.Title ? 3 : 1) * ProseLayout.Lines(text.Printed).Intersect(ProseLayout.Lines(today.Printed), StringComparer.Ordinal).Count(static l => l.Length > 0) : 0);

    private static Dictionary<string, AssessedDeclaration> ByPath(Catalog catalog)
    {
        var byPath = new Dictionary<string, AssessedDeclaration>(StringComparer.Ordinal);
        foreach (var declaration in catalog.ControlsAsWritten.SelectMany(static c => c.Subtree)) byPath.TryAdd(declaration.Subject, declaration);
        return byPath;
    }
}
