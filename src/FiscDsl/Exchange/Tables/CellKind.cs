namespace FiscDsl.Exchange.Tables;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing: a note, a link or a formula without a result stands there alone.</summary>
    Blank,

    /// <summary>A text; so does every cell that is filled in a file of comma-separated values or of Markdown.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that its format shows as a date, a time or a duration.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Boolean,

    /// <summary>An error, such as <c>#N/A</c>.</summary>
    Error,
}
