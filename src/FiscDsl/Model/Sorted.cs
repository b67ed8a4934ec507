using System.Collections.Immutable;

namespace FiscDsl.Model;

/// <summary>Stable sorting of what mostly is in order already: to see that is much cheaper than to sort.</summary>
internal static class Sorted
{
    /// <summary>The items in an order; of equal ones, the first stays first.</summary>
    public static ImmutableArray<T> By<T>(ImmutableArray<T> items, Comparison<T> comparison)
    {
        for (var i = 1; i < items.Length; i++)
            if (comparison(items[i - 1], items[i]) > 0) return [.. items.Order(Comparer<T>.Create(comparison))];
        return items;
    }
}
