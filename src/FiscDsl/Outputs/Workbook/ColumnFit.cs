namespace FiscDsl.Outputs.Workbook;

/// <summary>Finds the width of a column: the least at which its fullest cell takes no more than so many lines.</summary>
/// <param name="least">The least width, in digits.</param>
/// <param name="most">The greatest width, in digits.</param>
/// <param name="lines">The lines that a cell should take at most.</param>
internal sealed class ColumnFit(double least, double most, int lines)
{
    private const double Step = 4;

    public double Width { get; private set; } = least;

    public void Add(string text)
    {
        while (Width < most && TextMetrics.Lines(text, Width) > lines) Width = Math.Min(most, Width + Step);
    }
}
