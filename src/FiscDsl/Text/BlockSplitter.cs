using System.Collections.Immutable;

namespace FiscDsl.Text;

/// <summary>
/// Cuts a text before every line that begins on the left margin. Comments on the margin directly before such a line go
/// with it, since a comment belongs to the declaration that follows; other comments never cut, since a comment ends
/// nothing, and neither do the markers of a failed merge and what plainly is prose. Takes the text in pieces, and looks at every character once.
/// </summary>
internal sealed class BlockSplitter
{
    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private char[] _pending;
    private int _length;

    // Offsets in _pending: the first line not yet looked at, and the first of the margin's comments before it, or -1.
    private int _line;
    private int _commentRun = -1;
    private bool _seenMargin;

    public BlockSplitter(int capacity) => _pending = new char[Math.Max(16, capacity)];

    /// <summary>How many blocks are cut off.</summary>
    public int Count => _blocks.Count;

    /// <summary>Splits a whole text.</summary>
    public static ImmutableArray<TextBlock> Split(ReadOnlySpan<char> text)
    {
        var splitter = new BlockSplitter(text.Length);
        text.CopyTo(splitter.Room(text.Length));
        splitter.Take(text.Length);
        return splitter.Finish();
    }

    /// <summary>Some of the blocks that are cut off.</summary>
    public TextBlock[] Range(int start, int length)
    {
        var range = new TextBlock[length];
        for (var i = 0; i < length; i++) range[i] = _blocks[start + i];
        return range;
    }

    /// <summary>Room for at least so many characters; <see cref="Take"/> says how many were written.</summary>
    public Span<char> Room(int characters)
    {
        if (_pending.Length - _length < characters) Array.Resize(ref _pending, Math.Max(_pending.Length * 2, _length + characters));
        return _pending.AsSpan(_length);
    }

    /// <summary>Adds the characters written to <see cref="Room"/> and cuts off the blocks they complete.</summary>
    public void Take(int characters)
    {
        _length += characters;
        Scan(isEnd: false);
    }

    /// <summary>The blocks of all that was taken.</summary>
    public ImmutableArray<TextBlock> Finish()
    {
        Scan(isEnd: true);
        if (_length > 0) _blocks.Add(new TextBlock(_pending.AsSpan(0, _length).ToString()));
        return _blocks.DrainToImmutable();
    }

    private void Scan(bool isEnd)
    {
        var text = _pending.AsSpan(0, _length);
        var start = 0;
        while (_line < text.Length)
        {
            var next = LineBreaks.NextLine(text, _line);
            // The last line may go on in the next piece, and a CR there may have its LF.
            if (next == text.Length && !isEnd) break;
            Look(text, next, ref start);
            _line = next;
        }

        text[start..].CopyTo(_pending);
        _length -= start;
        _line -= start;
        if (_commentRun >= 0) _commentRun -= start;
    }

    private void Look(ReadOnlySpan<char> text, int next, ref int start)
    {
        switch (text[_line])
        {
            case '#':
                if (_commentRun < 0) _commentRun = _line;
                break;
            case '\r' or '\n':
                break;
            case ' ' or '\t' or '\u3000':
                // An indented line that is not blank means the comments stood inside the declaration before it.
                if (!text[_line..next].IsWhiteSpace()) _commentRun = -1;
                break;
            case '<' or '=' or '>' or '|' when ConflictMarker.Is(text[_line..LineBreaks.ContentEnd(text, _line, next)]):
                break;
            default:
                // A sentence or a field there is a slip, and what is indented behind it still belongs to the declaration before it.
                if (_seenMargin && text[_line..LineBreaks.ContentEnd(text, _line, next)] is var line && (MarginProse.Is(line) || MarginProse.IsField(line)))
                {
                    _commentRun = -1;
                    break;
                }

                if (_seenMargin)
                {
                    var cut = _commentRun >= 0 ? _commentRun : _line;
                    _blocks.Add(new TextBlock(text[start..cut].ToString()));
                    start = cut;
                }

                _seenMargin = true;
                _commentRun = -1;
                break;
        }
    }
}
