using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Outputs.Comparison;

/// <summary>How a 新旧対照表 is laid out. Institutions and ministries have conventions of their own.</summary>
/// <param name="Name">The name by which it is asked for.</param>
/// <param name="Old">The heading over the old side.</param>
/// <param name="New">The heading over the new side.</param>
/// <param name="NewIsLeft">True where the new side stands to the left of the old one.</param>
/// <param name="HasSidelines">True where both sides are underlined where they differ (傍線), and nothing is struck through.</param>
/// <param name="IsInOrder">True where the changes stand in the order of the catalog, as in what is filed; else the most serious first, for review.</param>
public sealed record ComparisonTableStyle(string Name, LocalizedText Old, LocalizedText New, bool NewIsLeft, bool HasSidelines, bool IsInOrder)
{
    /// <summary>Two states of anything: 旧 to the left, what is gone struck through, what is new underlined.</summary>
    public static ComparisonTableStyle Plain { get; } = new("plain", ComparisonTexts.Old, ComparisonTexts.New, NewIsLeft: false, HasSidelines: false, IsInOrder: false);

    /// <summary>All styles, the one that holds where none is asked for first.</summary>
    public static ImmutableArray<ComparisonTableStyle> All { get; } =
    [
        Plain,
        // As the Financial Services Agency amends its supervisory guidelines (監督指針).
        new("guideline", ComparisonTexts.Current, ComparisonTexts.Proposed, NewIsLeft: false, HasSidelines: false, IsInOrder: true),
        // As ordinances and notices (省令・告示) are amended since 2017.
        new("ordinance", ComparisonTexts.Before, ComparisonTexts.After, NewIsLeft: true, HasSidelines: true, IsInOrder: true),
    ];
}
