using System.Collections.Immutable;
using FiscDsl.Comparison;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Outputs.Comparison;

/// <summary>What a state of a catalog is called.</summary>
/// <param name="Name">As the reader knows it: a version, a revision, a path.</param>
/// <param name="Commit">The commit it was read from; null for none.</param>
/// <param name="PathOf">How to name a file, by its path below the catalog's root.</param>
public sealed record StateName(string Name, string? Commit, Func<string, string> PathOf)
{
    /// <summary>A state whose files are named by their paths below the catalog's root.</summary>
    public StateName(string name)
        : this(name, null, static path => path)
    {
    }
}

/// <summary>The changes of one declaration on the margin: a control with its clauses, a source, a category.</summary>
/// <param name="Owner">The declaration.</param>
/// <param name="Changes">Its changes; at least one.</param>
public sealed record ChangeGroup(Declaration Owner, ImmutableArray<Change> Changes)
{
    /// <summary>The most serious class among them.</summary>
    public ChangeClass Class => Changes.Min(static c => c.Class);
}

/// <summary>A comparison with all that an output says beside it.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Old">What the old state is called.</param>
/// <param name="New">What the new state is called.</param>
/// <param name="Language">The language of everything but the catalog's own text.</param>
public sealed record ComparisonDocument(CatalogComparison Comparison, StateName Old, StateName New, MessageLanguage Language)
{
    /// <summary>The changes by what they belong to; the groups and the changes in each the most serious first, those as serious in order.</summary>
    public ImmutableArray<ChangeGroup> Groups { get; } = [.. GroupsOf(Comparison.Changes).Select(static g => g with { Changes = [.. g.Changes.OrderBy(static c => c.Class)] }).OrderBy(static g => g.Class)];

    /// <summary>The changes by what they belong to, in the order of the catalog.</summary>
    public ImmutableArray<ChangeGroup> GroupsInOrder => [.. GroupsOf(Comparison.Changes)];

    /// <summary>How a table of old and new is laid out.</summary>
    public ComparisonTableStyle Table { get; init; } = ComparisonTableStyle.Plain;

    /// <summary>The reference that is compared; null where neither side has one.</summary>
    public Reference? Reference => Comparison.New.Catalog.Reference ?? Comparison.Old.Catalog.Reference;

    /// <summary>The classes that occur, the most serious first, with how many changes have them as their most serious.</summary>
    public IEnumerable<(ChangeClassRow Row, int Count)> Counts =>
        ChangeClasses.All.Select(row => (row, Comparison.CountOf(row.Class))).Where(static c => c.Item2 > 0);

    /// <summary>The title of the catalog with its version.</summary>
    public string Title => $"{Reference?.Title?.Corrected ?? Reference?.Id} {Reference?.Version}".Trim();

    /// <summary>What is to be said before the changes: that the catalog is new, that a side has errors.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (Comparison.IsFirst) yield return ComparisonTexts.First.Format(Language, [Label(Old)]);
            if (Comparison.HasErrors) yield return ComparisonTexts.WithErrors.In(Language);
        }
    }

    /// <summary>A state's name, and the beginning of its commit's id where that says more.</summary>
    public static string Label(StateName state) =>
        state.Commit is { Length: > 7 } commit && !commit.StartsWith(state.Name, StringComparison.Ordinal) ? $"{state.Name} ({commit[..7]})" : state.Name;

    private static IEnumerable<ChangeGroup> GroupsOf(ImmutableArray<Change> changes)
    {
        var start = 0;
        for (var at = 1; at <= changes.Length; at++)
        {
            if (at < changes.Length && changes[at].Owner == changes[start].Owner) continue;
            yield return new(changes[start].Owner, changes[start..at]);
            start = at;
        }
    }
}
