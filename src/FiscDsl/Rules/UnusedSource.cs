using FiscDsl.Diagnostics;

namespace FiscDsl.Rules;

/// <summary>Sources that are cited nowhere.</summary>
internal sealed class UnusedSource() : CatalogRule(EvidenceDiagnostics.UnusedSource)
{
    public override void Check(RuleContext context)
    {
        var cited = context.Catalog.Controls
            .SelectMany(static c => c.SelfAndDescendants())
            .SelectMany(static d => d.Evidence?.Citations ?? [])
            .Select(static c => c.Source)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in context.Catalog.Sources)
            if (source.Id.Length > 0 && !cited.Contains(source.Id)) context.Report(Descriptor, source, source.Name, source.Id);
    }
}
