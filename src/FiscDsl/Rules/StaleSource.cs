using System.Globalization;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>
/// Sources that were last checked more months before the reference was issued than the policy allows. Measured against
/// the issue and not against today, so that a catalog has the same findings on every day.
/// </summary>
internal sealed class StaleSource() : SourceRule(EvidenceDiagnostics.StaleSource)
{
    public override void Check(Source source, RuleContext context)
    {
        if (source.Checked is not { } looked || context.Symbols.Issued is not { } issued || source.Site(FieldKind.Checked) is not { } site) return;
        var limit = Policy.LimitOf(context.Symbols.Policy, Descriptor);
        if (issued.First <= Later(looked.Last, limit)) return;
        context.Report(Descriptor, source, site.Value, source.Id, looked.ToString(), issued.ToString(), limit.ToString(CultureInfo.InvariantCulture));
    }

    private static DateOnly Later(DateOnly date, int months) =>
        (DateOnly.MaxValue.Year - date.Year) * 12 + DateOnly.MaxValue.Month - date.Month < months ? DateOnly.MaxValue : date.AddMonths(months);
}
