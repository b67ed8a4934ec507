using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>What rules know beside the declaration they look at, and where they report.</summary>
internal sealed class RuleContext(Catalog catalog)
{
    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<Acceptance> _used = new(ReferenceEqualityComparer.Instance);

    /// <summary>The catalog.</summary>
    public Catalog Catalog { get; } = catalog;

    /// <summary>The findings so far, in no particular order.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>True for an acceptance that has silenced a finding.</summary>
    public bool IsUsed(Acceptance acceptance) => _used.Contains(acceptance);

    /// <summary>The severity of a rule in this catalog.</summary>
    public DiagnosticSeverity SeverityOf(DiagnosticDescriptor rule) => Policy.SeverityOf(Catalog.Policy, rule);

    /// <summary>Reports a finding about a declaration, unless the policy switches its rule off or the declaration accepts it.</summary>
    public void Report(DiagnosticDescriptor rule, Declaration declaration, TextSpan span, ImmutableArray<Fix> fixes, params ReadOnlySpan<string> arguments)
    {
        var severity = SeverityOf(rule);
        if (severity == DiagnosticSeverity.Off) return;
        var accepted = false;
        foreach (var acceptance in declaration.Acceptances)
        {
            if (acceptance.Rule != rule) continue;
            _used.Add(acceptance);
            accepted = true;
        }

        if (accepted) return;
        _findings.Add(new Diagnostic(rule, declaration.At(span), [.. arguments]) { Severity = severity, Subject = declaration.Subject, Fixes = fixes });
    }

    /// <summary>Reports a finding without a mechanical mend.</summary>
    public void Report(DiagnosticDescriptor rule, Declaration declaration, TextSpan span, params ReadOnlySpan<string> arguments) =>
        Report(rule, declaration, span, [], arguments);
}
