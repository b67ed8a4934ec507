namespace FiscDsl.Outputs;

/// <summary>How a catalog is compiled.</summary>
/// <param name="AsPrinted">True for the text without its corrections; they are listed all the same.</param>
/// <param name="ToolVersion">The version of the tool, for the workbook's properties; null to leave it out.</param>
public sealed record OutputOptions(bool AsPrinted = false, string? ToolVersion = null);
