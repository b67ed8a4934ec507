namespace FiscDsl.Text;

/// <summary>
/// What two sequences have in common, in order. Short stretches get a longest common subsequence; long ones are first
/// cut at the items that occur once in each (patience diff), and what still is too large is left unmatched, so that
/// time and memory stay in proportion to the sequences.
/// </summary>
internal sealed class CommonSubsequence
{
    /// <summary>Cells of the table above which a stretch is cut or left unmatched.</summary>
    private const long MaxCells = 1_000_000;

    private readonly int[] _old;
    private readonly int[] _now;
    private readonly List<(int Old, int Now)> _pairs = [];

    private CommonSubsequence(int[] old, int[] now)
    {
        _old = old;
        _now = now;
        Match(0, old.Length, 0, now.Length);
    }

    /// <summary>Pairs of indices of equal items, ascending on both sides.</summary>
    /// <param name="old">One sequence.</param>
    /// <param name="now">The other.</param>
    /// <param name="comparer">Which items are equal.</param>
    public static List<(int Old, int Now)> Of<T>(IReadOnlyList<T> old, IReadOnlyList<T> now, IEqualityComparer<T> comparer)
        where T : notnull
    {
        // Equal numbers are compared more cheaply than equal texts.
        var numbers = new Dictionary<T, int>(comparer);
        return new CommonSubsequence([.. old.Select(Number)], [.. now.Select(Number)])._pairs;

        int Number(T item)
        {
            if (!numbers.TryGetValue(item, out var number)) numbers.Add(item, number = numbers.Count);
            return number;
        }
    }

    /// <summary>The indices of a longest ascending run of values, not necessarily neighbours.</summary>
    public static List<int> Ascending(IReadOnlyList<int> values)
    {
        // Patience: the least value that ends a run of each length, and whom each value follows.
        var ends = new List<int>();
        var previous = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            int low = 0, high = ends.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[ends[middle]] < values[i]) low = middle + 1;
                else high = middle;
            }

            previous[i] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }

        var run = new List<int>();
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = previous[at]) run.Add(at);
        run.Reverse();
        return run;
    }

    private void Match(int oldStart, int oldEnd, int nowStart, int nowEnd)
    {
        while (oldStart < oldEnd && nowStart < nowEnd && _old[oldStart] == _now[nowStart]) _pairs.Add((oldStart++, nowStart++));
        var tail = 0;
        while (oldEnd > oldStart && nowEnd > nowStart && _old[oldEnd - 1] == _now[nowEnd - 1])
        {
            oldEnd--;
            nowEnd--;
            tail++;
        }

        if (oldStart < oldEnd && nowStart < nowEnd)
        {
            if ((long)(oldEnd - oldStart) * (nowEnd - nowStart) <= MaxCells) Longest(oldStart, oldEnd, nowStart, nowEnd);
            else Cut(oldStart, oldEnd, nowStart, nowEnd);
        }

        for (var i = 0; i < tail; i++) _pairs.Add((oldEnd + i, nowEnd + i));
    }

    private void Cut(int oldStart, int oldEnd, int nowStart, int nowEnd)
    {
        var places = new Dictionary<int, (int Old, int Now)>();
        const int None = -1, Several = -2;
        for (var i = oldStart; i < oldEnd; i++) places[_old[i]] = (places.ContainsKey(_old[i]) ? Several : i, None);
        for (var j = nowStart; j < nowEnd; j++)
            if (places.TryGetValue(_now[j], out var place)) places[_now[j]] = (place.Old, place.Now == None ? j : Several);
        var anchors = places.Values.Where(static p => p is { Old: >= 0, Now: >= 0 }).OrderBy(static p => p.Old).ToList();
        if (anchors.Count == 0) return;
        var (old, now) = (oldStart, nowStart);
        foreach (var anchor in Ascending([.. anchors.Select(static a => a.Now)]).Select(i => anchors[i]))
        {
            Match(old, anchor.Old, now, anchor.Now);
            _pairs.Add(anchor);
            (old, now) = (anchor.Old + 1, anchor.Now + 1);
        }

        Match(old, oldEnd, now, nowEnd);
    }

    private void Longest(int oldStart, int oldEnd, int nowStart, int nowEnd)
    {
        int rows = oldEnd - oldStart, columns = nowEnd - nowStart;
        var length = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                length[i, j] = _old[oldStart + i] == _now[nowStart + j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (_old[oldStart + i] == _now[nowStart + j]) _pairs.Add((oldStart + i++, nowStart + j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
    }
}
