using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;

namespace FiscDsl.Files;

/// <summary>Where catalog files are read from: the file system, or a commit.</summary>
public abstract class CatalogTree
{
    /// <summary>Blocks of another state of what is read; null for none. They make no difference to what is read.</summary>
    public KnownBlocks? Known { get; init; }

    /// <summary>The catalog files below a directory, in no particular order.</summary>
    public abstract IReadOnlyList<ScannedFile> Below(string directory);

    /// <summary>The catalog files that stand in a directory itself; none where there is no such directory.</summary>
    public abstract IReadOnlyList<ScannedFile> In(string directory);

    /// <summary>True for a directory. A link to one is one too, but for one of the name of a catalog file.</summary>
    public abstract bool IsDirectory(string path);

    /// <summary>True for a link, whatever it leads to.</summary>
    public abstract bool IsLink(string path);

    /// <summary>Reads and compiles a file under its path; what cannot be read has a fault. May be called by several threads at a time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="directory">The directory that it was found below.</param>
    public abstract CompiledFile Read(string path, string directory);
}

/// <summary>The file system.</summary>
/// <param name="language">The language of reasons.</param>
public sealed class DirectoryTree(MessageLanguage language) : CatalogTree
{
    /// <inheritdoc/>
    public override IReadOnlyList<ScannedFile> Below(string directory) => DirectoryScan.Below(directory, language);

    /// <inheritdoc/>
    public override IReadOnlyList<ScannedFile> In(string directory) => DirectoryScan.In(directory, language);

    /// <inheritdoc/>
    public override bool IsDirectory(string path) => Directory.Exists(path) && !(CatalogLayout.IsCatalogFile(Path.GetFileName(path)) && IsLink(path));

    /// <inheritdoc/>
    public override bool IsLink(string path) => RegularFile.KindOf(path) == FileKind.Link;

    /// <inheritdoc/>
    public override CompiledFile Read(string path, string directory) => CatalogFileReader.Read(path, directory, language, Known);
}
