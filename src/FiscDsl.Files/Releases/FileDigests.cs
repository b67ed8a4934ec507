using System.Security.Cryptography;
using FiscDsl.Outputs.Release;

namespace FiscDsl.Files.Releases;

/// <summary>Makes the sums of files.</summary>
internal static class FileDigests
{
    private const int BufferSize = 1 << 16;

    /// <summary>A sum as <see cref="FileDigest.Sha256"/> has it.</summary>
    public static string Format(ReadOnlySpan<byte> sha256) => Convert.ToHexStringLower(sha256);

    /// <summary>The sum of all that was written to a stream.</summary>
    /// <param name="name">The file's path in the release.</param>
    /// <param name="stream">A stream that can be read and moved; it is left at its end.</param>
    public static FileDigest Of(string name, Stream stream)
    {
        stream.Position = 0;
        var length = stream.Length;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        // No further than the length: a device has none, and no end.
        for (var left = length; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0) break;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return new FileDigest(name, length, Format(hash.GetHashAndReset()));
    }

    /// <summary>
    /// The sum of a text, and its length, where every CRLF counts as LF: git gives the same text either, by the settings
    /// of a checkout. Nothing else is left out; a CR alone and a byte order mark are part of what git keeps.
    /// </summary>
    /// <param name="name">The file's path below the catalog's root.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="areBytes">True for the bytes as they are.</param>
    public static FileDigest OfText(string name, ReadOnlySpan<byte> bytes, bool areBytes)
    {
        if (areBytes) return new(name, bytes.Length, Format(SHA256.HashData(bytes)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var end = rest.IndexOf("\r\n"u8);
            var line = end < 0 ? rest : rest[..end];
            hash.AppendData(line);
            length += line.Length;
            // The LF is the first byte of what comes next.
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return new(name, length, Format(hash.GetHashAndReset()));
    }

    /// <summary>The sum of a file.</summary>
    /// <param name="name">The file's path in the release.</param>
    /// <param name="directory">The release.</param>
    /// <exception cref="IOException">As the file system has it, and where it is no regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">As the file system has it.</exception>
    public static FileDigest OfFile(string name, string directory)
    {
        using var stream = Open(name, directory);
        return Of(name, stream);
    }

    /// <summary>Opens a file that may be anything: a pipe would be waited for for ever, and a link leads anywhere.</summary>
    /// <inheritdoc cref="OfFile"/>
    public static FileStream Open(string name, string directory)
    {
        var full = Path.GetFullPath(directory);
        return new FileStream(RegularFile.Open(Path.Join(full, name), full), FileAccess.Read, BufferSize);
    }
}
