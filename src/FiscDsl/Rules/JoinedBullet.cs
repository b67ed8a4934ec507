using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Lines of prose that begin with a bullet in the middle of what they join: items, most likely, that nothing has ended before.</summary>
internal sealed class JoinedBullet() : DeclarationRule(TextDiagnostics.JoinedBullet)
{
    public override void Check(Declaration declaration, RuleContext context)
    {
        foreach (var site in declaration.Fields)
        {
            foreach (var line in JoinedBullets.In(declaration, site))
            {
                var mark = new TextSpan(declaration.Block.Lines[line].ContentStart, 1);
                context.Report(Descriptor, declaration, mark, MendsOf(declaration.Block, line), mark.Of(declaration.Block.Text).ToString());
            }
        }
    }

    private static ImmutableArray<CodeFix> MendsOf(SyntaxBlock block, int line)
    {
        var item = new CodeFix(new("前に空行を入れて箇条にする", "Insert a blank line, which makes it an item"), [new(new(block.Lines[line - 1].ContentEnd, 0), BlockFixes.NewLine(block, line - 1))]);
        return BlockFixes.Join(block, line) is { } joined ? [item, joined] : [item];
    }
}
