using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Values;

namespace FiscDsl.Rules;

/// <summary>A history of revisions without the version that is being issued.</summary>
internal sealed class MissingRevision() : CatalogRule(CompletenessDiagnostics.MissingRevision)
{
    public override void Check(Catalog catalog, RuleContext context)
    {
        if (catalog.Revisions.IsEmpty || catalog.Reference is not { Version: { } version } reference || reference.Site(FieldKind.Version) is not { } site) return;
        var id = IdGrammar.Normalize(version);
        if (catalog.Revisions.All(r => r.Id != id)) context.Report(Descriptor, reference, site.Value, version);
    }
}
