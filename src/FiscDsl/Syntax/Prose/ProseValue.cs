using System.Collections.Immutable;
using FiscDsl.Text;

namespace FiscDsl.Syntax.Prose;

/// <summary>The text of a prose field as it is compiled, and where in the block each of its characters stands.</summary>
/// <param name="Value">
/// Paragraphs, with <c>"\n\n"</c> between them; a further output line of a paragraph follows <c>"\n"</c>
/// (grammar/language.md, "Prose").
/// </param>
/// <param name="Pieces">
/// The runs taken from the block, in order. What lies between two of them in the value was made by the reader.
/// </param>
public sealed record ProseValue(string Value, ImmutableArray<ProsePiece> Pieces)
{
    /// <summary>The value of a field without text.</summary>
    public static ProseValue Empty { get; } = new("", []);

    /// <summary>The value of a stretch that is text as it stands: a title, a name.</summary>
    public static ProseValue Verbatim(string text, TextSpan span) => new(span.Of(text).ToString(), [new ProsePiece(0, span.Start, span.Length)]);

    /// <summary>
    /// The block offset of a value offset. A character the reader made (a joining space, a line break) is mapped behind
    /// the character before it; an offset outside the value is clamped.
    /// </summary>
    public int ToSource(int valueOffset)
    {
        if (Pieces.IsEmpty) return 0;
        var (low, high) = (0, Pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Pieces[middle].ValueStart <= valueOffset) low = middle;
            else high = middle - 1;
        }

        var piece = Pieces[low];
        return piece.SourceStart + Math.Clamp(valueOffset - piece.ValueStart, 0, piece.Length);
    }

    /// <summary>
    /// The block span of a value span, from its first to its last character: a match that ends with a line does not
    /// reach to the start of the next one.
    /// </summary>
    public TextSpan ToSource(TextSpan valueSpan)
    {
        var start = ToSource(valueSpan.Start);
        return valueSpan.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, Math.Max(start, ToSource(valueSpan.End - 1) + 1));
    }
}

/// <summary>A run of characters that a prose value has in common with its block.</summary>
/// <param name="ValueStart">Offset in the value.</param>
/// <param name="SourceStart">Offset in the block.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct ProsePiece(int ValueStart, int SourceStart, int Length);
