using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Sources that are cited nowhere.</summary>
internal sealed class UnusedSource() : CatalogRule(EvidenceDiagnostics.UnusedSource)
{
    public override void Check(Catalog catalog, RuleContext context)
    {
        foreach (var source in catalog.Sources)
            if (source.Id.Length > 0 && !catalog.Uses.Sources.ContainsKey(source.Id)) context.Report(Descriptor, source, source.Name, source.Id);
    }
}
