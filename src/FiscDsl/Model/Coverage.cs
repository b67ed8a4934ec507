namespace FiscDsl.Model;

/// <summary>How many assessed clauses have evidence, by status, and how many are open: see <see cref="Standing"/>.</summary>
/// <param name="Assessed">All of them.</param>
/// <param name="Cited">Those that cite sources.</param>
/// <param name="None">Those for which there is none.</param>
/// <param name="NotApplicable">Those that need none.</param>
/// <param name="Missing">Those where nobody has looked.</param>
/// <param name="Gaps">Those that are open, accepted or not.</param>
/// <param name="AcceptedGaps">Those of the open ones that are accepted.</param>
public readonly record struct Coverage(int Assessed, int Cited, int None, int NotApplicable, int Missing, int Gaps, int AcceptedGaps)
{
    /// <summary>Counts rows.</summary>
    public static Coverage Of(IEnumerable<AssessedDeclaration> rows)
    {
        Span<int> counts = stackalloc int[4];
        var (gaps, accepted) = (0, 0);
        foreach (var row in rows)
        {
            counts[(int)row.Status]++;
            if (!row.IsGap) continue;
            gaps++;
            if (row.AcceptsGap) accepted++;
        }

        return new Coverage(
            counts[0] + counts[1] + counts[2] + counts[3],
            counts[(int)EvidenceStatus.Cited], counts[(int)EvidenceStatus.None],
            counts[(int)EvidenceStatus.NotApplicable], counts[(int)EvidenceStatus.Missing], gaps, accepted);
    }
}
