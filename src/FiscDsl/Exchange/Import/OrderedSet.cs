using System.Collections;

namespace FiscDsl.Exchange.Import;

/// <summary>Values, each once, in the order in which they came.</summary>
internal sealed class OrderedSet<T> : IEnumerable<T>
{
    private readonly List<T> _order = [];
    private readonly HashSet<T> _known = [];

    public int Count => _order.Count;

    /// <summary>Adds a value; false where it is there already.</summary>
    public bool Add(T value)
    {
        if (!_known.Add(value)) return false;
        _order.Add(value);
        return true;
    }

    public IEnumerator<T> GetEnumerator() => _order.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
