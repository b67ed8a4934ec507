using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>How a column of a table is named: by its headings, the upper one first, or by its letters.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Headings">The headings; empty where letters name the column.</param>
/// <param name="Slashes">What separates the headings.</param>
public sealed record ColumnNameSyntax(TextSpan Span, ImmutableArray<QuotedSyntax> Headings, ImmutableArray<TextSpan> Slashes)
{
    /// <summary>The letters; null where headings name the column.</summary>
    public TextSpan? Letters => Headings.IsEmpty ? Span : null;
}

/// <summary>A mark as written: as it stands in a cell, or between quotation marks.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Quoted">The quotation; null for a mark that is not quoted.</param>
public sealed record MarkTextSyntax(TextSpan Span, QuotedSyntax? Quoted)
{
    /// <summary>What stands in the cell; empty for a cell that is.</summary>
    public TextSpan Content => Quoted?.Content ?? Span;
}
