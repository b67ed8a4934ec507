using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace FiscDsl.Model;

/// <summary>
/// What the controls of a catalog use, and how many do: it tells what nobody uses, and an edit of one control changes
/// its numbers alone.
/// </summary>
/// <param name="Sources">Controls by the ids of the sources that they or their clauses cite, declared or not.</param>
/// <param name="Categories">Controls by <see cref="Control.CategoryName"/>.</param>
internal sealed record ControlUses(ImmutableDictionary<string, int> Sources, ImmutableDictionary<string, int> Categories)
{
    /// <summary>Counts controls.</summary>
    public static ControlUses Of(ImmutableArray<Control> controls)
    {
        var (sources, categories) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var control in controls)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(categories, control.CategoryName, out _)++;
            foreach (var source in control.CitedSources) CollectionsMarshal.GetValueRefOrAddDefault(sources, source, out _)++;
        }

        return new(sources.ToImmutableDictionary(StringComparer.Ordinal), categories.ToImmutableDictionary(StringComparer.Ordinal));
    }

    /// <summary>The numbers with another control in the place of one.</summary>
    public ControlUses With(Control old, Control now)
    {
        var (sources, categories) = (Sources, Categories);
        Count(ref categories, old.CategoryName, -1);
        Count(ref categories, now.CategoryName, 1);
        foreach (var source in old.CitedSources) Count(ref sources, source, -1);
        foreach (var source in now.CitedSources) Count(ref sources, source, 1);
        return new(sources, categories);
    }

    private static void Count(ref ImmutableDictionary<string, int> counts, string key, int difference)
    {
        var count = counts.GetValueOrDefault(key) + difference;
        counts = count == 0 ? counts.Remove(key) : counts.SetItem(key, count);
    }
}
