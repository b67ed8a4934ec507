using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>All findings that a block and its catalog's symbols explain: they last while neither changes.</summary>
/// <param name="Diagnostics">The findings, in the order of <see cref="InOrder"/>.</param>
/// <param name="OpenAcceptances">Declarations whose acceptances may silence what only the whole catalog shows.</param>
/// <param name="Used">The acceptances used so far, where there are such declarations.</param>
internal sealed record BlockFindings(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Declaration> OpenAcceptances, ImmutableArray<Acceptance> Used)
{
    /// <summary>Findings of one block by place, code and arguments.</summary>
    public static ImmutableArray<Diagnostic> InOrder(List<Diagnostic> findings)
    {
        if (findings.Count > 1) findings.Sort(Compare);
        return [.. findings];
    }

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = a.Location.Span.Start.CompareTo(b.Location.Span.Start);
        if (order == 0) order = a.Location.Span.End.CompareTo(b.Location.Span.End);
        if (order == 0) order = string.CompareOrdinal(a.Descriptor.Code, b.Descriptor.Code);
        for (var i = 0; order == 0 && i < Math.Min(a.Arguments.Length, b.Arguments.Length); i++) order = string.CompareOrdinal(a.Arguments[i], b.Arguments[i]);
        return order;
    }
}
