using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>
/// Marks that people type for one another: circles, dashes, widths and cases. What ● ◎ △ ▲ ✓ レ mean, only the table's maker
/// knows: they stay as they are.
/// </summary>
internal static class FoldedMark
{
    /// <summary>What all circles are folded to.</summary>
    public const string Circle = "○";

    /// <summary>What all dashes are folded to.</summary>
    public const string Dashed = "-";

    private const string Circles = "○◯〇⭕⚪";

    /// <summary>The mark by which others are the same.</summary>
    public static string Of(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return "";
        var folded = new StringBuilder(trimmed.Length);
        foreach (var rune in trimmed.EnumerateRunes())
            if (rune.Value is not (0xFE0E or 0xFE0F)) folded.Append(rune.IsBmp ? char.ToLowerInvariant(FullWidth.Fold((char)rune.Value)).ToString() : rune.ToString());
        var mark = folded.ToString();
        if (mark.Length == 1 && Circles.Contains(mark[0], StringComparison.Ordinal)) return Circle;
        // Several dashes in a row are one that was drawn longer.
        return mark.All(Dash.Is) ? Dashed : mark;
    }
}
