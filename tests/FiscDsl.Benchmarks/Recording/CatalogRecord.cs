using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FiscDsl.Benchmarks.Recording;

/// <summary>What was answered about a catalog: texts by name.</summary>
/// <param name="program">Knows what differs from run to run.</param>
internal sealed class CatalogRecord(FiscProgram program)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> _sections = new(StringComparer.Ordinal);

    /// <summary>Adds a text.</summary>
    /// <param name="name">Its name, which may have folders.</param>
    /// <param name="text">The text; its line breaks stay.</param>
    public void Add(string name, string text) => _sections.Add(name, program.Normalized(text));

    /// <summary>Adds a file: its text, or what names its bytes.</summary>
    public void AddFile(string name, byte[] bytes)
    {
        if (new RecordedFile(name, bytes).Text is { } text) Add(name, bytes[..Math.Min(3, bytes.Length)] is [0xEF, 0xBB, 0xBF] ? "\uFEFF" + text : text);
        else Add(name, DigestOf(bytes) + "\n");
    }

    /// <summary>Bytes by their length and their SHA-256.</summary>
    public static string DigestOf(ReadOnlySpan<byte> bytes) => $"{bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    /// <summary>A node on one line, with every letter as it is.</summary>
    public static string Json(JsonNode? node)
    {
        if (node is null) return "null";
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable)) node.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Writes a file for each text.</summary>
    public void Save(string directory)
    {
        foreach (var (name, text) in _sections) Write(Path.Join(directory, name), text);
    }

    /// <summary>Writes all texts to one file.</summary>
    public void SaveTogether(string path) => Write(path, string.Concat(_sections.Select(static s => $"=== {s.Key}\n{s.Value}\n")));

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllText(path, text);
    }
}
