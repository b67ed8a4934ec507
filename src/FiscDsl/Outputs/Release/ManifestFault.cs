using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FiscDsl.Outputs.Release;

/// <summary>How a file departs from the format of a manifest.</summary>
public enum ManifestFaultKind
{
    /// <summary>It is not JSON.</summary>
    NotJson,

    /// <summary>A member that every manifest has is missing.</summary>
    Missing,

    /// <summary>A member has a value that it cannot have, stands twice, or is one that no manifest has.</summary>
    Invalid,

    /// <summary>It has a format that this version of the tool does not know.</summary>
    OtherFormat,
}

/// <summary>Where a file departs from the format of a manifest.</summary>
/// <param name="Kind">How.</param>
/// <param name="Place">The member, as a path in the JSON: <c>$.sources[0].sha256</c>; of another format, its version.</param>
/// <param name="Line">The line, from 1: that of the place, or the one in which what lacks a member ends.</param>
public sealed record ManifestFault(ManifestFaultKind Kind, string Place, int Line)
{
    /// <summary>Why JSON could not be read as a manifest.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="exception">What the reader said.</param>
    internal static ManifestFault Of(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        var (line, path) = ((int)Math.Min(int.MaxValue - 1, exception.LineNumber ?? 0) + 1, exception.Path ?? "$");
        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray());
            var root = document.RootElement;
            if (Format(root) is { } format && !ManifestOutput.IsKnown(format)) return Other(utf8, format);
            return Missing(root, ManifestJson.Default.ReleaseManifest, "$", path) is { } member ? new(ManifestFaultKind.Missing, member, line) : new(ManifestFaultKind.Invalid, path, line);
        }
        catch (JsonException)
        {
            return new(ManifestFaultKind.NotJson, path, line);
        }
    }

    /// <summary>A member of the manifest itself whose value says something else than it may.</summary>
    internal static ManifestFault Member(ReadOnlySpan<byte> utf8, string name) => new(ManifestFaultKind.Invalid, $"$.{name}", LineOf(utf8, name));

    /// <summary>A member of the manifest itself that is not there, or empty.</summary>
    internal static ManifestFault Without(ReadOnlySpan<byte> utf8, string name) => new(ManifestFaultKind.Missing, $"$.{name}", utf8.TrimEnd((byte)'\n').Count((byte)'\n') + 1);

    /// <summary>A format that is not known.</summary>
    internal static ManifestFault Other(ReadOnlySpan<byte> utf8, string format) => new(ManifestFaultKind.OtherFormat, format, LineOf(utf8, "formatVersion"));

    private static string? Format(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("formatVersion", out var format) && format.ValueKind == JsonValueKind.String ? format.GetString() : null;

    // Of what stands at a path, the member that is missing; null where none is.
    private static string? Missing(JsonElement element, JsonTypeInfo type, string place, string path)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && element.ValueKind == JsonValueKind.Array)
        {
            var at = 0;
            foreach (var item in element.EnumerateArray())
            {
                var nested = string.Create(CultureInfo.InvariantCulture, $"{place}[{at++}]");
                if (nested == path) return Missing(item, Of(type.ElementType), nested, path);
            }
        }

        if (type.Kind != JsonTypeInfoKind.Object || element.ValueKind != JsonValueKind.Object) return null;
        foreach (var property in type.Properties)
        {
            var member = $"{place}.{property.Name}";
            var isThere = element.TryGetProperty(property.Name, out var value);
            if (place == path && !isThere && property.AssociatedParameter is { HasDefaultValue: false }) return member;
            if (isThere && path.StartsWith(member, StringComparison.Ordinal) && Missing(value, Of(property.PropertyType), member, path) is { } nested) return nested;
        }

        return null;
    }

    private static JsonTypeInfo Of(Type? type) => (type is null ? null : ManifestJson.Default.GetTypeInfo(type)) ?? ManifestJson.Default.ReleaseManifest;

    private static int LineOf(ReadOnlySpan<byte> utf8, string name)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals(name)) return utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        return 1;
    }
}
