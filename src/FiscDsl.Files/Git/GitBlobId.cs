using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FiscDsl.Files.Git;

/// <summary>
/// The ids that git gives to contents: the SHA-1 of <c>blob LENGTH NUL</c> and the bytes, or their SHA-256 where the
/// repository has it so (gitformat-pack(5), "OBJECT FORMAT"). Computed here, since <c>git hash-object</c> would filter.
/// </summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Git's own name for a content")]
internal static class GitBlobId
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int Sha256Digits = 64;
    private const int BufferSize = 1 << 16;

    /// <summary>The id of bytes.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="digits">The length of ids in the repository, in hexadecimal digits.</param>
    public static string Of(ReadOnlySpan<byte> bytes, int digits)
    {
        using var hash = Begin(bytes.Length, digits);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>True where a content, or what it is with CRLF folded to LF, has an id.</summary>
    /// <param name="content">The content from its beginning, which can be read twice.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="IOException">As the file system has it.</exception>
    public static bool IsOf(Stream content, string id)
    {
        var (length, folded) = (0L, 0L);
        foreach (var (chunk, kept) in Chunks(content)) (length, folded) = (length + chunk.Length, folded + kept.Length);
        content.Position = 0;
        using var raw = Begin(length, id.Length);
        using var lines = Begin(folded, id.Length);
        foreach (var (chunk, kept) in Chunks(content))
        {
            raw.AppendData(chunk.Span);
            lines.AppendData(kept.Span);
        }

        return Convert.ToHexStringLower(raw.GetHashAndReset()) == id || Convert.ToHexStringLower(lines.GetHashAndReset()) == id;
    }

    /// <summary>Bytes with CRLF folded to LF.</summary>
    public static byte[] Folded(byte[] bytes)
    {
        using var folded = new MemoryStream(bytes.Length);
        foreach (var (_, kept) in Chunks(new MemoryStream(bytes))) folded.Write(kept.Span);
        return folded.ToArray();
    }

    private static IncrementalHash Begin(long length, int digits)
    {
        var hash = IncrementalHash.CreateHash(digits == Sha256Digits ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {length}\0")));
        return hash;
    }

    // Each piece as it is, and without the CR of every CRLF; a CR at its end comes with the next.
    private static IEnumerable<(ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Folded)> Chunks(Stream content)
    {
        var (buffer, folded, held) = (new byte[BufferSize], new byte[BufferSize], 0);
        while (content.Read(buffer, held, BufferSize - held) is > 0 and var read)
        {
            var length = held + read;
            held = buffer[length - 1] == CarriageReturn ? 1 : 0;
            var kept = 0;
            for (var i = 0; i < length - held; i++)
                if (buffer[i] != CarriageReturn || buffer[i + 1] != LineFeed) folded[kept++] = buffer[i];
            yield return (buffer.AsMemory(0, length - held), folded.AsMemory(0, kept));
            buffer[0] = CarriageReturn;
        }

        if (held > 0) yield return (buffer.AsMemory(0, 1), buffer.AsMemory(0, 1));
    }
}
