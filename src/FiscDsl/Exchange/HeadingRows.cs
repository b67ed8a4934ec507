using System.Collections.Frozen;
using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables.Workbooks;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Outputs.Workbook;

namespace FiscDsl.Exchange;

/// <summary>
/// Tells the rows of headings from the others by what they say, for a program that saves a workbook again keeps neither
/// styles nor frozen panes for certain. Of our own sheets the headings are known; of any other, the first row that looks
/// like one is.
/// </summary>
internal static class HeadingRows
{
    /// <summary>Rows among which that of the headings of an unknown table is looked for: what stands above one is a title or a legend.</summary>
    private const int MostLookedAt = 20;

    /// <summary>Cells of the narrowest unknown table: two beside each other are as often a name and its value.</summary>
    private const int LeastCells = 3;

    /// <summary>UTF-16 code units of the longest heading, and of what is held while one is looked for.</summary>
    private const int LongestHeading = 100, MostHeld = 1 << 20;

    private static readonly FrozenSet<string> Known = new[] { MessageLanguage.Ja, MessageLanguage.En }.SelectMany(static language => new[]
    {
        SourcesSheet.Headings, CitationsSheet.Headings, RevisionsSheet.Headings, CorrectionsSheet.Headings, CoverageSheet.Headings, ChangesSheet.Headings, ChangeClassesSheet.Headings,
    }.SelectMany(static sheet => sheet).Select(t => t.In(language)).Concat(ReferenceColumn.Headings(language))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The rows of a sheet that are not empty, and which of them are headings.</summary>
    public static IEnumerable<(IReadOnlyList<ReadCell> Cells, bool IsHeading)> Of(IEnumerable<ReadRow> rows)
    {
        using var filled = Filled(rows).GetEnumerator();
        var first = new List<ReadRow>();
        for (var held = 0; first.Count < MostLookedAt && held < MostHeld && filled.MoveNext(); held += first[^1].Cells.Sum(static c => c.Text.Length)) first.Add(filled.Current);
        var unknown = first.Exists(IsKnown) ? null : UnknownAmong(first);
        ReadRow? before = null;
        foreach (var row in first.Concat(Rest(filled)))
        {
            // What stands right above headings heads several of them, or all.
            if (before is not null) yield return (before.Cells, IsKnown(before) || before == unknown || (IsKnown(row) && before.Number == row.Number - 1));
            before = row;
        }

        if (before is not null) yield return (before.Cells, IsKnown(before) || before == unknown);
    }

    private static IEnumerable<ReadRow> Filled(IEnumerable<ReadRow> rows) =>
        from row in rows
        let cells = row.Cells.Any(static c => c.Text.Length == 0) ? [.. row.Cells.Where(static c => c.Text.Length > 0)] : row.Cells
        where cells.Count > 0
        select cells == row.Cells ? row : row with { Cells = cells };

    private static IEnumerable<ReadRow> Rest(IEnumerator<ReadRow> rows)
    {
        while (rows.MoveNext()) yield return rows.Current;
    }

    // A column that somebody has added does not make others of those that are there.
    private static bool IsKnown(ReadRow row)
    {
        var known = row.Cells.Count(static c => Known.Contains(c.Text.Trim()));
        return known > 1 && known * 2 > row.Cells.Count;
    }

    private static ReadRow? UnknownAmong(List<ReadRow> rows)
    {
        var widest = rows.Count == 0 ? 0 : rows.Max(static r => r.Cells.Count);
        return rows.Find(r => r.Cells.Count >= LeastCells && r.Cells.Count * 2 > widest && r.Cells.All(static c => IsName(c.Text)) && r.Cells.DistinctBy(static c => c.Text, StringComparer.Ordinal).Count() == r.Cells.Count);
    }

    private static bool IsName(string text) => text.Length <= LongestHeading && !double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
}
