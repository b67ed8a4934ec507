namespace FiscDsl.Outputs.Workbook;

/// <summary>
/// How much room text takes in a cell, without a font: a full-width character counts two columns, ASCII one, as
/// the digits that Excel measures column widths by.
/// </summary>
internal static class TextMetrics
{
    /// <summary>The tallest row that Excel allows, in points (Excel specifications and limits).</summary>
    public const double MaxRowHeight = 409;

    /// <summary>Height of a line of Yu Gothic UI as a multiple of the font's size, with a little to spare.</summary>
    private const double LineSpacing = 1.45;

    private const char LastAscii = '\u007F';

    /// <summary>What borders and the gaps beside them take of a column, in columns of text.</summary>
    private const int Padding = 2;

    /// <summary>What borders and the gaps at them take of a row, in points.</summary>
    private const double RowPadding = 4;

    /// <summary>Lines of text in a row of the greatest height.</summary>
    public const int MaxLines = (int)((MaxRowHeight - RowPadding) / (Stylesheets.BodySize * LineSpacing));

    /// <summary>The width of a column, in digits, that holds the longest word of a text.</summary>
    public static double WordWidth(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var word in text.SplitAny(' ', '\n')) longest = Math.Max(longest, Width(text[word]));
        return longest + Padding;
    }

    /// <summary>
    /// The columns that a text without line breaks takes. Half-width katakana and surrogate pairs are taken for wider
    /// than they are: room to spare costs nothing, and runs of ASCII are found many characters at a time.
    /// </summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var narrow = 0;
        for (var rest = text; ;)
        {
            var start = rest.IndexOfAnyInRange('\0', LastAscii);
            if (start < 0) return text.Length * 2 - narrow;
            rest = rest[start..];
            var end = rest.IndexOfAnyExceptInRange('\0', LastAscii);
            if (end < 0) return text.Length * 2 - narrow - rest.Length;
            narrow += end;
            rest = rest[end..];
        }
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

    /// <summary>At least as many as <see cref="Lines"/>, were every character a full-width one.</summary>
    /// <param name="text">The text; each line feed begins a line.</param>
    /// <param name="columnWidth">The column's width, in digits.</param>
    public static int MostLinesOf(ReadOnlySpan<char> text, double columnWidth) =>
        text.Count('\n') + 1 + text.Length * 2 / Math.Max(1, (int)columnWidth - Padding);

    /// <summary>The height in points of a row that holds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columnWidth">The column's width, in digits of the workbook's font.</param>
    /// <param name="fontSize">The size of the text's font, in points.</param>
    public static double Height(ReadOnlySpan<char> text, double columnWidth, double fontSize = Stylesheets.BodySize) =>
        Height(Lines(text, columnWidth * Stylesheets.BodySize / fontSize), fontSize);

    /// <summary>The height of a row of so many lines, in points; at most what Excel allows.</summary>
    public static double Height(int lines, double fontSize = Stylesheets.BodySize) =>
        Math.Min(MaxRowHeight, Math.Round(lines * fontSize * LineSpacing + RowPadding, 1));
}
