using System.Collections.Immutable;

namespace FiscDsl.Text;

/// <summary>
/// The immutable text of one file, held as <see cref="TextBlock"/>s so that an edit copies a block and not the file.
/// The byte order mark is no part of the text.
/// </summary>
public sealed class SourceText
{
    private readonly int[] _blockStarts;
    private readonly int[] _blockLines;

    private SourceText(ImmutableArray<TextBlock> blocks, bool hasByteOrderMark, EncodingFault? fault)
    {
        Blocks = blocks;
        HasByteOrderMark = hasByteOrderMark;
        Fault = fault;
        _blockStarts = new int[blocks.Length];
        _blockLines = new int[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            _blockStarts[i] = Length;
            _blockLines[i] = LineCount;
            Length += blocks[i].Length;
            LineCount += blocks[i].LineCount;
        }
    }

    /// <summary>The blocks, in order; together they are the whole text.</summary>
    public ImmutableArray<TextBlock> Blocks { get; }

    /// <summary>Length in UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>Number of lines that have at least one character, line breaks counted.</summary>
    public int LineCount { get; }

    /// <summary>True where the bytes began with U+FEFF; writing the text back must keep it.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Why the bytes are not the text they claim to be; null for sound bytes. A text with a fault is never written back.</summary>
    public EncodingFault? Fault { get; }

    /// <summary>The line break the file uses: that of its first line, LF where it has none.</summary>
    public string NewLine
    {
        get
        {
            if (Blocks.IsEmpty) return "\n";
            var first = Blocks[0].Text;
            var end = LineBreaks.NextLine(first, 0);
            return end >= 2 && first[end - 2] == '\r' && first[end - 1] == '\n' ? "\r\n" : "\n";
        }
    }

    /// <summary>A text from characters, as an editor holds it.</summary>
    public static SourceText From(string text) =>
        text.StartsWith('\uFEFF')
            ? new SourceText(BlockSplitter.Split(text.AsSpan(1)), hasByteOrderMark: true, fault: null)
            : new SourceText(BlockSplitter.Split(text), hasByteOrderMark: false, fault: null);

    /// <summary>
    /// A text from a file's bytes (UTF-8, with or without a byte order mark). Never throws: malformed bytes become
    /// U+FFFD and <see cref="Fault"/> says where the first of them stands.
    /// </summary>
    public static SourceText From(ReadOnlySpan<byte> bytes)
    {
        var reader = new SourceTextReader();
        for (var at = 0; at < bytes.Length; at += SourceTextReader.PieceLength)
            reader.Append(bytes[at..Math.Min(at + SourceTextReader.PieceLength, bytes.Length)]);
        return From(reader);
    }

    /// <summary>A text from a stream of bytes, as <see cref="From(ReadOnlySpan{byte})"/>. Throws what the stream throws.</summary>
    public static SourceText Read(Stream stream)
    {
        var reader = new SourceTextReader();
        var piece = new byte[SourceTextReader.PieceLength];
        while (reader.AppendFrom(stream, piece))
        {
        }

        return From(reader);
    }

    internal static SourceText From(SourceTextReader reader)
    {
        var blocks = reader.Finish();
        return new SourceText(blocks, reader.HasByteOrderMark, reader.Fault);
    }

    /// <summary>
    /// The text after an edit. Blocks that the edit leaves as they were are the same objects, so that what is known of
    /// them stays known. Offsets outside the text are clamped; a malformed text stops being one, since an editor wrote it.
    /// </summary>
    public SourceText With(TextEdit edit)
    {
        var start = Math.Clamp(edit.Span.Start, 0, Length);
        var end = Math.Clamp(edit.Span.End, start, Length);
        if (Blocks.IsEmpty) return new SourceText(BlockSplitter.Split(edit.NewText), HasByteOrderMark, fault: null);
        // A line may come to stand on the margin or cease to, and a comment there change its block: a block to either side is looked at again.
        var first = Math.Max(0, BlockOf(start) - 1);
        var last = Math.Min(Blocks.Length - 1, BlockOf(end) + 1);
        var offset = _blockStarts[first];
        var around = Blocks.AsSpan()[first..(last + 1)].ToArray();
        var old = string.Concat(around.Select(static b => b.Text));
        var split = BlockSplitter.Split(string.Concat(old.AsSpan(0, start - offset), edit.NewText, old.AsSpan(end - offset)));
        var blocks = ImmutableArray.CreateBuilder<TextBlock>(Blocks.Length - (last - first + 1) + split.Length);
        blocks.AddRange(Blocks.AsSpan()[..first]);
        // Each known block once: what is known of a block is known of its place, too, and equal ones stand in several.
        var known = around.GroupBy(static b => b.Text, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => new Queue<TextBlock>(g), StringComparer.Ordinal);
        foreach (var block in split) blocks.Add(known.TryGetValue(block.Text, out var equal) && equal.TryDequeue(out var same) ? same : block);
        blocks.AddRange(Blocks.AsSpan()[(last + 1)..]);
        return new SourceText(blocks.MoveToImmutable(), HasByteOrderMark, fault: null);
    }

    /// <summary>
    /// The text after many edits that leave every line break and the first character of every line as they are, so that
    /// each block stays one. Linear, where as many single edits would not be.
    /// </summary>
    /// <param name="edits">Edits in offsets of the text, each within a line.</param>
    internal SourceText WithinLines(IEnumerable<TextEdit> edits)
    {
        var blocks = Blocks.ToBuilder();
        foreach (var group in edits.GroupBy(e => BlockOf(e.Span.Start)))
            blocks[group.Key] = new TextBlock(TextEdit.Apply(Blocks[group.Key].Text, group.Select(e => e with { Span = e.Span.Shift(-_blockStarts[group.Key]) })));
        return new SourceText(blocks.MoveToImmutable(), HasByteOrderMark, Fault);
    }

    /// <summary>Offset of a block's first character in the text.</summary>
    public int BlockStart(int block) => _blockStarts[block];

    /// <summary>Number of lines before a block.</summary>
    public int BlockFirstLine(int block) => _blockLines[block];

    /// <summary>The block that holds an offset; the last one for the end of the text, -1 for an empty text.</summary>
    public int BlockOf(int offset)
    {
        var found = Array.BinarySearch(_blockStarts, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The line and character of an offset; offsets outside the text are clamped.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        if (Blocks.IsEmpty) return default;
        var block = BlockOf(offset);
        var inBlock = offset - _blockStarts[block];
        var text = Blocks[block];
        if (inBlock == text.Text.Length && inBlock > 0 && text.Text[^1] is '\n' or '\r') return new(LineCount, 0);
        var line = text.LineOf(inBlock);
        return new(_blockLines[block] + line, inBlock - text.LineStart(line));
    }

    /// <summary>The offset of a line and character; positions outside the text or the line are clamped.</summary>
    public int OffsetOf(LinePosition position)
    {
        if (position.Line < 0 || Blocks.IsEmpty) return 0;
        if (position.Line >= LineCount) return Length;
        var found = Array.BinarySearch(_blockLines, position.Line);
        var block = found >= 0 ? found : ~found - 1;
        var text = Blocks[block];
        var line = position.Line - _blockLines[block];
        var start = text.LineStart(line);
        var end = LineBreaks.ContentEnd(text.Text, start, text.LineStart(line + 1));
        return _blockStarts[block] + Math.Clamp(start + position.Character, start, end);
    }

    /// <summary>The characters of a line without its line break; empty for a line outside the text.</summary>
    public ReadOnlySpan<char> LineText(int line)
    {
        if (line < 0 || line >= LineCount) return [];
        var found = Array.BinarySearch(_blockLines, line);
        var block = found >= 0 ? found : ~found - 1;
        var text = Blocks[block];
        var start = text.LineStart(line - _blockLines[block]);
        var end = LineBreaks.ContentEnd(text.Text, start, text.LineStart(line - _blockLines[block] + 1));
        return text.Text.AsSpan(start, end - start);
    }

    /// <summary>The whole text, without the byte order mark.</summary>
    public override string ToString() => string.Concat(Blocks.Select(static b => b.Text));
}

/// <summary>What is wrong with a file's bytes.</summary>
public enum EncodingFaultKind
{
    /// <summary>A byte sequence that is not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>The file is UTF-16 or UTF-32, by its byte order mark or its pattern of NUL bytes; it is not decoded.</summary>
    NotUtf8,
}

/// <summary>The first fault in a file's bytes.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="ByteOffset">Zero-based offset in the file, byte order mark included.</param>
/// <param name="Offset">Where the fault stands in the decoded text, in UTF-16 code units.</param>
/// <param name="Detail">The offending byte in hexadecimal, or the name of the encoding found.</param>
public sealed record EncodingFault(EncodingFaultKind Kind, long ByteOffset, int Offset, string Detail);
