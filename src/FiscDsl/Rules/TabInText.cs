using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>Titles and prose with tabs in them: cells of a row that was copied from Excel, or the space behind a number in Word. One finding a line.</summary>
internal sealed class TabInText() : BlockRule(TextDiagnostics.TabInText)
{
    private const char Tab = '\t';

    public override void Check(BoundBlock block, RuleContext context)
    {
        // Nearly no block has one, and those that have mostly in their indentation.
        if (!block.Block.Text.Contains(Tab)) return;
        foreach (var declaration in block.Declarations.SelectMany(static d => d.SelfAndNested()))
        {
            foreach (var text in declaration.Texts)
            {
                if (!text.Printed.Contains(Tab)) continue;
                var tabs = Enumerable.Range(0, text.Printed.Length).Where(i => text.Printed[i] == Tab).Select(i => text.PrintedToBlock(new(i, 1)));
                foreach (var line in tabs.GroupBy(t => block.Block.Source.LineOf(t.Start)))
                {
                    var found = line.ToList();
                    context.Report(Descriptor, declaration, TextSpan.FromBounds(found[0].Start, found[^1].End), [new Fix(new("半角の空白に置き換える", "Replace with spaces"), [.. found.Select(static t => new TextEdit(t, " "))])]);
                }
            }
        }
    }
}
