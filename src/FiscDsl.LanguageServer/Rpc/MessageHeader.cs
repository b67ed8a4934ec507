using System.Buffers;
using System.Globalization;
using System.Text;
using StreamJsonRpc;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>What stands before a message.</summary>
/// <param name="End">Behind it.</param>
/// <param name="IsEmpty">True where it says that no message follows.</param>
internal sealed record MessageHeader(SequencePosition End, bool IsEmpty)
{
    private const int MaxLength = 4096;

    /// <summary>The longest message in bytes: the largest file, with every character of it escaped.</summary>
    private const long MaxContentLength = 2L * SourceLimits.MaxFileMebibytes << 20;

    private const string ContentLength = "Content-Length:";

    /// <summary>The header that bytes begin with; null where its end is yet to come.</summary>
    /// <exception cref="BadRpcHeaderException">It has no end, or announces more than a client has to say.</exception>
    public static MessageHeader? In(ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes.Length > MaxLength ? bytes.Slice(0, MaxLength) : bytes);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> header, "\r\n\r\n"u8))
            return bytes.Length < MaxLength ? null : throw new BadRpcHeaderException("The header has no end.");
        var length = LengthIn(Encoding.ASCII.GetString(header));
        return length <= MaxContentLength ? new(reader.Position, length == 0) : throw new BadRpcHeaderException($"A message of {length} bytes is too long.");
    }

    // What is no number is left to the library.
    private static long LengthIn(string header)
    {
        foreach (var line in header.Split("\r\n"))
        {
            if (line.StartsWith(ContentLength, StringComparison.OrdinalIgnoreCase)
                && long.TryParse(line.AsSpan(ContentLength.Length), NumberStyles.Integer, CultureInfo.InvariantCulture, out var length)) return length;
        }

        return -1;
    }
}
