namespace FiscDsl.Text;

/// <summary>A range of UTF-16 code units, relative to the text it was taken from.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units; 0 marks a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>True where the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span between two offsets.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The same span in a text in which this span's text begins at <paramref name="offset"/>.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, Length);

    /// <summary>The covered part of <paramref name="text"/>.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
