using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>What rules know beside the declaration they look at, and where they report.</summary>
internal sealed class RuleContext(SymbolTable symbols)
{
    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<Acceptance> _used = new(ReferenceEqualityComparer.Instance);
    private readonly FindingBudget _budget = new();
    private Declaration? _budgetOf;

    /// <summary>What a declaration sees of its catalog.</summary>
    public SymbolTable Symbols { get; } = symbols;

    /// <summary>The findings so far, in no particular order.</summary>
    public List<Diagnostic> Findings => _findings;

    /// <summary>The acceptances that have silenced a finding.</summary>
    public HashSet<Acceptance> Used => _used;

    /// <summary>Reports a finding without a mechanical mend.</summary>
    public void Report(DiagnosticDescriptor rule, Declaration declaration, TextSpan span, params ReadOnlySpan<string> arguments) =>
        Report(rule, declaration, span, [], [], arguments);

    /// <summary>Reports a finding with its mends, best first.</summary>
    public void Report(DiagnosticDescriptor rule, Declaration declaration, TextSpan span, ImmutableArray<CodeFix> fixes, params ReadOnlySpan<string> arguments) =>
        Report(rule, declaration, span, fixes, [], arguments);

    /// <summary>Reports a finding about a declaration, unless the policy switches its rule off or the declaration accepts it.</summary>
    public void Report(
        DiagnosticDescriptor rule, Declaration declaration, TextSpan span, ImmutableArray<CodeFix> fixes, ImmutableArray<RelatedLocation> related,
        params ReadOnlySpan<string> arguments)
    {
        if (Symbols.SeverityOf(rule) == DiagnosticSeverity.Off) return;
        var accepted = false;
        if (!declaration.Acceptances.IsEmpty)
        {
            Effort.Spend(1);
            foreach (var acceptance in declaration.AcceptancesByRule[rule])
            {
                Effort.Spend(1);
                accepted = true;
                // The first that is used is used with all others of its rule.
                if (!_used.Add(acceptance)) break;
            }
        }

        if (!accepted) ReportAlways(rule, declaration, span, fixes, related, arguments);
    }

    /// <summary>Reports a finding that the declaration cannot accept.</summary>
    public void ReportAlways(
        DiagnosticDescriptor rule, Declaration declaration, TextSpan span, ImmutableArray<CodeFix> fixes, ImmutableArray<RelatedLocation> related,
        params ReadOnlySpan<string> arguments)
    {
        var severity = Symbols.SeverityOf(rule);
        if (_budgetOf != declaration)
        {
            _budgetOf = declaration;
            _budget.Reset();
        }

        if (severity == DiagnosticSeverity.Off || !_budget.Take(severity)) return;
        _findings.Add(new Diagnostic(rule, declaration.At(span), Diagnostic.Shorten(arguments))
        {
            Severity = severity, Subject = declaration.Subject, Fixes = fixes, Related = related,
        });
    }
}
