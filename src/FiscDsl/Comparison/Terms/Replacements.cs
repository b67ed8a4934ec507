using System.Collections.Immutable;
using FiscDsl.Comparison.Prose;
using FiscDsl.Syntax;

namespace FiscDsl.Comparison.Terms;

/// <summary>A replacement in a sentence.</summary>
/// <param name="Pair">What was replaced, as narrowly as words allow.</param>
/// <param name="Left">The rest of the word before it, the same on both sides.</param>
/// <param name="Right">The rest of the word behind it.</param>
internal readonly record struct Replacement(TermPair Pair, string Left, string Right);

/// <summary>What was replaced in a sentence, each replacement by itself and without what it shares with its successor: [-顧客情報-]{+利用者情報+} is 顧客 → 利用者.</summary>
internal static class Replacements
{
    /// <summary>The replacements, in order.</summary>
    public static List<Replacement> Of(ImmutableArray<DiffPiece> pieces)
    {
        var replacements = new List<Replacement>();
        var parts = Parts(pieces);
        for (var at = 0; at < parts.Count; at++)
        {
            var (old, now, isEqual) = parts[at];
            if (!isEqual) replacements.Add(Narrowed(old, now, at > 0 ? parts[at - 1].Old : "", at + 1 < parts.Count ? parts[at + 1].Old : ""));
        }

        return replacements;
    }

    // Stretches in turn equal and not. What was drawn into one replacement for the reader's sake is parted again.
    private static List<(string Old, string Now, bool IsEqual)> Parts(ImmutableArray<DiffPiece> pieces)
    {
        var parts = new List<(string Old, string Now, bool IsEqual)>();
        for (var at = 0; at < pieces.Length; at++)
        {
            if (pieces[at].Operation == DiffOperation.Deleted && at + 1 < pieces.Length && pieces[at + 1].Operation == DiffOperation.Inserted)
            {
                foreach (var piece in WordDiff.Of(pieces[at].Text, pieces[at + 1].Text, drawsIn: false)) Add(piece);
                at++;
            }
            else
            {
                Add(pieces[at]);
            }
        }

        return parts;

        void Add(DiffPiece piece)
        {
            var (old, now) = (piece.Operation == DiffOperation.Inserted ? "" : piece.Text, piece.Operation == DiffOperation.Deleted ? "" : piece.Text);
            var isEqual = piece.Operation == DiffOperation.Equal;
            if (parts.Count > 0 && parts[^1].IsEqual == isEqual) parts[^1] = (parts[^1].Old + old, parts[^1].Now + now, isEqual);
            else parts.Add((old, now, isEqual));
        }
    }

    private static Replacement Narrowed(string old, string now, string left, string right)
    {
        int head = 0, tail = 0, shorter = Math.Min(old.Length, now.Length);
        while (head < shorter && old[head] == now[head]) head++;
        while (head > 0 && (PartsWord(old, head) || PartsWord(now, head))) head--;
        while (tail < shorter - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        while (tail > 0 && (PartsWord(old, old.Length - tail) || PartsWord(now, now.Length - tail))) tail--;
        var (before, after) = (left + old[..head], old[^tail..] + right);
        var pair = new TermPair(old[head..^tail], now[head..^tail]);
        var (leftWord, rightWord) = (WordAtEnd(before), WordAtStart(after));
        // 委託先 → 委託元: one character is no term, its word may be.
        return pair.Old.Length > 1 && pair.New.Length > 1 ? new(pair, leftWord, rightWord) : new(new(leftWord + pair.Old + rightWord, leftWord + pair.New + rightWord), "", "");
    }

    private static bool PartsWord(string text, int at) =>
        at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (Script.Of(text, at) is ScriptKind.Katakana or ScriptKind.Latin && Script.Of(text, at) == Script.Of(text, at - 1)));

    // A word of one script: of サービス|利用者 the nearer.
    private static string WordAtEnd(string text)
    {
        var start = text.Length;
        while (start > 0 && IsWord(Script.Of(text, start - 1)) && Script.Of(text, start - 1) == Script.Of(text, text.Length - 1)) start--;
        return text[start..];
    }

    private static string WordAtStart(string text)
    {
        var end = 0;
        while (end < text.Length && IsWord(Script.Of(text, end)) && Script.Of(text, end) == Script.Of(text, 0)) end++;
        return text[..end];
    }

    private static bool IsWord(ScriptKind script) => script is ScriptKind.Kanji or ScriptKind.Katakana or ScriptKind.Latin;
}
