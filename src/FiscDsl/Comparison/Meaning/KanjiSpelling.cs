using System.Text;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Meaning;

/// <summary>
/// Words that one sentence writes in kanji and another in kana, or with and without an ending: 漏洩 and 漏えい, 掲げる and かかげる,
/// 申し出 and 申出. They say the same, whatever words they are.
/// </summary>
internal sealed class KanjiSpelling
{
    /// <summary>Characters that a word may differ in; longer stretches are other words.</summary>
    private const int Longest = 12;

    private static readonly string[] Rows =
        ["わいうえおっ", "かきくけこいっ", "がぎぐげごい", "さしすせそ", "ざじずぜぞ", "たちつてとっ", "だぢづでど", "なにぬねのん", "はひふへほっ", "ばびぶべぼん", "まみむめもん", "らりるれろっ", "いくかけさしき"];

    private const string Voiceless = "かきくけこさしすせそたちつてとはひふへほはひふへほ";
    private const string Voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ";

    private readonly string _old;
    private readonly string _now;

    private KanjiSpelling(string old, string now)
    {
        _old = old;
        _now = now;
    }

    /// <summary>The new sentence with its words as the old one writes them.</summary>
    public static string Unified(string old, string now) => old == now || old.Length == 0 || now.Length == 0 ? now : new KanjiSpelling(old, now).Unified();

    private string Unified()
    {
        var unified = new StringBuilder(_now.Length);
        int i = 0, j = 0;
        foreach (var (a, b) in CommonSubsequence.Of(_old.ToCharArray(), _now.ToCharArray(), EqualityComparer<char>.Default).Append((_old.Length, _now.Length)))
        {
            if (a > i || b > j) unified.Append(a - i <= Longest && b - j <= Longest && IsSame(i, a, j, b) ? _old.AsSpan(i, a - i) : _now.AsSpan(j, b - j));
            if (b < _now.Length) unified.Append(_now[b]);
            (i, j) = (a + 1, b + 1);
        }

        return unified.ToString();
    }

    private bool IsSame(int i, int oldEnd, int j, int newEnd)
    {
        if (i == oldEnd && j == newEnd) return true;
        if (i < oldEnd && j < newEnd && _old[i] == _now[j] && IsSame(i + 1, oldEnd, j + 1, newEnd)) return true;
        if (i < oldEnd)
        {
            foreach (var length in Kana(_old, i, _now.AsSpan(j, newEnd - j)))
                if (IsSame(i + 1, oldEnd, j + length, newEnd)) return true;
            if ((j == _now.Length || Script.Of(_now, j) != ScriptKind.Hiragana) && IsEnding(_old, i) && IsSame(i + 1, oldEnd, j, newEnd)) return true;
        }

        if (j == newEnd) return false;
        foreach (var length in Kana(_now, j, _old.AsSpan(i, oldEnd - i)))
            if (IsSame(i + length, oldEnd, j + 1, newEnd)) return true;
        return (i == _old.Length || Script.Of(_old, i) != ScriptKind.Hiragana) && IsEnding(_now, j) && IsSame(i, oldEnd, j + 1, newEnd);
    }

    // How many kana of the other side the kanji at a place may be.
    private static List<int> Kana(string text, int at, ReadOnlySpan<char> kana)
    {
        var lengths = new List<int>();
        // A person is no thing, and a figure has its own rules.
        if (kana.IsEmpty || text[at] is '者' || "一二三四五六七八九十百千万億".Contains(text[at], StringComparison.Ordinal)) return lengths;
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        foreach (var reading in KanjiReadings.Of(text[at]))
        {
            var isOn = reading[0] is >= 'ァ' and <= 'ヶ';
            // 社内 is not 社ない.
            if (reading == "ナイ") continue;
            var spoken = isOn ? string.Create(reading.Length, reading, static (to, from) => { for (var k = 0; k < to.Length; k++) to[k] = from[k] == 'ー' ? 'ー' : (char)(from[k] - 0x60); }) : reading;
            for (var length = isOn ? spoken.Length : 1; length <= spoken.Length && length <= kana.Length; length++)
            {
                if (!Sounds(kana[..length], spoken.AsSpan(0, length), isOn)) continue;
                if (length == spoken.Length ? length > 1 : IsRow(spoken[length], next)) lengths.Add(length);
            }
        }

        return lengths;
    }

    // がっ for かつ: the first sound may be voiced, the last of an on doubled.
    private static bool Sounds(ReadOnlySpan<char> kana, ReadOnlySpan<char> reading, bool isOn)
    {
        for (var k = 0; k < kana.Length; k++)
        {
            if (kana[k] == reading[k]) continue;
            if (k == 0 && Voiced.IndexOf(kana[0], StringComparison.Ordinal) is >= 0 and var voiced && Voiceless[voiced] == reading[0]) continue;
            if (k > 0 && k == kana.Length - 1 && isOn && kana[k] == 'っ' && reading[k] is 'つ' or 'く' or 'ち' or 'き') continue;
            return false;
        }

        return true;
    }

    // The kana at a place belong to the kanji before them: 申|し|出.
    private static bool IsEnding(string text, int at)
    {
        var kanji = at - 1;
        while (kanji > 0 && at - kanji < 3 && Script.Of(text, kanji) == ScriptKind.Hiragana) kanji--;
        if (kanji < 0) return false;
        var ending = text.AsSpan(kanji + 1, at - kanji);
        foreach (var reading in KanjiReadings.Of(text[kanji]))
        {
            for (var stem = 1; stem + ending.Length <= reading.Length; stem++)
                if (reading.AsSpan(stem).StartsWith(ending[..^1]) && IsRow(reading[stem + ending.Length - 1], ending[^1])) return true;
        }

        return false;
    }

    private static bool IsRow(char one, char other) => one == other || Rows.Any(row => row.Contains(one, StringComparison.Ordinal) && row.Contains(other, StringComparison.Ordinal));
}
