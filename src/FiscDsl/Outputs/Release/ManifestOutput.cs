using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FiscDsl.Outputs.Json;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Release;

/// <summary><c>MANIFEST.json</c>. <c>grammar/release-manifest.schema.json</c> describes it.</summary>
public static class ManifestOutput
{
    /// <summary>The version of the format: a new minor version adds members, a new major one changes them.</summary>
    public const string FormatVersion = "2.1";

    /// <summary>What the file names as its schema: the <c>$id</c> of <c>grammar/release-manifest.schema.json</c>.</summary>
    public const string SchemaId = "urn:fisc-dsl:2.1:release-manifest.schema.json";

    private const string FirstFormatVersion = "1.0";

    /// <summary>The formats that are read.</summary>
    private static readonly string[] Known = [FirstFormatVersion, "2.0", FormatVersion];

    /// <summary>True for a manifest of the format 1.0, which fisc 0.1.0 wrote: sums of sources are those of their bytes, and files are named by the id, whatever it is.</summary>
    public static bool IsFirstFormat(ReleaseManifest manifest) => manifest.FormatVersion == FirstFormatVersion;

    /// <summary>True for a manifest that says which forms the release holds, with schemas beside what they describe; one of a format before 2.1 does not.</summary>
    public static bool HasFormats(ReleaseManifest manifest) => manifest.FormatVersion == FormatVersion;

    /// <summary>True for a format that is read.</summary>
    internal static bool IsKnown(string format) => Known.Contains(format, StringComparer.Ordinal);

    /// <summary>Writes a manifest; the stream stays open.</summary>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, ReleaseManifest manifest) => JsonMembers.Write(stream, members =>
    {
        var json = members.Json;
        json.WriteStartObject();
        members.Text("$schema", manifest.Schema);
        members.Text("formatVersion", manifest.FormatVersion);
        members.Text("toolVersion", manifest.ToolVersion);
        json.WriteStartObject("reference");
        members.Text("id", manifest.Reference.Id);
        members.Text("version", manifest.Reference.Version);
        members.Date("issued", manifest.Reference.Issued);
        json.WriteEndObject();
        members.Array("formats", manifest.Formats);
        members.Text("commit", manifest.Commit);
        if (manifest.Modified) json.WriteBoolean("modified", true);
        if (manifest.Since is { } since)
        {
            json.WriteStartObject("since");
            members.Text("version", since.Version);
            members.Text("commit", since.Commit);
            json.WriteEndObject();
        }

        Files(members, "sources", manifest.Sources);
        Files(members, "outputs", manifest.Outputs);
        json.WriteEndObject();
    });

    /// <summary>Reads a manifest that anybody may have written.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <returns>The manifest, or where the file departs from its format.</returns>
    public static (ReleaseManifest? Manifest, ManifestFault? Fault) Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(utf8, ManifestJson.Default.ReleaseManifest);
            var fault = manifest is null ? new ManifestFault(ManifestFaultKind.Invalid, "$", 1) : Fault(manifest, utf8);
            return fault is null ? (manifest, null) : (null, fault);
        }
        catch (JsonException exception)
        {
            return (null, ManifestFault.Of(utf8, exception));
        }
    }

    // What the reader of JSON does not look at.
    private static ManifestFault? Fault(ReleaseManifest manifest, ReadOnlySpan<byte> utf8) =>
        !IsKnown(manifest.FormatVersion) ? ManifestFault.Other(utf8, manifest.FormatVersion)
        : manifest.Schema != $"urn:fisc-dsl:{manifest.FormatVersion}:release-manifest.schema.json" ? ManifestFault.Member(utf8, "$schema")
        : manifest.Formats.IsEmpty && HasFormats(manifest) ? ManifestFault.Without(utf8, "formats")
        : manifest.Formats.Any(static f => f is null) || (!manifest.Formats.IsEmpty && !HasFormats(manifest)) ? ManifestFault.Member(utf8, "formats")
        : manifest.Sources.IsDefault || manifest.Sources.Any(static f => f is null) ? ManifestFault.Member(utf8, "sources")
        : manifest.Outputs.IsDefault || manifest.Outputs.Any(static f => f is null) ? ManifestFault.Member(utf8, "outputs")
        : null;

    private static void Files(JsonMembers members, string name, ImmutableArray<FileDigest> files)
    {
        members.Json.WriteStartArray(name);
        foreach (var file in files)
        {
            members.Json.WriteStartObject();
            members.Text("path", file.Path);
            members.Json.WriteNumber("length", file.Length);
            members.Text("sha256", file.Sha256);
            members.Json.WriteEndObject();
            members.FlushIfLarge();
        }

        members.Json.WriteEndArray();
    }
}

/// <summary>How a manifest is read: every member there once, none null, and no others.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ReleaseManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;

/// <summary>Reads a date of a manifest.</summary>
internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? PartialDate.Read(reader.GetString()) : null) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
