using FiscDsl.Matching;
using FiscDsl.Model;

namespace FiscDsl.Exchange.Review.Foreign;

/// <summary>What controls and clauses of a table are in the text: those of one name that say what it says, else what says it. No two are the same.</summary>
internal sealed class StatementMatch
{
    private readonly Dictionary<AssessedDeclaration, AssessedDeclaration> _nowOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<AssessedDeclaration, AssessedDeclaration> _saidOf = new(ReferenceEqualityComparer.Instance);

    public StatementMatch(Catalog said, Catalog today, CatalogPairs pairs)
    {
        var places = new TodaysPlaces(said, today, pairs);
        var all = said.ControlsAsWritten.SelectMany(static c => c.Subtree).ToList();
        // The place of a clause without a label is a count, which says nothing of it.
        var found = all.Select(s => (Said: s, Now: s is Clause { IsUnlabelled: true } ? pairs.NewOf(s) : places.NewOf(s), ByContent: pairs.NewOf(s))).ToList();
        foreach (var (one, now, content) in found)
            if (now is not null && now == content) Add(one, now);
        foreach (var (one, now, _) in found)
            if (now is not null && !_nowOf.ContainsKey(one)) Add(one, now);
    }

    /// <summary>What one is today; null for what is new.</summary>
    public AssessedDeclaration? NowOf(AssessedDeclaration said) => _nowOf.GetValueOrDefault(said);

    /// <summary>What the table says of one; null where it says nothing of it.</summary>
    public AssessedDeclaration? SaidOf(AssessedDeclaration now) => _saidOf.GetValueOrDefault(now);

    private void Add(AssessedDeclaration said, AssessedDeclaration now)
    {
        if (_nowOf.ContainsKey(said) || said is Control != now is Control || !_saidOf.TryAdd(now, said)) return;
        _nowOf.Add(said, now);
    }
}
