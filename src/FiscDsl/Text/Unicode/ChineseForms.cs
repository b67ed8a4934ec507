namespace FiscDsl.Text.Unicode;

/// <summary>
/// Forms of ideographs that Chinese writes and Japanese does not (查, 们): those of the first level of GB 2312 that JIS X 0213 lacks. In Japanese text they
/// come from an IME or a font of another language.
/// </summary>
internal static partial class ChineseForms
{
    /// <summary>True for such a form.</summary>
    public static bool Has(char c) => Forms.AsSpan().BinarySearch(c) >= 0;
}
