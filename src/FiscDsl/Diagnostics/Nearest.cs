using FiscDsl.Text;

namespace FiscDsl.Diagnostics;

/// <summary>The spelling a reader most likely meant.</summary>
public static class Nearest
{
    /// <summary>The candidate that differs least from a word, by at most a third of its length (one edit for short words); null where none is near.</summary>
    public static string? Of(ReadOnlySpan<char> word, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance) continue;
            var distance = Distance(word, candidate, bestDistance);
            if (distance >= bestDistance || distance >= candidate.Length) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>Edits (insertion, deletion, replacement, swap of neighbours) between two words, case and width ignored; <paramref name="limit"/> where there are as many or more.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (a.Length > 64) return limit;
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Folded(a[i - 1]) == Folded(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return Math.Min(limit, last[b.Length]);
    }

    private static char Folded(char c) => char.ToLowerInvariant(FullWidth.Fold(c));
}
