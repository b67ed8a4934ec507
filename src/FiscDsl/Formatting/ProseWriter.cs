using FiscDsl.Model.Binding;
using FiscDsl.Syntax;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Formatting;

/// <summary>Writes a prose field: beside its colon where that is one sentence and fits, else one sentence a line.</summary>
internal sealed class ProseWriter(SyntaxBlock block, LineBuffer lines)
{
    /// <summary>Columns within which a value stands beside its colon; full-width characters count two.</summary>
    private const int MaxColumns = 100;

    public void Write(int line, LineHead head, string name, int depth)
    {
        var prose = ProseReader.Read(block.Text, ProseLines.Of(block, line, head.Rest));
        var text = ProseLines.Indices(block, line).ToHashSet();
        var comments = Placed(line, text, prose);
        var used = depth * LineBuffer.Indentation + EastAsianWidth.Columns(name) + ": ".Length;
        if (comments.Count == 0 && ProseLayout.Inline(prose.Value, MaxColumns - used) is { } inline)
        {
            lines.Line(depth, $"{name}: {inline}");
            WriteComments(depth + 1, AtEnd(line, text));
            return;
        }

        var layout = ProseLayout.Lines(prose.Value);
        var isInline = ProseLayout.MustStartInline(prose.Value);
        if (!isInline) lines.Line(depth, $"{name}:");
        var offset = 0;
        for (var i = 0; i < layout.Count; i++)
        {
            if (layout[i].Length == 0)
            {
                lines.Blank();
                continue;
            }

            offset = prose.Value.IndexOf(layout[i], offset, StringComparison.Ordinal);
            var before = i == 0 && isInline ? depth : depth + 1;
            while (comments.TryPeek(out var comment) && comment.Offset <= offset) WriteComments(before, [comments.Dequeue().Line]);
            if (i == 0 && isInline) lines.Line(depth, $"{name}: {layout[0]}");
            else lines.Line(depth + 1, layout[i]);
            offset += layout[i].Length;
        }

        WriteComments(depth + 1, [.. comments.Select(static c => c.Line), .. AtEnd(line, text)]);
    }

    /// <summary>The comments between the lines of the prose, each with the offset in the value of the text behind it.</summary>
    private Queue<(int Line, int Offset)> Placed(int field, HashSet<int> text, ProseValue prose)
    {
        var placed = new Queue<(int, int)>();
        var last = text.Count == 0 ? field : text.Max();
        for (var at = field + 1; at < last; at++)
            if (block.Lines[at].Kind == LineKind.Comment && !text.Contains(at)) placed.Enqueue((at, OffsetBehind(prose, block.Lines[at].End)));
        return placed;
    }

    private IEnumerable<int> AtEnd(int field, HashSet<int> text)
    {
        var last = text.Count == 0 ? field : text.Max();
        return Comments.AtEnd(block, field).Where(c => c > last);
    }

    private static int OffsetBehind(ProseValue prose, int source)
    {
        foreach (var piece in prose.Pieces)
            if (piece.SourceStart >= source) return piece.ValueStart;
        return prose.Value.Length;
    }

    private void WriteComments(int depth, IEnumerable<int> comments)
    {
        foreach (var comment in comments) lines.Line(depth, block.Lines[comment].Content.Of(block.Text).ToString());
    }
}
