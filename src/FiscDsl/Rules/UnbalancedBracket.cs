using FiscDsl.Diagnostics;
using FiscDsl.Model;

namespace FiscDsl.Rules;

/// <summary>Brackets without a partner in their field: 「」, 【】 and parentheses of either width.</summary>
internal sealed class UnbalancedBracket() : TextRule(TextDiagnostics.UnbalancedBracket)
{
    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        var plain = text.Plain;
        foreach (var lone in BracketPairing.Lone(plain.Text))
            context.Report(Descriptor, declaration, text.ToBlock(plain.ToOriginal(new(lone, 1)).Start, 1), plain.Text[lone].ToString());
    }
}
