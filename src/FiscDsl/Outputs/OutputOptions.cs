namespace FiscDsl.Outputs;

/// <summary>How a catalog is compiled.</summary>
/// <param name="AsPrinted">True for the text without its corrections; they are listed all the same.</param>
public sealed record OutputOptions(bool AsPrinted = false);
