using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>A <see cref="ValueKind.Rows"/>.</summary>
/// <param name="Span">The rows.</param>
/// <param name="Rows">What they are; null where the value is no rows.</param>
public sealed record RowsSyntax(TextSpan Span, RowRange? Rows) : ValueSyntax(Span);

/// <summary>A <see cref="ValueKind.Column"/>.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Sides">The column and what it gives; null for a value that is no such thing.</param>
public sealed record ColumnSyntax(TextSpan Span, ColumnSides? Sides) : ValueSyntax(Span);

/// <summary>A column and what it gives.</summary>
/// <param name="Name">The column.</param>
/// <param name="Role">What it gives.</param>
/// <param name="Party">The party behind that, or what stands in its place; null where nothing does.</param>
/// <param name="Lead">The name that a note is led by; null where there is none.</param>
public sealed record ColumnSides(ColumnNameSyntax Name, FixedWord Role, FixedWord? Party, QuotedSyntax? Lead)
{
    /// <summary>The role; null for words that are none.</summary>
    public ColumnRoleRow? Row => Role.Value is { } value && Party is null or { Value: not null } ? ColumnRoles.Find(value, Party?.Value) : null;
}

/// <summary>A <see cref="ValueKind.Mark"/>.</summary>
/// <param name="Span">The whole value.</param>
/// <param name="Sides">The marks and what they mean; null for a value that is no such thing.</param>
public sealed record MarkSyntax(TextSpan Span, MarkSides? Sides) : ValueSyntax(Span);

/// <summary>Marks and what they mean.</summary>
/// <param name="Marks">The marks; a malformed one has no value.</param>
/// <param name="Meanings">The words of the meaning; those without a value are malformed.</param>
/// <param name="Separators">Where the separators between the words stand.</param>
public sealed record MarkSides(ListSyntax<MarkTextSyntax> Marks, ImmutableArray<FixedWord> Meanings, ImmutableArray<TextSpan> Separators)
{
    /// <summary>What they mean; null for words that have no meaning together.</summary>
    public MarkMeaningRow? Row
    {
        get
        {
            var values = new List<FixedValue>(Meanings.Length);
            foreach (var word in Meanings)
            {
                if (word.Value is not { } value) return null;
                values.Add(value);
            }

            return MarkMeanings.Find(values);
        }
    }
}

/// <summary>A <see cref="ValueKind.Roles"/>.</summary>
/// <param name="Span">From the first to the last word.</param>
/// <param name="Roles">The words; those without a value are malformed.</param>
/// <param name="Separators">Where the separators between them stand.</param>
public sealed record RolesSyntax(TextSpan Span, ImmutableArray<FixedWord> Roles, ImmutableArray<TextSpan> Separators) : ValueSyntax(Span);

/// <summary>A <see cref="ValueKind.Columns"/>.</summary>
/// <param name="Span">From the first to the last column.</param>
/// <param name="Columns">The columns; a malformed one has no value.</param>
public sealed record ColumnsSyntax(TextSpan Span, ListSyntax<ColumnNameSyntax> Columns) : ValueSyntax(Span);
