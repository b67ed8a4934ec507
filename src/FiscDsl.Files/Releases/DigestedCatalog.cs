using System.Collections.Immutable;
using System.Security.Cryptography;
using FiscDsl.Diagnostics;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>A catalog with the sums of the very bytes it was read from.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Files">Its files, in their order; those that could not be read are left out.</param>
public sealed record DigestedCatalog(LoadedCatalog Catalog, ImmutableArray<FileDigest> Files)
{
    /// <summary>Reads the files of a catalog once more, each at one go, so that no editor comes between text and sum.</summary>
    /// <param name="loaded">The catalog as it was found.</param>
    /// <param name="language">The language of the reasons why a file cannot be read.</param>
    public static DigestedCatalog Read(LoadedCatalog loaded, MessageLanguage language)
    {
        var compiled = ImmutableArray.CreateBuilder<CompiledFile>(loaded.Files.Length);
        var digests = ImmutableArray.CreateBuilder<FileDigest>(loaded.Files.Length);
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
                var bytes = File.ReadAllBytes(loaded.Layout.FileAt(name));
                compiled.Add(CompiledFile.Read(name, new MemoryStream(bytes)));
                digests.Add(new FileDigest(name, bytes.Length, FileDigests.Format(SHA256.HashData(bytes))));
            }
            catch (Exception exception) when (FaultReason.IsFileFault(exception))
            {
                compiled.Add(CatalogFileReader.Faulty(name, new FileFault(FaultReason.Of(exception, language))));
            }
        }

        return new DigestedCatalog(loaded with { Files = compiled.ToImmutable() }, digests.ToImmutable());
    }
}
