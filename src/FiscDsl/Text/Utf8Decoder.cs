using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FiscDsl.Text;

/// <summary>Bytes to characters, remembering the first byte that was not UTF-8.</summary>
internal static class Utf8Decoder
{
    internal readonly record struct Decoded(string Text, bool HasByteOrderMark, EncodingFault? Fault);

    internal static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (ForeignEncoding(bytes) is { } name)
            return new("", false, new(EncodingFaultKind.NotUtf8, 0, 0, name));
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        var body = hasMark ? bytes[3..] : bytes;
        var text = Encoding.UTF8.GetString(body);
        return new(text, hasMark, text.Contains('\uFFFD') ? FirstFault(body, hasMark ? 3 : 0) : null);
    }

    private static string? ForeignEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF])) return "UTF-32";
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])) return "UTF-16";
        // Without a mark: ASCII in UTF-16 has a NUL in every other byte. A stray NUL in UTF-8 stays a control character.
        var head = bytes[..Math.Min(bytes.Length, 64)];
        return head.Length >= 8 && head.Count((byte)0) * 5 >= head.Length * 2 ? "UTF-16" : null;
    }

    private static EncodingFault? FirstFault(ReadOnlySpan<byte> body, int skipped)
    {
        var buffer = ArrayPool<char>.Shared.Rent(4096);
        try
        {
            int read = 0, written = 0;
            while (read < body.Length)
            {
                var status = Utf8.ToUtf16(body[read..], buffer, out var bytesRead, out var charsWritten, replaceInvalidSequences: false);
                read += bytesRead;
                written += charsWritten;
                if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
                    return new(EncodingFaultKind.InvalidUtf8, read + skipped, written, $"0x{body[read]:X2}");
            }

            return null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
