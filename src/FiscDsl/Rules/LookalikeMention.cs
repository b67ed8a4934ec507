using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Bracketed ids that would be mentions but for a character of similar shape: 【連113】.</summary>
internal sealed class LookalikeMention() : MentionRule(TextDiagnostics.LookalikeCharacter)
{
    public override void Check(MentionSite mention, Declaration declaration, RuleContext context)
    {
        if (context.Symbols.HasControl(mention.Id) || context.Symbols.Lookalikes.Control(mention.Id) is not { } meant) return;
        context.Report(Descriptor, declaration, mention.BlockSpan, [CodeFix.Replace(mention.BlockSpan, meant)], mention.Id, meant);
    }
}
