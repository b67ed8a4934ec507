using System.Collections.Immutable;

namespace FiscDsl.Outputs.Workbook;

/// <summary>The looks of a stretch of a cell's text.</summary>
internal enum RunStyle
{
    /// <summary>As the cell.</summary>
    Plain,

    /// <summary>Red and struck through: gone.</summary>
    Struck,

    /// <summary>Blue and underlined: new.</summary>
    Underlined,

    /// <summary>Underlined in the colour of the text: differs from the other side (傍線).</summary>
    Sidelined,

    /// <summary>Grey: lent by a heading.</summary>
    Muted,
}

/// <summary>A stretch of a cell's text.</summary>
/// <param name="Text">The text, unescaped and never empty.</param>
/// <param name="Style">How it looks.</param>
internal readonly record struct CellRun(string Text, RunStyle Style)
{
    /// <summary>The runs of so many cells, one below the other, as a text needs that takes at most so many lines in each; at least one.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="columnWidth">The width of the column, in digits.</param>
    /// <param name="mostLines">Lines of a cell.</param>
    public static IEnumerable<ImmutableArray<CellRun>> Fit(IEnumerable<CellRun> runs, double columnWidth, int mostLines)
    {
        // A text within this is never cut, so that a sentence stands in one cell with what surrounds it.
        var room = mostLines * (int)columnWidth;
        var cell = ImmutableArray.CreateBuilder<CellRun>();
        var used = 0;
        foreach (var run in runs)
        {
            var rest = run.Text;
            while (Room(rest, columnWidth) + used > room)
            {
                var length = Cut(rest, room - used, columnWidth);
                if (length > 0) cell.Add(run with { Text = rest[..length] });
                rest = rest[length..];
                yield return cell.DrainToImmutable();
                used = 0;
            }

            if (rest.Length == 0) continue;
            used += Room(rest, columnWidth);
            cell.Add(run with { Text = rest });
        }

        yield return cell.DrainToImmutable();
    }

    // A line break takes the rest of its line.
    private static int Room(ReadOnlySpan<char> text, double columnWidth) => TextMetrics.Width(text) + (text.Count('\n') * (int)columnWidth);

    // Behind the last line break that leaves the cell half full at least, else the last sentence, else the last word that does, else wherever the room ends.
    private static int Cut(ReadOnlySpan<char> text, int room, double columnWidth)
    {
        var end = 0;
        for (var taken = 0; end < text.Length; end++)
        {
            taken += text[end] == '\n' ? (int)columnWidth : TextMetrics.Width(text.Slice(end, 1));
            if (taken > room) break;
        }

        var filled = text[..end];
        ReadOnlySpan<int> ends = [filled.LastIndexOf('\n') + 1, Math.Max(filled.LastIndexOf('。') + 1, filled.LastIndexOf(". ") + 2), filled.LastIndexOf(' ') + 1];
        foreach (var at in ends)
            if (at > end / 2) return at;
        return end > 0 && end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
