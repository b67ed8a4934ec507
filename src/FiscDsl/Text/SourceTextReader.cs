using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;

namespace FiscDsl.Text;

/// <summary>
/// Bytes to blocks, piece by piece, so that a large file is never held as bytes and as one string beside its blocks.
/// Remembers the first byte that was not UTF-8.
/// </summary>
internal sealed class SourceTextReader
{
    /// <summary>Bytes taken at a time: they and their characters stay in the processor's cache.</summary>
    internal const int PieceLength = 1 << 17;

    private const int LongestSequence = 4;

    private readonly BlockSplitter _blocks = new(PieceLength * 2);
    private readonly byte[] _partial = new byte[LongestSequence];
    private int _partialLength;
    private long _bytes;
    private int _characters;

    public bool HasByteOrderMark { get; private set; }

    public EncodingFault? Fault { get; private set; }

    /// <summary>How many blocks are complete.</summary>
    public int BlockCount => _blocks.Count;

    /// <summary>Some of the blocks that are complete.</summary>
    public TextBlock[] Blocks(int start, int length) => _blocks.Range(start, length);

    /// <summary>Takes the next piece of a stream; false at its end.</summary>
    public bool AppendFrom(Stream stream, byte[] piece)
    {
        var read = stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false);
        Append(piece.AsSpan(0, read));
        return read > 0;
    }

    /// <summary>Takes the next piece; the first must hold at least 64 bytes unless the file is shorter.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (_bytes == 0)
        {
            if (ForeignEncoding(piece) is { } name) Fault = new(EncodingFaultKind.NotUtf8, 0, 0, name);
            HasByteOrderMark = piece.StartsWith("\uFEFF"u8);
        }

        if (Fault is { Kind: EncodingFaultKind.NotUtf8 }) return;
        var skipped = _bytes == 0 && HasByteOrderMark ? 3 : 0;
        _bytes += skipped;
        piece = piece[skipped..];
        while (_partialLength > 0 && !piece.IsEmpty)
        {
            _partial[_partialLength++] = piece[0];
            piece = piece[1..];
            Decode(_partial.AsSpan(0, _partialLength), isEnd: _partialLength == LongestSequence);
        }

        Decode(piece, isEnd: false);
    }

    public ImmutableArray<TextBlock> Finish()
    {
        if (_partialLength > 0) Decode(_partial.AsSpan(0, _partialLength), isEnd: true);
        return _blocks.Finish();
    }

    /// <summary>Decodes bytes; those of a sequence that is not complete yet are kept in <see cref="_partial"/>.</summary>
    private void Decode(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        var fromPartial = _partialLength > 0;
        while (!bytes.IsEmpty)
        {
            var status = Utf8.ToUtf16(bytes, _blocks.Room(bytes.Length), out var read, out var written, replaceInvalidSequences: false, isFinalBlock: isEnd);
            Take(read, written);
            bytes = bytes[read..];
            if (status == OperationStatus.Done) break;
            if (status == OperationStatus.NeedMoreData)
            {
                if (!fromPartial) bytes.CopyTo(_partial);
                _partialLength = bytes.Length;
                return;
            }

            Fault ??= new(EncodingFaultKind.InvalidUtf8, _bytes, _characters, "0x" + bytes[0].ToString("X2", CultureInfo.InvariantCulture));
            _blocks.Room(1)[0] = '\uFFFD';
            System.Text.Rune.DecodeFromUtf8(bytes, out _, out var invalid);
            Take(invalid, 1);
            bytes = bytes[invalid..];
        }

        _partialLength = 0;
    }

    private void Take(int bytes, int characters)
    {
        _bytes += bytes;
        _characters += characters;
        _blocks.Take(characters);
    }

    private static string? ForeignEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF])) return "UTF-32";
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])) return "UTF-16";
        // Without a mark: ASCII in UTF-16 has a NUL in every other byte. A stray NUL in UTF-8 stays a control character.
        var head = bytes[..Math.Min(bytes.Length, 64)];
        return head.Length >= 8 && head.Count((byte)0) * 5 >= head.Length * 2 ? "UTF-16" : null;
    }
}
