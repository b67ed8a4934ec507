using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Syntax.Prose;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Model;

/// <summary>A replacement that a correction makes in a <see cref="TextValue"/>.</summary>
/// <param name="Start">Offset in the printed text.</param>
/// <param name="Length">Length of what is replaced.</param>
/// <param name="NewText">What stands there instead.</param>
public readonly record struct TextCorrection(int Start, int Length, string NewText);

/// <summary>A title or a prose field: what the print says, what corrections make of it, and where it came from.</summary>
public sealed class TextValue
{
    private static readonly int[] NoShifts = [0];

    private readonly ProseValue _prose;
    private readonly bool _isPlain;
    private ImmutableArray<TextCorrection> _corrections = [];

    /// <summary>By how much the corrections before each move it, and all of them what is behind.</summary>
    private int[] _shifts = NoShifts;

    /// <summary>Makes a value of a block.</summary>
    /// <param name="field">The field.</param>
    /// <param name="prose">The value.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="block">The block it stands in, its corrections too.</param>
    internal TextValue(FieldKind field, ProseValue prose, TextSpan span, TextBlock block)
    {
        _isPlain = block.IsPlain;
        Field = field;
        _prose = prose;
        Span = span;
        Corrected = prose.Value;
    }

    /// <summary>The field; <see cref="FieldKind.Title"/> for a header's title.</summary>
    public FieldKind Field { get; }

    /// <summary>The value in the block, from its first to its last character.</summary>
    public TextSpan Span { get; }

    /// <summary>The text as printed. Paragraphs are separated by two line feeds, enumerated lines by one.</summary>
    public string Printed => _prose.Value;

    /// <summary>The text with its declaration's corrections; the same instance as <see cref="Printed"/> where there are none.</summary>
    public string Corrected { get; private set; }

    /// <summary>True for the value <c>-</c> of an inherited field, which gives nothing and takes nothing over.</summary>
    internal bool IsNothing => Printed == LanguageSchema.Nothing;

    /// <summary>The corrected text as it is searched and judged.</summary>
    internal PlainText Plain => PlainOf(Corrected);

    /// <summary>The printed text as it is searched.</summary>
    internal PlainText PlainPrinted => PlainOf(Printed);

    /// <summary>The text, uncorrected where <paramref name="asPrinted"/>.</summary>
    public string Text(bool asPrinted) => asPrinted ? Printed : Corrected;

    /// <summary>What corrections replace in it, in order.</summary>
    internal ImmutableArray<TextCorrection> Corrections => _corrections;

    /// <summary>Where a stretch of <see cref="Corrected"/> stands in the block; a corrected stretch maps to what it replaces.</summary>
    public TextSpan ToBlock(int start, int length)
    {
        var first = ToPrinted(start, atEnd: false);
        var last = ToPrinted(start + length, atEnd: true);
        var from = _prose.ToSource(first);
        return TextSpan.FromBounds(from, Math.Max(from, last > first ? _prose.ToSource(last - 1) + 1 : from));
    }

    /// <summary>Where a stretch of <see cref="Printed"/> stands in the block.</summary>
    public TextSpan PrintedToBlock(TextSpan span) => _prose.ToSource(span);

    internal void Apply(ImmutableArray<TextCorrection> ordered)
    {
        _corrections = ordered;
        _shifts = new int[ordered.Length + 1];
        for (var i = 0; i < ordered.Length; i++) _shifts[i + 1] = _shifts[i] + ordered[i].NewText.Length - ordered[i].Length;
        var result = new System.Text.StringBuilder(Printed.Length);
        var position = 0;
        foreach (var correction in ordered)
        {
            result.Append(Printed, position, correction.Start - position).Append(correction.NewText);
            position = correction.Start + correction.Length;
        }

        Corrected = result.Append(Printed, position, Printed.Length - position).ToString();
    }

    private PlainText PlainOf(string text) => _isPlain ? PlainText.Already(text) : PlainText.Map(text);

    private int ToPrinted(int offset, bool atEnd)
    {
        // The corrections that begin before the offset.
        int low = 0, high = _corrections.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_corrections[middle].Start + _shifts[middle] < offset) low = middle + 1;
            else high = middle;
        }

        if (low > 0 && _corrections[low - 1] is var last && offset < last.Start + _shifts[low - 1] + last.NewText.Length) return atEnd ? last.Start + last.Length : last.Start;
        return Math.Clamp(offset - _shifts[low], 0, Printed.Length);
    }
}
