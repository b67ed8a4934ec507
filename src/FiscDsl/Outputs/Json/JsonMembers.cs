using System.Globalization;
using System.Text.Json;

namespace FiscDsl.Outputs.Json;

/// <summary>Members of JSON objects; what is absent is left out.</summary>
internal sealed class JsonMembers(Utf8JsonWriter json)
{
    /// <summary>Bytes kept before they go to the stream, so that a catalog of any size needs no more memory than a control.</summary>
    private const int FlushThreshold = 1 << 16;

    private readonly JsonTextEscape _escape = new();

    public Utf8JsonWriter Json { get; } = json;

    public void Text(string name, string? value)
    {
        if (value is null) return;
        Json.WritePropertyName(name);
        Json.WriteRawValue(_escape.Quote(value), skipInputValidation: true);
    }

    public void Date(string name, DateOnly? value) => Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Array(string name, IEnumerable<string> values)
    {
        Json.WriteStartArray(name);
        // Utf8JsonWriter leaves the line of a raw value to its caller.
        foreach (var value in values) Json.WriteRawValue(_escape.Quote(value, Json.CurrentDepth * Json.Options.IndentSize), skipInputValidation: true);
        Json.WriteEndArray();
    }

    public void FlushIfLarge()
    {
        if (Json.BytesPending > FlushThreshold) Json.Flush();
    }
}
