using FiscDsl.Comparison;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>What a release says: a catalog without errors, and the previous release, which it is compared with.</summary>
/// <param name="source">The catalog with the sums of its files.</param>
/// <param name="current">The catalog, compiled.</param>
/// <param name="previous">The previous release; null where there is none to compare with.</param>
/// <param name="formats">The forms that the release holds, each of which is <see cref="OutputFormat.IsReleasable"/>.</param>
public sealed class ReleaseContent(DigestedCatalog source, Compilation current, PreviousCatalog? previous, IReadOnlyList<OutputFormat> formats)
{
    private static readonly OutputOptions Options = new();

    /// <summary>The forms that a release holds, as far as this version of the tool knows them.</summary>
    /// <param name="manifest">The release's manifest.</param>
    public static IReadOnlyList<OutputFormat> FormatsOf(ReleaseManifest manifest) => ManifestOutput.HasFormats(manifest)
        ? [.. manifest.Formats.Distinct(StringComparer.Ordinal).Select(OutputFormat.Of).OfType<OutputFormat>().Where(static f => f.IsReleasable)]
        : OutputFormat.Published;

    /// <summary>What has changed since the previous release; null where there is none to compare with.</summary>
    public CatalogComparison? Changes { get; } = previous is null ? null : CatalogComparison.Of(previous.Compilation, current);

    /// <summary>Which reference it is.</summary>
    public ReleasedReference Reference { get; } = current.Catalog.Reference is { Version: { } version, Issued: { } issued } reference
        ? new ReleasedReference(reference.Id, version, issued)
        : throw new ArgumentException("The catalog has errors.", nameof(current));

    /// <summary>The files that the text alone decides.</summary>
    /// <param name="names">What they are called.</param>
    /// <param name="haveSchemas">True for a format of manifests by which schemas stand beside what they describe.</param>
    public IReadOnlyList<OutputFile> Outputs(ReleaseNames names, bool haveSchemas = true)
    {
        List<OutputFile> outputs =
        [
            .. formats.SelectMany(format => format.Files(names.Catalog, current.Catalog, Options)),
            new(ReleaseFiles.ChangeLog, stream => ChangeLogOutput.Write(stream, current.Catalog, Changes)),
        ];
        if (haveSchemas && formats.Any(static f => f.HasSchema)) outputs.Add(new(CatalogSchema.FileName, CatalogSchema.Write));
        if (Changes is not null && previous is not null)
        {
            var document = new ComparisonDocument(Changes, new(previous.Release.Version), new(Reference.Version), Changes.OutputLanguage);
            outputs.Add(new(names.Comparison, stream => ComparisonWorkbook.Write(stream, document)) { IsPackage = true });
        }

        return outputs;
    }

    /// <summary>True where two catalogs without errors are compiled to the same text, so that one version does for both.</summary>
    public static bool SaysTheSame(Compilation one, Compilation other) => Json(one).AsSpan().SequenceEqual(Json(other));

    private static byte[] Json(Compilation compilation)
    {
        using var stream = new MemoryStream();
        JsonOutput.Write(stream, compilation.Catalog, Options);
        return stream.ToArray();
    }

    /// <summary>The manifest, as far as it is known before the outputs are written.</summary>
    /// <param name="commit">The git commit whose text it is; null outside of a repository.</param>
    /// <param name="isModified">True where the text is not the commit's.</param>
    public ReleaseManifest Manifest(string? commit, bool isModified) =>
        new(ManifestOutput.SchemaId, ManifestOutput.FormatVersion, ToolVersion.Current, Reference, source.Files, [])
        {
            Formats = [.. formats.Select(static f => f.Name)], Commit = commit, Modified = isModified, Since = previous?.Release,
        };
}

/// <summary>The catalog of the previous release.</summary>
/// <param name="Compilation">The catalog.</param>
/// <param name="Release">What the manifest says of it.</param>
public sealed record PreviousCatalog(Compilation Compilation, PreviousRelease Release);
