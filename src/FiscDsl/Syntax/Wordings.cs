using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>
/// Finds wordings in a text, whatever their case, their width and the blanks and hyphens between. What is denied is not named:
/// 非公開文書, "non-public documents", "not publicly available".
/// </summary>
internal static class Wordings
{
    private static readonly string[] Denials = ["non", "not", "no", "un"];

    /// <summary>The first place where one of the wordings stands; null where none does. None of them has an empty key.</summary>
    public static TextSpan? First(string text, IEnumerable<string> wordings)
    {
        var (folded, places) = Fold(text);
        TextSpan? first = null;
        foreach (var wording in wordings)
        {
            var sought = Fold(wording).Folded;
            for (var at = folded.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(sought, at + 1, StringComparison.Ordinal))
            {
                if (Whole(text, TextSpan.FromBounds(places[at], places[at + sought.Length - 1] + 1), wording) is not { } found) continue;
                if (first is null || found.Start < first.Value.Start) first = found;
                break;
            }
        }

        return first;
    }

    /// <summary>What tells a wording apart from others: two with the same are found in the same places. Empty for blanks and hyphens alone, which are none.</summary>
    public static string KeyOf(string wording) => Fold(wording).Folded;

    private static TextSpan? Whole(string text, TextSpan span, string wording)
    {
        var (start, end) = (span.Start, span.End);
        if (IsLatin(text[start]) && start > 0 && IsLatin(text[start - 1])) return null;
        if (IsLatin(text[end - 1]))
        {
            if (end < text.Length && FullWidth.Fold(text[end]) is 's' or 'S') end++;
            if (end < text.Length && IsLatin(text[end])) return null;
            // NDAに従って: a Latin word in a Japanese sentence is no wording of its own.
            if (!wording.AsSpan().ContainsAnyExceptInRange(' ', '~') && (IsJapanese(text.AsSpan(end).TrimStart(Blanks)) || IsJapaneseBefore(text.AsSpan(0, start)))) return null;
        }

        return IsDenied(text.AsSpan(0, start)) ? null : TextSpan.FromBounds(start, end);
    }

    private static ReadOnlySpan<char> Blanks => " \t\u3000";

    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        var rest = before.TrimEnd(" \t\u3000-－‐‑–−");
        if (rest is [.., '非' or '未' or '不']) return true;
        if (LastWord(rest) is var word && word.Equals("yet", StringComparison.OrdinalIgnoreCase)) word = LastWord(rest[..^word.Length].TrimEnd(Blanks));
        foreach (var denial in Denials)
            if (FullWidth.Fold(word).Equals(denial, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && IsLatin(text[start - 1])) start--;
        return text[start..];
    }

    private static (string Folded, List<int> Places) Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = FullWidth.Fold(text[at]);
            if (Blank.Is(c) || c is '-' or '\u00A0' or '–') continue;
            folded.Append(char.ToLowerInvariant(c));
            places.Add(at);
        }

        return (folded.ToString(), places);
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(FullWidth.Fold(c));

    private static bool IsJapanese(ReadOnlySpan<char> text) => text is [var first, ..] && IsJapanese(first);

    private static bool IsJapaneseBefore(ReadOnlySpan<char> text) => text.TrimEnd(Blanks) is [.., var last] && IsJapanese(last);

    private static bool IsJapanese(char c) => c >= '\u3000' && !IsLatin(c) && (char.IsLetter(c) || char.IsSurrogate(c));
}
