using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Sources without an address, which a printed standard has none of and another document should have.</summary>
internal sealed class MissingUrl() : SourceRule(EvidenceDiagnostics.MissingUrl)
{
    public override void Check(Source source, RuleContext context)
    {
        if (source.Site(FieldKind.Url) is not null) return;
        if (!UnreadLines.Any(source)) context.Report(Descriptor, source, source.Name, [BlockFixes.AddField(source, FieldKind.Url)], source.Id);
    }
}
