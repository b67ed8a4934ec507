using FiscDsl.Syntax.Prose;
using FiscDsl.Text.Unicode;

namespace FiscDsl.TypedSyntax;

/// <summary>Prints a prose field: beside its colon where that is one sentence and fits, else one sentence a line.</summary>
internal sealed class ProsePrinter(Comments comments, LineBuffer lines, Func<ReadOnlySpan<char>, bool>? noBeginning)
{
    /// <summary>Columns within which a value stands beside its colon; full-width characters count two.</summary>
    internal const int MaxColumns = 100;

    /// <summary>Writes a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="prose">Its value.</param>
    /// <param name="name">Its name as it is written.</param>
    /// <param name="depth">How many levels it is indented.</param>
    public void Print(FieldSyntax field, ProseSyntax prose, string name, int depth)
    {
        var text = prose.Text;
        var inner = comments.Within(field).ToList();
        var used = depth * LineBuffer.Indentation + EastAsianWidth.Columns(name) + ": ".Length;
        if (inner.Count == 0 && ProseLayout.Inline(text.Value, MaxColumns - used, noBeginning) is { } inline)
        {
            lines.Line(depth, $"{name}: {inline}");
        }
        else
        {
            var layout = ProseLayout.Lines(text.Value, noBeginning);
            var isInline = ProseLayout.MustStartInline(text.Value) || noBeginning?.Invoke(text.Value) == true;
            var placed = Placed(inner, text, layout, isInline);
            WriteComments(depth, placed[0]);
            lines.Line(depth, isInline ? $"{name}: {layout[0]}" : $"{name}:");
            for (var i = isInline ? 1 : 0; i < layout.Count; i++)
            {
                foreach (var comment in placed[i + 1]) lines.Line(comments.IsPlain(comment) ? depth + 1 : depth, comments.TextOf(comment));
                if (layout[i].Length == 0) lines.Blank();
                else lines.Line(depth + 1, layout[i]);
            }
        }

        WriteComments(depth + 1, comments.AtEnd(field.Line));
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
            while (piece < prose.Pieces.Length - 1 && prose.Pieces[piece].SourceStart < comments.ContentStart(text)) piece++;
            while (at < layout.Count - 1 && prose.Pieces[piece].ValueStart >= end)
            {
                at++;
                end = prose.Value.IndexOf(layout[at], end, StringComparison.Ordinal) + layout[at].Length;
            }

            var isBefore = (at == 0 && isInline) || (!comments.IsPlain(comment) && at > lastPlain);
            placed[isBefore ? 0 : at + 1].Add(comment);
        }

        return placed;
    }

    private void WriteComments(int depth, IReadOnlyList<int> written)
    {
        foreach (var comment in written) lines.Line(depth, comments.TextOf(comment));
    }
}
