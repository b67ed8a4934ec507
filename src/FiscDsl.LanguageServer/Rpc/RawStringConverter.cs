using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>
/// Writes Japanese as it is, in half the bytes of its escapes: the formatter's writer knows no other encoder than the
/// default one. Findings are sent at every keystroke, so nothing is allocated.
/// </summary>
internal sealed class RawStringConverter : JsonConverter<string>
{
    private const int LongestEscape = 6;

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // A client whose user has taken half of 𠮷 away has the other half, which is no Unicode but one of its characters.
            var escaped = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
            return Utf8.IsValid(escaped) ? Unescape(Encoding.UTF8.GetString(escaped)) : throw new JsonException();
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(value.Length * LongestEscape + 2);
        var length = 0;
        buffer[length++] = (byte)'"';
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            var plain = PlainLength(rest);
            length += Encoding.UTF8.GetBytes(rest[..plain], buffer.AsSpan(length));
            rest = rest[plain..];
            if (rest.IsEmpty) break;
            length += Escape(rest[0], buffer.AsSpan(length));
            rest = rest[1..];
        }

        buffer[length++] = (byte)'"';
        writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    private static string Unescape(ReadOnlySpan<char> escaped)
    {
        var text = new StringBuilder();
        for (var mark = escaped.IndexOf('\\'); mark >= 0; mark = escaped.IndexOf('\\'))
        {
            text.Append(escaped[..mark]);
            var isCode = escaped[mark + 1] == 'u';
            text.Append(escaped[mark + 1] switch
            {
                'u' => (char)ushort.Parse(escaped.Slice(mark + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                var itself => itself,
            });
            escaped = escaped[(mark + (isCode ? 6 : 2))..];
        }

        return text.Append(escaped).ToString();
    }

    // Half a surrogate pair becomes U+FFFD, as UTF-8 has no other way.
    private static int PlainLength(ReadOnlySpan<char> text)
    {
        var control = text.IndexOfAnyInRange('\0', '\x1F');
        var within = control < 0 ? text : text[..control];
        return within.IndexOfAny('"', '\\') is >= 0 and var mark ? mark : within.Length;
    }

    private static int Escape(char c, Span<byte> to) => c is '"' or '\\'
        ? Encoding.UTF8.GetBytes([(char)'\\', c], to)
        : Encoding.UTF8.GetBytes($"\\u{(int)c:x4}", to);
}
