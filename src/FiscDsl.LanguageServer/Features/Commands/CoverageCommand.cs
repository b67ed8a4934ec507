using FiscDsl.LanguageServer.Protocol;
using FiscDsl.LanguageServer.Workspaces;
using FiscDsl.Model;

namespace FiscDsl.LanguageServer.Features.Commands;

/// <summary><c>fisc.coverage</c>: counts the evidence of a catalog and lists its gaps.</summary>
internal static class CoverageCommand
{
    /// <summary>The coverage of a catalog.</summary>
    public static CoverageResult Of(CatalogSnapshot snapshot, Session session)
    {
        var catalog = snapshot.Compilation.Catalog;
        var rows = catalog.Rows.ToLookup(r => catalog.CategoryOf(r.Control));
        var categories = catalog.AllCategories.Where(rows.Contains).Select(c => new CategoryCoverage(TitlesOf(c), Counts(rows[c], session)));
        var gaps = catalog.Rows.Where(static r => r.IsGap).Select(row =>
        {
            var (file, span) = snapshot.Compilation.Locate(row.Location);
            return new CoverageGap(row.Subject, EvidenceStatuses.Of(row.Status).Name, row.AcceptsGap, snapshot.Location(file, span, session.Encoding));
        });
        return new CoverageResult(catalog.Reference?.Id, Counts(catalog.Rows, session), [.. categories], [.. gaps]);
    }

    /// <summary>The counts of some rows.</summary>
    public static CoverageCounts Counts(IEnumerable<AssessedDeclaration> rows, Session session)
    {
        var coverage = Coverage.Of(rows);
        return new(
            coverage.Assessed, coverage.Covered, coverage.Gaps - coverage.AcceptedGaps, [.. coverage.Counts.Select(c => new StatusCount(c.Status.Name, c.Status.Label.In(session.Language), c.Count))]);
    }

    private static string[] TitlesOf(Category category) =>
        category.Parent is { } parent ? [parent.Heading(asPrinted: false), category.Heading(asPrinted: false)] : [category.Heading(asPrinted: false)];
}
