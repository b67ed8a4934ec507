using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Syntax;

namespace FiscDsl.Model.Binding;

/// <summary>
/// Tells findings of syntax which declaration they are about: the innermost one whose lines hold them. Paths of clauses
/// are known when their control is bound, so this runs last.
/// </summary>
internal static class SubjectFinder
{
    public static ImmutableArray<Diagnostic> Fill(SyntaxBlock block, IEnumerable<Declaration> declarations, ImmutableArray<Diagnostic> findings)
    {
        if (findings.IsEmpty) return findings;
        var all = InOrder(declarations);
        return [.. findings.Select(finding => finding.Subject is null && Holder(block, all, block.Source.LineOf(finding.Location.Span.Start)) is { } holder ? finding with { Subject = holder.Subject } : finding)];
    }

    /// <summary>Declarations and all that are nested in them, in the order of their lines.</summary>
    public static List<Declaration> InOrder(IEnumerable<Declaration> declarations) => [.. declarations.SelectMany(static d => d.SelfAndNested()).OrderBy(static d => d.Line)];

    /// <summary>
    /// The innermost declaration of a line; null where it is in none. Nested ones follow the one they stand in, so it is the
    /// last that begins at or before the line and has not ended.
    /// </summary>
    public static Declaration? Holder(SyntaxBlock block, List<Declaration> declarations, int line)
    {
        var (low, high) = (0, declarations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (declarations[middle].Line <= line) low = middle + 1;
            else high = middle;
        }

        var holder = low == 0 ? null : declarations[low - 1];
        while (holder is not null && block.Lines[holder.Line].SubtreeEnd <= line) holder = holder.Container;
        return holder;
    }
}
