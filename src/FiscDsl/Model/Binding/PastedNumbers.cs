using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Model.Binding;

/// <summary>Numbers in prose that were those of lines or pages where it was copied from, or of items that are none.</summary>
/// <param name="Lines">The indices of their lines in the block.</param>
/// <param name="Numbers">Where they stand.</param>
/// <param name="IsAlone">True for a line that has nothing else; false for numbers at the start of lines.</param>
internal sealed record NumberedLines(List<int> Lines, List<TextSpan> Numbers, bool IsAlone);

/// <summary>
/// Finds them: numbers on a line of their own, and numbers at the start of lines that count these up. What a layout may
/// bring to the start of a line, for a sentence ended before it, is none: the layout makes no finding that the text did not have.
/// </summary>
internal static class PastedNumbers
{
    /// <summary>Those of a prose field, in order.</summary>
    public static IReadOnlyList<NumberedLines> In(Declaration declaration, FieldSite site)
    {
        var block = declaration.Block;
        var header = block.Source.LineOf(site.Name.Start);
        // Most values stand on one line, and most of the others begin none with a number.
        if (site.Value.End <= block.Lines[header].End) return [];
        if (LanguageSchema.Of(declaration.Kind).Field(site.Kind) is not { Value: ValueKind.Prose }) return [];
        if (!MayBegin(block.Text.AsSpan(site.Value.Start)) && !ProseLines.MayHave(block, header, site.Value, MayBegin)) return [];
        return In(block, ProseLines.Of(block, header));
    }

    private static bool MayBegin(ReadOnlySpan<char> line) => !line.IsEmpty && (Punctuation.IsDigit(line[0]) || line[0] is 'p' or 'P' or 'ｐ' or 'Ｐ' or '-' or '－' or '‐' or '−' or '–' or '—');

    private static List<NumberedLines> In(SyntaxBlock block, TextSpan[] lines)
    {
        var found = new List<NumberedLines>();
        (NumberedLines Run, int Number, int At, bool Joins)? open = null;
        var at = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Of(block.Text);
            if (line.IsEmpty) continue;
            at++;
            var goesOn = i > 0 && !lines[i - 1].IsEmpty && !Punctuation.EndsTerminated(lines[i - 1].Of(block.Text));
            if (LineNumbers.IsAlone(line))
            {
                var endsBefore = i > 0 && !lines[i - 1].IsEmpty && !goesOn;
                if (lines.Length > 1 && !(endsBefore && (i + 1 == lines.Length || lines[i + 1].IsEmpty))) found.Add(new([block.Source.LineOf(lines[i].Start)], [lines[i]], IsAlone: true));
            }
            else if (LineNumbers.Length(line, out var number) is > 0 and var length)
            {
                // Lines in between count, too, where only every fifth has its number.
                if (open is not { } run || (number != run.Number + 1 && number != run.Number + at - run.At)) run = (new([], [], IsAlone: false), number, at, false);
                run.Run.Lines.Add(block.Source.LineOf(lines[i].Start));
                run.Run.Numbers.Add(new(lines[i].Start, length));
                var joins = run.Joins || (goesOn && run.Run.Lines.Count > 1);
                if (joins && !run.Joins) found.Add(run.Run);
                open = (run.Run, number, at, joins);
            }
        }

        return found;
    }
}
