using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Rules;

/// <summary>A history of revisions without the version that is being issued, or one that no revision can have.</summary>
internal sealed class MissingRevision() : CatalogRule(CompletenessDiagnostics.MissingRevision, CompletenessDiagnostics.UnlistableVersion)
{
    public override void Check(Catalog catalog, RuleContext context)
    {
        if (catalog.Revisions.IsEmpty || catalog.Reference is not { Version: { } version } reference || reference.Site(FieldKind.Version) is not { } site) return;
        var id = IdGrammar.Normalize(version);
        if (IdGrammar.Scan(id) < id.Length)
        {
            var fit = Fit(id);
            context.Report(CompletenessDiagnostics.UnlistableVersion, reference, site.Value, fit.Length == 0 ? [] : [CodeFix.Replace(site.Value, fit)], version, fit.Length == 0 ? "1.0" : fit);
        }
        else if (catalog.Revisions.All(r => r.Id != id))
        {
            context.Report(Descriptor, reference, site.Value, version);
        }
    }

    /// <summary>The version with a hyphen for what an id cannot have; empty where nothing is left.</summary>
    private static string Fit(string version)
    {
        var fit = new System.Text.StringBuilder();
        for (var at = 0; at < version.Length;)
        {
            // A mark may go on where nothing can begin.
            var length = IdGrammar.Scan(version.AsSpan(at));
            if (length == 0 && fit.Length > 0 && fit[^1] != '-') fit.Append('-');
            fit.Append(version, at, length);
            at += Math.Max(length, 1);
        }

        return fit.ToString().TrimEnd('-');
    }
}
