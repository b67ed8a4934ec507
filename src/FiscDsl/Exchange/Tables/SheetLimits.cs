using FiscDsl.Outputs;

namespace FiscDsl.Exchange.Tables;

/// <summary>How large a sheet can be (Excel specifications and limits).</summary>
internal static class SheetLimits
{
    /// <summary>Columns; the last is XFD.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Rows.</summary>
    public const int MostRows = WorkbookLimits.MaxRows;

    /// <summary>Characters of a formula.</summary>
    public const int LongestFormula = 8192;
}
