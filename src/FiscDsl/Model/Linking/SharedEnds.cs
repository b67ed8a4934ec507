using System.Collections.Immutable;

namespace FiscDsl.Model.Linking;

/// <summary>What two states of a list have in common around an edit.</summary>
internal static class SharedEnds
{
    /// <summary>How many items are the same objects at the beginning and, behind those, at the end.</summary>
    public static (int Head, int Tail) Of<T>(ImmutableArray<T> old, ImmutableArray<T> now)
        where T : class
    {
        var shorter = Math.Min(old.Length, now.Length);
        int head = 0, tail = 0;
        while (head < shorter && ReferenceEquals(old[head], now[head])) head++;
        while (tail < shorter - head && ReferenceEquals(old[^(tail + 1)], now[^(tail + 1)])) tail++;
        return (head, tail);
    }
}
