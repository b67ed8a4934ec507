using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Schema;

namespace FiscDsl.Rules;

/// <summary>Sources that do not say when they were last looked at.</summary>
internal sealed class UncheckedSource() : SourceRule(EvidenceDiagnostics.UncheckedSource)
{
    public override void Check(Source source, RuleContext context)
    {
        if (source.Site(FieldKind.Checked) is not null) return;
        if (!UnreadLines.Any(source)) context.Report(Descriptor, source, source.Name, [BlockFixes.AddField(source, FieldKind.Checked)], source.Id);
    }
}
