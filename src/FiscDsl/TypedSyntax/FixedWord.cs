using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.TypedSyntax;

/// <summary>A word where one of a few fixed values is wanted.</summary>
/// <param name="Span">The word; empty for one that stands in no text.</param>
/// <param name="Value">The value; null for a word that is none of them.</param>
public readonly record struct FixedWord(TextSpan Span, FixedValue? Value)
{
    /// <summary>Reads a word that may be one of some values.</summary>
    public static FixedWord Read(string text, TextSpan span, ImmutableArray<FixedValue> values) => new(span, Find(values, span.Of(text)));

    /// <summary>The value that a word is, in either spelling; case, full-width letters and marks apart from their letters don't matter. Null where it is none.</summary>
    public static FixedValue? Find(ImmutableArray<FixedValue> values, ReadOnlySpan<char> word)
    {
        var folded = Nfc.Normalize(FullWidth.Fold(word));
        foreach (var value in values)
            if (folded.Equals(value.Spelling.English, StringComparison.OrdinalIgnoreCase) || folded.Equals(value.Spelling.Japanese, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
