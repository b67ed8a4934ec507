using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Exchange.Import;

/// <summary>Headings as they are compared: blanks, breaks, width and case say nothing, and a mark of a footnote behind them neither.</summary>
internal static class HeadingText
{
    /// <summary>The heading as it is compared.</summary>
    public static string Key(string heading)
    {
        var key = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            var folded = FullWidth.Fold(c);
            if (char.IsWhiteSpace(folded) || char.IsControl(folded) || Visible.IsHidden(folded)) continue;
            key.Append(char.ToLowerInvariant(Dash.Is(folded) && folded is not ('ー' or 'ｰ') ? '-' : folded));
        }

        // ※1 and the like lead to a legend.
        var end = key.Length;
        while (end > 0 && char.IsAsciiDigit(key[end - 1])) end--;
        if (end > 1 && key[end - 1] is '※' or '*') key.Length = end - 1;
        return key.ToString();
    }

    /// <summary>A heading that is compared, without what stands in brackets: the provider's name, or an edition.</summary>
    public static string WithoutBrackets(string key)
    {
        var kept = new StringBuilder(key.Length);
        var depth = 0;
        foreach (var c in key)
        {
            if (c is '(' or '[' or '【' or '〔') depth++;
            else if (c is ')' or ']' or '】' or '〕') depth = Math.Max(0, depth - 1);
            else if (depth == 0) kept.Append(c);
        }

        return kept.ToString();
    }
}
