namespace FiscDsl.Text.Unicode;

/// <summary>Hangul syllables, which (de)compose by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28, SyllableCount = LeadCount * VowelCount * TailCount;

    internal static bool IsSyllable(int codePoint) => codePoint is >= SyllableBase and < SyllableBase + SyllableCount;

    internal static void AddDecomposed(int syllable, List<int> target)
    {
        var index = syllable - SyllableBase;
        target.Add(LeadBase + (index / (VowelCount * TailCount)));
        target.Add(VowelBase + (index / TailCount % VowelCount));
        if (index % TailCount != 0) target.Add(TailBase + (index % TailCount));
    }

    /// <summary>The syllable of a lead and a vowel, or of a syllable and a tail; 0 where they make none.</summary>
    internal static int Composite(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + LeadCount && second is >= VowelBase and < VowelBase + VowelCount)
            return SyllableBase + (((((first - LeadBase) * VowelCount) + second) - VowelBase) * TailCount);
        var takesTail = IsSyllable(first) && (first - SyllableBase) % TailCount == 0;
        return takesTail && second is > TailBase and < TailBase + TailCount ? first + second - TailBase : 0;
    }
}
