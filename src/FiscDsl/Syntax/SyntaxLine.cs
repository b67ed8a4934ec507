using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>What a line is before anybody knows the vocabulary.</summary>
public enum LineKind : byte
{
    /// <summary>Nothing but blanks.</summary>
    Blank,

    /// <summary>Its first non-blank character is <c>#</c>. In prose, <c>#</c> without a blank behind it is text all the same.</summary>
    Comment,

    /// <summary>A marker that a version control system left on the margin; like a comment it ends nothing.</summary>
    ConflictMarker,

    /// <summary>Anything else.</summary>
    Content,

    /// <summary>Prose where a field or a declaration should stand; like a comment it ends nothing.</summary>
    Stray,
}

/// <summary>One line of a block; all offsets are relative to the block.</summary>
/// <param name="Start">Offset of the line's first character.</param>
/// <param name="ContentStart">Offset behind the indentation.</param>
/// <param name="ContentEnd">Offset behind the last character that is neither a blank nor part of the line break.</param>
/// <param name="End">Offset behind the line break.</param>
/// <param name="Indent">Width of the indentation in columns: U+3000 counts two, a tab goes to the next multiple of two.</param>
/// <param name="SubtreeEnd">
/// Index behind the last line that is indented more than this one before the next that is not; blank lines and
/// comments (conflict markers and stray prose, too) never end a subtree, so those behind it are counted in.
/// </param>
/// <param name="Kind">What the line is.</param>
public readonly record struct SyntaxLine(
    int Start, int ContentStart, int ContentEnd, int End, int Indent, int SubtreeEnd, LineKind Kind)
{
    /// <summary>The line's text without indentation and trailing blanks.</summary>
    public TextSpan Content => TextSpan.FromBounds(ContentStart, ContentEnd);

    /// <summary>The indentation.</summary>
    public TextSpan Indentation => TextSpan.FromBounds(Start, ContentStart);
}
