using System.Globalization;
using System.Text;

namespace FiscDsl.Text;

/// <summary>
/// Tells prose from the beginning of a declaration by its shape alone: no keyword has punctuation, hiragana, a capital letter or a digit, or
/// is as long as a sentence without blanks; and where more words follow, none is like one of the language. What might be a keyword, misspelt or
/// not, is no prose.
/// </summary>
internal static class MarginProse
{
    // More than twice the longest keyword.
    private const int LongestWord = 20;

    /// <summary>The marks of a colon, and what an IME, a font or a finger beside the key leaves of one.</summary>
    public const string Colons = ":：;；=＝∶︰﹕꞉﹔";

    // The schema has the table; what is said of lines here is tried for each of its words.
    private static readonly string[] Keywords = ["reference", "リファレンス", "revision", "改版", "category", "分類", "source", "情報源", "control", "基準", "clause", "項", "policy", "方針", "layout", "取込様式"];

    private static readonly HashSet<string> Fields =
    [
        "title", "名称", "version", "版", "issued", "発行日", "standard", "準拠基準", "provider", "クラウド事業者", "publishers", "作成", "language", "言語",
        "keywords", "予約語", "preface", "まえがき", "summary", "改版内容", "url", "参照先", "access", "公開区分", "checked", "確認日", "code", "項目",
        "intent", "考え方", "text", "内容", "responsibility", "主体", "evidence", "情報参照元", "information", "該当情報", "finding", "確認内容", "user-action", "利用者の対応",
        "accept", "許容", "note", "注記", "correction", "訂正", "sheet", "シート", "headings", "見出し行", "rows", "対象行", "column", "列", "mark", "印",
        "carry", "引き継ぎ", "restore", "復元", "leave", "除外",
    ];

    private static readonly HashSet<string> Words = [.. Keywords, .. Fields];

    /// <summary>
    /// True for a line that begins with the name of a field and its colon, or what is left of one, or with a Japanese name alone: the
    /// indentation is all it lacks. An English name without a colon may be a word of a sentence.
    /// </summary>
    public static bool IsField(ReadOnlySpan<char> line)
    {
        var length = NameLength(line);
        if (!Fields.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[..length])) return false;
        var rest = line[length..].TrimStart(" \t\u3000");
        if (!rest.IsEmpty && Colons.Contains(rest[0])) return !rest[1..].StartsWith("//", StringComparison.Ordinal);
        return !char.IsAsciiLetter(line[0]) && (rest.IsEmpty || rest.Length < line.Length - length);
    }

    /// <summary>How long what may be a name is at the start of a line: letters, and hyphens between them.</summary>
    public static int NameLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && (char.IsLetter(line[length]) || (length > 0 && FullWidth.Fold(line[length]) == '-' && length + 1 < line.Length && char.IsLetter(line[length + 1])))) length++;
        return length;
    }

    /// <summary>True for a line that plainly is prose; its indentation and line break are left out.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAny(" \t\u3000:：");
        var word = length < 0 ? line : line[..length];
        if (word.IsEmpty) return false;
        if (!IsLetter(word, 0) || HasPunctuation(word)) return true;
        var rest = line[word.Length..].TrimStart(" \t\u3000");
        if (rest.StartsWith("://", StringComparison.Ordinal)) return true;
        if (!rest.IsEmpty && rest[0] is ':' or '：') return false;
        return word.Length > LongestWord || (IsNoKeyword(word) && !Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) || (!rest.IsEmpty && !IsLikeWord(word));
    }

    // A word alone may be one that is being typed.
    private static bool IsLikeWord(ReadOnlySpan<char> word)
    {
        foreach (var known in Words)
            if (known.AsSpan().StartsWith(word, StringComparison.Ordinal)) return true;
        return SpellingSuggestion.Of(word, Words) is not null;
    }

    private static bool HasPunctuation(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (char.IsLowSurrogate(word[at]) || char.IsAsciiLetterOrDigit(word[at])) continue;
            // Within a name; at its end, a full stop.
            if (word[at] is '-' or '_' or '.' && at + 1 < word.Length) continue;
            if (!IsLetter(word, at) && !char.IsDigit(word[at]) && CharUnicodeInfo.GetUnicodeCategory(word[at]) != UnicodeCategory.NonSpacingMark) return true;
        }

        return false;
    }

    private static bool IsNoKeyword(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            var folded = FullWidth.Fold(c);
            if (char.IsAsciiLetterUpper(folded) || char.IsAsciiDigit(folded) || c is >= 'ぁ' and <= 'ゟ') return true;
        }

        return false;
    }

    // Half a pair, as a file may hold it, is a letter: it ends no declaration that was one.
    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        char.IsSurrogate(text[at]) ? Rune.DecodeFromUtf16(text[at..], out var rune, out _) != System.Buffers.OperationStatus.Done || Rune.IsLetter(rune) : char.IsLetter(text[at]);
}
