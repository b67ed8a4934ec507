using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Syntax;

/// <summary>One element of a list.</summary>
/// <param name="Value">What was read; null where the element is not of its grammar.</param>
/// <param name="Span">The element without blanks around it; for a malformed one, all up to the next separator.</param>
public readonly record struct ElementSyntax<T>(T? Value, TextSpan Span)
    where T : class;

/// <summary>A list on one line.</summary>
/// <param name="Elements">The elements in order, malformed ones among them.</param>
/// <param name="Separators">Where the separators stand; one that is not <c>,</c> is reported and fixed.</param>
public sealed record ListSyntax<T>(ImmutableArray<ElementSyntax<T>> Elements, ImmutableArray<TextSpan> Separators)
    where T : class;

/// <summary>A word of a list.</summary>
/// <param name="Span">The word.</param>
public sealed record WordSyntax(TextSpan Span);
