using System.Collections.Immutable;
using System.Text;
using FiscDsl.Comparison;

namespace FiscDsl.Cli.Output;

/// <summary>
/// Lays both texts of a change out in lines of a width: with colours, what is gone red and struck, what is new green and
/// underlined; without, between the marks <c>[-…-]</c> and <c>{+…+}</c>.
/// </summary>
internal sealed class DiffLines
{
    private readonly Palette _palette;
    private readonly string _text;
    private readonly List<(int End, DiffOperation Operation)> _ends = [];
    private int _piece;

    private DiffLines(ImmutableArray<DiffPiece> pieces, Palette palette)
    {
        _palette = palette;
        // Marks are wrapped like text; colours take no room and are put in line by line.
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            var (open, close) = palette.IsEnabled ? ("", "") : Marks(piece.Operation);
            text.Append(open).Append(Shown(piece)).Append(close);
            _ends.Add((text.Length, piece.Operation));
        }

        _text = text.ToString();
    }

    /// <summary>The lines.</summary>
    /// <param name="pieces">The texts.</param>
    /// <param name="width">Columns of a line.</param>
    /// <param name="palette">Colours, or none.</param>
    public static IEnumerable<string> Of(ImmutableArray<DiffPiece> pieces, int width, Palette palette) => new DiffLines(pieces, palette).Lines(width);

    private IEnumerable<string> Lines(int width)
    {
        var start = 0;
        foreach (var line in _text.Split('\n'))
        {
            var at = 0;
            // The wrapper leaves blanks out between two of its lines, and nothing else.
            foreach (var wrapped in TextWrapper.Wrap(line, width))
            {
                at = line.IndexOf(wrapped, at, StringComparison.Ordinal);
                yield return Coloured(start + at, start + at + wrapped.Length);
                at += wrapped.Length;
            }

            start += line.Length + 1;
        }
    }

    private string Coloured(int start, int end)
    {
        if (!_palette.IsEnabled) return _text[start..end];
        var line = new StringBuilder();
        for (var at = start; at < end;)
        {
            while (_ends[_piece].End <= at) _piece++;
            var to = Math.Min(_ends[_piece].End, end);
            line.Append(_palette.Of(_ends[_piece].Operation, _text[at..to]));
            at = to;
        }

        return line.ToString();
    }

    // White space alone would not be seen to be gone or new.
    private static string Shown(DiffPiece piece) =>
        piece.Operation != DiffOperation.Equal && piece.Text.AsSpan().IndexOfAnyExcept(" \u3000\t") < 0
            ? new string('␣', piece.Text.Length)
            : VisibleText.Lines(piece.Text);

    private static (string Open, string Close) Marks(DiffOperation operation) => operation switch
    {
        DiffOperation.Deleted => ("[-", "-]"),
        DiffOperation.Inserted => ("{+", "+}"),
        _ => ("", ""),
    };
}
