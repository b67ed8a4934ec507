using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Schema;
using FiscDsl.Text;

namespace FiscDsl.Model;

/// <summary>One line of a policy.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity in this catalog.</param>
/// <param name="LimitMonths">The rule's limit in months; null where the line gives none.</param>
/// <param name="Span">The rule's name in the block.</param>
public sealed record PolicyLine(DiagnosticDescriptor Rule, DiagnosticSeverity Severity, int? LimitMonths, TextSpan Span)
{
    /// <summary>Wordings that the rule looks for beside its own.</summary>
    public ImmutableArray<string> Wordings { get; init; } = [];
}

/// <summary>Severities of rules in one catalog.</summary>
public sealed class Policy : Declaration
{
    /// <inheritdoc/>
    public override DeclarationKind Kind => DeclarationKind.Policy;

    /// <summary>The lines that could be read.</summary>
    public required ImmutableArray<PolicyLine> Rules { get; init; }

    /// <summary>The severity of a rule: this policy's, else the default.</summary>
    public static DiagnosticSeverity SeverityOf(Policy? policy, DiagnosticDescriptor rule)
    {
        foreach (var line in policy?.Rules ?? [])
            if (line.Rule == rule) return line.Severity;
        return rule.DefaultSeverity;
    }

    /// <summary>The wordings that a policy adds to a rule.</summary>
    public static ImmutableArray<string> WordingsOf(Policy? policy, DiagnosticDescriptor rule)
    {
        foreach (var line in policy?.Rules ?? [])
            if (line.Rule == rule) return line.Wordings;
        return [];
    }

    /// <summary>The limit of a rule in months: this policy's, else the default.</summary>
    public static int LimitOf(Policy? policy, DiagnosticDescriptor rule)
    {
        foreach (var line in policy?.Rules ?? [])
            if (line.Rule == rule && line.LimitMonths is { } months) return months;
        return rule.DefaultLimitMonths ?? 0;
    }
}
