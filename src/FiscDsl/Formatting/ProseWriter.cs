using FiscDsl.Model.Binding;
using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Syntax;
using FiscDsl.Text.Unicode;
using FiscDsl.TypedSyntax;

namespace FiscDsl.Formatting;

/// <summary>Writes a prose field: beside its colon where that is one sentence and fits, else one sentence a line.</summary>
internal sealed class ProseWriter(SyntaxBlock block, Comments comments, LineBuffer lines, Func<ReadOnlySpan<char>, bool>? isNoBeginning)
{
    /// <summary>Columns within which a value stands beside its colon; full-width characters count two.</summary>
    private const int MaxColumns = 100;

    public void Write(FieldSchema field, int line, LineHead head, string name, int depth)
    {
        var prose = ProseLines.Read(block, ProseLines.Of(block, line, head.Rest), field);
        var inner = ProseLines.Indices(block, line).SelectMany(t => comments.Above(t).Select(c => (Comment: c, Text: t))).ToList();
        var used = depth * LineBuffer.Indentation + EastAsianWidth.Columns(name) + ": ".Length;
        if (inner.Count == 0 && ProseLayout.Inline(prose.Value, MaxColumns - used, isNoBeginning) is { } inline)
        {
            lines.Line(depth, $"{name}: {inline}");
        }
        else
        {
            var layout = ProseLayout.Lines(prose.Value, isNoBeginning);
            var isInline = ProseLayout.MustStartInline(prose.Value) || isNoBeginning?.Invoke(prose.Value) == true;
            var placed = Placed(inner, prose, layout, isInline);
            WriteComments(depth, placed[0]);
            lines.Line(depth, isInline ? $"{name}: {layout[0]}" : $"{name}:");
            for (var i = isInline ? 1 : 0; i < layout.Count; i++)
            {
                foreach (var comment in placed[i + 1]) lines.Line(IsText(comment) ? depth : depth + 1, TextOf(comment));
                if (layout[i].Length == 0) lines.Blank();
                else lines.Line(depth + 1, layout[i]);
            }
        }

        WriteComments(depth + 1, comments.AtEnd(line));
    }

    /// <summary>The comments before the field, and behind them those before each line of the layout: the one that holds the text behind them.</summary>
    private List<int>[] Placed(List<(int Comment, int Text)> inner, ProseValue prose, IReadOnlyList<string> layout, bool isInline)
    {
        var placed = new List<int>[layout.Count + 1];
        for (var i = 0; i < placed.Length; i++) placed[i] = [];
        // Where # begins all that follows, a comment at the field's depth would end the field.
        var lastPlain = layout.Count - 1;
        while (lastPlain >= 0 && (layout[lastPlain].Length == 0 || layout[lastPlain][0] == '#')) lastPlain--;
        var (piece, at, end) = (0, 0, layout[0].Length);
        foreach (var (comment, text) in inner)
        {
            while (piece < prose.Pieces.Length - 1 && prose.Pieces[piece].SourceStart < block.Lines[text].ContentStart) piece++;
            while (at < layout.Count - 1 && prose.Pieces[piece].ValueStart >= end)
            {
                at++;
                end = prose.Value.IndexOf(layout[at], end, StringComparison.Ordinal) + layout[at].Length;
            }

            var isBefore = (at == 0 && isInline) || (IsText(comment) && at > lastPlain);
            placed[isBefore ? 0 : at + 1].Add(comment);
        }

        return placed;
    }

    // "#1" is a comment only at the field's own depth.
    private bool IsText(int comment) => !ProseComment.Is(block.Lines[comment].Content.Of(block.Text));

    private string TextOf(int comment) => block.Lines[comment].Content.Of(block.Text).ToString();

    private void WriteComments(int depth, IReadOnlyList<int> written)
    {
        foreach (var comment in written) lines.Line(depth, TextOf(comment));
    }
}
