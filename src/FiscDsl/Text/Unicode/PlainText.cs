using System.Text;

namespace FiscDsl.Text.Unicode;

/// <summary>
/// A text as it is compared, searched and judged: without what nobody sees, composed, and with ideographs for radicals, so
/// that texts that look the same are the same. What is compiled keeps every character.
/// </summary>
public readonly struct PlainText
{
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

    /// <summary>A text made plain; the same instance where it is.</summary>
    public static string Of(string text) => Nfc.Normalize(UnusualCharacters.MayHave(text) ? Seen(text) : text);

    /// <summary>
    /// A text without the choices of a writer that no reader need tell apart: composed, compatibility ideographs as unified
    /// ones, and without the selectors of variants. What is invisible otherwise is kept.
    /// </summary>
    public static string Canonical(string text)
    {
        if (!UnusualCharacters.MayHave(text)) return Nfc.Normalize(text);
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = CodePoints.At(text, at, out var length);
            if (!UnusualCharacters.IsSelector(codePoint) || UnusualCharacters.At(text, at, out _) != UnusualCharacter.None) kept.Append(text, at, length);
            at += length;
        }

        return Nfc.Normalize(kept.ToString());
    }

    /// <summary>A text made plain that knows where its characters came from; at no cost where it is plain.</summary>
    public static PlainText Map(string text)
    {
        if (!UnusualCharacters.MayHave(text)) return new(text, null, text.Length);
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

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = CodePoints.At(text, at, out var length);
            if (Radicals.IdeographOf(codePoint) is var ideograph and not 0) seen.Append(new Rune(ideograph).ToString());
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
