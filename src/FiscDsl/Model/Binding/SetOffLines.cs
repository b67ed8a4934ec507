using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>
/// Finds lines of prose that U+3000 sets off from the line before, as the first line of a paragraph is in Word: they join it
/// all the same. Where every line is indented by U+3000 alone, an IME has typed the indentation.
/// </summary>
internal static class SetOffLines
{
    private const char Space = '\u3000';

    /// <summary>The lines of a prose value, in order.</summary>
    public static IReadOnlyList<int> In(SyntaxBlock block, TextSpan value)
    {
        if (!value.Of(block.Text).Contains(Space)) return [];
        List<int>? found = null;
        var first = block.Source.LineOf(value.Start);
        var last = block.Source.LineOf(value.End);
        var isFirstBelow = block.Lines[first].ContentStart == value.Start;
        var before = first;
        for (var at = first + 1; at <= last; at++)
        {
            var line = block.Lines[at];
            if (line.Kind == LineKind.Blank) before = -1;
            if (line.Kind != LineKind.Content) continue;
            if (before >= 0 && SetsOff(block, line, before > first || isFirstBelow ? block.Lines[before].Indent : int.MaxValue) && !BeginsItem(line.Content.Of(block.Text))) (found ??= []).Add(at);
            before = at;
        }

        return found is null ? [] : found;
    }

    // One that joins all the same is a joined bullet.
    private static bool BeginsItem(ReadOnlySpan<char> line) => Enumerators.Length(line) > 0 || Enumerators.Mark(line) != '\0';

    private static bool SetsOff(SyntaxBlock block, SyntaxLine line, int indentBefore)
    {
        var indentation = line.Indentation.Of(block.Text);
        return indentation is [.., Space] && (line.Indent > indentBefore || indentation.ContainsAny(' ', '\t'));
    }
}
