using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>
/// Sources that were checked on a day after the reference was issued. Between two releases that is so of every source that
/// was checked since; a release refuses it, for stale-source would never speak of a source that was checked in 2062.
/// </summary>
internal sealed class CheckedAfterIssue() : SourceRule(EvidenceDiagnostics.CheckedAfterIssue)
{
    public override void Check(Source source, RuleContext context)
    {
        if (!source.IsCheckedAfter(context.Symbols.Issued) || source is not { Checked: { } looked } || context.Symbols.Issued is not { } issued || source.Site(FieldKind.Checked) is not { } site) return;
        context.Report(Descriptor, source, site.Value, source.Id, looked.ToString(), issued.ToString());
    }
}
