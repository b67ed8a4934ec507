using System.Runtime.InteropServices;
using FiscDsl.Syntax;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Matching;

/// <summary>A text as the set of its pairs of neighbouring characters, by which texts are found to be alike.</summary>
internal sealed class Shingles
{
    private readonly HashSet<int> _pairs = [];

    /// <summary>The shingles of a text; white space and what does not show make no difference.</summary>
    public Shingles(string text)
    {
        var last = '\n';
        foreach (var c in PlainText.Of(text))
        {
            if (Blank.Is(c) || c == '\n') continue;
            _pairs.Add((last << 16) | c);
            last = c;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _pairs.Count;

    /// <summary>The shingles themselves.</summary>
    public IReadOnlyCollection<int> Pairs => _pairs;

    /// <summary>How alike two texts are, from 0 to 1 (Dice's coefficient).</summary>
    public double Likeness(Shingles other) => Count + other.Count == 0 ? 1 : 2.0 * Shared(other) / (Count + other.Count);

    /// <summary>How much of this text stands in another, from 0 to 1.</summary>
    public double Within(Shingles other) => Count == 0 ? 0 : (double)Shared(other) / Count;

    private int Shared(Shingles other)
    {
        var (few, many) = Count < other.Count ? (this, other) : (other, this);
        return few._pairs.Count(many._pairs.Contains);
    }
}

/// <summary>Finds, among many texts, those that share enough with another to be worth comparing.</summary>
/// <typeparam name="T">Whose text it is.</typeparam>
internal sealed class ShingleIndex<T>
    where T : class
{
    /// <summary>Texts that share a shingle above which it tells nothing.</summary>
    private const int Common = 32;

    private readonly Dictionary<int, List<T>> _texts = [];

    /// <summary>Adds a text.</summary>
    public void Add(T item, Shingles shingles)
    {
        foreach (var pair in shingles.Pairs)
        {
            ref var items = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, pair, out _);
            items ??= [];
            // One more than is read shows that it is common.
            if (items.Count <= Common) items.Add(item);
        }
    }

    /// <summary>The items that share most with a text, the nearest first; a few at most.</summary>
    public IReadOnlyList<T> Near(Shingles shingles, int most = 8)
    {
        var shared = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        var order = new List<T>();
        foreach (var pair in shingles.Pairs)
        {
            if (!_texts.TryGetValue(pair, out var items) || items.Count > Common) continue;
            foreach (var item in items)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, item, out var isKnown);
                if (!isKnown) order.Add(item);
                count++;
            }
        }

        return [.. order.OrderByDescending(i => shared[i]).Take(most)];
    }
}
