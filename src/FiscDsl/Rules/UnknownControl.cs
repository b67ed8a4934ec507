using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Syntax.Names;

namespace FiscDsl.Rules;

/// <summary>Mentions of controls outside the catalog: legal, since a reference rarely covers the whole standard. So are those that a Latin letter has made of one.</summary>
internal sealed class UnknownControl() : MentionRule(NameDiagnostics.UnknownControl)
{
    public override void Check(MentionSite mention, Declaration declaration, RuleContext context)
    {
        if (context.Symbols.HasControl(mention.Id)) return;
        var isLikely = MentionGrammar.HasLatinShape(mention.Id) && context.Symbols.Lookalikes.Control(mention.Id) is null;
        if (!isLikely && !MentionGrammar.HasStandardShape(mention.Id)) return;
        context.Report(Descriptor, declaration, mention.BlockSpan, mention.Id);
    }
}
