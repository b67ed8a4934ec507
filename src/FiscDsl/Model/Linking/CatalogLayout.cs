using System.Collections.Immutable;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Linking;

/// <summary>A file as the layout of catalogs sees it.</summary>
/// <param name="Path">Its path with <c>/</c>, in the same form for all files (all absolute, or all below one directory).</param>
/// <param name="DeclaresReference">True where it holds a <c>reference</c> declaration.</param>
public readonly record struct LayoutFile(string Path, bool DeclaresReference);

/// <summary>The files of one catalog.</summary>
/// <param name="Root">The directory that holds the <c>reference</c>; without one, the path that was asked for.</param>
/// <param name="HasReference">False for files that no <c>reference</c> holds together.</param>
/// <param name="Files">Paths, in natural order.</param>
public sealed record CatalogFiles(string Root, bool HasReference, ImmutableArray<string> Files)
{
    /// <summary>A file's path below the root; its name where the root is the file itself.</summary>
    public string PathOf(string file) => file == Root ? CatalogLayout.NameOf(file) : CatalogLayout.Below(Root, file);

    /// <summary>The file of a path that <see cref="PathOf"/> gave.</summary>
    public string FileAt(string path) => Files is [var only] && only == Root ? Root : CatalogLayout.Prefix(Root) + path;
}

/// <summary>
/// Which files make which catalog (grammar/language.md, "Catalogs"). A catalog is a directory with a <c>reference</c>
/// and all files below it, but for deeper directories with a <c>reference</c> of their own. A function of the
/// files' paths, so that the command line and an editor draw the same boundaries.
/// </summary>
public sealed class CatalogLayout
{
    /// <summary>How a catalog's files end.</summary>
    public const string Extension = ".fisc";

    /// <summary>The directory of the outputs, which holds no catalog text.</summary>
    public const string OutputDirectory = "out";

    private readonly ImmutableArray<string> _files;
    private readonly HashSet<string> _roots;
    private readonly ILookup<string?, string> _filesByRoot;

    private CatalogLayout(ImmutableArray<string> files, HashSet<string> roots)
    {
        _files = files;
        _roots = roots;
        _filesByRoot = files.ToLookup(RootOf, StringComparer.Ordinal);
    }

    /// <summary>Lays out files, given in any order.</summary>
    public static CatalogLayout Create(IEnumerable<LayoutFile> files)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            paths.Add(file.Path);
            if (file.DeclaresReference) roots.Add(ParentOf(file.Path) ?? "");
        }

        paths.Sort(NaturalOrder.Instance);
        return new CatalogLayout(paths.ToImmutable(), roots);
    }

    /// <summary>
    /// True for the name of a file that belongs to a catalog. The extension is matched in either case, since file
    /// systems differ on whether case counts; names that begin with a dot are left to editors and operating systems.
    /// </summary>
    public static bool IsCatalogFile(ReadOnlySpan<char> name) =>
        !name.StartsWith('.') && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for the name of a directory below a catalog's root that is not looked into.</summary>
    public static bool IsSkippedDirectory(ReadOnlySpan<char> name) => name.StartsWith('.') || name.SequenceEqual(OutputDirectory);

    /// <summary>True where looking for files below a directory comes to a path below it: none of the directories between them is skipped.</summary>
    /// <param name="directory">The directory, whatever its own name.</param>
    /// <param name="path">A path in the same form; one that ends with <c>/</c> is a directory that must be looked into itself.</param>
    public static bool IsReached(string directory, string path)
    {
        for (var at = ParentOf(path); at is not null && at.Length > directory.Length; at = ParentOf(at))
            if (IsSkippedDirectory(NameOf(at))) return false;
        return true;
    }

    /// <summary>True for a file with a <c>reference</c> declaration.</summary>
    public static bool DeclaresReference(CompiledFile file) => file.Blocks.Any(static b => b.Declarations.Any(static d => d is Reference));

    /// <summary>The <c>reference</c> declarations of a text, of which nothing else is read.</summary>
    public static IEnumerable<Reference> ReferencesOf(SourceText text)
    {
        var spelling = LanguageSchema.Of(DeclarationKind.Reference).Spelling;
        return text.Blocks.Where(b => b.Text.Contains(spelling.English, StringComparison.Ordinal) || b.Text.Contains(spelling.Japanese, StringComparison.Ordinal))
            .SelectMany(static b => BoundBlock.Bind(SyntaxBlock.Parse(b)).Declarations.OfType<Reference>());
    }

    /// <summary>The root of the catalog that a file or directory lies in; null where it lies in none, or in a directory that is not looked into.</summary>
    public string? RootOf(string path)
    {
        for (var at = path; at is not null; at = ParentOf(at))
        {
            if (_roots.Contains(at)) return at;
            if (IsSkippedDirectory(NameOf(at))) return null;
        }

        return null;
    }

    /// <summary>
    /// What a path means: the catalog it lies in; failing that, the catalogs below it, in natural order of their roots;
    /// with none, all files at or below it.
    /// </summary>
    public ImmutableArray<CatalogFiles> Select(string path)
    {
        if (RootOf(path) is { } root) return [Of(root)];
        var below = _roots.Where(r => IsBelow(path, r)).Order(NaturalOrder.Instance).Select(Of).ToImmutableArray();
        return below.IsEmpty ? [new(path, HasReference: false, FilesAt(path))] : below;
    }

    /// <summary>The file of a path, or the files below a directory, of whatever catalog; in natural order.</summary>
    public ImmutableArray<string> FilesAt(string path) => [.. _files.Where(f => f == path || IsBelow(path, f))];

    /// <summary>The files at or below a path that lie in no catalog though others below it do, in natural order.</summary>
    public ImmutableArray<string> Strays(string path) =>
        _roots.Any(r => IsBelow(path, r)) ? [.. _filesByRoot[null].Where(f => IsBelow(path, f))] : [];

    /// <summary>The directory of a path; null above which there is none.</summary>
    public static string? ParentOf(string path)
    {
        if (path is "" or "/" or [_, ':', '/']) return null;
        var slash = path.LastIndexOf('/');
        // Without its slash the name of a drive means the directory that is current there.
        return slash switch { < 0 => "", 0 => "/", 2 when path[1] == ':' => path[..3], _ => path[..slash] };
    }

    internal static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    internal static string Below(string directory, string path) => path[Prefix(directory).Length..];

    private static bool IsBelow(string directory, string path) => path != directory && path.StartsWith(Prefix(directory), StringComparison.Ordinal);

    internal static string Prefix(string directory) => directory.Length == 0 || directory.EndsWith('/') ? directory : directory + "/";

    private CatalogFiles Of(string root) => new(root, HasReference: true, [.. _filesByRoot[root]]);
}
