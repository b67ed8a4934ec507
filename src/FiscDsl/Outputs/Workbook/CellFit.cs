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
        if (height < TextMetrics.MaxRowHeight || cell.Style is not (CellStyle.Body or CellStyle.Muted or CellStyle.Link)) return (cell, height);
        foreach (var style in cell.Style == CellStyle.Muted ? MutedStyles : BodyStyles)
        {
            cell = cell with { Style = style };
            height = Height(cell, columnWidth);
            if (height < TextMetrics.MaxRowHeight) break;
        }

        return (cell, height);
    }

    /// <summary>The lines in the smallest font that a row of the greatest height has at least.</summary>
    public const int MostLines = (int)(TextMetrics.MaxRowHeight / (Stylesheets.SmallestSize * 1.5));

    /// <summary>More lines than a text takes in the smallest font, without measuring it.</summary>
    public static int SurelyEnoughLines(string text, double columnWidth) => TextMetrics.MostLinesOf(text, columnWidth * Stylesheets.BodySize / Stylesheets.SmallestSize);

    /// <summary>True for a text whose end no font shows in a column of a width.</summary>
    public static bool IsCutOff(string text, double columnWidth) =>
        TextMetrics.Height(text, columnWidth, Stylesheets.SizeOf(CellStyle.SmallestBody)) >= TextMetrics.MaxRowHeight;

    private static double Height(Cell cell, double columnWidth) => TextMetrics.Height(cell.Text, columnWidth, Stylesheets.SizeOf(cell.Style));
}
