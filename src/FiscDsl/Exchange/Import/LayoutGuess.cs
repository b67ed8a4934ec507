using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Exchange.Tables;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>What a column was taken for.</summary>
/// <param name="Column">The column.</param>
/// <param name="Role">What it gives; null for one that is not read.</param>
/// <param name="Reason">Why.</param>
public sealed record GuessedColumn(TableColumn Column, ColumnRole? Role, LocalizedText Reason);

/// <summary>What marks were taken for.</summary>
/// <param name="Marks">The marks as they stand.</param>
/// <param name="Meaning">What they mean; null where nobody knows.</param>
/// <param name="Reason">Why, and in which columns they stand.</param>
public sealed record GuessedMark(ImmutableArray<string> Marks, MarkMeaning? Meaning, LocalizedText Reason);

/// <summary>
/// How a table is read, with the reason for each guess. A column is taken only where its heading is known; what a mark means only
/// where the mark leaves no choice. All else is listed as not known.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">What each column was taken for, in their order.</param>
/// <param name="Marks">What the marks were taken for.</param>
/// <param name="Carried">What blank cells have from above, each with the reason.</param>
/// <param name="Rows">The rows that are read; null for all below the headings.</param>
public sealed record LayoutGuess(
    FoundTable Table, ImmutableArray<GuessedColumn> Columns, ImmutableArray<GuessedMark> Marks, ImmutableArray<(ColumnRole Role, LocalizedText Reason)> Carried, (RowRange Rows, LocalizedText Reason)? Rows)
{
    /// <summary>True where it has a column of ids and says something of them.</summary>
    public bool IsUsable => Has(ColumnRole.Control) && Columns.Any(static c => c.Role is not (null or ColumnRole.Control or ColumnRole.Category or ColumnRole.Subcategory or ColumnRole.Code or ColumnRole.Label or ColumnRole.Note));

    /// <summary>Guesses for a sheet whose rows of headings are known.</summary>
    public static LayoutGuess Of(TableGrid grid, RowRange headings)
    {
        var last = grid.Rows.IsEmpty ? headings.Last : grid.Rows[^1].Number;
        return Of(new FoundTable([TableHeadings.Of(grid, headings)], last));
    }

    /// <summary>Guesses for a table.</summary>
    internal static LayoutGuess Of(FoundTable table)
    {
        var columns = new ColumnGuesser(table).Guess();
        var body = new GuessedBody(table, columns);
        return new(table, columns, MarkGuesser.Guess(body), body.Carried(), body.Rows());
    }

    private bool Has(ColumnRole role) => Columns.Any(c => c.Role == role);
}
