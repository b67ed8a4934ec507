using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>How a column of a table is named: by its headings, the upper one first, or by its letters.</summary>
/// <param name="Headings">The headings; empty where letters name the column.</param>
/// <param name="Letters">The letters, <c>A</c> to <c>XFD</c>; null where headings name the column.</param>
public sealed record ColumnName(ImmutableArray<string> Headings, string? Letters)
{
    /// <inheritdoc/>
    public bool Equals(ColumnName? other) => other is not null && Letters == other.Letters && Headings.SequenceEqual(other.Headings, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Letters, Headings.Length);
}

/// <summary>A column that is read.</summary>
/// <param name="Name">The column.</param>
/// <param name="Role">What it gives.</param>
/// <param name="Lead">What a note is led by; null where nothing is, and for any other role.</param>
/// <param name="Span">The column's name in the block.</param>
public sealed record LayoutColumn(ColumnName Name, ColumnRole Role, string? Lead, TextSpan Span);

/// <summary>What some marks mean.</summary>
/// <param name="Marks">What stands in a cell; an empty text for a cell that is empty.</param>
/// <param name="Meaning">What it means, in columns of the roles that the meaning is for.</param>
/// <param name="Span">The marks in the block.</param>
public sealed record LayoutMark(ImmutableArray<string> Marks, MarkMeaning Meaning, TextSpan Span);

/// <summary>How a foreign table is read. It changes nothing of what is compiled.</summary>
public sealed class TableLayout : Declaration
{
    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Layout;

    /// <summary>The sheets, which are read alike; empty where none is named.</summary>
    public required ImmutableArray<string> Sheets { get; init; }

    /// <summary>The rows of the headings; null where they are missing, which is an error.</summary>
    public required RowRange? Headings { get; init; }

    /// <summary>The rows that are read; null for all below the headings.</summary>
    public required RowRange? Rows { get; init; }

    /// <summary>The columns that are read, in the order of the text.</summary>
    public required ImmutableArray<LayoutColumn> Columns { get; init; }

    /// <summary>The marks, in the order of the text.</summary>
    public required ImmutableArray<LayoutMark> Marks { get; init; }

    /// <summary>What a blank cell has from the row above.</summary>
    public required ImmutableArray<ColumnRole> Carried { get; init; }

    /// <summary>True where ids that Excel has made dates or numbers of are to become ids again.</summary>
    public required bool RestoresIds { get; init; }

    /// <summary>The columns that are deliberately not read.</summary>
    public required ImmutableArray<Located<ColumnName>> Left { get; init; }

    /// <summary>What a mark means in columns of a role; null where nothing says.</summary>
    public MarkMeaning? MeaningOf(string mark, ColumnRole role)
    {
        foreach (var line in Marks)
            if (line.Marks.Contains(mark, StringComparer.Ordinal) && MarkMeanings.Of(line.Meaning).Roles.Contains(role)) return line.Meaning;
        return null;
    }
}
