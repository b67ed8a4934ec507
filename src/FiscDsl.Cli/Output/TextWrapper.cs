using System.Text;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Breaks text into lines of a width. Japanese breaks between any two characters but before closing marks and behind
/// opening ones; words of Latin letters stay whole.
/// </summary>
internal static class TextWrapper
{
    private const string NeverFirst = "、。，．,.・：；:;！？!?）」』】〕］｝)]}”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…";
    private const string NeverLast = "（「『【〔［｛([{“‘";

    /// <summary>The lines, without blanks at their ends. A word wider than a line stands on a line of its own.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        var columns = 0;
        foreach (var piece in Pieces(text))
        {
            var wide = VisibleText.Columns(piece);
            if (columns > 0 && columns + VisibleText.Columns(piece.TrimEnd()) > width)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                columns = 0;
            }

            line.Append(piece);
            columns += wide;
        }

        if (line.Length > 0) yield return line.ToString().TrimEnd();
    }

    // The stretches between two places where a line may break.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && !MayBreak(text[at - 1], text[at])) continue;
            yield return text[start..at];
            start = at;
        }
    }

    private static bool MayBreak(char before, char after)
    {
        if (char.IsLowSurrogate(after) || after == ' ' || NeverFirst.Contains(after) || NeverLast.Contains(before)) return false;
        return before == ' ' || IsWide(before) || IsWide(after);
    }

    private static bool IsWide(char c) => char.IsSurrogate(c) || VisibleText.Columns(new Rune(c)) == 2;
}
