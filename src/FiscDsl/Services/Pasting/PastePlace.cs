using FiscDsl.Model;
using FiscDsl.Schema;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Services.Pasting;

/// <summary>How pasted text begins at its place.</summary>
internal enum PasteStart
{
    /// <summary>Behind other text of its line.</summary>
    Within,

    /// <summary>On a line of its own.</summary>
    OwnLine,

    /// <summary>Behind the colon of a field that has nothing there.</summary>
    BehindColon,
}

/// <summary>A place in the text of a prose field that something is pasted into.</summary>
/// <param name="Declaration">The declaration that has the field.</param>
/// <param name="Schema">The field.</param>
/// <param name="Line">Index of the field's line in the block.</param>
/// <param name="Replaced">What is replaced, in the block: what is selected, and the indentation and blanks that no longer stand for anything.</param>
/// <param name="Start">How the text begins.</param>
/// <param name="Before">The text of the line before it; empty for none.</param>
/// <param name="HasTextBehind">True where text follows on its last line.</param>
/// <param name="GoesOn">True where the line above is text of the field.</param>
/// <param name="Column">How deep its lines are indented.</param>
internal sealed record PastePlace(
    Declaration Declaration, FieldSchema Schema, int Line, TextSpan Replaced, PasteStart Start, string Before, bool HasTextBehind, bool GoesOn, int Column)
{
    /// <summary>The place of a selection, which may be empty; null where it is not in the text of one prose field.</summary>
    public static PastePlace? At(Cursor cursor, TextSpan selection)
    {
        if (cursor.Declaration is not { } declaration || TypingFormat.FieldOf(cursor) is not { Schema: { Value: ValueKind.Prose } schema } field) return null;
        var block = declaration.Block;
        var span = selection.Shift(-cursor.BlockStart);
        var header = block.Source.LineOf(field.Site.Name.Start);
        if (span.End > block.Text.Length || LineHead.Read(block.Text, block.Lines[header].Content).Colon is not { } colon) return null;
        // Where a file ends with a line break, the last line has no characters.
        var isLast = span.Start == block.Text.Length && block.Text.EndsWith('\n');
        var first = isLast ? block.Lines.Length : cursor.Line;
        var subtreeEnd = block.Lines[header].SubtreeEnd;
        if (isLast ? subtreeEnd < first : first >= subtreeEnd) return null;
        if (first == header ? span.Start < colon.End : !MayHoldText(block, header, first, isLast ? 0 : span.Start - block.Lines[first].Start)) return null;
        if (EndOf(block, header, span, isLast) is not { } end) return null;

        var lineEnd = isLast ? span.Start : BehindText(block, end);
        var hasTextBehind = !isLast && !Blank.Trim(block.Text, TextSpan.FromBounds(end, lineEnd)).IsEmpty;
        var lineStart = isLast ? span.Start : first == header ? colon.End : block.Lines[first].Start;
        var before = Blank.Trim(block.Text, TextSpan.FromBounds(lineStart, span.Start));
        var start = !before.IsEmpty ? PasteStart.Within : first == header ? PasteStart.BehindColon : PasteStart.OwnLine;
        var replaced = TextSpan.FromBounds(start == PasteStart.Within ? span.Start : lineStart, hasTextBehind ? end : lineEnd);
        var text = ProseLines.Indices(block, header).ToList();
        return new(
            declaration, schema, header, replaced, start, before.Of(block.Text).ToString(), hasTextBehind,
            text.Contains(first - 1) || (first - 1 == header && !LineHead.Read(block.Text, block.Lines[header].Content).Rest.IsEmpty),
            text.Count > 0 ? block.Lines[text[0]].Indent : block.Lines[header].Indent + LineBuffer.Indentation);
    }

    private static bool MayHoldText(SyntaxBlock block, int header, int line, int column)
    {
        if (line == header) return true;
        var isBlank = line == block.Lines.Length || block.Lines[line].Kind == LineKind.Blank;
        if (!isBlank) return block.Lines[line].Kind == LineKind.Content || (block.Lines[line].Kind == LineKind.Comment && !ProseComment.Is(block.Lines[line].Content.Of(block.Text)));
        if (column > block.Lines[header].Indent) return true;
        // A blank line at the margin stands between paragraphs, or where a field waits for its text.
        var text = ProseLines.Indices(block, header).ToList();
        return text.Exists(t => t > line) || (text.Count == 0 && line == header + 1 && LineHead.Read(block.Text, block.Lines[header].Content).Rest.IsEmpty);
    }

    // A selection that ends in the indentation of a line ends with the line before.
    private static int? EndOf(SyntaxBlock block, int header, TextSpan span, bool isLast)
    {
        if (isLast || span.IsEmpty) return span.End;
        var last = block.Source.LineOf(span.End);
        var isBehindAll = span.End == block.Text.Length && block.Text.EndsWith('\n');
        if (isBehindAll || (last > block.Source.LineOf(span.Start) && span.End <= block.Lines[last].ContentStart))
        {
            last = isBehindAll ? block.Lines.Length - 1 : last - 1;
            return last < block.Lines[header].SubtreeEnd ? Math.Max(span.Start, LineBreaks.ContentEnd(block.Text, block.Lines[last].Start, block.Lines[last].End)) : null;
        }

        return last < block.Lines[header].SubtreeEnd && (last == header || MayHoldText(block, header, last, int.MaxValue)) ? span.End : null;
    }

    private static int BehindText(SyntaxBlock block, int end)
    {
        var line = block.Lines[block.Source.LineOf(end)];
        // Behind the line break that ends the file.
        return Math.Max(end, LineBreaks.ContentEnd(block.Text, line.Start, line.End));
    }
}
