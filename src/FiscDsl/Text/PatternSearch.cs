namespace FiscDsl.Text;

/// <summary>Where a pattern occurs in some texts.</summary>
/// <param name="Count">How often, overlapping occurrences included.</param>
/// <param name="Text">The index of the text that has the first; -1 where none has.</param>
/// <param name="Start">The offset of the first.</param>
internal readonly record struct PatternMatches(int Count, int Text, int Start);

/// <summary>
/// Looks for any number of patterns in one pass over the texts (Aho and Corasick, "Efficient string matching", 1975), so
/// that time and memory grow with the sum of all lengths and never with a product.
/// </summary>
internal sealed class PatternSearch
{
    private readonly Dictionary<(int Node, char Next), int> _edges = [];
    private readonly int[] _fallbacks;
    private readonly int[] _counts;
    private readonly (int Text, int End)[] _firsts;
    private readonly int[] _endOf;
    private int _nodes = 1;

    private PatternSearch(IReadOnlyList<string> patterns)
    {
        var most = patterns.Sum(static p => p.Length) + 1;
        _fallbacks = new int[most];
        _counts = new int[most];
        _firsts = new (int, int)[most];
        Array.Fill(_firsts, (int.MaxValue, 0));
        _endOf = new int[patterns.Count];
        // One character of every pattern at a time, so that the shorter fallbacks are known and later nodes are deeper.
        List<int> unfinished = [.. Enumerable.Range(0, patterns.Count)];
        for (var depth = 0; unfinished.Count > 0; depth++)
        {
            unfinished.RemoveAll(p => patterns[p].Length == depth);
            foreach (var pattern in unfinished) _endOf[pattern] = Extend(_endOf[pattern], patterns[pattern][depth]);
        }
    }

    /// <summary>What each pattern matches.</summary>
    /// <param name="patterns">The patterns; none is empty.</param>
    /// <param name="texts">The texts.</param>
    public static PatternMatches[] Of(IReadOnlyList<string> patterns, IReadOnlyList<string> texts)
    {
        var search = new PatternSearch(patterns);
        foreach (var (number, text) in texts.Index()) search.Read(number, text);
        search.PassOn();
        return [.. patterns.Select((pattern, index) => search.MatchesOf(search._endOf[index], pattern.Length))];
    }

    private int Extend(int node, char next)
    {
        if (_edges.TryGetValue((node, next), out var known)) return known;
        _fallbacks[_nodes] = node == 0 ? 0 : Follow(_fallbacks[node], next);
        _edges.Add((node, next), _nodes);
        return _nodes++;
    }

    private int Follow(int node, char next)
    {
        while (true)
        {
            Effort.Spend(1);
            if (_edges.TryGetValue((node, next), out var child)) return child;
            if (node == 0) return 0;
            node = _fallbacks[node];
        }
    }

    private void Read(int number, string text)
    {
        var node = 0;
        for (var i = 0; i < text.Length; i++)
        {
            node = Follow(node, text[i]);
            _counts[node]++;
            if (_firsts[node].Text == int.MaxValue) _firsts[node] = (number, i + 1);
        }
    }

    // Where a pattern ends, all that end it end as well.
    private void PassOn()
    {
        for (var node = _nodes - 1; node > 0; node--)
        {
            var fallback = _fallbacks[node];
            _counts[fallback] += _counts[node];
            if (_firsts[node].CompareTo(_firsts[fallback]) < 0) _firsts[fallback] = _firsts[node];
        }
    }

    private PatternMatches MatchesOf(int node, int length) =>
        _counts[node] == 0 ? new(0, -1, 0) : new(_counts[node], _firsts[node].Text, _firsts[node].End - length);
}
