namespace FiscDsl.Outputs.Workbook;

/// <summary>
/// How much room text takes in a cell, without a font: a full-width character counts two columns, others one, as the
/// digits that Excel measures column widths by.
/// </summary>
internal static class TextMetrics
{
    /// <summary>Height of a line of 游ゴシック 9 in points, as Excel lays it out.</summary>
    public const double LineHeight = 15;

    /// <summary>The tallest row that Excel allows, in points (Excel specifications and limits).</summary>
    public const double MaxRowHeight = 409;

    /// <summary>What borders and the gaps beside them take of a column, in columns of text.</summary>
    private const int Padding = 2;

    /// <summary>Lines of text in a row of the greatest height.</summary>
    public const int MaxLines = (int)(MaxRowHeight / LineHeight);

    /// <summary>The columns that a text without line breaks takes.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var narrow = 0;
        foreach (var c in text)
        {
            // ASCII, half-width katakana, and one of the two code units of a surrogate pair with the other beside it.
            if (c < '\u0080' || (uint)(c - '\uFF61') <= '\uFFDC' - '\uFF61' || char.IsSurrogate(c)) narrow++;
        }

        return text.Length * 2 - narrow;
    }

    /// <summary>The lines that a text takes when it is wrapped in a column of a width.</summary>
    /// <param name="text">The text; each line feed begins a line.</param>
    /// <param name="columnWidth">The column's width, in digits.</param>
    public static int Lines(ReadOnlySpan<char> text, double columnWidth)
    {
        var room = Math.Max(1, (int)columnWidth - Padding);
        var lines = 0;
        while (true)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..end];
            lines += Math.Max(1, (Width(line) + room - 1) / room);
            if (end < 0) return lines;
            text = text[(end + 1)..];
        }
    }

    /// <summary>The height of a row of so many lines, in points.</summary>
    public static double Height(int lines) => Math.Min(MaxRowHeight, lines * LineHeight + 4);
}
