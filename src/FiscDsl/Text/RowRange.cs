using System.Globalization;

namespace FiscDsl.Text;

/// <summary>Rows of a table, counted from 1 as a spreadsheet shows them.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last; the first one for a single row.</param>
public readonly record struct RowRange(int First, int Last)
{
    /// <summary>The last row that Excel has.</summary>
    public const int MaxRow = 1_048_576;

    /// <summary>What stands between the two rows.</summary>
    public const char Separator = '-';

    /// <inheritdoc/>
    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}{Separator}{Last}");
}
