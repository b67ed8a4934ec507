using FiscDsl.Comparison;
using FiscDsl.Outputs;
using FiscDsl.Outputs.Comparison;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>A file of a release that the text alone decides.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Write">Writes it; the stream stays open.</param>
/// <param name="IsPackage">See <see cref="OutputFormat.IsPackage"/>.</param>
public sealed record ReleaseOutput(string Name, Action<Stream> Write, bool IsPackage);

/// <summary>What a release says: a catalog without errors, and the previous release, which it is compared with.</summary>
/// <param name="source">The catalog with the sums of its files.</param>
/// <param name="current">The catalog, compiled.</param>
/// <param name="previous">The previous release; null where there is none to compare with.</param>
public sealed class ReleaseContent(DigestedCatalog source, Compilation current, PreviousCatalog? previous)
{
    private static readonly OutputOptions Options = new();

    /// <summary>What has changed since the previous release; null where there is none to compare with.</summary>
    public CatalogComparison? Changes { get; } = previous is null ? null : CatalogComparison.Of(previous.Compilation, current);

    /// <summary>Which reference it is.</summary>
    public ReleasedReference Reference { get; } = current.Catalog.Reference is { Version: { } version, Issued: { } issued } reference
        ? new ReleasedReference(reference.Id, version, issued)
        : throw new ArgumentException("The catalog has errors.", nameof(current));

    /// <summary>The files that the text alone decides.</summary>
    /// <param name="names">What they are called.</param>
    public IReadOnlyList<ReleaseOutput> Outputs(ReleaseNames names)
    {
        List<ReleaseOutput> outputs =
        [
            .. OutputFormat.Published.Select(format => new ReleaseOutput(format.FileName(names.Catalog, Options), stream => format.Write(stream, current.Catalog, Options), format.IsPackage)),
            new(ReleaseFiles.ChangeLog, stream => ChangeLogOutput.Write(stream, current.Catalog, Changes), IsPackage: false),
        ];
        if (Changes is not null && previous is not null)
        {
            var document = new ComparisonDocument(Changes, new(previous.Release.Version), new(Reference.Version), Changes.OutputLanguage);
            outputs.Add(new(names.Comparison, stream => ComparisonWorkbook.Write(stream, document), IsPackage: true));
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
            Commit = commit, Modified = isModified, Since = previous?.Release,
        };
}

/// <summary>The catalog of the previous release.</summary>
/// <param name="Compilation">The catalog.</param>
/// <param name="Release">What the manifest says of it.</param>
public sealed record PreviousCatalog(Compilation Compilation, PreviousRelease Release);
