using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Outputs.Workbook;

/// <summary>What the chart of the coverage shows: a bar for each category, stacked by evidence status.</summary>
/// <param name="SheetName">The sheet that holds its numbers and the chart.</param>
/// <param name="HeaderRow">The row, from 1, with the names of the statuses.</param>
/// <param name="Categories">The bars, from the top.</param>
internal sealed record CoverageChart(string SheetName, int HeaderRow, ImmutableArray<(string Name, Coverage Coverage)> Categories)
{
    /// <summary>The column, from 0, of the first status; the names of the categories stand in column 0.</summary>
    public const int FirstStatusColumn = 2;

    /// <summary>The language of its words.</summary>
    public required MessageLanguage Language { get; init; }

    /// <summary>The first row of numbers, from 1.</summary>
    public required int FirstDataRow { get; init; }

    /// <summary>The row, from 0, at whose top edge the chart begins.</summary>
    public required int TopRow { get; init; }

    /// <summary>The row, from 0, at whose top edge the chart ends.</summary>
    public required int BottomRow { get; init; }

    /// <summary>The column, from 0, at whose left edge the chart begins.</summary>
    public required int LeftColumn { get; init; }

    /// <summary>The column, from 0, at whose left edge the chart ends.</summary>
    public required int RightColumn { get; init; }
}
