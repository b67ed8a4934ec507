using FiscDsl.Text;

namespace FiscDsl.Services;

/// <summary>What a stretch of text is to somebody who reads it in colours.</summary>
public enum TokenKind
{
    /// <summary>The keyword of a declaration.</summary>
    Keyword,

    /// <summary>The name of a field.</summary>
    Field,

    /// <summary>The id of a reference or a layout.</summary>
    Reference,

    /// <summary>A category's id, declared or named.</summary>
    Category,

    /// <summary>A source's id, declared or cited.</summary>
    Source,

    /// <summary>A control's id, declared or mentioned in prose.</summary>
    Control,

    /// <summary>A clause's label.</summary>
    Clause,

    /// <summary>A rule's name.</summary>
    Rule,

    /// <summary>A fixed value: a party, a disposition, a severity, what a column gives.</summary>
    Value,

    /// <summary>A date, a revision's version, a publisher's own number, or the rows and columns of a table.</summary>
    Number,

    /// <summary>Quoted text: a place in a source, a misprint and what it should say, the heading of a column, a mark.</summary>
    Quotation,

    /// <summary>A comment.</summary>
    Comment,
}

/// <summary>A stretch of one line that is of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Span">Offsets in the block.</param>
/// <param name="IsDeclaration">True where a name is declared and not only used.</param>
public readonly record struct Token(TokenKind Kind, TextSpan Span, bool IsDeclaration);
