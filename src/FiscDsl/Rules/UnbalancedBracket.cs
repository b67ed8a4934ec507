using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Brackets without a partner in their field: 「」, 【】 and parentheses of either width.</summary>
internal sealed class UnbalancedBracket() : TextRule(TextDiagnostics.UnbalancedBracket)
{
    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        foreach (var lone in BracketPairing.Lone(text.Corrected))
            context.Report(Descriptor, declaration, text.ToBlock(lone, 1), text.Corrected[lone].ToString());
    }
}
