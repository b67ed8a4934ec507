using System.Text.RegularExpressions;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>A place in a text.</summary>
/// <param name="Offset">In UTF-16 code units from the text's start.</param>
/// <param name="Line">From 0.</param>
/// <param name="Character">In UTF-16 code units from the line's start.</param>
internal sealed record Place(int Offset, int Line, int Character)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Character}";
}

/// <summary>Which places of a text an editor asks about.</summary>
/// <param name="Step">Every so many offsets of a small text.</param>
/// <param name="Most">How many places at most: of a larger text those at the edges and in the middle of words, by kinds of lines.</param>
internal sealed partial record Sampling(int Step, int Most)
{
    private const int Seed = 20_260_401;
    private const int LongestWord = 16;
    private const int FewPlaces = 50;

    /// <summary>True where a catalog is asked the least that says something.</summary>
    public bool IsBrief => Most < FewPlaces;

    /// <summary>The places, in order; the same for the same text.</summary>
    public IReadOnlyList<Place> In(string text)
    {
        IEnumerable<int> offsets = text.Length / Step <= Most ? Enumerable.Range(0, text.Length / Step + 1).Select(i => i * Step).Append(text.Length) : Edges(text);
        var places = new List<Place>();
        var (line, start) = (0, 0);
        foreach (var offset in offsets.Distinct().Order())
        {
            for (var next = text.IndexOf('\n', start); next >= 0 && next < offset; next = text.IndexOf('\n', start)) (line, start) = (line + 1, next + 1);
            places.Add(new(offset, line, offset - start));
        }

        return places;
    }

    // Kinds take turns, so that a field that stands once is asked about as well as one that stands everywhere.
    private List<int> Edges(string text)
    {
        var kinds = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var words = Word().Matches(line);
            var first = words.Count > 0 && words[0].Length <= LongestWord ? words[0].Value : "";
            foreach (var (word, index) in words.Select(static (w, i) => (w, i)))
            {
                var kind = $"{first} {Math.Min(index, 3)}";
                Add(kind + " start", start + word.Index);
                Add(kind + " middle", start + word.Index + word.Length / 2);
                Add(kind + " end", start + word.Index + word.Length);
            }

            Add(first + " line", start + line.Length);
            start += line.Length + 1;
        }

        var random = new Random(Seed);
        var shuffled = kinds.OrderBy(static k => k.Key, StringComparer.Ordinal).Select(static k => k.Value.ToArray()).ToList();
        shuffled.ForEach(random.Shuffle);
        var chosen = new List<int>();
        for (var round = 0; round < shuffled.Max(static k => k.Length); round++)
            foreach (var kind in shuffled)
                if (round < kind.Length && chosen.Count < Most) chosen.Add(kind[round]);
        return chosen;

        void Add(string kind, int offset)
        {
            if (!kinds.TryGetValue(kind, out var offsets)) kinds[kind] = offsets = [];
            offsets.Add(offset);
        }
    }

    [GeneratedRegex(@"[^\s:：,，、""「」『』\[\]【】()（）→>/#]+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();
}
