using System.Buffers;
using System.Text;
using FiscDsl.Text;

namespace FiscDsl.Outputs.Json;

/// <summary>
/// JSON strings with nothing escaped but what RFC 8259 demands and the characters that it lets pass and a terminal would
/// obey, or nobody would see (<see cref="Visible"/>). The encoders of System.Text.Json escape every code point beyond the basic plane (𠮷) and U+3000
/// as well, and a diff of such a file shows no sentences.
/// </summary>
internal sealed class JsonTextEscape
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        ['"', '\\', '\n', '\t', .. Enumerable.Range(char.MinValue, char.MaxValue).Select(static i => (char)i).Where(Visible.IsHidden)]);

    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The string in quotation marks, as UTF-8; valid until the next call. A lone surrogate becomes U+FFFD.</summary>
    public ReadOnlySpan<byte> Quote(string text)
    {
        _buffer.ResetWrittenCount();
        return Append(text);
    }

    /// <summary>The string on a line of its own, indented by so many spaces: an element of an array.</summary>
    public ReadOnlySpan<byte> Quote(string text, int indentation)
    {
        _buffer.ResetWrittenCount();
        _buffer.Write("\n"u8);
        _buffer.GetSpan(indentation)[..indentation].Fill((byte)' ');
        _buffer.Advance(indentation);
        return Append(text);
    }

    private ReadOnlySpan<byte> Append(string text)
    {
        _buffer.Write("\""u8);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(rest[..at], _buffer);
            Escape(rest[at]);
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, _buffer);
        _buffer.Write("\""u8);
        return _buffer.WrittenSpan;
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': _buffer.Write("\\\""u8); break;
            case '\\': _buffer.Write("\\\\"u8); break;
            case '\n': _buffer.Write("\\n"u8); break;
            case '\r': _buffer.Write("\\r"u8); break;
            case '\t': _buffer.Write("\\t"u8); break;
            default:
                _buffer.Write("\\u"u8);
                foreach (var shift in (ReadOnlySpan<int>)[12, 8, 4, 0]) _buffer.Write(["0123456789abcdef"u8[(c >> shift) & 0xF]]);
                break;
        }
    }
}
