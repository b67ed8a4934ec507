namespace FiscDsl.Outputs.Workbook;

/// <summary>Finds the width of a column: the least at which its fullest cell takes no more than so many lines.</summary>
/// <param name="least">The least width, in digits.</param>
/// <param name="most">The greatest width, in digits.</param>
/// <param name="lines">The lines that a cell should take at most.</param>
/// <param name="keepsWords">True where no word should be cut in two: the text is in a language with blanks between words.</param>
internal sealed class ColumnFit(double least, double most, int lines, bool keepsWords)
{
    private const double Step = 4;

    public double Width { get; private set; } = least;

    public void Add(string text)
    {
        var word = keepsWords ? TextMetrics.WordWidth(text) : 0;
        while (Width < most && (TextMetrics.Lines(text, Width) > lines || word > Width)) Width = Math.Min(most, Width + Step);
    }

    /// <summary>Makes room for the words of the heading, however narrow the column should be.</summary>
    public void AddHeading(string title)
    {
        if (keepsWords) Width = Math.Max(Width, TextMetrics.WordWidth(title));
    }
}
