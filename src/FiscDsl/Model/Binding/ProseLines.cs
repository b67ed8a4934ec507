using FiscDsl.Syntax;
using FiscDsl.Text;

namespace FiscDsl.Model.Binding;

/// <summary>The lines of a prose field: what stands behind the colon and the deeper lines below it, comments left out.</summary>
internal static class ProseLines
{
    /// <summary>One span a line, empty for a blank line; none before the first and behind the last line with text.</summary>
    public static List<TextSpan> Of(SyntaxBlock block, int field, TextSpan onFieldLine)
    {
        var lines = new List<TextSpan>();
        if (!onFieldLine.IsEmpty) lines.Add(onFieldLine);
        var indent = block.Lines[field].Indent;
        for (var at = field + 1; at < block.Lines[field].SubtreeEnd; at++)
        {
            var line = block.Lines[at];
            if (IsText(block.Text, line, indent)) lines.Add(line.Content);
            else if (line.Kind == LineKind.Blank && lines.Count > 0) lines.Add(new TextSpan(line.ContentStart, 0));
        }

        while (lines.Count > 0 && lines[^1].IsEmpty) lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>True for a line that holds text of a prose field indented by <paramref name="fieldIndent"/> columns: <c># </c> begins a comment there, <c>#</c> alone does not.</summary>
    public static bool IsText(string text, SyntaxLine line, int fieldIndent) => line.Kind switch
    {
        LineKind.Content => true,
        LineKind.Comment => line.Indent > fieldIndent && line.Content.Length > 1 && text[line.ContentStart + 1] is not (' ' or '\t'),
        _ => false,
    };
}
