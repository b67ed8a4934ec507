namespace FiscDsl.Text.Unicode;

/// <summary>How kanji are read: kJapaneseOn and kJapaneseKun of the Unihan Database (UAX #38), for the characters of JIS X 0208, level 1, and those for general use.</summary>
public static partial class KanjiReadings
{
    private static readonly Dictionary<char, string[]> Readings = Rows.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToDictionary(static row => row[0], static row => row[1..].Split(' '));

    /// <summary>The readings of a character, on in katakana and kun in hiragana with the ending that is written behind it; none for any other character.</summary>
    public static ReadOnlySpan<string> Of(char kanji) => Readings.GetValueOrDefault(kanji);
}
