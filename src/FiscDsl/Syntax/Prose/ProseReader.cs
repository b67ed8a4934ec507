using System.Buffers;
using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Syntax.Prose;

/// <summary>
/// Makes the value of a prose field from its lines: soft line breaks join, blank lines end paragraphs, items start lines
/// (grammar/language.md, "Prose"). Every decision depends only on the line at hand and on what the current output line
/// holds so far; <see cref="ProseLayout"/> relies on it. Linear in time and memory.
/// </summary>
public ref struct ProseReader
{
    private readonly string _text;
    private readonly char[] _buffer;
    private readonly ImmutableArray<ProsePiece>.Builder _pieces;
    private int _length, _lineStart;

    // Of the current output line: does it end with 。 and closing brackets so far; the mark it began with; is it "1." alone;
    // the side at its end, kept since what does not tell may be all that many lines hold.
    private bool _terminated, _bareNumber;
    private char _mark;
    private SoftBreak.Side _side;

    private ProseReader(string text, char[] buffer, int lineCount)
    {
        _text = text;
        _buffer = buffer;
        _pieces = ImmutableArray.CreateBuilder<ProsePiece>(lineCount);
    }

    private readonly ReadOnlySpan<char> OutputLine => _buffer.AsSpan(_lineStart, _length - _lineStart);

    /// <summary>Reads the lines of a field.</summary>
    /// <param name="text">The text the spans are taken from.</param>
    /// <param name="lines">
    /// The field's lines, without indentation, trailing blanks and comment lines (<see cref="ProseComment"/>); the first
    /// may be the text on the field's own line. An empty span is a blank line.
    /// </param>
    public static ProseValue Read(string text, scoped ReadOnlySpan<TextSpan> lines) => Read(text, lines, null);

    /// <summary>The same.</summary>
    /// <param name="text">The text the spans are taken from.</param>
    /// <param name="lines">The field's lines.</param>
    /// <param name="joinedBullets">Where not null, takes the indices of lines that begin with a bullet and join the line before, of several with the same bullet the first.</param>
    internal static ProseValue Read(string text, scoped ReadOnlySpan<TextSpan> lines, List<int>? joinedBullets)
    {
        if (lines.Length == 1 && NextDrop(lines[0].Of(text), 0, false, out _) < 0) return OneLine(text, lines[0]);

        // Each line adds at most a paragraph break to its own characters.
        var capacity = 0;
        foreach (var line in lines) capacity += line.Length + 2;
        var buffer = ArrayPool<char>.Shared.Rent(capacity);
        try
        {
            return new ProseReader(text, buffer, lines.Length).ReadAll(lines, joinedBullets);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static ProseValue OneLine(string text, TextSpan line) =>
        line.IsEmpty ? ProseValue.Empty : new ProseValue(line.Of(text).ToString(), [new ProsePiece(0, line.Start, line.Length)]);

    private ProseValue ReadAll(scoped ReadOnlySpan<TextSpan> lines, List<int>? joinedBullets)
    {
        var paragraphEnded = false;
        var joined = (Line: -1, Mark: '\0');
        for (var i = 0; i < lines.Length; i++)
        {
            var span = lines[i];
            var line = span.Of(_text);
            if (line.IsEmpty)
            {
                paragraphEnded = true;
                continue;
            }

            if (_length == 0) StartLine(line, "");
            else if (paragraphEnded) StartLine(line, "\n\n");
            else if (StartsItem(line)) StartLine(line, "\n");
            else
            {
                if (joinedBullets is not null && Enumerators.Mark(line) is not '\0' and var mark && joined != (_lineStart, mark) && !line[1..].StartsWith(line[0]))
                {
                    joined = (_lineStart, mark);
                    joinedBullets.Add(i);
                }

                Join(line);
            }

            paragraphEnded = false;
            Append(line, span.Start);
        }

        return _length == 0 ? ProseValue.Empty : new ProseValue(new string(_buffer, 0, _length), _pieces.DrainToImmutable());
    }

    private readonly bool StartsItem(ReadOnlySpan<char> line)
    {
        if (Enumerators.Length(line) > 0) return true;
        var mark = Enumerators.Mark(line);
        return mark != '\0' && (mark == _mark || SentenceEnded(OutputLine));
    }

    private void StartLine(ReadOnlySpan<char> line, string separator)
    {
        separator.CopyTo(_buffer.AsSpan(_length));
        _length += separator.Length;
        _lineStart = _length;
        _terminated = false;
        _side = SoftBreak.Side.Undecided;
        _mark = Enumerators.Mark(line);
        _bareNumber = Enumerators.IsBareNumber(line);
    }

    private void Join(ReadOnlySpan<char> line)
    {
        // The space a join would leave behind 。 and its brackets is white space there, hence no text. "１．" and "5つ" keep
        // one, or they would make a decimal of the item's number.
        if ((!_terminated && SoftBreak.LeavesSpace(OutputLine, _side, line)) || (_bareNumber && Enumerators.StartsWithDigit(line)))
            _buffer[_length++] = ' ';
        _bareNumber = false;
    }

    private void Append(ReadOnlySpan<char> line, int sourceStart)
    {
        var start = 0;
        for (int drop; (drop = NextDrop(line, start, _terminated, out var end)) >= 0; start = end)
        {
            AppendPiece(line[start..drop], sourceStart + start);
            _terminated = true;
        }

        AppendPiece(line[start..], sourceStart + start);
        var terminated = Punctuation.EndsTerminated(line[start..], out var decided);
        if (decided) _terminated = terminated;
        if (SoftBreak.EndOf(line) is var side && (side > SoftBreak.Side.NarrowByNumber || _side == SoftBreak.Side.Undecided)) _side = side;
    }

    private void AppendPiece(ReadOnlySpan<char> piece, int sourceStart)
    {
        if (piece.IsEmpty) return;
        _pieces.Add(new ProsePiece(_length, sourceStart, piece.Length));
        piece.CopyTo(_buffer.AsSpan(_length));
        _length += piece.Length;
    }

    // The next white space behind 。！？ and closing brackets, from start on; -1 where there is none.
    private static int NextDrop(ReadOnlySpan<char> line, int start, bool terminated, out int end)
    {
        for (end = start; ; terminated = false)
        {
            if (!terminated)
            {
                var found = line[end..].IndexOfAny(Punctuation.Terminators);
                if (found < 0) return -1;
                end += found + 1;
            }

            while (end < line.Length && (Brackets.IsCloser(line[end]) || Punctuation.IsTerminator(line[end]))) end++;
            if (end == line.Length) return -1;
            var drop = end;
            while (end < line.Length && Blank.Is(line[end])) end++;
            if (end > drop) return drop;
        }
    }

    // A sentence ended: 。 or a Latin full stop, then closing brackets, then mentions such as 【運112】4. A colon announces items.
    private static bool SentenceEnded(ReadOnlySpan<char> line)
    {
        while (line.TrimEnd(Punctuation.Digits) is [.. var mention, '】'])
        {
            var opener = mention.LastIndexOfAny('【', '】');
            if (opener < 0 || mention[opener] != '【') break;
            line = line[..opener];
        }

        while (!line.IsEmpty && Brackets.IsCloser(line[^1])) line = line[..^1];
        return !line.IsEmpty && (Punctuation.IsTerminator(line[^1]) || Punctuation.IsLatinTerminator(line[^1]) || LineHead.IsColon(line[^1]));
    }
}
