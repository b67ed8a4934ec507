using System.Collections.Immutable;

namespace FiscDsl.Model;

/// <summary>How many assessed clauses have evidence, by status, and how many are open: see <see cref="Standing"/>.</summary>
public sealed class Coverage
{
    private readonly int[] _counts = new int[EvidenceStatuses.All.Length];

    private Coverage()
    {
    }

    /// <summary>How many rows have a status.</summary>
    public int this[EvidenceStatus status] => _counts[(int)status];

    /// <summary>All of them.</summary>
    public int Assessed { get; private set; }

    /// <summary>Those that cite sources or need none.</summary>
    public int Covered => this[EvidenceStatus.Cited] + this[EvidenceStatus.NotApplicable];

    /// <summary>Those that are open, accepted or not.</summary>
    public int Gaps { get; private set; }

    /// <summary>Those of the open ones that are accepted.</summary>
    public int AcceptedGaps { get; private set; }

    /// <summary>The counts, in the order of the table of statuses.</summary>
    public ImmutableArray<(EvidenceStatusRow Status, int Count)> Counts => [.. EvidenceStatuses.All.Select(row => (row, this[row.Status]))];

    /// <summary>Counts rows.</summary>
    public static Coverage Of(IEnumerable<AssessedDeclaration> rows)
    {
        var coverage = new Coverage();
        foreach (var row in rows)
        {
            coverage.Assessed++;
            coverage._counts[(int)row.Status]++;
            if (!row.IsGap) continue;
            coverage.Gaps++;
            if (row.AcceptsGap) coverage.AcceptedGaps++;
        }

        return coverage;
    }
}
