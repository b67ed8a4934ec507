using FiscDsl.Diagnostics;

namespace FiscDsl.Baselines;

/// <summary>A text is no baseline that this version of the tool can read.</summary>
/// <param name="line">The line it was found in, from 1.</param>
/// <param name="reason">What is wrong.</param>
public sealed class BaselineFormatException(int line, LocalizedText reason) : Exception(reason.En)
{
    /// <summary>The line it was found in, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong.</summary>
    public LocalizedText Reason { get; } = reason;
}
