using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FiscDsl.Testing;

/// <summary>Messages behind headers, written and read by hand: the tests must not agree with the server by sharing its library.</summary>
public static class LspFrame
{
    /// <summary>A message with its header.</summary>
    public static byte[] Of(JsonNode message) => Of(Encoding.UTF8.GetBytes(message.ToJsonString()));

    /// <summary>Bytes with a header.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content) =>
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")), .. content];

    /// <summary>The next message; null at the end.</summary>
    public static async Task<JsonObject?> Read(Stream stream)
    {
        var length = 0;
        while (true)
        {
            var line = await ReadLine(stream);
            if (line is null) return null;
            if (line.Length == 0) break;
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line[15..], CultureInfo.InvariantCulture);
        }

        var content = new byte[length];
        await stream.ReadExactlyAsync(content);
        return JsonNode.Parse(content, null, new JsonDocumentOptions { MaxDepth = 512 })?.AsObject();
    }

    private static async Task<string?> ReadLine(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) > 0)
        {
            if (one[0] == '\n') return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return line.Count == 0 ? null : throw new EndOfStreamException();
    }
}
