using System.Collections.Immutable;
using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
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
                context.Report(Descriptor, declaration, mark, Mends(declaration.Block, line), mark.Of(declaration.Block.Text).ToString());
            }
        }
    }

    private static ImmutableArray<Fix> Mends(SyntaxBlock block, int line)
    {
        var (before, at) = (block.Lines[line - 1], block.Lines[line]);
        var item = new Fix(new("前に空行を入れて箇条にする", "Insert a blank line, which makes it an item"), [new(new(before.ContentEnd, 0), Model.Binding.Mends.NewLine(block, line - 1))]);
        if (before.Kind != LineKind.Content) return [item];
        var space = SoftBreak.LeavesSpace(before.Content.Of(block.Text), at.Content.Of(block.Text)) ? " " : "";
        return [item, new(new("上の行につなぐ", "Join it with the line above"), [new(TextSpan.FromBounds(before.ContentEnd, at.ContentStart), space)])];
    }
}
