using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;

namespace FiscDsl.Cli.Output;

/// <summary>What a check came to.</summary>
/// <param name="Catalogs">The catalogs that were checked.</param>
/// <param name="Findings">The findings of every severity, file by file; none that a baseline holds.</param>
/// <param name="Known">How many findings a baseline holds; null where there is none.</param>
/// <param name="Lowest">The lowest severity shown.</param>
internal sealed record FindingsReport(IReadOnlyList<CheckedCatalog> Catalogs, IReadOnlyList<PlacedFinding> Findings, int? Known, DiagnosticSeverity Lowest)
{
    /// <summary>The findings that are as serious as <see cref="Lowest"/>.</summary>
    public IEnumerable<PlacedFinding> Shown => Findings.Where(f => f.Diagnostic.Severity >= Lowest);

    /// <summary>How many files were checked.</summary>
    public int Files => Catalogs.Sum(static c => c.Layout.Files.Count(static f => CatalogLayout.IsCatalogFile(Path.GetFileName(f))));

    /// <summary>True where there is a finding of severity error.</summary>
    public bool HasErrors => Findings.Any(static f => f.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The report on catalogs without a baseline.</summary>
    public static FindingsReport Of(IReadOnlyList<CheckedCatalog> catalogs, DiagnosticSeverity lowest) =>
        new(catalogs, [.. catalogs.SelectMany(static c => c.Findings.Select(c.Place))], Known: null, lowest);

    /// <summary>How many findings of a severity there are.</summary>
    public int CountOf(DiagnosticSeverity severity) => Findings.Count(f => f.Diagnostic.Severity == severity);

    /// <summary>The sums, as the last line of a report for people.</summary>
    public string Totals(Messages messages)
    {
        int? hints = Lowest <= DiagnosticSeverity.Hint ? CountOf(DiagnosticSeverity.Hint) : null;
        return messages.Totals(CountOf(DiagnosticSeverity.Error), CountOf(DiagnosticSeverity.Warning), CountOf(DiagnosticSeverity.Info), hints, Files)
            + (Known is > 0 and var known ? messages.KnownFindings(known) : "");
    }

    /// <summary>The shown findings with a fingerprint each, no two the same.</summary>
    public IEnumerable<(PlacedFinding Finding, string Fingerprint)> Fingerprinted()
    {
        var seen = new Dictionary<Baselines.FindingKey, int>();
        foreach (var finding in Shown)
        {
            var key = finding.Key;
            var ordinal = seen.GetValueOrDefault(key);
            seen[key] = ordinal + 1;
            yield return (finding, key.Fingerprint(ordinal));
        }
    }
}
