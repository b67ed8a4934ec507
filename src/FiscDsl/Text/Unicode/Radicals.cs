namespace FiscDsl.Text.Unicode;

/// <summary>
/// Characters that stand for a radical and look like an ideograph: text that was taken from a PDF often has ⽤ (U+2F64) for
/// 用. The ideograph is Unicode's Equivalent_Unified_Ideograph (UAX #44).
/// </summary>
public static partial class Radicals
{
    private const char First = '\u2E80';

    /// <summary>The ideograph that a radical of the blocks Kangxi Radicals and CJK Radicals Supplement looks like; 0 for any other code point.</summary>
    public static int IdeographOf(int codePoint)
    {
        var index = codePoint - First;
        return index >= 0 && index < Ideographs.Length ? Ideographs[index] : 0;
    }
}
