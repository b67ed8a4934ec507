namespace FiscDsl.Model;

/// <summary>How many assessed clauses have evidence, by status.</summary>
/// <param name="Assessed">All of them.</param>
/// <param name="Cited">Those that cite sources.</param>
/// <param name="None">Those for which there is none.</param>
/// <param name="NotApplicable">Those that need none.</param>
/// <param name="Missing">Those where nobody has looked.</param>
public readonly record struct Coverage(int Assessed, int Cited, int None, int NotApplicable, int Missing)
{
    /// <summary>Counts rows.</summary>
    public static Coverage Of(IEnumerable<AssessedDeclaration> rows)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var row in rows) counts[(int)row.Status]++;
        return new Coverage(
            counts[0] + counts[1] + counts[2] + counts[3],
            counts[(int)EvidenceStatus.Cited], counts[(int)EvidenceStatus.None],
            counts[(int)EvidenceStatus.NotApplicable], counts[(int)EvidenceStatus.Missing]);
    }
}
