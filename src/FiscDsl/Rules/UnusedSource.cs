using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Sources that are cited nowhere.</summary>
internal sealed class UnusedSource() : CatalogRule(EvidenceDiagnostics.UnusedSource)
{
    public override void Check(RuleContext context)
    {
        var citing = CitationIndex.Of(context.Catalog);
        foreach (var source in context.Catalog.Sources)
            if (source.Id.Length > 0 && !citing.ContainsKey(source.Id)) context.Report(Descriptor, source, source.Name, source.Id);
    }
}
