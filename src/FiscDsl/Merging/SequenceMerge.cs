using FiscDsl.Text;

namespace FiscDsl.Merging;

/// <summary>A stretch of a merged sequence.</summary>
/// <param name="Ours">The lines; of a conflict, those of our side.</param>
/// <param name="Origin">What both sides began with; null where there is no conflict.</param>
/// <param name="Theirs">The lines of the other side.</param>
internal sealed record MergedPiece(List<string> Ours, List<string>? Origin, List<string> Theirs)
{
    public bool IsConflict => Origin is not null;
}

/// <summary>What becomes of changes that touch each other.</summary>
internal enum Contention
{
    /// <summary>Sentences: their order is what the text says, so a person decides.</summary>
    Conflicts,

    /// <summary>Items of a list: what both sides have put in one place stands side by side.</summary>
    KeepsInsertions,

    /// <summary>Comments: both are kept.</summary>
    KeepsBoth,
}

/// <summary>
/// Merges sequences of sentences, items or comments. Changes are in each other's way only where they touch the same
/// line: neighbours may change on different sides.
/// </summary>
internal static class SequenceMerge
{
    private readonly record struct Hunk(int Start, int End, List<string> Lines, bool IsOurs)
    {
        public bool IsInsertion => Start == End;
    }

    /// <summary>Merges three sequences of lines.</summary>
    public static List<MergedPiece> Merge(List<string> ours, List<string> origin, List<string> theirs, Contention contention)
    {
        var hunks = Hunks(origin, ours, isOurs: true).Concat(Hunks(origin, theirs, isOurs: false))
            .OrderBy(static h => h.Start).ThenBy(static h => h.End).ThenByDescending(static h => h.IsOurs).ToList();
        var pieces = new List<MergedPiece>();
        var at = 0;
        for (var i = 0; i < hunks.Count;)
        {
            var (start, end) = (hunks[i].Start, hunks[i].End);
            var touching = new List<Hunk> { hunks[i++] };
            for (; i < hunks.Count && Touches(hunks[i], start, end); i++)
            {
                touching.Add(hunks[i]);
                end = Math.Max(end, hunks[i].End);
            }

            Plain(origin[at..start]);
            Settle(touching, start, end);
            at = end;
        }

        Plain(origin[at..]);
        return pieces;

        void Plain(List<string> lines)
        {
            if (lines.Count > 0) pieces.Add(new(lines, null, lines));
        }

        void Settle(List<Hunk> touching, int start, int end)
        {
            var (our, their) = (Applied(origin, touching.Where(static h => h.IsOurs), start, end), Applied(origin, touching.Where(static h => !h.IsOurs), start, end));
            if (touching.All(static h => h.IsOurs) || our.SequenceEqual(their, StringComparer.Ordinal)) Plain(our);
            else if (touching.All(static h => !h.IsOurs)) Plain(their);
            else if (contention == Contention.KeepsBoth || (contention == Contention.KeepsInsertions && touching.TrueForAll(static h => h.IsInsertion))) Plain([.. our, .. their.Except(our, StringComparer.Ordinal)]);
            else pieces.Add(new(our, origin[start..end], their));
        }
    }

    private static bool Touches(Hunk hunk, int start, int end) =>
        hunk.IsInsertion && start == end ? hunk.Start == start
        : hunk.IsInsertion ? start < hunk.Start && hunk.Start < end
        : start == end ? hunk.Start < start && start < hunk.End
        : hunk.Start < end && start < hunk.End;

    private static List<string> Applied(List<string> origin, IEnumerable<Hunk> hunks, int start, int end)
    {
        var lines = new List<string>();
        foreach (var hunk in hunks)
        {
            lines.AddRange(origin[start..hunk.Start]);
            lines.AddRange(hunk.Lines);
            start = hunk.End;
        }

        lines.AddRange(origin[start..end]);
        return lines;
    }

    private static IEnumerable<Hunk> Hunks(List<string> origin, List<string> side, bool isOurs)
    {
        int old = 0, now = 0;
        foreach (var (start, end) in CommonSubsequence.Of(origin, side, StringComparer.Ordinal).Append((origin.Count, side.Count)))
        {
            // As many as there were: each stands for the one in its place.
            if (end - now == start - old)
                for (; old < start; old++, now++) yield return new(old, old + 1, [side[now]], isOurs);
            else
                yield return new(old, start, side[now..end], isOurs);
            (old, now) = (start + 1, end + 1);
        }
    }
}
