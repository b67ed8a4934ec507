using FiscDsl.Text.Unicode;

namespace FiscDsl.Text;

/// <summary>
/// A run of whole lines of a file that begins at a line on the left margin (blank lines and comments before it
/// included). A block is what an edit replaces and what parsing and binding are cached by, so it knows nothing of its
/// place in the file: every offset below it is relative to the block.
/// </summary>
public sealed class TextBlock
{
    private readonly int[] _lineStarts;

    /// <summary>Makes a block of whole lines.</summary>
    public TextBlock(string text)
    {
        Text = text;
        Length = text.Length;
        _lineStarts = LineBreaks.Starts(text);
        IsPlain = PlainText.IsPlain(text);
    }

    /// <summary>The block's characters, line breaks included.</summary>
    public string Text { get; }

    /// <summary>Length in UTF-16 code units; at hand without the characters, since every edit adds up those of all blocks.</summary>
    public int Length { get; }

    /// <summary>True where all of it is plainly what it looks like: asked once, so that nobody looks through the texts in it again.</summary>
    public bool IsPlain { get; }

    /// <summary>How many lines begin in the block; text behind the last line break counts as one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Offset of the first character of a line, and for <see cref="LineCount"/> the block's length.</summary>
    public int LineStart(int line) => line < _lineStarts.Length ? _lineStarts[line] : Text.Length;

    /// <summary>The line that holds an offset.</summary>
    public int LineOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
