using System.Collections.Immutable;
using System.Text;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Comparison.Prose;

/// <summary>
/// What differs between two sentences, word by word: 年[-一-]{+二+}回. Small islands that happen to be equal between two
/// differences are drawn into them, for a reader sees one change there.
/// </summary>
internal static class WordDiff
{
    /// <summary>Characters of an island, at most, that says nothing by itself: a particle.</summary>
    private const int SmallIsland = 2;

    /// <summary>The pieces of two texts.</summary>
    /// <param name="old">One.</param>
    /// <param name="now">The other.</param>
    /// <param name="drawsIn">False for each replacement by itself, whatever a reader would rather see.</param>
    public static ImmutableArray<DiffPiece> Of(string old, string now, bool drawsIn = true)
    {
        List<string> before = Word.Of(old), after = Word.Of(now);
        var parts = new List<Part>();
        int i = 0, j = 0;
        foreach (var (a, b) in CommonSubsequence.Of(before, after, CanonicalComparer.Instance).Append((before.Count, after.Count)))
        {
            if (a > i || b > j) parts.Add(new(string.Concat(before.Skip(i).Take(a - i)), string.Concat(after.Skip(j).Take(b - j))));
            if (a < before.Count) parts.Add(new(before[a], before[a]));
            (i, j) = (a + 1, b + 1);
        }

        return Pieces(drawsIn ? WithoutIslands(Joined(parts)) : Joined(parts));
    }

    private readonly record struct Part(string Old, string Now)
    {
        public bool IsEqual => ReferenceEquals(Old, Now) || Old == Now;
    }

    private static List<Part> Joined(List<Part> parts)
    {
        var joined = new List<Part>();
        var equal = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.IsEqual)
            {
                equal.Append(part.Old);
                continue;
            }

            Flush();
            joined.Add(part);
        }

        Flush();
        return joined;

        void Flush()
        {
            if (equal.Length == 0) return;
            var text = equal.ToString();
            joined.Add(new(text, text));
            equal.Clear();
        }
    }

    // 「AをBと」→「CをDと」: を alone, between two replacements, is drawn in; an insertion beside nothing stays apart.
    private static List<Part> WithoutIslands(List<Part> parts)
    {
        var tidy = new List<Part>();
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            while (!part.IsEqual && at + 2 < parts.Count && IsIsland(part, parts[at + 1], parts[at + 2]))
            {
                part = new(part.Old + parts[at + 1].Old + parts[at + 2].Old, part.Now + parts[at + 1].Now + parts[at + 2].Now);
                at += 2;
            }

            tidy.Add(part);
        }

        return tidy;
    }

    private static bool IsIsland(Part before, Part island, Part after) =>
        island.Old.Length <= SmallIsland && IsReplacement(before) && IsReplacement(after) && island.Old.All(static c => Script.Of([c], 0) is ScriptKind.Hiragana or ScriptKind.Symbol or ScriptKind.Blank);

    private static bool IsReplacement(Part part) => part.Old.Length > 0 && part.Now.Length > 0;

    private static ImmutableArray<DiffPiece> Pieces(List<Part> parts)
    {
        var pieces = ImmutableArray.CreateBuilder<DiffPiece>();
        foreach (var part in parts)
        {
            if (part.IsEqual)
            {
                Add(DiffOperation.Equal, part.Old);
                continue;
            }

            var (head, tail) = SharedEdges(part.Old, part.Now);
            Add(DiffOperation.Equal, part.Old[..head]);
            Add(DiffOperation.Deleted, part.Old[head..^tail]);
            Add(DiffOperation.Inserted, part.Now[head..^tail]);
            Add(DiffOperation.Equal, part.Old[^tail..]);
        }

        return pieces.ToImmutable();

        void Add(DiffOperation operation, string text)
        {
            if (text.Length == 0) return;
            if (pieces.Count > 0 && pieces[^1].Operation == operation) pieces[^1] = new(operation, pieces[^1].Text + text);
            else pieces.Add(new(operation, text));
        }
    }

    /// <summary>
    /// What two words share at their ends, where the longer one is the shorter with something put in: {+不+}適切,
    /// すること{+が望ましい+}. Anything else would part words: 整[-備-]{+理+}; and 12 is no part of 120.
    /// </summary>
    private static (int Head, int Tail) SharedEdges(string old, string now)
    {
        var shorter = Math.Min(old.Length, now.Length);
        if (shorter == 0) return (0, 0);
        int head = 0, tail = 0;
        while (head < shorter && old[head] == now[head]) head++;
        while (tail < shorter - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        if (head + tail < shorter) return (0, 0);
        var longer = old.Length > now.Length ? old : now;
        return Parts(longer, head) || Parts(longer, longer.Length - tail) ? (0, 0) : (head, tail);
    }

    private static bool Parts(string text, int at)
    {
        if (at == 0 || at == text.Length) return false;
        return char.IsLowSurrogate(text[at]) || (Script.Of(text, at - 1) == ScriptKind.Latin && Script.Of(text, at) == ScriptKind.Latin);
    }
}
