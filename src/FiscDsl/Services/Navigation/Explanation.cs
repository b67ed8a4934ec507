using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Services.Navigation;

/// <summary>What a part of an explanation is; the texts are data and hold no markup.</summary>
public enum ExplanationKind
{
    /// <summary>What is explained; the first part.</summary>
    Heading,

    /// <summary>A sentence.</summary>
    Text,

    /// <summary>One of a list of facts.</summary>
    Fact,

    /// <summary>An address, in the list of facts.</summary>
    Address,
}

/// <summary>A part of an explanation, on one line.</summary>
public readonly record struct ExplanationPart(ExplanationKind Kind, string Text);

/// <summary>What there is to say of a symbol.</summary>
/// <param name="Span">Its name, in the file.</param>
/// <param name="Parts">What there is to say.</param>
public sealed record Explanation(TextSpan Span, ImmutableArray<ExplanationPart> Parts);
