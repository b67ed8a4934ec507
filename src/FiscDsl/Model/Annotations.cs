using FiscDsl.Diagnostics;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>What became of a correction when it was matched with its declaration's texts.</summary>
public enum CorrectionOutcome
{
    /// <summary>Its printed side occurs once and was replaced.</summary>
    Applied,

    /// <summary>Its printed side occurs nowhere.</summary>
    Unmatched,

    /// <summary>Its printed side occurs more than once.</summary>
    Ambiguous,

    /// <summary>Both sides are the same.</summary>
    Unchanged,

    /// <summary>It touches what an earlier correction replaces.</summary>
    Overlapping,
}

/// <summary>A misprint that is recorded without touching the text.</summary>
/// <param name="Printed">What the print says.</param>
/// <param name="Replacement">What it should say; empty to delete.</param>
/// <param name="Reason">Why; null where none is given.</param>
/// <param name="Span">The printed side in the block, marks included.</param>
public sealed record Correction(string Printed, string Replacement, string? Reason, TextSpan Span)
{
    /// <summary>What became of it.</summary>
    public CorrectionOutcome Outcome { get; internal set; }

    /// <summary>How often its printed side occurs.</summary>
    public int Occurrences { get; internal set; }

    /// <summary>The text it was applied to; null for any other outcome.</summary>
    public TextValue? Target { get; internal set; }

    /// <summary>The correction it overlaps; null for any other outcome.</summary>
    public Correction? Overlapped { get; internal set; }
}

/// <summary>A finding that is accepted, with the reason.</summary>
/// <param name="Rule">The rule; null where the name is unknown, which is an error.</param>
/// <param name="Reason">Why.</param>
/// <param name="Span">The rule's name in the block.</param>
/// <param name="FieldSpan">The whole field, for removing it.</param>
public sealed record Acceptance(DiagnosticDescriptor? Rule, string Reason, TextSpan Span, TextSpan FieldSpan);
