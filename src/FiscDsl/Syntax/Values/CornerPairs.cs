namespace FiscDsl.Syntax.Values;

/// <summary>
/// Which 」 closes which 「 in a stretch. Found in one pass when first asked for: to look for each 「 anew would read a
/// long line once for every one that is not closed.
/// </summary>
internal sealed class CornerPairs(string text, int start, int end)
{
    private Dictionary<int, int>? _closing;

    /// <summary>The offset of the 」 that closes a 「; null where none does.</summary>
    public int? ClosingOf(int open) => (_closing ??= Find()).TryGetValue(open, out var close) ? close : null;

    private Dictionary<int, int> Find()
    {
        var closing = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var at = start; at < end; at++)
        {
            if (text[at] == '「') open.Push(at);
            else if (text[at] == '」' && open.TryPop(out var opened)) closing[opened] = at;
        }

        return closing;
    }
}
