using System.Collections.Immutable;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The font at which a text is seen whole: Excel hides what is taller than the tallest row.</summary>
internal static class CellFit
{
    private static readonly ImmutableArray<CellStyle> BodyStyles = [CellStyle.SmallBody, CellStyle.SmallerBody, CellStyle.SmallestBody];
    private static readonly ImmutableArray<CellStyle> MutedStyles = [CellStyle.SmallMuted, CellStyle.SmallerMuted, CellStyle.SmallestMuted];

    /// <summary>The cell in the largest font that fits, and the height in points that it needs.</summary>
    public static (Cell Cell, double Height) Of(Cell cell, double columnWidth)
    {
        var height = Height(cell, columnWidth);
        if (height < TextMetrics.MaxRowHeight || cell.Style is not (CellStyle.Body or CellStyle.Muted)) return (cell, height);
        foreach (var style in cell.Style == CellStyle.Body ? BodyStyles : MutedStyles)
        {
            cell = cell with { Style = style };
            height = Height(cell, columnWidth);
            if (height < TextMetrics.MaxRowHeight) break;
        }

        return (cell, height);
    }

    private static double Height(Cell cell, double columnWidth) => TextMetrics.Height(cell.Text, columnWidth, Stylesheets.SizeOf(cell.Style));
}
