using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;

namespace FiscDsl.TypedSyntax;

/// <summary>The lines of a prose field: what stands behind the colon and the deeper lines below it, comments left out.</summary>
internal static class ProseLines
{
    /// <summary>Those of the field that a line gives.</summary>
    public static TextSpan[] Of(SyntaxBlock block, int field) => Of(block, field, LineHead.Read(block.Text, block.Lines[field].Content).Rest);

    /// <summary>One span a line, empty for a blank line; none before the first and behind the last line with text.</summary>
    public static TextSpan[] Of(SyntaxBlock block, int field, TextSpan onFieldLine)
    {
        var lines = new List<TextSpan>();
        if (!onFieldLine.IsEmpty) lines.Add(onFieldLine);
        var last = field;
        foreach (var at in Indices(block, field))
        {
            for (var blank = last + 1; blank < at && lines.Count > 0; blank++)
                if (block.Lines[blank].Kind == LineKind.Blank) lines.Add(new TextSpan(block.Lines[blank].ContentStart, 0));
            lines.Add(block.Lines[at].Content);
            last = at;
        }

        return [.. lines];
    }

    /// <summary>The value of a field's lines; the dashes that an IME or Word has for <c>-</c> are that where it is all there is.</summary>
    public static ProseValue Read(SyntaxBlock block, TextSpan[] lines, FieldSchema field) =>
        field.IsInherited && lines is [var only] && Dash.IsAlone(only.Of(block.Text))
            ? new ProseValue(LanguageSchema.Nothing, [new ProsePiece(0, only.Start, only.Length)])
            : ProseReader.Read(block.Text, lines);

    /// <summary>True where a line below a field may be one of its text that is looked for; comments are asked about as well.</summary>
    /// <param name="block">The block.</param>
    /// <param name="field">Index of the field's line.</param>
    /// <param name="value">The field's value.</param>
    /// <param name="isLookedFor">Whether a line is.</param>
    public static bool MayHave(SyntaxBlock block, int field, TextSpan value, Func<ReadOnlySpan<char>, bool> isLookedFor)
    {
        var last = block.Source.LineOf(value.End);
        for (var at = field + 1; at <= last; at++)
            if (isLookedFor(block.Lines[at].Content.Of(block.Text))) return true;
        return false;
    }

    /// <summary>
    /// The lines below a prose field that hold its text. <c>#</c> with a blank behind it begins a comment, <c>#</c>
    /// without one is text, unless a comment that is not indented into the field has ended it.
    /// </summary>
    public static IEnumerable<int> Indices(SyntaxBlock block, int field)
    {
        var indent = block.Lines[field].Indent;
        var end = block.Lines[field].SubtreeEnd;
        var lastContent = end - 1;
        while (block.Lines[lastContent].Kind != LineKind.Content) lastContent--;
        for (var at = field + 1; at < end; at++)
        {
            var line = block.Lines[at];
            if (line.Kind == LineKind.Content) yield return at;
            else if (line.Kind != LineKind.Comment) continue;
            else if (line.Indent > indent && !ProseComment.Is(line.Content.Of(block.Text))) yield return at;
            else if (line.Indent <= indent && at > lastContent) yield break;
        }
    }
}
