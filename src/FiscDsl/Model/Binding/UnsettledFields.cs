using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;

namespace FiscDsl.Model.Binding;

/// <summary>
/// Prose fields with a line of which nobody has said yet how it is meant: laid out anew, the line would be gone for good. Said it is
/// by a mend, by an acceptance or by the policy.
/// </summary>
internal static class UnsettledFields
{
    private static readonly ImmutableArray<(DiagnosticDescriptor Rule, Func<Declaration, FieldSite, IEnumerable<int>> Lines)> Rules =
    [
        (TextDiagnostics.FieldInProse, static (declaration, site) => SwallowedLines.In(declaration, site).Select(static l => l.Line)),
        (TextDiagnostics.JoinedBullet, static (declaration, site) => JoinedBullets.In(declaration, site)),
        (TextDiagnostics.ParagraphIndentation, static (declaration, site) => SetOffLines.In(declaration.Block, site.Value)),
        (TextDiagnostics.PastedNumber, static (declaration, site) => PastedNumbers.In(declaration, site).SelectMany(static n => n.Lines)),
    ];

    /// <summary>Those of a declaration: the line of the field, and the first line in question, by their indices in the block, and what is found there.</summary>
    /// <param name="declaration">The declaration; those nested in it have their own.</param>
    /// <param name="policy">The catalog's policy; null for none.</param>
    public static IEnumerable<(int Field, int First, DiagnosticDescriptor Rule)> In(Declaration declaration, Policy? policy)
    {
        foreach (var (rule, lines) in Rules)
        {
            if (declaration.IsSettled(rule, policy)) continue;
            foreach (var site in declaration.Fields)
            {
                if (LanguageSchema.Of(declaration.Kind).Field(site.Kind) is not { Value: ValueKind.Prose }) continue;
                foreach (var line in lines(declaration, site).Take(1)) yield return (declaration.Block.Source.LineOf(site.Name.Start), line, rule);
            }
        }
    }

    /// <summary>The lines in question of one prose field, by their indices in the block, in no order.</summary>
    public static IEnumerable<int> LinesOf(Declaration declaration, FieldSite site, Policy? policy) =>
        Rules.Where(r => !declaration.IsSettled(r.Rule, policy)).SelectMany(r => r.Lines(declaration, site));
}
