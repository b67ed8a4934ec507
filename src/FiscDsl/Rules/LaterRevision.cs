using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Rules;

/// <summary>Revisions of later versions than the one that is being issued.</summary>
internal sealed class LaterRevision() : CatalogRule(NumberingDiagnostics.LaterRevision)
{
    public override void Check(Catalog catalog, RuleContext context)
    {
        if (catalog.Reference?.Version is not { } version) return;
        var id = IdGrammar.Normalize(version);
        foreach (var revision in catalog.Revisions)
            if (NaturalOrder.Instance.Compare(revision.Id, id) > 0) context.Report(Descriptor, revision, revision.Name, revision.Id, version);
    }
}
