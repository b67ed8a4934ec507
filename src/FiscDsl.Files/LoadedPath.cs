using System.Collections.Immutable;
using FiscDsl.Model.Linking;

namespace FiscDsl.Files;

/// <summary>The files of a catalog, read, parsed and bound.</summary>
/// <param name="Layout">Which files, by full path with <c>/</c>.</param>
/// <param name="Files">The files, in the order of the layout, named by their paths below the root.</param>
public sealed record LoadedCatalog(CatalogFiles Layout, ImmutableArray<CompiledFile> Files);

/// <summary>What a path given to the tool leads to.</summary>
/// <param name="path">The full path with <c>/</c>.</param>
/// <param name="layout">The catalogs around and below the path.</param>
/// <param name="files">Every file of the layout by its full path.</param>
public sealed class LoadedPath(string path, CatalogLayout layout, IReadOnlyDictionary<string, CompiledFile> files)
{
    /// <summary>The catalogs.</summary>
    public CatalogLayout Layout => layout;

    /// <summary>What the path means: at least one catalog, without a <c>reference</c> where there is none to be found.</summary>
    public ImmutableArray<LoadedCatalog> Catalogs => [.. layout.Select(path).Select(Load)];

    /// <summary>Full paths of files below the path that lie in no catalog though others do.</summary>
    public ImmutableArray<string> Strays => layout.Strays(path);

    /// <summary>Full paths of the files at or below the path, of whatever catalog.</summary>
    public ImmutableArray<string> Files => [.. layout.FilesAt(path).Where(f => !IsUnfollowedLink(f))];

    /// <summary>Full paths of the links in the catalogs that have another name than a catalog file: what they lead to belongs to no catalog.</summary>
    public ImmutableArray<string> Links => [.. layout.Select(path).SelectMany(static c => c.Files).Where(IsUnfollowedLink)];

    /// <summary>A file by its full path.</summary>
    public CompiledFile this[string file] => files[file];

    /// <summary>True for a link that is not followed and has another name than a catalog file.</summary>
    public bool IsUnfollowedLink(string file) => files[file].File.Fault is { IsLink: true } && !CatalogLayout.IsCatalogFile(Path.GetFileName(file));

    /// <summary>The directory that a file was found below; no link from there to the file is followed.</summary>
    public string DirectoryOf(string file) =>
        layout.RootOf(file) ?? (file != path && file.StartsWith(path.EndsWith('/') ? path : path + "/", StringComparison.Ordinal) ? path : Path.GetDirectoryName(file) ?? file);

    /// <summary>The catalog of a reference among those that the path means, compiled; null where there is none.</summary>
    /// <param name="id">The reference's id.</param>
    /// <param name="known">A state to take over from what is the same there; it makes no difference to the result.</param>
    public (LoadedCatalog Catalog, Compilation Compilation)? OfReference(string id, Compilation? known = null)
    {
        foreach (var catalog in Catalogs.Where(static c => c.Layout.HasReference))
        {
            var compilation = Compilation.Create(catalog.Files, previous: known);
            if (compilation.Catalog.Reference?.Id == id) return (catalog, compilation);
        }

        return null;
    }

    // A file was read before the catalog it lies in was known, and so by its full path.
    private LoadedCatalog Load(CatalogFiles catalog) => new(catalog, [.. catalog.Files.Select(file =>
    {
        var compiled = files[file];
        return compiled with { File = compiled.File with { Path = catalog.PathOf(file) } };
    })]);
}
