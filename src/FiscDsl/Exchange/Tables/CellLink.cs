namespace FiscDsl.Exchange.Tables;

/// <summary>Where a cell leads.</summary>
/// <param name="Text">The text that leads there; in a workbook the whole cell's.</param>
/// <param name="Address">An address, or <c>#</c> and a place in the workbook.</param>
public sealed record CellLink(string Text, string Address);
