using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Release;

/// <summary>Which reference was released.</summary>
/// <param name="Id">The reference's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Issued">Its date of issue.</param>
public sealed record ReleasedReference(string Id, string Version, [property: JsonConverter(typeof(PartialDateConverter))] PartialDate Issued);

/// <summary>The previous release, which the list of changes begins at.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Commit">The git commit it was read from; null where it was a directory.</param>
public sealed record PreviousRelease(string Version, string? Commit = null);

/// <summary>
/// What a release is made of: every source and every output, and what else its bytes depend on. It knows neither time
/// nor place, so that whoever makes the release again gets the same.
/// </summary>
/// <param name="Schema">The schema it follows; <see cref="ManifestOutput.SchemaId"/> where it is written now.</param>
/// <param name="FormatVersion">The version of the format.</param>
/// <param name="ToolVersion">The version of the tool.</param>
/// <param name="Reference">Which reference.</param>
/// <param name="Sources">The catalog's files, in natural order of their paths.</param>
/// <param name="Outputs">The files beside the manifest but for the list of sums, in ordinal order.</param>
public sealed record ReleaseManifest(
    [property: JsonPropertyName("$schema")] string Schema, string FormatVersion, string ToolVersion, ReleasedReference Reference,
    ImmutableArray<FileDigest> Sources, ImmutableArray<FileDigest> Outputs)
{
    /// <summary>The forms that it holds, by their names; none in a manifest of a format before 2.1, which holds those that are published.</summary>
    public ImmutableArray<string> Formats { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The git commit whose text was released; null outside of a repository.</summary>
    public string? Commit { get; init; }

    /// <summary>True where the text was not that of the commit and the release was made all the same.</summary>
    public bool Modified { get; init; }

    /// <summary>What the changes are since; null where there was no release to compare with.</summary>
    public PreviousRelease? Since { get; init; }
}
