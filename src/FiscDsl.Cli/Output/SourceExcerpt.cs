using System.Text;

namespace FiscDsl.Cli.Output;

/// <summary>A source line as it is shown below a finding, and the marks that stand under the finding's text.</summary>
/// <param name="Line">The line, or the part of it around the finding.</param>
/// <param name="Indent">Columns before the marks.</param>
/// <param name="Length">Number of marks, one a column; at least 1.</param>
internal readonly record struct SourceExcerpt(string Line, int Indent, int Length)
{
    private const string Ellipsis = "…";

    /// <summary>Cuts a line to a width in columns. Looks at no more of it than is shown, however long it is.</summary>
    /// <param name="line">The line without its line break.</param>
    /// <param name="start">Where the finding begins, in UTF-16 code units.</param>
    /// <param name="end">Where it ends; behind the line's end for a finding that goes on below.</param>
    /// <param name="width">Columns there are.</param>
    public static SourceExcerpt Of(ReadOnlySpan<char> line, int start, int end, int width)
    {
        start = Math.Clamp(start, 0, line.Length);
        end = Math.Clamp(end, start, line.Length);
        var from = 0;
        var to = Forward(line, 0, width);
        var (before, after) = ("", "");
        if (to < line.Length)
        {
            // A third of the width for what stands before the finding, and room for an ellipsis at either end.
            from = Forward(line, 0, width / 3) >= start ? 0 : Backward(line, start, width / 3);
            if (from > 0) before = Ellipsis;
            to = Forward(line, from, width - (2 * Ellipsis.Length));
            if (to < line.Length) after = Ellipsis;
        }

        var indent = before.Length + VisibleText.Columns(line[from..start]);
        var marks = VisibleText.Columns(line[start..Math.Max(start, Math.Min(end, to))]);
        return new SourceExcerpt(before + VisibleText.Of(line[from..to]) + after, indent, Math.Max(1, marks));
    }

    // Characters that take no column must not make the walk endless.
    private static int Forward(ReadOnlySpan<char> line, int from, int width)
    {
        var at = from;
        for (var (columns, steps) = (0, 0); at < line.Length && steps < 4 * width; steps++)
        {
            Rune.DecodeFromUtf16(line[at..], out var rune, out var length);
            columns += VisibleText.Columns(rune);
            if (columns > width) break;
            at += length;
        }

        return at;
    }

    private static int Backward(ReadOnlySpan<char> line, int from, int width)
    {
        var at = from;
        for (var (columns, steps) = (0, 0); at > 0 && steps < 2 * width; steps++)
        {
            Rune.DecodeLastFromUtf16(line[..at], out var rune, out var length);
            columns += VisibleText.Columns(rune);
            if (columns > width) break;
            at -= length;
        }

        return at;
    }
}
