using System.Collections.Immutable;

namespace FiscDsl.LanguageServer.Workspaces;

/// <summary>One catalog in one state. Immutable; compiled when somebody first asks, from the last state that was.</summary>
internal sealed class CatalogSnapshot
{
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

    /// <summary>Where the catalog stands.</summary>
    public string Root { get; }

    /// <summary>The directory it stands in: the root itself, or that of a root that is a file.</summary>
    public string Folder => Directory.Exists(Root) ? Root : Path.GetDirectoryName(Root) ?? Root;

    /// <summary>Its files, in the order of <see cref="FiscDsl.Compilation.Files"/>.</summary>
    public ImmutableArray<WorkspaceFile> Files { get; }

    /// <summary>The compiled catalog.</summary>
    public Compilation Compilation => _compilation.Value;
}
