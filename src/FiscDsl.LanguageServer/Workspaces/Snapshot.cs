using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>A file in the catalog it belongs to.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Index">The file's index in it.</param>
internal readonly record struct FileInCatalog(CatalogSnapshot Catalog, int Index)
{
    /// <summary>The file.</summary>
    public WorkspaceFile File => Catalog.Files[Index];
}

/// <summary>All catalogs of a workspace in one state. Immutable, so that a request sees what was there when it arrived.</summary>
internal sealed class Snapshot
{
    /// <summary>No catalogs.</summary>
    public static readonly Snapshot Empty = new([], 0, FrozenDictionary<string, (int, int)>.Empty);

    private readonly int _catalogs;
    private readonly FrozenDictionary<string, (int Catalog, int File)> _places;
    private volatile bool _isSuperseded;

    private Snapshot(ImmutableArray<CatalogSnapshot> all, int catalogs, FrozenDictionary<string, (int Catalog, int File)> places)
    {
        All = all;
        _catalogs = catalogs;
        _places = places;
    }

    /// <summary>The catalogs, in natural order of their roots.</summary>
    public ImmutableArray<CatalogSnapshot> Catalogs => _catalogs == All.Length ? All : All[.._catalogs];

    /// <summary>The catalogs, and behind them one for each document that stands beside one.</summary>
    public ImmutableArray<CatalogSnapshot> All { get; }

    /// <summary>True where a later state has taken the place of this one.</summary>
    public bool IsSuperseded => _isSuperseded;

    /// <summary>A state with other files.</summary>
    /// <param name="catalogs">The catalogs.</param>
    /// <param name="beside">One for each document that stands beside one.</param>
    public static Snapshot Create(ImmutableArray<CatalogSnapshot> catalogs, ImmutableArray<CatalogSnapshot> beside)
    {
        var all = catalogs.AddRange(beside);
        var places = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (var catalog = 0; catalog < all.Length; catalog++)
            for (var file = all[catalog].FirstTold; file < all[catalog].Files.Length; file++) places[all[catalog].Files[file].Key] = (catalog, file);
        return new Snapshot(all, catalogs.Length, places.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>This state with one file changed.</summary>
    public Snapshot With(WorkspaceFile changed)
    {
        var (catalog, file) = _places[changed.Key];
        var (old, now) = (All[catalog], All[catalog].With(file, changed));
        var all = All.SetItem(catalog, now);
        for (var i = _catalogs; i < all.Length; i++)
            if (all[i].Saved == old) all = all.SetItem(i, CatalogSnapshot.Beside(now, all[i].Files[^1], all[i]));
        return new Snapshot(all, _catalogs, _places);
    }

    /// <summary>True where another state has the same catalogs of the same files, whatever they hold. May be false though it has; never true though it has not.</summary>
    public bool HasSameFiles(Snapshot other) => ReferenceEquals(_places, other._places);

    /// <summary>A file by its key; null where there is none.</summary>
    public FileInCatalog? Find(string key) => _places.TryGetValue(key, out var place) ? new(All[place.Catalog], place.File) : null;

    /// <summary>Says that a later state has come.</summary>
    public void Supersede() => _isSuperseded = true;
}
