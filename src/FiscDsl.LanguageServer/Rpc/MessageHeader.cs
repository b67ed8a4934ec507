using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FiscDsl.Text;

namespace FiscDsl.LanguageServer.Rpc;

/// <summary>What stands before a message.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="End">Behind it.</param>
/// <param name="IsEmpty">True where it says that no message follows.</param>
internal sealed record MessageHeader(string Text, SequencePosition End, bool IsEmpty)
{
    private const int MaxLength = 4096;

    private const int LongestShown = 60;

    /// <summary>The longest message in bytes: the largest file, with every character of it escaped.</summary>
    private const long MaxContentLength = 2L * SourceLimits.MaxFileMebibytes << 20;

    private const string ContentLength = "Content-Length:";

    private static readonly string[] Names = [ContentLength, "Content-Type:"];

    /// <summary>The header that bytes begin with; null where its end is yet to come.</summary>
    /// <exception cref="BadHeaderException">It has no end, or announces more than a client has to say.</exception>
    public static MessageHeader? In(ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes.Length > MaxLength ? bytes.Slice(0, MaxLength) : bytes);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> header, "\r\n\r\n"u8))
            return bytes.Length < MaxLength ? null : throw new BadHeaderException(FirstLine(Encoding.ASCII.GetString(bytes.Slice(0, LongestShown))), "The header has no end.");
        var text = Encoding.ASCII.GetString(header);
        var length = LengthIn(text);
        return length <= MaxContentLength ? new(text, reader.Position, length == 0) : throw new BadHeaderException(FirstLine(text), $"A message of {length} bytes is too long.");
    }

    /// <summary>As much of a header's first line as is shown.</summary>
    public static string FirstLine(string header)
    {
        var line = header.Split('\r', '\n')[0];
        return line.Length <= LongestShown ? line : line[..LongestShown];
    }

    /// <summary>Writes the names of the fields as the library looks for them; in HTTP, and so here, their case makes no difference.</summary>
    /// <param name="bytes">What the header was read from; it is the reader's own, and nobody else has seen it.</param>
    public void Rename(ReadOnlySequence<byte> bytes)
    {
        var start = 0;
        foreach (var line in Text.Split("\r\n"))
        {
            foreach (var name in Names)
            {
                if (!line.StartsWith(name, StringComparison.OrdinalIgnoreCase) || line.StartsWith(name, StringComparison.Ordinal)) continue;
                for (var i = 0; i < name.Length; i++) MemoryMarshal.AsMemory(bytes.Slice(start + i, 1).First).Span[0] = (byte)name[i];
            }

            start += line.Length + 2;
        }
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
