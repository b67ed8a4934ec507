using System.Text;

namespace FiscDsl.Text.Unicode;

/// <summary>
/// A text as it is compared, searched and judged: without what nobody sees, composed, and with ideographs for radicals, so
/// that texts that look the same are the same. What is compiled keeps every character.
/// </summary>
public readonly struct PlainText
{
    // By code unit, one bit each: what NFC may change or reorder, what nobody sees, radicals, what only a font can tell. Coarse where Japanese text has
    // nothing: such text only takes the longer way.
    private static readonly byte[] NotPlain = Units(
        "\u00A0\u00A0\u00AD\u00AD\u0300\u0374\u037E\u037E\u0387\u0387\u0483\u0489\u0591\u1DFF\u1F00\u200F\u2028\u202F\u205F\u206F\u20D0\u20F0\u2126\u2126\u212A\u212B\u2329\u232A\u2ADC\u2ADC"
        + "\u2CEF\u2CF1\u2D7F\u2D7F\u2DE0\u2DFF\u2E80\u2FDF\u302A\u302F\u3099\u309A\u3164\u3164\uA66F\uA6F1\uA802\uABFF\uE000\uF8FF\uF900\uFAFF\uFB1D\uFB4E\uFE00\uFE2F\uFEFF\uFEFF\uFFA0\uFFA0\uFFF0\uFFFB",
        [(0xD800, 0xD806), (0xD81A, 0xD81B), (0xD82F, 0xD834), (0xD838, 0xD83A), (0xD87E, 0xD87E), (0xDB40, 0xDB43), (0xDB80, 0xDBFF)]);

    private readonly int[]? _starts;
    private readonly int _length;

    private PlainText(string text, int[]? starts, int length)
    {
        Text = text;
        _starts = starts;
        _length = length;
    }

    /// <summary>The plain text.</summary>
    public string Text { get; }

    /// <summary>True where a text is plainly what it looks like, as nearly all is; false where it takes a closer look to tell.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<byte> units = NotPlain;
        foreach (var unit in text)
            if ((units[unit >> 3] >> (unit & 7) & 1) != 0) return false;
        return true;
    }

    /// <summary>A text made plain; the same instance where it is.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Nfc.Normalize(Seen(text));

    /// <summary>
    /// A text without the choices of a writer that no reader need tell apart: composed, compatibility ideographs as unified
    /// ones, and without the selectors of variants. What is invisible otherwise is kept.
    /// </summary>
    public static string Canonical(string text)
    {
        if (IsPlain(text)) return text;
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = CodePoints.At(text, at, out var length);
            if (!UnusualCharacters.IsSelector(codePoint) || UnusualCharacters.At(text, at, out _) != UnusualCharacter.None) kept.Append(text, at, length);
            at += length;
        }

        return Nfc.Normalize(kept.ToString());
    }

    /// <summary>A text that is known to be plain.</summary>
    public static PlainText Already(string text) => new(text, null, text.Length);

    /// <summary>A text made plain that knows where its characters came from.</summary>
    public static PlainText Map(string text)
    {
        if (IsPlain(text)) return Already(text);
        var plain = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfCluster(text, at);
            var cluster = Of(text[at..end]);
            // Where nothing was composed, each character stands for itself.
            for (var i = 0; i < cluster.Length; i++) starts.Add(cluster.Length == end - at ? at + i : at);
            plain.Append(cluster);
            at = end;
        }

        return new(plain.ToString(), [.. starts], text.Length);
    }

    /// <summary>Where a stretch of the plain text stands in the text it was made of, with all that belongs to its characters.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        if (_starts is not { } starts) return span;
        if (span.IsEmpty) return new TextSpan(span.Start < starts.Length ? starts[span.Start] : _length, 0);
        var end = span.End;
        while (end < starts.Length && starts[end] == starts[end - 1]) end++;
        return TextSpan.FromBounds(starts[span.Start], end < starts.Length ? starts[end] : _length);
    }

    // A character with the marks and the invisible characters behind it.
    private static int EndOfCluster(string text, int at)
    {
        CodePoints.At(text, at, out var length);
        for (at += length; at < text.Length; at += length)
        {
            var codePoint = CodePoints.At(text, at, out length);
            if (!UnusualCharacters.IsMark(codePoint) && !UnusualCharacters.IsInvisible(codePoint)) break;
        }

        return at;
    }

    private static byte[] Units(string ranges, ReadOnlySpan<(int First, int Last)> surrogates)
    {
        var units = new byte[(char.MaxValue + 1) / 8];
        for (var i = 0; i < ranges.Length; i += 2) Mark(units, ranges[i], ranges[i + 1]);
        foreach (var (first, last) in surrogates) Mark(units, first, last);
        return units;
    }

    private static void Mark(byte[] units, int first, int last)
    {
        for (var unit = first; unit <= last; unit++) units[unit >> 3] |= (byte)(1 << (unit & 7));
    }

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = CodePoints.At(text, at, out var length);
            if (Radicals.IdeographOf(codePoint) is var ideograph and not 0) seen.Append(new Rune(ideograph).ToString());
            else if (UnusualCharacters.IsSpace(codePoint)) seen.Append(' ');
            else if (!UnusualCharacters.IsInvisible(codePoint)) seen.Append(text, at, length);
            at += length;
        }

        return seen.ToString();
    }
}

/// <summary>Texts as <see cref="PlainText.Canonical"/> has them.</summary>
internal sealed class CanonicalComparer : IEqualityComparer<string>
{
    public static CanonicalComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => x == y || (x is not null && y is not null && PlainText.Canonical(x) == PlainText.Canonical(y));

    public int GetHashCode(string obj) => PlainText.Canonical(obj).GetHashCode(StringComparison.Ordinal);
}
