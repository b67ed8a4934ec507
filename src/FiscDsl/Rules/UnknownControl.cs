using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax.Values;

namespace FiscDsl.Rules;

/// <summary>Mentions of controls outside the catalog: legal, since a reference rarely covers the whole standard.</summary>
internal sealed class UnknownControl() : MentionRule(NameDiagnostics.UnknownControl)
{
    public override void Check(MentionSite mention, Declaration declaration, RuleContext context)
    {
        if (context.Symbols.HasControl(mention.Id) || !MentionGrammar.HasStandardShape(mention.Id)) return;
        context.Report(Descriptor, declaration, mention.BlockSpan, mention.Id);
    }
}
