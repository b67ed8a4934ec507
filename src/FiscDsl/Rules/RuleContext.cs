using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>What rules know beside the declaration they look at, and where they report.</summary>
internal sealed class RuleContext
{
    private readonly Lazy<LookalikeIndex> _lookalikes;
    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<Acceptance> _used = new(ReferenceEqualityComparer.Instance);
    private readonly FindingBudget _budget = new();
    private Declaration? _budgetOf;

    public RuleContext(Catalog catalog)
        : this(catalog, new(() => new LookalikeIndex(catalog)))
    {
    }

    private RuleContext(Catalog catalog, Lazy<LookalikeIndex> lookalikes)
    {
        Catalog = catalog;
        _lookalikes = lookalikes;
    }

    /// <summary>The catalog.</summary>
    public Catalog Catalog { get; }

    /// <summary>The catalog's ids by their shape.</summary>
    public LookalikeIndex Lookalikes => _lookalikes.Value;

    /// <summary>The findings so far, in no particular order.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>A context for some of the declarations, for a thread of its own; what it gathers is given back to <see cref="Take"/>.</summary>
    public RuleContext Part() => new(Catalog, _lookalikes);

    /// <summary>Takes over what a part has gathered.</summary>
    public void Take(RuleContext part)
    {
        _findings.AddRange(part._findings);
        _used.UnionWith(part._used);
    }

    /// <summary>True for an acceptance that has silenced a finding.</summary>
    public bool IsUsed(Acceptance acceptance) => _used.Contains(acceptance);

    /// <summary>The severity of a rule in this catalog.</summary>
    public DiagnosticSeverity SeverityOf(DiagnosticDescriptor rule) => Policy.SeverityOf(Catalog.Policy, rule);

    /// <summary>Reports a finding without a mechanical mend.</summary>
    public void Report(DiagnosticDescriptor rule, Declaration declaration, TextSpan span, params ReadOnlySpan<string> arguments) =>
        Report(rule, declaration, span, [], [], arguments);

    /// <summary>Reports a finding with its mends, best first.</summary>
    public void Report(DiagnosticDescriptor rule, Declaration declaration, TextSpan span, ImmutableArray<Fix> fixes, params ReadOnlySpan<string> arguments) =>
        Report(rule, declaration, span, fixes, [], arguments);

    /// <summary>Reports a finding about a declaration, unless the policy switches its rule off or the declaration accepts it.</summary>
    public void Report(
        DiagnosticDescriptor rule, Declaration declaration, TextSpan span, ImmutableArray<Fix> fixes, ImmutableArray<RelatedLocation> related,
        params ReadOnlySpan<string> arguments)
    {
        if (SeverityOf(rule) == DiagnosticSeverity.Off) return;
        var accepted = false;
        foreach (var acceptance in declaration.Acceptances)
        {
            if (acceptance.Rule != rule) continue;
            _used.Add(acceptance);
            accepted = true;
        }

        if (!accepted) ReportAlways(rule, declaration, span, fixes, related, arguments);
    }

    /// <summary>Reports a finding that the declaration cannot accept.</summary>
    public void ReportAlways(
        DiagnosticDescriptor rule, Declaration declaration, TextSpan span, ImmutableArray<Fix> fixes, ImmutableArray<RelatedLocation> related,
        params ReadOnlySpan<string> arguments)
    {
        var severity = SeverityOf(rule);
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
