namespace FiscDsl.Exchange.Tables;

/// <summary>How a file holds its tables.</summary>
public enum TableFormat
{
    /// <summary>A workbook (ISO/IEC 29500-1), transitional or strict.</summary>
    Workbook,

    /// <summary>Values separated by commas or the like (RFC 4180).</summary>
    Delimited,

    /// <summary>Tables of Markdown (GitHub Flavored Markdown, 4.10).</summary>
    Markdown,

    /// <summary>Rows that somebody has copied from a table, without the table.</summary>
    Copied,
}
