namespace FiscDsl.Text;

/// <summary>What an IME, Word and PDFs have for the hyphen of ASCII, where nothing else can be meant.</summary>
public static class Dash
{
    // Hyphens, dashes, minus signs, the long vowel of kana in both widths, and the horizontal line of tables.
    private const string All = "-－‐‑‒–—―−ーｰ─﹣﹘⁃";

    /// <summary>True for the hyphen and what stands for it.</summary>
    public static bool Is(char c) => All.Contains(c, StringComparison.Ordinal);

    /// <summary>True for one such character alone.</summary>
    public static bool IsAlone(ReadOnlySpan<char> text) => text is [var only] && Is(only);
}
