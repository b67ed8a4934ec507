using System.Collections.Immutable;
using FiscDsl.Schema;
using FiscDsl.Text;
using FiscDsl.Text.Unicode;

namespace FiscDsl.Model.Binding;

/// <summary>Finds fixed values by either spelling; case, full-width letters and marks apart from their letters don't matter.</summary>
internal static class ChoiceReader
{
    public static FixedValue? Find(ImmutableArray<FixedValue> values, ReadOnlySpan<char> word)
    {
        var folded = Nfc.Normalize(FullWidth.Fold(word));
        foreach (var value in values)
            if (folded.Equals(value.Spelling.English, StringComparison.OrdinalIgnoreCase) || folded.Equals(value.Spelling.Japanese, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    public static string Expected(ImmutableArray<FixedValue> values) =>
        string.Join(", ", values.Select(static v => $"{v.Spelling.English} {v.Spelling.Japanese}"));
}
