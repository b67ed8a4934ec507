namespace FiscDsl.Text;

/// <summary>The spelling a reader most likely meant.</summary>
public static class SpellingSuggestion
{
    /// <summary>Characters of the longest word that is taken for a misspelling.</summary>
    internal const int LongestWord = 64;

    /// <summary>
    /// The candidate that differs least from a word, by at most a third of its length (one edit for short words); null where
    /// none is near. It looks at every candidate: <c>NearestNames</c> is for names of which a catalog may have many.
    /// </summary>
    public static string? Of(ReadOnlySpan<char> word, IEnumerable<string> candidates)
    {
        string? best = null;
        var limit = Limit(word.Length);
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, limit);
            if (distance >= limit) continue;
            best = candidate;
            limit = distance;
        }

        return best;
    }

    /// <summary>Edits from which on a candidate is another word than one of a length.</summary>
    internal static int Limit(int length) => length > LongestWord ? 0 : Math.Max(1, length / 3) + 1;

    /// <summary>
    /// Edits (insertion, deletion, replacement, swap of neighbours) that make a word of a candidate, case and width ignored;
    /// <paramref name="limit"/> where there are as many or more, or where they would leave nothing of the candidate.
    /// </summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit) return limit;
        Effort.Spend(a.Length * Math.Min(b.Length, 2 * limit));
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        beforeLast.Fill(limit);
        row.Fill(limit);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // What lies further off the diagonal than the limit can be no part of a shorter way.
            var (from, to) = (Math.Max(1, i - limit), Math.Min(b.Length, i + limit));
            row[from - 1] = from == 1 ? i : limit;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (Folded(a[i - 1]) == Folded(b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Folded(a[i - 1]) == Folded(b[j - 2]) && Folded(a[i - 2]) == Folded(b[j - 1])) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (to < b.Length) row[to + 1] = limit;
            if (least >= limit) return limit;
            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[b.Length] >= b.Length ? limit : Math.Min(limit, last[b.Length]);
    }

    /// <summary>A character as it is compared.</summary>
    internal static char Folded(char c) => char.ToLowerInvariant(FullWidth.Fold(c));
}
