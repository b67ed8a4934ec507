using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Lines of prose that U+3000 sets off from the line before and that join it all the same.</summary>
internal sealed class ParagraphIndentation() : TextRule(TextDiagnostics.ParagraphIndentation)
{
    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        var block = declaration.Block;
        foreach (var at in SetOffLines.In(block, text.Span))
        {
            var end = new TextSpan(block.Lines[at - 1].ContentEnd, 0);
            context.Report(Descriptor, declaration, block.Lines[at].Indentation, 
            [
                new CodeFix(new("前に空行を入れる", "Insert a blank line before it"), [new(end, BlockFixes.NewLine(block, at - 1))]),
                new CodeFix(new("半角の空白にして上の行の続きにする", "Use spaces, so that it goes on from the line above"), [new(block.Lines[at].Indentation, new string(' ', block.Lines[at].Indent))]),
            ]);
        }
    }
}
