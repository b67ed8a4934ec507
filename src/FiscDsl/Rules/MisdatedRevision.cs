using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax.Names;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>
/// Dates that do not fit the order of the versions, each version held against the one before it. The reference's own
/// version and date have a place in that order, whether or not there is a revision for them.
/// </summary>
internal sealed class MisdatedRevision() : CatalogRule(NumberingDiagnostics.MisdatedRevision)
{
    private static readonly LocalizedText Other = new("食い違う日付", "The date it does not fit");

    public override void Check(Catalog catalog, RuleContext context)
    {
        if (catalog.Revisions.IsEmpty) return;
        Issue? previous = null;
        foreach (var issue in Issues(catalog).Order(Comparer<Issue>.Create(static (a, b) => NaturalOrder.Instance.Compare(a.Version, b.Version))))
        {
            if (previous is { } before)
            {
                if (issue.Date.IsSurelyBefore(before.Date) || (issue.Version == before.Version && before.Date.IsSurelyBefore(issue.Date))) Report(before, issue, context);
                // Where a month says no more than the date before it, the versions behind it are held against that date.
                else if (issue.Date.First < before.Date.First) continue;
            }

            previous = issue;
        }
    }

    // The reference comes first of two with one version, and both sorts are stable.
    private static IEnumerable<Issue> Issues(Catalog catalog)
    {
        if (catalog.Reference is { Version: { } version, Issued: { } issued } reference && reference.Site(FieldKind.Issued) is { } site)
            yield return new(reference, IdGrammar.Normalize(version), issued, site.Value);
        foreach (var revision in catalog.Revisions)
            if (revision.Issued is { } date && revision.Site(FieldKind.Issued) is { } place) yield return new(revision, revision.Id, date, place.Value);
    }

    private void Report(Issue before, Issue issue, RuleContext context)
    {
        var (at, other) = issue.Declaration is Revision ? (issue, before) : (before, issue);
        context.Report(Descriptor, at.Declaration, at.Span, [], [new(other.Declaration.At(other.Span), Other)], at.Version, at.Date.ToString(), other.Version, other.Date.ToString());
    }

    private readonly record struct Issue(Declaration Declaration, string Version, PartialDate Date, TextSpan Span);
}
