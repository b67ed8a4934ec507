using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Sources that are cited nowhere.</summary>
internal sealed class UnusedSource() : CatalogRule(EvidenceDiagnostics.UnusedSource)
{
    public override void Check(Catalog catalog, RuleContext context)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var control in catalog.ControlsAsWritten)
            foreach (var id in control.CitedSources) cited.Add(id);
        foreach (var source in catalog.Sources)
            if (source.Id.Length > 0 && !cited.Contains(source.Id)) context.Report(Descriptor, source, source.Name, source.Id);
    }
}
