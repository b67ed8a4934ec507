using FiscDsl.Diagnostics;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
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
                foreach (var line in In(block.Block, text.Span).GroupBy(t => block.Block.Source.LineOf(t.Start)))
                {
                    var found = line.ToList();
                    context.Report(Descriptor, declaration, TextSpan.FromBounds(found[0].Start, found[^1].End), [new CodeFix(new("半角の空白に置き換える", "Replace with spaces"), [.. found.Select(static t => new TextEdit(t, " "))])]);
                }
            }
        }
    }

    // Behind 。 a tab is no text, and what it parts is run together all the same.
    private static IEnumerable<TextSpan> In(SyntaxBlock block, TextSpan text)
    {
        for (var at = text.Start; (at = block.Text.IndexOf(Tab, at, text.End - at)) >= 0; at++)
        {
            var line = block.Lines[block.Source.LineOf(at)];
            var isComment = line.Kind == LineKind.Comment && line.ContentStart > text.Start && ProseComment.Is(line.Content.Of(block.Text));
            if (at > line.ContentStart && at < line.ContentEnd && !isComment) yield return new TextSpan(at, 1);
        }
    }
}
