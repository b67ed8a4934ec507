using System.Collections.Immutable;
using FiscDsl.Diagnostics;

namespace FiscDsl.Exchange.Tables;

/// <summary>A cell that holds something.</summary>
public sealed class TableCell
{
    internal TableCell(TableRow row, int column, CellKind kind, string text, string value, CellDetails? details = null)
    {
        (Row, Column, Kind, Text, Value, Details) = (row, column, kind, text, value, details);
    }

    /// <summary>The row it stands in.</summary>
    public TableRow Row { get; }

    /// <summary>Its column, from 0.</summary>
    public int Column { get; }

    /// <summary>What it holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The text as a person sees it, line breaks as the file has them; of a number, as its format shows it.</summary>
    public string Text { get; }

    /// <summary>What the file holds: of a number at most 15 digits, of a date its number of days or ISO 8601, of Markdown its source. The same as <see cref="Text"/> for any other text.</summary>
    public string Value { get; }

    /// <summary>The format of a number (ISO/IEC 29500-1, 18.8.31); <c>General</c> where it has none of its own.</summary>
    public string NumberFormat => Details?.Format ?? "General";

    /// <summary>The date of a cell that shows one; null for anything else, for a time of day, and for 29 February 1900, which Excel alone knows.</summary>
    public DateTime? Date => Details?.Date;

    /// <summary>Where it leads; in a workbook to one place at most.</summary>
    public ImmutableArray<CellLink> Links => Details?.Links ?? [];

    /// <summary>What people have said of it, in the order of the file.</summary>
    public ImmutableArray<CellNote> Notes => Details?.Notes ?? [];

    /// <summary>True for a formula; what is known is its result.</summary>
    public bool IsFormula => Details?.IsFormula ?? false;

    /// <summary>True for a formula whose result no program has put into the file.</summary>
    public bool LacksResult => Details?.LacksResult ?? false;

    /// <summary>Where it stands: <c>一覧!J57</c>; in a file without sheets, the line and the column.</summary>
    public LocalizedText Address => Row.Grid.AddressOf(Row, Column);

    /// <summary>What few cells have; whole when the file has been read.</summary>
    internal CellDetails? Details { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

/// <summary>What few cells have.</summary>
internal sealed record CellDetails
{
    public static readonly CellDetails None = new();

    public string? Format { get; init; }

    public DateTime? Date { get; init; }

    public ImmutableArray<CellLink> Links { get; init; } = [];

    public ImmutableArray<CellNote> Notes { get; init; } = [];

    public bool IsFormula { get; init; }

    public bool LacksResult { get; init; }
}

/// <summary>Where a cell leads.</summary>
/// <param name="Text">The text that leads there; in a workbook the whole cell's.</param>
/// <param name="Address">An address, or <c>#</c> and a place in the workbook.</param>
public sealed record CellLink(string Text, string Address);

/// <summary>What somebody has said of a cell: a note, or a comment of a thread.</summary>
/// <param name="Author">Who; empty where the file does not say.</param>
/// <param name="Text">What; with LF.</param>
/// <param name="IsThreaded">True for a comment of a thread, which others can answer; answers follow it.</param>
public sealed record CellNote(string Author, string Text, bool IsThreaded);
