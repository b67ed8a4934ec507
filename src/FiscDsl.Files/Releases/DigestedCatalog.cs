using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model.Linking;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>A catalog with the sums of the very bytes it was read from, or of its text whatever its line ends.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Files">Its files, in their order; those that could not be read are left out.</param>
public sealed record DigestedCatalog(LoadedCatalog Catalog, ImmutableArray<FileDigest> Files)
{
    /// <summary>True where a file has the sum of a released one once all its line ends are CRLF, or LF.</summary>
    /// <param name="released">The file as it was released.</param>
    public bool HasOtherLineEnds(FileDigest released)
    {
        var file = Catalog.Files.FirstOrDefault(f => f.File.Path == released.Path);
        if (file is null || file.File.Fault is not null || file.Tree.Text.Fault is not null) return false;
        var mark = file.Tree.Text.HasByteOrderMark ? "\uFEFF" : "";
        var text = (mark + file.Tree.Text).Replace("\r\n", "\n", StringComparison.Ordinal);
        return new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) }
            .Any(t => FileDigests.OfText(released.Path, System.Text.Encoding.UTF8.GetBytes(t), areBytes: true).Sha256 == released.Sha256);
    }

    /// <summary>Reads the files of a catalog once more, each at one go, so that no editor comes between text and sum.</summary>
    /// <param name="loaded">The catalog as it was found.</param>
    /// <param name="language">The language of the reasons why a file cannot be read.</param>
    /// <param name="areBytes">True for the sums of the bytes as they are, which the first format of manifests has.</param>
    public static DigestedCatalog Read(LoadedCatalog loaded, MessageLanguage language, bool areBytes = false)
    {
        var compiled = ImmutableArray.CreateBuilder<CompiledFile>(loaded.Files.Length);
        var digests = ImmutableArray.CreateBuilder<FileDigest>(loaded.Files.Length);
        var root = loaded.Layout.Root;
        var directory = loaded.Layout.Files is [var only] && only == root ? Path.GetDirectoryName(root) ?? root : root;
        foreach (var file in loaded.Files)
        {
            var name = file.File.Path;
            // What could not be read a moment ago is too large, no file, or not there.
            if (file.File.Fault is not null)
            {
                compiled.Add(file);
                continue;
            }

            try
            {
                var bytes = RegularFile.ReadAllBytes(loaded.Layout.FileAt(name), directory);
                compiled.Add(CompiledFile.Read(name, new MemoryStream(bytes)));
                digests.Add(FileDigests.OfText(name, bytes, areBytes));
            }
            catch (Exception exception) when (FaultReason.IsFileFault(exception))
            {
                compiled.Add(CatalogFileReader.Faulty(name, CatalogFileReader.FaultOf(exception, language)));
            }
        }

        return new DigestedCatalog(loaded with { Files = compiled.ToImmutable() }, digests.ToImmutable());
    }
}
