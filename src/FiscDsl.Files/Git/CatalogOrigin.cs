using System.Collections.Immutable;

namespace FiscDsl.Files.Git;

/// <summary>What a catalog was in an earlier state of its repository. It is new where nothing is known nor possible.</summary>
/// <param name="Known">The catalog that it was; null where there is none, or none that can be told.</param>
/// <param name="Possible">Catalogs of which each could have been it, and none need have been.</param>
internal sealed record CatalogOrigin(CatalogPlace? Known, ImmutableArray<CatalogPlace> Possible)
{
    /// <summary>
    /// Finds it. A catalog is what it was where its place or its id is; one of the earlier state that is found again in
    /// the later one, under its id or else in its place, was no other. One that is gone may be any new one, for both its place and its id
    /// may have been changed at once.
    /// </summary>
    /// <param name="earlier">The catalogs of the earlier state.</param>
    /// <param name="later">Those of the later one.</param>
    /// <param name="catalog">The catalog as it is in the later state.</param>
    public static CatalogOrigin Of(IReadOnlyCollection<CatalogPlace> earlier, IReadOnlyCollection<CatalogPlace> later, CatalogPlace catalog)
    {
        var now = later.Where(p => p.Root != catalog.Root).Append(catalog).ToHashSet();
        if (earlier.Contains(catalog)) return new(catalog, []);
        var before = earlier.Where(p => !now.Contains(p)).ToList();
        now.ExceptWith(earlier);

        var namesakes = before.Where(p => IsSameId(p, catalog)).ToImmutableArray();
        if (!namesakes.IsEmpty) return namesakes is [var moved] ? new(moved, []) : new(null, namesakes);

        var gone = before.Where(p => !now.Any(n => IsSameId(p, n))).ToList();
        if (gone.Find(p => p.Root == catalog.Root) is { } renamed) return new(renamed, []);
        now.RemoveWhere(n => before.Any(p => IsSameId(p, n)));
        return new(null, [.. gone.Where(p => !now.Any(n => n.Root == p.Root))]);
    }

    private static bool IsSameId(CatalogPlace one, CatalogPlace other) => one.Id.Length > 0 && one.Id == other.Id;
}
