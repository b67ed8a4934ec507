using System.Collections.Immutable;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>One catalog in one state. Immutable; compiled when somebody first asks, from the last state that was.</summary>
internal sealed class CatalogSnapshot
{
    /// <summary>Begins the path of a document beside a catalog, so that it is the last of the files: of two declarations, the other one is the first.</summary>
    private const string Last = "\uFFFF";

    private readonly Lazy<Compilation> _compilation;
    private Compilation? _basis;

    /// <summary>Makes a state.</summary>
    /// <param name="root">Where the catalog stands, as findings name it.</param>
    /// <param name="files">Its files, in natural order of their paths.</param>
    /// <param name="previous">The state before; null for a new catalog.</param>
    public CatalogSnapshot(string root, ImmutableArray<WorkspaceFile> files, CatalogSnapshot? previous)
    {
        Root = root;
        Files = files;
        _basis = previous is null ? null : previous._compilation.IsValueCreated ? previous.Compilation : previous._basis;
        _compilation = new(() =>
        {
            var compiled = FiscDsl.Compilation.Create(Files.Select(static f => f.Compiled), Root, _basis);
            _basis = null;
            return compiled;
        });
    }

    private CatalogSnapshot(CatalogSnapshot? saved, WorkspaceFile document, CatalogSnapshot? previous)
        : this(saved?.Root ?? document.Key, [.. saved?.Files ?? [], document], previous ?? saved) => (Saved, IsBeside) = (saved, true);

    /// <summary>A catalog and a document that does not count in it, for what is asked about the document.</summary>
    /// <param name="saved">The catalog; null for none.</param>
    /// <param name="document">The document.</param>
    /// <param name="previous">The state before; null for none.</param>
    public static CatalogSnapshot Beside(CatalogSnapshot? saved, WorkspaceFile document, CatalogSnapshot? previous)
    {
        var compiled = document.Compiled with { File = document.Compiled.File with { Path = Last + document.Key } };
        return new(saved, document with { Compiled = compiled }, previous);
    }

    /// <summary>True where the last file is a document that does not count, and nothing is told of the others.</summary>
    public bool IsBeside { get; }

    /// <summary>The catalog as it is without the document that does not count; null where there is no such document, or no catalog.</summary>
    public CatalogSnapshot? Saved { get; }

    /// <summary>The first file of which findings are told; it goes on to the last.</summary>
    public int FirstTold => IsBeside ? Files.Length - 1 : 0;

    /// <summary>Where the catalog stands.</summary>
    public string Root { get; }

    /// <summary>The directory it stands in: the root itself, or that of a root that is a file.</summary>
    public string Folder => Directory.Exists(Root) ? Root : Path.GetDirectoryName(Root) ?? Root;

    /// <summary>Its files, in the order of <see cref="FiscDsl.Compilation.Files"/>.</summary>
    public ImmutableArray<WorkspaceFile> Files { get; }

    /// <summary>This state with one file changed.</summary>
    public CatalogSnapshot With(int file, WorkspaceFile changed) =>
        IsBeside ? new(Saved, changed with { Membership = Files[file].Membership }, this) : new(Root, Files.SetItem(file, changed), this);

    /// <summary>The compiled catalog.</summary>
    public Compilation Compilation => _compilation.Value;
}
