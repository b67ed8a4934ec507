using FiscDsl.Diagnostics;
using FiscDsl.Model;
using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Rules;

/// <summary>
/// Lines of prose that U+3000 sets off from the line before, as the first line of a paragraph is in Word: they join it all
/// the same. Where every line is indented by U+3000 alone, an IME has typed the indentation.
/// </summary>
internal sealed class ParagraphIndentation() : TextRule(TextDiagnostics.ParagraphIndentation)
{
    private const char Space = '\u3000';

    public override void Check(TextValue text, Declaration declaration, RuleContext context)
    {
        var block = declaration.Block;
        if (!text.Span.Of(block.Text).Contains(Space)) return;
        var first = block.Source.LineOf(text.Span.Start);
        var last = block.Source.LineOf(text.Span.End);
        var isFirstBelow = block.Lines[first].ContentStart == text.Span.Start;
        var before = first;
        for (var at = first + 1; at <= last; at++)
        {
            var line = block.Lines[at];
            if (line.Kind == LineKind.Blank) before = -1;
            if (line.Kind != LineKind.Content) continue;
            if (before >= 0 && SetsOff(block, line, before > first || isFirstBelow ? block.Lines[before].Indent : int.MaxValue) && !BeginsItem(line.Content.Of(block.Text)))
            {
                var end = new TextSpan(block.Lines[at - 1].ContentEnd, 0);
                context.Report(Descriptor, declaration, line.Indentation, [new Fix(new("前に空行を入れる", "Insert a blank line before it"), [new(end, Mends.NewLine(block, at - 1))])]);
            }

            before = at;
        }
    }

    // One that joins all the same is a joined bullet.
    private static bool BeginsItem(ReadOnlySpan<char> line) => Syntax.Prose.Enumerators.Length(line) > 0 || Syntax.Prose.Enumerators.Mark(line) != '\0';

    private static bool SetsOff(SyntaxBlock block, SyntaxLine line, int indentBefore)
    {
        var indentation = line.Indentation.Of(block.Text);
        return indentation is [.., Space] && (line.Indent > indentBefore || indentation.ContainsAny(' ', '\t'));
    }
}
