using System.Buffers;
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
    /// <param name="text">The text.</param>
    /// <param name="wordings">The wordings, with their keys.</param>
    public static TextSpan? First(string text, IEnumerable<(string Wording, string Key)> wordings)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var places = ArrayPool<int>.Shared.Rent(text.Length);
        try
        {
            var sought = folded.AsSpan(0, Fold(text, folded, places));
            TextSpan? first = null;
            foreach (var (wording, key) in wordings)
            {
                for (var at = sought.IndexOf(key); at >= 0; at = sought[(at + 1)..].IndexOf(key) is >= 0 and var next ? at + 1 + next : -1)
                {
                    if (Whole(text, TextSpan.FromBounds(places[at], places[at + key.Length - 1] + 1), wording) is not { } found) continue;
                    if (first is null || found.Start < first.Value.Start) first = found;
                    break;
                }
            }

            return first;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
            ArrayPool<int>.Shared.Return(places);
        }
    }

    /// <summary>What tells a wording apart from others: two with the same are found in the same places. Empty for blanks and hyphens alone, which are none.</summary>
    public static string KeyOf(string wording)
    {
        var folded = new char[wording.Length];
        return new(folded, 0, Fold(wording, folded, new int[wording.Length]));
    }

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

    /// <summary>Writes a text without what may differ between spellings of one wording, and where its characters come from; returns its length.</summary>
    private static int Fold(string text, char[] folded, int[] places)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = FullWidth.Fold(text[at]);
            if (Blank.Is(c) || c is '-' or '\u00A0' or '–') continue;
            // No character of Japanese has a case.
            folded[length] = c < '\u3000' ? char.ToLowerInvariant(c) : c;
            places[length++] = at;
        }

        return length;
    }

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(FullWidth.Fold(c));

    private static bool IsJapanese(ReadOnlySpan<char> text) => text is [var first, ..] && IsJapanese(first);

    private static bool IsJapaneseBefore(ReadOnlySpan<char> text) => text.TrimEnd(Blanks) is [.., var last] && IsJapanese(last);

    private static bool IsJapanese(char c) => c >= '\u3000' && !IsLatin(c) && (char.IsLetter(c) || char.IsSurrogate(c));
}
