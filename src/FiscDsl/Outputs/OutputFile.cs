using FiscDsl.Model;

namespace FiscDsl.Outputs;

/// <summary>A file that a catalog is compiled to, and that the text alone decides.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Write">Writes it; the stream stays open.</param>
public sealed record OutputFile(string Name, Action<Stream> Write)
{
    /// <summary>True for an archive (ZIP), which says the same where its parts do: another runtime may deflate them to other bytes.</summary>
    public bool IsPackage { get; init; }
}

/// <summary>A file of a form.</summary>
/// <param name="Suffix">What stands behind the reference's id in its name.</param>
/// <param name="Write">Writes it of a catalog without errors; the stream stays open.</param>
internal sealed record FileShape(string Suffix, Action<Stream, Catalog, OutputOptions> Write)
{
    /// <summary>See <see cref="OutputFile.IsPackage"/>.</summary>
    public bool IsPackage { get; init; }
}

/// <summary>A form that is a folder of pages: what it is in a build, and in a release one archive.</summary>
/// <param name="Suffix">What stands behind the reference's id in its name.</param>
/// <param name="Index">The page that is opened first.</param>
/// <param name="Pages">Makes the pages of a catalog without errors one by one, each name once.</param>
internal sealed record FolderShape(string Suffix, string Index, Func<Catalog, OutputOptions, IEnumerable<Page>> Pages);
