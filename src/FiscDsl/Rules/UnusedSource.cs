using FiscDsl.Diagnostics;

namespace FiscDsl.Rules;

/// <summary>Sources that are cited nowhere.</summary>
internal sealed class UnusedSource() : CatalogRule(EvidenceDiagnostics.UnusedSource)
{
    public override void Check(RuleContext context)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var control in context.Catalog.Controls)
            foreach (var declaration in control.SelfAndDescendants())
                foreach (var citation in declaration.Evidence?.Citations ?? []) cited.Add(citation.Source);
        foreach (var source in context.Catalog.Sources)
            if (source.Id.Length > 0 && !cited.Contains(source.Id)) context.Report(Descriptor, source, source.Name, source.Id);
    }
}
