using System.Text.Json;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Json;

/// <summary>
/// A JSON document as every part of the tool writes it: UTF-8, LF, two spaces, Japanese as it is
/// (<see cref="JsonTextEscape"/>). Members that are absent are left out.
/// </summary>
public sealed class JsonMembers
{
    /// <summary>Bytes kept before they go to the stream, so that a document of any size needs no more memory than its largest element.</summary>
    private const int FlushThreshold = 1 << 16;

    private readonly JsonTextEscape _escape = new();

    private JsonMembers(Utf8JsonWriter json) => Json = json;

    /// <summary>The writer, for structure and for what is no text; a text written to it directly would be escaped.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Writes a document and the line break behind it; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="write">Writes the one value of the document.</param>
    /// <exception cref="IOException">What the stream throws.</exception>
    public static void Write(Stream stream, Action<JsonMembers> write)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", SkipValidation = true }))
        {
            write(new JsonMembers(json));
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The member of a field: its English name, in camel case.</summary>
    public static string NameOf(FieldSchema field) => string.Concat(field.Spelling.English.Split('-').Select(static (part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>A member with a text; none where it is null.</summary>
    public void Text(string name, string? value)
    {
        if (value is null) return;
        Json.WritePropertyName(name);
        Json.WriteRawValue(_escape.Quote(value), skipInputValidation: true);
    }

    /// <summary>A member with a date as it is printed; none where it is null.</summary>
    public void Date(string name, PartialDate? value) => Text(name, value?.ToString());

    /// <summary>A member with a list of texts, each on a line.</summary>
    public void Array(string name, IEnumerable<string> values)
    {
        Json.WriteStartArray(name);
        // Utf8JsonWriter leaves the line of a raw value to its caller.
        foreach (var value in values) Json.WriteRawValue(_escape.Quote(value, Json.CurrentDepth * Json.Options.IndentSize), skipInputValidation: true);
        Json.WriteEndArray();
    }

    /// <summary>A member with a stretch of a text in zero-based lines and UTF-16 units, as in the Language Server Protocol.</summary>
    public void Range(string name, SourceText text, TextSpan span)
    {
        Json.WriteStartObject(name);
        Position("start", text.PositionOf(span.Start));
        Position("end", text.PositionOf(span.End));
        Json.WriteEndObject();
    }

    /// <summary>Sends what is written to the stream once there is enough of it; for each element of a list that may be long.</summary>
    public void FlushIfLarge()
    {
        if (Json.BytesPending > FlushThreshold) Json.Flush();
    }

    private void Position(string name, LinePosition position)
    {
        Json.WriteStartObject(name);
        Json.WriteNumber("line", position.Line);
        Json.WriteNumber("character", position.Character);
        Json.WriteEndObject();
    }
}
